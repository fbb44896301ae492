"""Words that came from the Ministry's system, made fit to be shown: they are text and nothing else."""

import re
import unicodedata

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Categories of signs that command a terminal, turn the direction of reading, or have no shape."""


def fit(text: str, most: int = 0) -> str:
    """The text on one line, without a sign that commands or has no shape; with `most`, shortened between words and ended by « … »."""
    kept = "".join(" " if sign in "\n\r\t\v\f\u2028\u2029" else "" if unicodedata.category(sign) in UNSEEN else sign for sign in text)
    kept = re.sub(" +", " ", kept).strip(" ")
    return kept if not most or len(kept) <= most else f"{kept[: most - 1].rsplit(' ', 1)[0]}…"

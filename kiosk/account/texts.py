"""Words that came from the Ministry's system, made fit to be shown: they are text and nothing else."""

import re
import unicodedata

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Categories of signs that command a terminal, turn the direction of reading, or have no shape."""


def fit(text: str, most: int = 0) -> str:
    """The text on one line, without a sign that commands or has no shape; with `most`, shortened between words and ended by « … »."""
    kept = re.sub(" +", " ", text.translate({ord(sign): _seen(sign) for sign in set(text)})).strip(" ")
    return kept if not most or len(kept) <= most else f"{kept[: most - 1].rsplit(' ', 1)[0]}…"


def _seen(sign: str) -> str:
    """What stands for a sign: a blank for what ends a line, nothing for what has no shape."""
    if sign in "\n\r\t\v\f\u2028\u2029":
        return " "
    return "" if unicodedata.category(sign) in UNSEEN else sign

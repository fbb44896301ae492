"""Every word of the frame, French and English side by side.

One module per family holds a `WORDS` table of `id -> Text`; the families are joined here, and
an id stands in one family only. Where a number decides the form, the singular has its own id with `.one`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from kiosk.words.text import LANGS, Lang, Text

__all__ = ["LANGS", "Lang", "Text", "catalogue", "say", "text_of"]

FAMILIES = (
    "frame",
    "keys",
    "pages",
    "overlays",
    "receipts",
    "problems",
    "values",
    "findings",
    "lines",
    "paper",
    "papers",
    "commands",
    "definitions",
    "lint",
    "store",
    "screen",
    "voice",
    "printing",
)


@cache
def catalogue() -> Mapping[str, Text]:
    """All the words, by id; joined at the first word asked for. Raises ValueError on an id in two families."""
    joined: dict[str, Text] = {}
    for family in FAMILIES:
        words: Mapping[str, Text] = import_module(f"{__name__}.{family}").WORDS
        if twice := joined.keys() & words.keys():
            raise ValueError(f"words in two families: {sorted(twice)}")
        joined.update(words)
    return joined


def text_of(word: str) -> Text:
    """The two languages of one id. Raises KeyError on an id nobody wrote: a missing word is a defect, never a silence."""
    return catalogue()[word]


def say(word: str, lang: Lang, **values: str | int | Text) -> str:
    """Say the words of an id; with `n`, French says the singular of 0 and 1, English of 1."""
    number = values.get("n")
    one = isinstance(number, int) and (number == 1 or (number == 0 and lang == "fr"))
    chosen = f"{word}.one" if one and f"{word}.one" in catalogue() else word
    return text_of(chosen).to(lang, values)

"""Every word of the frame, French and English side by side.

One module per family holds a `WORDS` table of `id -> Text`; the families are joined here, and
an id stands in one family only. Where a number decides the form, the singular has its own id with `.one`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from kiosk.words.text import LANGS, Lang, Text

__all__ = ["LANGS", "Lang", "Text", "catalogue", "known", "say", "text_of"]

FAMILIES = (  # the first page's own first: the others are not read before it
    "frame",
    "keys",
    "pages",
    "overlays",
    "screen",
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
    "voice",
    "printing",
    "trying",
    "comfort",
    "few",
    "conformance",
    "policy",
    "accounts",
    "elsewhere",
    "registration",
    "choosing",
    "linking",
    "records",
    "second_steps",
    "questions",
    "security",
    "mine",
    "dossier",
    "letters",
    "recourse",
    "sending_documents",
    "helping",
    "staff",
    "desk_records",
    "staff_key",
    "incidents",
)


@cache
def catalogue() -> Mapping[str, Text]:
    """All the words, by id. Raises ValueError on an id in two families."""
    joined: dict[str, Text] = {}
    for family in FAMILIES:
        if twice := joined.keys() & _words(family).keys():
            raise ValueError(f"words in two families: {sorted(twice)}")
        joined.update(_words(family))
    return joined


def known(word: str) -> bool:
    """Whether somebody wrote the words of an id."""
    return any(word in _words(family) for family in FAMILIES)


def text_of(word: str) -> Text:
    """The two languages of one id. Raises KeyError on an id nobody wrote: a missing word is a defect, never a silence."""
    return _home(word)[word]


def say(word: str, lang: Lang, **values: str | int | Text) -> str:
    """Say the words of an id; with `n`, French says the singular of 0 and 1, English of 1.

    `noun` is what is filled in and sent, a feminine word in French: `{noun}`, or `{Noun}` at the head of a line. Without it, an application.
    """
    number = values.get("n")
    one = isinstance(number, int) and (number == 1 or (number == 0 and lang == "fr"))
    home = _home(word)
    words = home.get(f"{word}.one", home[word]) if one else home[word]
    return words.to(lang, _with_noun(values) if "oun}" in words.fr else values)


def _with_noun(values: Mapping[str, str | int | Text]) -> Mapping[str, str | int | Text]:
    given = values.get("noun")
    noun = given if isinstance(given, Text) else text_of("noun")
    return {**values, "noun": noun, "Noun": Text(noun.fr.capitalize(), noun.en.capitalize())}


@cache
def _words(family: str) -> Mapping[str, Text]:
    """The words of one family, read when one of them is first asked for: the first page needs few families."""
    words: Mapping[str, Text] = import_module(f"{__name__}.{family}").WORDS
    return words


@cache
def _home(word: str) -> Mapping[str, Text]:
    """The family in which an id stands. Raises KeyError."""
    for family in FAMILIES:
        if word in _words(family):
            return _words(family)
    raise KeyError(word)

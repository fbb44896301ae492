"""What countries and municipalities share: a list to find names in, and a text for what it does not have."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.forms.kinds.common import fold
from kiosk.words.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list."""

    code: str
    name: Text
    """As it is shown; twins already told apart."""
    keys: frozenset[str]
    """All its names, folded for comparing."""


def entry(code: str, name: Text, *others: str) -> Entry:
    """A line of a list, with the other names that people write."""
    return Entry(code, name, frozenset(fold(each) for each in (name.fr, name.en, *others)))


def rows(file: str) -> list[list[str]]:
    """The lines of a table beside this module, its remarks and its header left out."""
    text = Path(__file__).with_name(file).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


def index(entries: tuple[Entry, ...]) -> Mapping[str, tuple[str, ...]]:
    """Folded name -> the codes that have it, in the order of the list."""
    found: dict[str, tuple[str, ...]] = {}
    for one in entries:
        for name in one.keys:
            found[name] = (*found.get(name, ()), one.code)
    return found


def starting(entries: tuple[Entry, ...], typed: str, lang: Lang, limit: int) -> tuple[str, ...]:
    """The names to offer for what is typed: those that begin so, then other names that do, then words; each in order."""
    word = fold(typed[:100])
    if not word:
        return ()
    ranked = []
    for one in entries:
        if any(f" {word}" in f" {name}" for name in one.keys):
            shown = one.name.to(lang)
            begins = 0 if fold(shown).startswith(word) else 1 if any(name.startswith(word) for name in one.keys) else 2
            ranked.append((begins, fold(shown), shown))
    return tuple(name for _, _, name in sorted(ranked)[:limit])

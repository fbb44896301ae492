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
    others: tuple[str, ...] = ()
    """Other names that people write."""

    def folded(self) -> set[str]:
        """All its names, for comparing."""
        return {fold(name) for name in (self.name.fr, self.name.en, *self.others)}


def rows(file: str) -> list[list[str]]:
    """The lines of a table beside this module, its remarks and its header left out."""
    text = Path(__file__).with_name(file).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


def index(entries: tuple[Entry, ...]) -> Mapping[str, tuple[str, ...]]:
    """Folded name -> the codes that have it, in the order of the list."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        for name in entry.folded():
            found[name] = (*found.get(name, ()), entry.code)
    return found


def starting(entries: tuple[Entry, ...], typed: str, lang: Lang, limit: int) -> tuple[str, ...]:
    """The names to offer for what is typed: those that begin so, then those with a word that does, each in order."""
    word = fold(typed[:100])
    if not word:
        return ()
    ranked = []
    for entry in entries:
        names = entry.folded()
        if any(f" {name}".find(f" {word}") >= 0 for name in names):
            ranked.append((not any(name.startswith(word) for name in names), fold(entry.name.to(lang)), entry.name.to(lang)))
    return tuple(name for _, _, name in sorted(ranked)[:limit])

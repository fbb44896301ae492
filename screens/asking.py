"""What a face asks of a visit, and how it asks: the shapes between the keys and `kiosk.services.visit`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from kiosk.services.comfort import Comfort
from kiosk.words import Lang

Raw: TypeAlias = str | Mapping[str, str]
"""What was typed: one text, or part -> text."""
Then: TypeAlias = Literal["stay", "new", "away"]
"""stay: the same page, described anew; new: wherever the visit leads; away: a page over this one, or its other language."""


class Visit(Protocol):
    """The use cases of one person (`kiosk.services.visit.Visit`); any of them may touch the store."""

    lang: Lang
    ended: bool
    """Nothing of the visit may be shown any more."""
    closed: bool
    """The program itself is to end."""
    unhurried: bool
    """Ten times the time."""
    comfort: Comfort
    """How the person wants the kiosk."""

    @property
    def still(self) -> bool:
        """Time stands still: staff were called, or a paper is on its way."""
        ...

    def act(self, id: str, /) -> object:
        """A button or a row was chosen."""
        ...

    def enter(self, key: str, raw: Raw, /) -> object:
        """A changed control was left."""
        ...

    def go_on(self, keys: tuple[str, ...], /) -> object:
        """Continue, from these questions."""
        ...

    def skip(self, key: str, /) -> object:
        """Not known, or blank on purpose."""
        ...

    def back(self, key: str, /) -> object:
        """One page back."""
        ...

    def open(self, name: str, /) -> object:
        """Lay a page over this one."""
        ...

    def mention(self, word: str, /) -> object:
        """Say the words of an id once, on the page that stands."""
        ...

    def language(self) -> object:
        """The other language."""
        ...

    def suggest(self, key: str, typed: str, /) -> tuple[str, ...]:
        """Completions."""
        ...

    def idle(self) -> object:
        """No key for the page's time."""
        ...

    def awake(self) -> object:
        """A key, while the warning stands."""
        ...


Call: TypeAlias = Callable[[Visit], object]


@dataclass(frozen=True, slots=True)
class Deed:
    """What the visit is to be asked, in order, and what becomes of the focus."""

    calls: tuple[Call, ...]
    then: Then = "new"
    speech: str = ""
    """What is asked of the voice: the id of a key of its own, or `aloud`."""
    looks: bool = False
    """Nobody pressed a key: it is only asked whether something changed by itself."""


@dataclass(frozen=True, slots=True)
class Left:
    """Where the focus was on a page that another one covers."""

    about: tuple[str, ...]
    focus: str
    sheet: int
    line: int
    row: str
    """The act of the row with the focus, in a list."""


def enter(key: str, raw: Raw) -> Call:
    """Keep what was typed."""
    return lambda visit: visit.enter(key, raw)


def act(id: str) -> Call:
    """A button, a row."""
    return lambda visit: visit.act(id)


def go_on(keys: tuple[str, ...]) -> Call:
    """Continue."""
    return lambda visit: visit.go_on(keys)


def back(key: str) -> Call:
    """Back."""
    return lambda visit: visit.back(key)


def skip(key: str) -> Call:
    """No answer, on purpose."""
    return lambda visit: visit.skip(key)


def open_over(name: str) -> Call:
    """A page over this one."""
    return lambda visit: visit.open(name)

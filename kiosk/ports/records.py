"""What the Ministry gives the centre of people's files: one record at a time. `storage` keeps it; the port `Dossier` reads it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, TypeAlias

from kiosk.ports.dossier import Claim, Event, Letter, Notices, Payment, Slip, Standing
from kiosk.words.text import Lang

Kind: TypeAlias = Literal["payment", "slip", "letter", "event", "claim"]
"""The records of which a file has many, each under an id of its own."""
KINDS: tuple[Kind, ...] = ("payment", "slip", "letter", "event", "claim")


@dataclass(frozen=True, slots=True)
class Registered:
    """A file that accounts can be linked to."""

    digits: str
    """The last three of the social insurance number."""
    born: date | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A record of the file is no longer so."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The file is to be destroyed."""


Record: TypeAlias = Payment | Slip | Letter | Event | Claim
Change: TypeAlias = Record | Standing | Registered | Removed | Closed


@dataclass(frozen=True, slots=True)
class Given:
    """One change of one file."""

    file: str
    """CP-12, without spaces."""
    digits: str
    """Of whom the Ministry takes it to be, as in `Registered`; empty: not said."""
    as_of: date
    """The day of which it is so."""
    change: Change


def kind_of(record: Record) -> Kind:
    """Which kind of record it is."""
    kinds: Mapping[type, Kind] = {Payment: "payment", Slip: "slip", Letter: "letter", Event: "event", Claim: "claim"}
    return kinds[type(record)]


def id_of(record: Record) -> str:
    """Its id, its own among those of its kind."""
    return record.heading.id if isinstance(record, Letter) else record.id


Stranger: TypeAlias = Literal["unknown", "other"]
"""A file that is not in the register; one of somebody else, by the three digits."""


Topic: TypeAlias = Literal["letters", "payments", "dates"]
"""What somebody can want to be told of."""


@dataclass(frozen=True, slots=True, repr=False)
class Wish:
    """An account whose file has something new."""

    address: str
    """Empty: it has none."""
    lang: Lang
    notices: Notices
    """What its person wants to be told of."""
    news: frozenset[Topic]
    """What the file has that is new."""


class Wishes(Protocol):
    """Who is to be told of news. Raises StoreUnavailable."""

    def of(self, news: Mapping[str, frozenset[Topic]]) -> tuple[Wish, ...]:
        """The accounts of these files (CP-12, without spaces) whose people chose what they want to be told of."""


class Records(Protocol):
    """Where records are given. Each method raises StoreUnavailable."""

    def strangers(self, people: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Stranger]:
        """Which of these (file, digits) cannot be given anything, and why."""

    def put(self, given: Sequence[Given], changed: Callable[[Given], None] | None = None) -> int:
        """Make these changes, in order and in one transaction; how many changed anything.

        The same again changes nothing, and nothing is replaced by what was so on an earlier day. `changed` is told of each that did
        change something, once all of it is committed; a line of the register is none of them.
        """

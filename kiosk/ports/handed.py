"""Papers that a person hands in: files read at the kiosk, or sheets that come with a cover sheet. What is read is never trusted."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol, TypeAlias

Way: TypeAlias = Literal["paper", "key", "scanner"]
"""How it comes: on paper with a cover sheet, from a USB key, from a scanner."""
Kind: TypeAlias = Literal["pdf", "jpeg", "png"]
Fault: TypeAlias = Literal[
    "gone", "link", "special", "empty", "large", "changed", "type", "damaged", "locked", "active", "pages", "heavy",
    "scanner", "scanner_busy", "scanner_jam", "scanner_empty", "scanner_open",
]  # fmt: skip
"""Why a file is not taken; its words are `send.fault.<code>`.

`gone`: it cannot be read any more. `special`: a pipe or a device. `changed`: another one while it was read. `locked`: it asks
for a password. `active`: it carries a program or another file. `heavy`: it would take too much memory or time to open.
"""
LARGEST = 10 * 1024 * 1024
"""Bytes of one file."""
MOST = 10
"""Files of one delivery."""
PAGES = 50
"""Of one file."""


class FileRefused(Exception):
    """A file that is not taken, or a scanner that gave none."""

    def __init__(self, fault: Fault) -> None:
        """Keep why."""
        super().__init__(fault)
        self.fault: Fault = fault


@dataclass(frozen=True, slots=True)
class Found:
    """A file on a key, before anybody has read it."""

    path: str
    """Where it stands, from the folder of keys; for that folder alone, and never shown."""
    name: str
    """What is shown of its name: one line, no sign that does anything."""
    size: int
    on: date | None
    """When it was last written, as its key says; None: not known."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A file that was opened and written anew, without its metadata."""

    kind: Kind
    pages: int
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of a delivery, without what it holds."""

    kind: Kind
    pages: int
    size: int
    """Bytes."""
    on: date | None
    """When the file was last written, as its key says; None: not known."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What papers answer: a document of an application's checklist; both empty for what a letter or staff asked for."""

    reference: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Papers handed in together. Its code is a number like an application's."""

    code: str
    way: Way
    at: datetime
    subject: Subject
    pieces: tuple[Piece, ...] = ()
    """None of a cover sheet."""
    received: datetime | None = None
    """When staff had the papers before them."""
    until: date | None = None
    """Staff handed it over to the Department: the kiosk keeps it until this day."""

    @property
    def taken_over(self) -> bool:
        """The centre has it: its person takes it back no more."""
        return self.received is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose papers they are, for the counter."""

    file: str
    """The number of the file with the Ministry; empty: none."""
    name: str


class Folder(Protocol):
    """Where USB keys appear."""

    def listed(self) -> tuple[Found, ...]:
        """The files there now, by name; none where no key is plugged in. Never raises."""

    def read(self, path: str) -> bytes:
        """A whole file, as it stood all the while. Raises FileRefused."""


class Scanner(Protocol):
    """A scanner of the room."""

    def scan(self) -> bytes:
        """The sheet that lies there, as a picture. Raises FileRefused."""


class Cleaner(Protocol):
    """Opens what people bring, apart from everything else."""

    def clean(self, content: bytes) -> Clean:
        """What the bytes are, written anew without metadata. Raises FileRefused."""


class Handed(Protocol):
    """Deliveries of whoever is signed in by `session`. Each raises StoreUnavailable. LookupError: nobody is."""

    def make(self, session: str, way: Way, subject: Subject, files: tuple[tuple[Clean, date | None], ...], at: datetime) -> Delivery:
        """Keep a delivery, all of it or nothing; without files, the one that a cover sheet announces."""

    def all(self, session: str) -> tuple[Delivery, ...]:
        """Those of the account, the latest first."""

    def take_back(self, session: str, code: str, at: datetime) -> bool:
        """Destroy one of them at once, with all that its files hold; False: the centre has taken it over, or it is gone."""

    def forget(self, at: datetime, sheets: date) -> int:
        """Whoever is signed in, if anybody: destroy what was handed over and is due, and cover sheets made before a day; how many."""


class HandedDesk(Protocol):
    """Deliveries at the counter. Each raises StoreUnavailable; LookupError for an unknown code."""

    def all(self) -> tuple[Delivery, ...]:
        """Every one that stands, the oldest first."""

    def of(self, code: str) -> Delivery | None:
        """One, by its code as typed."""

    def sender(self, code: str) -> Sender:
        """Whose papers they are."""

    def receive(self, code: str, at: datetime) -> bool:
        """Staff had the papers before them; False: they had them before."""

    def contents(self, code: str, until: date, at: datetime) -> tuple[bytes, ...]:
        """What its files hold, to be handed over now; the kiosk keeps all of it until a day and no longer."""

    def forget(self, at: datetime, sheets: date) -> int:
        """The same, for the counter."""

"""The counter: who works there, and what they see of kiosks, of calls, of applications and of incidents. `storage` implements it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias, get_args

from kiosk.ports.accounts import Tried
from kiosk.ports.kept import Later
from kiosk.ports.store import Sealed

StaffRole: TypeAlias = Literal["agent", "supervisor", "auditor"]
ROLES: tuple[StaffRole, ...] = get_args(StaffRole)
Reason: TypeAlias = Literal["gone", "asked", "stuck"]
"""Why a session is reset: the person is gone, asks for it, or the kiosk does not answer."""
REASONS: tuple[Reason, ...] = get_args(Reason)
INCIDENT = ("information", "what", "when", "known", "people", "risk", "notified", "measures")
"""The eight contents of the register (r. 3.1, s. 7): the information, the circumstances, the date, the date it became known, how
many people, the risk of serious injury and why, when the Commission and the people were told, the measures taken."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works at the counter, signed in."""

    id: str
    name: str
    role: StaffRole


@dataclass(frozen=True, slots=True)
class KioskSeen:
    """A kiosk, as staff see it."""

    kiosk: str
    busy: bool
    since: datetime
    """When the session, or the pause between two, began."""
    page: str
    """The title of the page: never a word of the person."""
    seen: datetime
    """When it last said that it runs."""


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A call for help that stands."""

    kiosk: str
    at: datetime
    page: str
    lang: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Incident:
    """An entry of the register of incidents."""

    number: int
    at: datetime
    """When it was written down."""
    by: str
    """The id of whoever wrote it."""
    contents: Mapping[str, str]
    """The eight, by the names of `INCIDENT`."""


class StaffAccounts(Protocol):
    """Each method raises StoreUnavailable, and may take the time of a hash."""

    def add(self, name: str, role: StaffRole, password: str, at: datetime) -> tuple[str, ...]:
        """Somebody new; the codes of their card, which nobody can ask for again. ValueError: the name is taken."""

    def password(self, name: str, password: str, at: datetime) -> Tried:
        """Step 1."""

    def card_number(self, name: str) -> int:
        """Which code of the card is asked for, from 1; 0: none is left."""

    def code(self, name: str, code: str, at: datetime) -> Tried:
        """Step 2: the next code of the card, once."""

    def at_kiosk(self, name: str, code: str, at: datetime) -> Member | None:
        """The next code of the card, typed at a kiosk: used up by being right. Nothing is counted against whoever has the name."""

    def stands(self, id: str) -> bool:
        """Whether somebody still works here."""

    def remove(self, name: str, at: datetime) -> None:
        """Somebody works here no more: no step is right, and whoever is signed in is not any more. LookupError."""

    def new_card(self, name: str, at: datetime) -> tuple[str, ...]:
        """Another card, its codes shown once; the old one is worth nothing, and a lock is over. LookupError."""

    def entered(self, name: str, at: datetime) -> Member:
        """Both steps were right: the failures are forgotten. LookupError."""


class Kiosks(Protocol):
    """What is known of the kiosks."""

    def seen(self, at: datetime, page: str, *, busy: bool) -> None:
        """This kiosk says how it is. Raises StoreUnavailable, as every method does."""

    def all(self) -> tuple[KioskSeen, ...]:
        """Every kiosk, in the order of their names."""

    def reset(self, kiosk: str, reason: Reason, at: datetime) -> None:
        """The session that stands there has to end. LookupError for an unknown kiosk."""


class Resets(Protocol):
    """What a kiosk asks twice a second."""

    def epoch(self) -> int | None:
        """When staff reset this kiosk last (milliseconds since 1970): later than at the beginning of a session, it has to end.

        Each is above the one before, whatever a clock says. None as long as nobody could be asked. Never raises.
        """


class Calls(Protocol):
    """The calls for help of all kiosks. Each method raises StoreUnavailable."""

    def all(self) -> tuple[HelpCall, ...]:
        """Those that stand, the oldest first."""

    def take(self, kiosk: str) -> bool:
        """Somebody is coming; False when the call does not stand any more."""

    def close(self, kiosk: str) -> bool:
        """It is done."""


class Received(Protocol):
    """Applications that were sent. Each method raises StoreUnavailable."""

    def all(self) -> tuple[Sealed, ...]:
        """Every one, the oldest first."""

    def count(self) -> int:
        """How many there are."""

    def latest(self, most: int) -> tuple[Sealed, ...]:
        """The last that were sent, the oldest of them first."""

    def find(self, typed: str, most: int) -> tuple[Sealed, ...]:
        """Those of a reference number, of a file (CP-12), of a last name or of both names, the newest first; case and signs apart."""

    def of(self, reference: str) -> Sealed | None:
        """One, by its reference as typed."""

    def since(self, reference: str) -> tuple[Later, ...]:
        """What happened to it since: corrections of its person, a withdrawal, hand-overs; in order."""

    def handed_over(self, reference: str, at: datetime) -> None:
        """It goes to the Department now: its person changes it no more. LookupError."""


class Incidents(Protocol):
    """The register of confidentiality incidents. Each method raises StoreUnavailable."""

    def record(self, contents: Mapping[str, str], by: str, at: datetime) -> Incident:
        """Write one down. ValueError: not the eight contents, or one is empty."""

    def all(self) -> tuple[Incident, ...]:
        """Every one, in order."""

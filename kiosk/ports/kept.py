"""What a kiosk keeps for a person who has an account: drafts that they chose to keep there. `storage` implements it.

A draft's key stands once more, under a key that only the account's password gives. It is made when a password was right, is
held by this process alone, and opens nothing without a session that stands: neither a stolen disk nor staff can make it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol, TypeAlias

from kiosk.ports.store import Draft, Sealed
from kiosk.words.text import Lang

Happened: TypeAlias = Literal["corrected", "withdrawn", "handed_over"]
"""What can happen to an application after it was sent."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft in an account, as it is listed."""

    id: str
    form: str
    """`id@version`."""
    began: datetime
    keep_until: date


@dataclass(frozen=True, slots=True)
class Later:
    """Something that happened to an application after it was sent."""

    kind: Happened
    at: datetime
    text: str = ""
    """Of a correction: the person's own words."""
    lang: Lang = "fr"
    """Of those words."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An application that somebody sent while they were signed in."""

    sealed: Sealed
    since: tuple[Later, ...] = ()

    @property
    def settled(self) -> Later | None:
        """Why its person can change it no more: it was withdrawn, or handed over to the Department."""
        return next((one for one in self.since if one.kind != "corrected"), None)


class Kept(Protocol):
    """Drafts and applications of whoever is signed in by `session`, an identifier of `Sessions`. Each raises StoreUnavailable.

    LookupError: nobody is signed in by it, or its password was not typed in this process.
    """

    def drafts(self, session: str, at: datetime) -> tuple[KeptDraft, ...]:
        """Those whose time is not over and that were not sent, the oldest first; none without a session."""

    def keep(self, session: str, draft: str) -> None:
        """Let the account open a draft that is open here, as well as its code. LookupError."""

    def open(self, session: str, draft: str, at: datetime) -> Draft | None:
        """The draft, as its code would open it; None: it is not in this account, or its time is over. LookupError."""

    def release(self, session: str, draft: str) -> None:
        """The account opens it no more; its code does. LookupError."""

    def erase(self, session: str, draft: str) -> bool:
        """Destroy its key and rows at once; False: it is not in this account. LookupError."""

    def filed(self, session: str) -> tuple[Filed, ...]:
        """What was sent from this account, the oldest first; none without a session."""

    def correct(self, session: str, reference: str, text: str, lang: Lang, at: datetime) -> bool:
        """Add a dated correction to an application, which itself stays as it was sent. False: not of this account, or settled."""

    def withdraw(self, session: str, reference: str, at: datetime) -> bool:
        """The person withdraws an application: it stays, and says so. False, as above."""

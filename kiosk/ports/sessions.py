"""Who is signed in, by an identifier of 128 bits, of which the store keeps the hash and shows nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OpenSession:
    """One place where an account stands open, as its owner may see it."""

    kiosk: str
    began: datetime
    here: bool = False
    """It is the session that asks."""


class Sessions(Protocol):
    """Each method raises StoreUnavailable."""

    def begin(self, id: str, kiosk: str, at: datetime, instead: str = "") -> str:
        """Another identifier, at each authentication; the one before (`instead`) is worth nothing from now on."""

    def whose(self, session: str) -> str:
        """The id of the account that is signed in; empty for an identifier that is over or never was."""

    def end(self, session: str) -> None:
        """Sign out."""

    def only(self, id: str, session: str) -> None:
        """Every other session of the account is over, wherever it stands open."""

    def open(self, id: str, session: str) -> tuple[OpenSession, ...]:
        """Where the account stands open: this session first, then the others, the newest first."""

    def shut(self, id: str, session: str, other: OpenSession) -> None:
        """End another session of the account; one that is over already stays so, and `session` itself goes on."""

    def report(self, id: str, session: str, at: datetime) -> None:
        """The owner says that somebody else used the account: it is noted, and every other session is over."""

"""What a kiosk keeps for a person who has an account: drafts that they chose to keep there. `storage` implements it.

A draft's key stands once more, under a key that only the account's password gives. It is made when a password was right, is
held by this process alone, and opens nothing without a session that stands: neither a stolen disk nor staff can make it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kiosk.ports.store import Draft


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft in an account, as it is listed."""

    id: str
    form: str
    """`id@version`."""
    began: datetime
    keep_until: date


class Kept(Protocol):
    """Drafts of whoever is signed in. `session`: the identifier of `kiosk.ports.accounts.Sessions`. Each raises StoreUnavailable.

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

"""What everything about accounts shares: finding a row, opening its body, writing another one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.access import user_codes
from kiosk.clock import Dice
from kiosk.ports.audit import Event
from storage.account_tables import AccountRow
from storage.audit import note
from storage.hashing import Hasher
from storage.profiles import Profile, fresh_key, key_of, open_profile, seal
from storage.secrets import Keyring
from storage.steps import Steps
from storage.unit_of_work import UnitOfWork

Gained = TypeVar("Gained")


@dataclass(repr=False)
class Cabinet:
    """The rows of accounts, and the keys that open them."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    dice: Dice
    hasher: Hasher
    steps: Steps
    _decoy: AccountRow | None = None

    def lookup(self, code: str) -> bytes:
        """What a user code is found by."""
        return self.keyring.account(user_codes.fold(code))

    def find(self, session: Session, code: str) -> AccountRow | None:
        """The account of a user code."""
        return session.scalars(select(AccountRow).where(AccountRow.lookup == self.lookup(code))).one_or_none()

    def named(self, session: Session, code: str) -> AccountRow:
        """The same. Raises LookupError where nobody has it."""
        row = self.find(session, code)
        if row is None:
            raise LookupError("nobody has this user code")
        return row

    def row(self, session: Session, id: str) -> AccountRow:
        """The account of an id. Raises LookupError."""
        row = session.get(AccountRow, id)
        if row is None:
            raise LookupError("no such account")
        return row

    def profile(self, row: AccountRow) -> Profile:
        """Its body. Raises InvalidTag when it was tampered with."""
        return open_profile(row, self.keyring.wrapping)

    def pretend(self) -> None:
        """Open as much as for an account that there is, where there is none: the same work, and nothing comes of it."""
        self._decoy = self._decoy or self._made_up()
        self.profile(self._decoy)

    def _made_up(self) -> AccountRow:
        row = AccountRow(id="")
        nobody = Profile("", "", "", "", "", "fr", ())
        seal(row, fresh_key(row, self.keyring.wrapping), nobody)
        return row

    def write(self, row: AccountRow, profile: Profile) -> None:
        """Another body."""
        seal(row, key_of(row, self.keyring.wrapping), profile)

    def rewrite(self, id: str, change: Callable[[Profile], Profile], at: datetime | None = None, event: Event | None = None) -> None:
        """Change a body in a transaction of its own, with its event where it is one. Raises LookupError, StoreUnavailable."""
        with self.work() as work:
            row = self.row(work.session, id)
            self.write(row, change(self.profile(row)))
            if at and event:
                note(work.session, at, event)
            work.commit()

    def read(self, id: str, of: Callable[[Session, AccountRow], Gained]) -> Gained:
        """Something of an account. Raises LookupError, StoreUnavailable."""
        with self.work(write=False) as work:
            return of(work.session, self.row(work.session, id))

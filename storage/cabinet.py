"""What everything about accounts shares: finding a row, opening its body, writing another one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from kiosk.access import user_codes
from kiosk.access.questions import CHOSEN
from kiosk.clock import Dice
from kiosk.ports.audit import Event
from storage.account_tables import AccountRow
from storage.audit import note
from storage.dossier_folder import Kept
from storage.hashing import Hasher
from storage.profiles import Profile, fresh_key, key_of, open_profile, seal
from storage.secrets import Keyring, Wrapping
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
    vaults: dict[str, Wrapping] = field(default_factory=dict)
    """What wraps the drafts kept in an account, by its id: held since its password was right here, until the sign-out."""
    kept: Kept = field(default_factory=Kept)
    """Until the sign-out too."""
    _nobody: tuple[str, bytes, int, bytes] | None = None

    def forget(self) -> None:
        """Somebody signs out: nothing that was opened for them stays."""
        self.vaults, self.kept = {}, Kept()

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

    def somebody(self, session: Session, code: str) -> AccountRow:
        """The account of a user code, or one of nobody with an empty sentence: one statement and the same work for either."""
        if self._nobody is None:
            row = AccountRow(id="")
            seal(row, fresh_key(row, self.keyring.wrapping), Profile("", "", "", "", "", "fr", ("",) * CHOSEN))
            self._nobody = (row.id, row.key, row.version, row.body)
        there = select(AccountRow.id, AccountRow.key, AccountRow.version, AccountRow.body).where(AccountRow.lookup == self.lookup(code))
        found = session.execute(there.union_all(select(*map(literal, self._nobody))).limit(1)).one()
        return AccountRow(id=found[0], key=found[1], version=found[2], body=found[3])

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

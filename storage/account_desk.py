"""What staff do for an account: the port `kiosk.ports.accounts.AccountDesk` over the database. No secret is seen or chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.access.cards import new_card
from kiosk.access.codes import new_resume_code, read_resume_code
from kiosk.ports.accounts import Tried
from storage import sent_codes, vaults
from storage.account_parts import card_rows, password_hash
from storage.account_tables import AccountRow, CardRow, SessionRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.devices import StoredDevices
from storage.steps import Step


@dataclass
class StoredDesk:
    """Each act is about a person who stands at the counter."""

    cabinet: Cabinet
    devices: StoredDevices

    def verify(self, code: str, at: datetime) -> tuple[str, ...]:
        """The identity was checked: verified, and a new card. Raises LookupError, StoreUnavailable."""
        card = new_card(self.cabinet.dice, self.cabinet.steps.limits)
        id = self._id(code)
        hashed = card_rows(self.cabinet.hasher, id, card)
        with self.cabinet.work() as work:
            row = self.cabinet.row(work.session, id)
            self.cabinet.write(row, replace(self.cabinet.profile(row), verified=True, notice={}))
            work.session.execute(delete(CardRow).where(CardRow.account == id))
            work.session.add_all(hashed)
            note(work.session, at, "identity_checked")
            note(work.session, at, "card_issued")
            work.commit()
        return card

    def reset_code(self, code: str, at: datetime) -> str:
        """A code for one other password; whoever is signed in is signed out. Raises LookupError, StoreUnavailable."""
        id, one_use = self._id(code), new_resume_code(self.cabinet.dice)
        sent = sent_codes.Sent(id, sent_codes.RESET)
        made = sent_codes.make(self.cabinet.hasher, sent, one_use, at, self.cabinet.steps.limits.reset)
        with self.cabinet.work() as work:
            self._shut(work.session, self.cabinet.row(work.session, id))
            work.session.merge(made)
            note(work.session, at, "reset_issued")
            work.commit()
        return one_use

    def reset(self, code: str, one_use: str, password: str, at: datetime) -> Tried:
        """Another password by that code; nobody is signed in by it. Raises StoreUnavailable."""
        kind = sent_codes.RESET
        with self.cabinet.work(write=False) as work:
            row = self.cabinet.find(work.session, code)
            id = row.id if row else ""
        hashed = password_hash(self.cabinet.hasher, id, password)

        def find(session: Session, row: AccountRow) -> tuple[str, str]:
            return f"{kind} ", sent_codes.hash_of(session, row.id, kind, "", at)

        def done(session: Session, row: AccountRow) -> bool:
            row.password = hashed
            row.password_version += 1
            vaults.rewrap(session, row.id, None, None)
            self._shut(session, row)
            note(session, at, "password_changed")
            return sent_codes.use(session, row.id, kind)

        step = Step(kind, read_resume_code(one_use) or "", find, done)
        return self.cabinet.steps.tried(self.cabinet.lookup(code), step, at)

    def owner(self, code: str, at: datetime) -> tuple[str, ...]:
        """First and last name, of which it is noted that they were read. Raises LookupError, StoreUnavailable."""
        with self.cabinet.work() as work:
            profile = self.cabinet.profile(self.cabinet.named(work.session, code))
            note(work.session, at, "name_read")
            work.commit()
        return profile.first_name, profile.last_name

    def notice(self, code: str) -> Mapping[str, str]:
        """What waits to be looked at: a notice of assessment, a file that another account has. Raises LookupError, StoreUnavailable."""
        with self.cabinet.work(write=False) as work:
            profile = self.cabinet.profile(self.cabinet.named(work.session, code))
        claimed = {"file": profile.file} if profile.file and not profile.verified else {}
        return {**profile.notice, **claimed}

    def waits(self, kiosk: str, at: datetime) -> bool:
        """Whether a kiosk is slow after many failures. Raises StoreUnavailable."""
        return self.cabinet.steps.waits(kiosk, at) is not None

    def release(self, kiosk: str) -> None:
        """End the wait of a kiosk. Raises StoreUnavailable."""
        self.cabinet.steps.release(kiosk)

    def _id(self, code: str) -> str:
        with self.cabinet.work(write=False) as work:
            return self.cabinet.named(work.session, code).id

    def _shut(self, session: Session, row: AccountRow) -> None:
        self.devices.forgotten(session, row.id)
        session.execute(delete(SessionRow).where(SessionRow.account == row.id))

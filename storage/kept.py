"""Drafts that are kept in accounts: the port `kiosk.ports.kept.Kept` over the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.access.sessions import digest
from kiosk.clock import local_date
from kiosk.ports import Draft, StoreUnavailable
from kiosk.ports.kept import Filed, KeptDraft, Later
from kiosk.words.text import Lang
from storage import applications, filings, vaults
from storage.account_tables import SessionRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.drafts import StoredDrafts
from storage.kept_tables import AccountDraftRow
from storage.secrets import Wrapping
from storage.tables import ApplicationRow, DraftRow


@dataclass
class StoredKept:
    """Each act asks who is signed in anew: a session that somebody ended opens nothing more."""

    cabinet: Cabinet
    held: StoredDrafts

    def drafts(self, session: str, at: datetime) -> tuple[KeptDraft, ...]:
        """Those that can be gone on with, the oldest first. Raises StoreUnavailable, as every method does."""
        with self.cabinet.work(write=False) as work:
            try:
                account, vault = self._owner(work.session, session)
            except LookupError:
                return ()
            mine = select(AccountDraftRow, DraftRow).join(DraftRow, DraftRow.id == AccountDraftRow.draft)
            mine = mine.where(AccountDraftRow.account == account, ~exists().where(ApplicationRow.draft == DraftRow.id))
            rows = work.session.execute(mine.where(DraftRow.keep_until >= local_date(at))).all()
            return tuple(sorted((self._listed(row, draft, vault) for row, draft in rows), key=lambda one: (one.began, one.id)))

    def keep(self, session: str, draft: str) -> None:
        """Let the account open a draft that is open here. LookupError."""
        key = self.held.keys.get(draft)
        if key is None:
            raise StoreUnavailable("not_open")
        with self.cabinet.work() as work:
            account, vault = self._owner(work.session, session)
            vaults.put(work.session, account, vault, draft, key)
            note(work.session, self.held.clock.now(), "draft_kept")
            work.commit()

    def open(self, session: str, draft: str, at: datetime) -> Draft | None:
        """The draft; None: not in this account, or its time is over. LookupError."""
        with self.cabinet.work(write=False) as work:
            account, vault = self._owner(work.session, session)
            row = _row(work.session, account, draft)
            key = vaults.key_of(row, vault) if row else None
        return self.held.unlock(draft, key, at) if key else None

    def release(self, session: str, draft: str) -> None:
        """The account opens it no more. LookupError."""
        with self.cabinet.work() as work:
            row = _row(work.session, self._owner(work.session, session)[0], draft)
            if row is not None:
                work.session.delete(row)
                note(work.session, self.held.clock.now(), "draft_released")
                work.commit()

    def erase(self, session: str, draft: str) -> bool:
        """Destroy it at once; False: it is not in this account. LookupError."""
        with self.cabinet.work(write=False) as work:
            there = _row(work.session, self._owner(work.session, session)[0], draft) is not None
        if there:
            self.held.shred(draft)
        return there

    def filed(self, session: str) -> tuple[Filed, ...]:
        """What was sent from this account, the oldest first; none without a session."""
        with self.cabinet.work(write=False) as work:
            try:
                account, _ = self._owner(work.session, session)
            except LookupError:
                return ()
            rows = filings.of_account(work.session, self.cabinet.keyring, account)
            found = (Filed(applications.read(row, self.cabinet.keyring), self._since(work.session, row)) for row in rows)
            return tuple(sorted(found, key=lambda one: (one.sealed.at, one.sealed.reference)))

    def correct(self, session: str, reference: str, text: str, lang: Lang, at: datetime) -> bool:
        """Add a dated correction. False: not of this account, withdrawn, or handed over. LookupError."""
        return self._after(session, reference, Later("corrected", at, text, lang))

    def withdraw(self, session: str, reference: str, at: datetime) -> bool:
        """Withdraw an application. False, as above. LookupError."""
        return self._after(session, reference, Later("withdrawn", at))

    def _after(self, session: str, reference: str, act: Later) -> bool:
        keyring = self.cabinet.keyring
        with self.cabinet.work() as work:
            account, _ = self._owner(work.session, session)
            row = applications.find(work.session, keyring, reference)
            mine = row in filings.of_account(work.session, keyring, account)
            if row is None or not mine or any(one.kind != "corrected" for one in self._since(work.session, row)):
                return False
            filings.add(work.session, keyring, row, act)
            note(work.session, act.at, "withdrawn" if act.kind == "withdrawn" else "corrected", purpose="application")
            work.commit()
        return True

    def _since(self, session: Session, row: ApplicationRow) -> tuple[Later, ...]:
        return filings.since(session, self.cabinet.keyring, row)

    def _owner(self, session: Session, identifier: str) -> tuple[str, Wrapping]:
        """Whose session it is, and what their password opened here. Raises LookupError."""
        row = session.get(SessionRow, digest(identifier))
        vault = self.cabinet.vaults.get(row.account) if row else None
        if row is None or vault is None:
            raise LookupError("nobody is signed in here")
        return row.account, vault

    def _listed(self, row: AccountDraftRow, draft: DraftRow, vault: Wrapping) -> KeptDraft:
        form, began = self.held.head(draft, vaults.key_of(row, vault))
        return KeptDraft(draft.id, form, began, draft.keep_until)


def _row(session: Session, account: str, draft: str) -> AccountDraftRow | None:
    row = session.get(AccountDraftRow, draft)
    return row if row is not None and row.account == account else None

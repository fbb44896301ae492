"""Who is signed in: the port `kiosk.ports.accounts.Sessions` over the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.access.sessions import digest, new_session
from storage.account_tables import SessionRow
from storage.cabinet import Cabinet
from storage.mapping import utc


@dataclass
class StoredSessions:
    """Only the hash of an identifier stands in a row: whoever reads the database is signed in nowhere."""

    cabinet: Cabinet

    def begin(self, id: str, kiosk: str, at: datetime, instead: str = "") -> str:
        """Another identifier; the one before is worth nothing from now on. Raises LookupError, StoreUnavailable."""
        session = new_session(self.cabinet.dice)
        with self.cabinet.work() as work:
            self.cabinet.row(work.session, id)
            _over(work.session, instead)
            work.session.add(SessionRow(hash=digest(session), account=id, kiosk=kiosk, began=utc(at)))
            work.commit()
        return session

    def whose(self, session: str) -> str:
        """The id of the account that is signed in, or nothing. Raises StoreUnavailable."""
        with self.cabinet.work(write=False) as work:
            row = work.session.get(SessionRow, digest(session))
            return row.account if row else ""

    def end(self, session: str) -> None:
        """Sign out: what was opened by the password is forgotten. Raises StoreUnavailable."""
        self.cabinet.vaults = {}
        with self.cabinet.work() as work:
            _over(work.session, session)
            work.commit()

    def only(self, id: str, session: str) -> None:
        """Sign out everywhere else. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            work.session.execute(delete(SessionRow).where(SessionRow.account == id, SessionRow.hash != digest(session)))
            work.commit()


def _over(session: Session, identifier: str) -> None:
    session.execute(delete(SessionRow).where(SessionRow.hash == digest(identifier)))

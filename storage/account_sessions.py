"""Who is signed in: the port `kiosk.ports.sessions.Sessions` over the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Delete, delete, select
from sqlalchemy.orm import Session

from kiosk.access.sessions import digest, new_session
from kiosk.ports.sessions import OpenSession
from storage.account_tables import SessionRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.mapping import read_moment, utc


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
        """Sign out: what was opened for the person is forgotten. Raises StoreUnavailable."""
        self.cabinet.forget()
        with self.cabinet.work() as work:
            _over(work.session, session)
            work.commit()

    def only(self, id: str, session: str) -> None:
        """Sign out everywhere else. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            work.session.execute(_others(id, session))
            work.commit()

    def open(self, id: str, session: str) -> tuple[OpenSession, ...]:
        """This session and the others of the account, the newest first. Raises StoreUnavailable."""
        here = SessionRow.hash == digest(session)
        asked = select(SessionRow.kiosk, SessionRow.began, here).where(SessionRow.account == id)
        with self.cabinet.work(write=False) as work:
            rows = work.session.execute(asked.order_by(here.desc(), SessionRow.began.desc())).all()
        return tuple(OpenSession(kiosk, read_moment(began), bool(mine)) for kiosk, began, mine in rows)

    def shut(self, id: str, session: str, other: OpenSession) -> None:
        """End another session of the account. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            work.session.execute(_others(id, session).where(SessionRow.kiosk == other.kiosk, SessionRow.began == utc(other.began)))
            work.commit()

    def report(self, id: str, session: str, at: datetime) -> None:
        """Somebody else used the account: noted, and it is open nowhere else. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            work.session.execute(_others(id, session))
            note(work.session, at, "fraud_reported")
            work.commit()

    def left(self, session: Session, id: str, kiosk: str) -> None:
        """In the transaction of a sign-in: what a kill left of an earlier one is over, for nobody sits at one kiosk twice."""
        session.execute(delete(SessionRow).where(SessionRow.account == id, SessionRow.kiosk == kiosk))


def _others(id: str, identifier: str) -> Delete:
    return delete(SessionRow).where(SessionRow.account == id, SessionRow.hash != digest(identifier))


def _over(session: Session, identifier: str) -> None:
    session.execute(delete(SessionRow).where(SessionRow.hash == digest(identifier)))

"""Papers that people handed in, at the counter: the port `kiosk.ports.handed.HandedDesk` over the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.ports.handed import Delivery, Sender
from storage import handed
from storage.audit import note
from storage.handed_tables import DeliveredFileRow, DeliveryRow
from storage.secrets import Keyring
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredHandedDesk:
    """What staff see and do of every delivery."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    kept: handed.StoredHanded

    def all(self) -> tuple[Delivery, ...]:
        """Every one, the oldest first. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            found = [handed.read(row, self.keyring).delivery for row in work.session.scalars(select(DeliveryRow))]
        return tuple(sorted(found, key=lambda one: (one.at, one.code)))

    def of(self, code: str) -> Delivery | None:
        """One, by its code as typed. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            row = handed.find(work.session, self.keyring, code)
            return handed.read(row, self.keyring).delivery if row is not None else None

    def sender(self, code: str) -> Sender:
        """Whose papers they are. LookupError. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return handed.read(self._row(work.session, code), self.keyring).sender

    def receive(self, code: str, at: datetime) -> bool:
        """Staff had the papers before them; False: before. LookupError. Raises StoreUnavailable."""
        with self.work() as work:
            row = self._row(work.session, code)
            body = handed.read(row, self.keyring)
            if body.delivery.received is not None:
                return False
            handed.write(row, handed.key_of(row, self.keyring), handed.received(body, at))
            note(work.session, at, "papers_received")
            work.commit()
        return True

    def contents(self, code: str, until: date, at: datetime) -> tuple[bytes, ...]:
        """What its files hold, handed over now; kept until a day. LookupError. Raises StoreUnavailable."""
        with self.work() as work:
            row = self._row(work.session, code)
            key = handed.key_of(row, self.keyring)
            files = select(DeliveredFileRow).where(DeliveredFileRow.delivery == row.id).order_by(DeliveredFileRow.place)
            found = tuple(key.open(one.content, handed.content_place(row.id, one.place)) for one in work.session.scalars(files))
            row.until = row.until or until
            note(work.session, at, "papers_exported")
            work.commit()
        return found

    def forget(self, at: datetime, sheets: date) -> int:
        """Destroy what was handed over and is due, and cover sheets made before a day: rows and locks. Raises StoreUnavailable."""
        return self.kept.forget(at, sheets)

    def _row(self, session: Session, code: str) -> DeliveryRow:
        row = handed.find(session, self.keyring, code)
        if row is None:
            raise LookupError("no delivery has this code")
        return row

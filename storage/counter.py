"""What the counter sees: kiosks, applications that were sent, incidents. The ports of `kiosk.ports.staff` over the database."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, literal_column, select

from kiosk.clock import milliseconds
from kiosk.ports import Sealed
from kiosk.ports.kept import Later
from kiosk.ports.staff import INCIDENT, REASONS, Incident, KioskSeen, Reason
from storage import applications, filings, finding
from storage.audit import note
from storage.mapping import canonical, read_moment, utc
from storage.secrets import Keyring, Place
from storage.staff_tables import IncidentRow, KioskRow
from storage.tables import ApplicationRow
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredKiosks:
    """One row a kiosk: whether somebody is there, never who or what was said."""

    work: Callable[..., UnitOfWork]
    kiosk: str
    """This one."""

    def seen(self, at: datetime, page: str, *, busy: bool) -> None:
        """This kiosk says how it is. Raises StoreUnavailable, as every method does."""
        moment = utc(at)
        with self.work() as work:
            row = work.session.get(KioskRow, self.kiosk)
            if row is None:
                row = KioskRow(kiosk=self.kiosk, busy=busy, since=moment, page=page, seen=moment, reset_epoch=0, reason="")
                work.session.add(row)
            if row.busy != busy:
                row.busy, row.since = busy, moment
            row.page, row.seen = page[:200], moment
            work.commit()

    def all(self) -> tuple[KioskSeen, ...]:
        """Every kiosk, in the order of their names."""
        with self.work(write=False) as work:
            rows = work.session.scalars(select(KioskRow).order_by(KioskRow.kiosk))
            return tuple(KioskSeen(row.kiosk, row.busy, read_moment(row.since), row.page, read_moment(row.seen)) for row in rows)

    def reset(self, kiosk: str, reason: Reason, at: datetime) -> None:
        """The session that stands there has to end: the row says so until the kiosk obeys. LookupError, ValueError: no such reason."""
        if reason not in REASONS:
            raise ValueError(reason)
        with self.work() as work:
            row = work.session.get(KioskRow, kiosk)
            if row is None:
                raise LookupError("no such kiosk")
            row.reset_epoch, row.reason = max(row.reset_epoch + 1, milliseconds(at)), reason
            note(work.session, at, "session_reset", "reset", purpose="security")
            work.commit()


@dataclass
class StoredReceived:
    """Applications that were sent."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring

    def all(self) -> tuple[Sealed, ...]:
        """Every one, the oldest first. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            rows = work.session.scalars(select(ApplicationRow)).all()
            return tuple(sorted((applications.read(row, self.keyring) for row in rows), key=lambda one: (one.at, one.reference)))

    def count(self) -> int:
        """How many there are. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return work.session.scalars(select(func.count()).select_from(ApplicationRow)).one()

    def latest(self, most: int) -> tuple[Sealed, ...]:
        """The last that were sent, the oldest of them first. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            rows = work.session.scalars(select(ApplicationRow).order_by(literal_column("applications.rowid").desc()).limit(most)).all()
            return tuple(sorted((applications.read(row, self.keyring) for row in rows), key=lambda one: (one.at, one.reference)))

    def find(self, typed: str, most: int) -> tuple[Sealed, ...]:
        """Those of a number, a file or a name, the newest first. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return tuple(applications.read(row, self.keyring) for row in finding.find(work.session, self.keyring, typed, most))

    def of(self, reference: str) -> Sealed | None:
        """One, by its reference as typed. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            row = applications.find(work.session, self.keyring, reference)
            return applications.read(row, self.keyring) if row is not None else None

    def since(self, reference: str) -> tuple[Later, ...]:
        """What happened to one since it was sent, in order. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            row = applications.find(work.session, self.keyring, reference)
            return filings.since(work.session, self.keyring, row) if row is not None else ()

    def handed_over(self, reference: str, at: datetime) -> None:
        """It goes to the Department now. LookupError. Raises StoreUnavailable."""
        with self.work() as work:
            row = applications.find(work.session, self.keyring, reference)
            if row is None:
                raise LookupError("no application has this reference")
            filings.happened(work.session, self.keyring, row, "handed_over", at)
            work.commit()


@dataclass
class StoredIncidents:
    """The register of incidents: added to, never rewritten."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring

    def record(self, contents: Mapping[str, str], by: str, at: datetime) -> Incident:
        """Write one down. ValueError: not the eight contents, or one is empty. Raises StoreUnavailable."""
        if set(contents) != set(INCIDENT) or not all(text.strip() for text in contents.values()):
            raise ValueError("an incident has eight contents")
        with self.work() as work:
            number = (work.session.scalars(select(func.max(IncidentRow.number))).one() or 0) + 1
            body = canonical({"at": at.isoformat(), "by": by, "contents": dict(contents)})
            sealed = self.keyring.wrapping.seal(body, Place("incidents", "body", str(number)))
            work.session.add(IncidentRow(number=number, body=sealed))
            note(work.session, at, "incident_recorded")
            work.commit()
        return Incident(number, at, by, dict(contents))

    def all(self) -> tuple[Incident, ...]:
        """Every one, in order. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return tuple(self._read(row) for row in work.session.scalars(select(IncidentRow).order_by(IncidentRow.number)))

    def _read(self, row: IncidentRow) -> Incident:
        told = json.loads(self.keyring.wrapping.open(row.body, Place("incidents", "body", str(row.number))))
        return Incident(row.number, read_moment(told["at"]), told["by"], told["contents"])

"""Papers that people handed in: the port `kiosk.ports.handed.Handed` over the database. Each delivery has a key and a lock of its own."""

import json
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict

from cryptography.exceptions import InvalidTag
from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from kiosk.access.codes import new_reference, read_reference
from kiosk.access.sessions import digest
from kiosk.clock import local_date
from kiosk.ports.handed import Clean, Delivery, Kind, Piece, Sender, Subject, Way
from storage.account_tables import AccountRow, SessionRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.handed_tables import DeliveredFileRow, DeliveryRow
from storage.mapping import canonical, read_moment
from storage.secrets import Key, Keyring, Place, new_key


class PieceJson(TypedDict):
    """A file of a delivery, on disk."""

    kind: Kind
    pages: int
    size: int
    on: str


class BodyJson(TypedDict):
    """The body of a delivery on disk; moments and days as ISO 8601, empty where there is none."""

    code: str
    way: Way
    at: str
    reference: str
    document: str
    pieces: list[PieceJson]
    received: str
    account: str
    file: str
    name: str


@dataclass(frozen=True, repr=False)
class Body:
    """What a body holds."""

    delivery: Delivery
    account: str
    """Whose it was when it was made: a row that was moved to another account shows nothing there."""
    sender: Sender


@dataclass
class StoredHanded:
    """Each act of a person asks who is signed in anew."""

    cabinet: Cabinet
    flush: Callable[[], None]
    """Destroys the locks of what was deleted, and empties the journal."""

    def make(self, session: str, way: Way, subject: Subject, files: tuple[tuple[Clean, date | None], ...], at: datetime) -> Delivery:
        """Keep a delivery, all of it or nothing. LookupError. Raises StoreUnavailable."""
        pieces = tuple(Piece(one.kind, one.pages, len(one.content), on) for one, on in files)
        made = Delivery(new_reference(self.cabinet.dice), way, at, subject, pieces)
        with self.cabinet.work() as work:
            account = _account(work.session, session)
            profile = self.cabinet.profile(account)
            row, key = fresh(account.id, made.code, self.cabinet.keyring)
            write(row, key, Body(made, account.id, Sender(profile.file, f"{profile.first_name} {profile.last_name}")))
            work.session.add(row)
            work.session.flush()
            for place, (one, _) in enumerate(files, 1):
                sealed = key.seal(one.content, content_place(row.id, place))
                work.session.add(DeliveredFileRow(delivery=row.id, place=place, content=sealed))
            note(work.session, at, "papers_sent" if files else "papers_announced")
            work.commit()
        return made

    def all(self, session: str) -> tuple[Delivery, ...]:
        """Those of the account, the latest first. LookupError. Raises StoreUnavailable."""
        with self.cabinet.work(write=False) as work:
            account = _account(work.session, session).id
            rows = work.session.scalars(select(DeliveryRow).where(DeliveryRow.account == account)).all()
            found = [read(row, self.cabinet.keyring) for row in rows]
        mine = [one.delivery for one in found if one.account == account]
        return tuple(sorted(mine, key=lambda one: (one.at, one.code), reverse=True))

    def take_back(self, session: str, code: str, at: datetime) -> bool:
        """Destroy one of the account's, unless the centre has taken it over. LookupError. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            account, row = _account(work.session, session).id, find(work.session, self.cabinet.keyring, code)
            body = read(row, self.cabinet.keyring) if row is not None and row.account == account else None
            if row is None or body is None or body.account != account or body.delivery.taken_over:
                return False
            destroy(work.session, self.cabinet.keyring, (row.id,))
            note(work.session, at, "papers_taken_back")
            work.commit()
        return True

    def forget(self, at: datetime, sheets: date) -> int:
        """Destroy what was handed over and is due, and cover sheets made before a day: rows and locks. Raises StoreUnavailable."""
        with self.cabinet.work() as work:
            due = _due(work.session, self.cabinet.keyring, local_date(at), sheets)
            if not due:
                return 0
            destroy(work.session, self.cabinet.keyring, due)
            note(work.session, at, "papers_destroyed", role="kiosk")
            work.commit()
        self.flush()
        return len(due)


def fresh(account: str, code: str, keyring: Keyring) -> tuple[DeliveryRow, Key]:
    """A row with a key of its own, to be written."""
    row, key = DeliveryRow(id=secrets.token_hex(16), account=account, lookup=keyring.reference(code), version=0), new_key()
    row.key = keyring.wrapping.seal(key.secret, Place("deliveries", "key", row.id))
    return row, key


def find(session: Session, keyring: Keyring, code: str) -> DeliveryRow | None:
    """The row of a code, as typed or as given."""
    lookup = keyring.reference(read_reference(code) or code)
    return session.scalars(select(DeliveryRow).where(DeliveryRow.lookup == lookup)).one_or_none()


def destroy(session: Session, keyring: Keyring, rows: Sequence[str]) -> None:
    """Deliveries with their files and their locks, once this is committed: no copy of the database opens them any more."""
    keyring.locks.doom("deliveries", rows)
    session.execute(delete(DeliveryRow).where(DeliveryRow.id.in_(rows)))


def _due(session: Session, keyring: Keyring, today: date, sheets: date) -> list[str]:
    """What was handed over until a day before today, and sheets made before a day; one that was altered holds nobody up."""
    over = session.scalars(select(DeliveryRow.id).where(DeliveryRow.until < today)).all()
    old = list[str]()
    for row in session.scalars(select(DeliveryRow).where(~exists().where(DeliveredFileRow.delivery == DeliveryRow.id))):
        with suppress(InvalidTag):
            old += [row.id] if local_date(read(row, keyring).delivery.at) < sheets else []
    return sorted({*over, *old})


def key_of(row: DeliveryRow, keyring: Keyring) -> Key:
    """The key of a delivery. Raises InvalidTag once its lock was destroyed."""
    return Key(keyring.wrapping.open(row.key, Place("deliveries", "key", row.id)))


def content_place(row: str, place: int) -> Place:
    """Where a file of a delivery stands."""
    return Place("delivered_files", "content", f"{row}/{place}")


def write(row: DeliveryRow, key: Key, body: Body) -> None:
    """Another body."""
    row.version += 1
    row.body = key.seal(canonical(_told(body)), Place("deliveries", "body", row.id, row.version))


def read(row: DeliveryRow, keyring: Keyring) -> Body:
    """The body. Raises InvalidTag when the row was altered."""
    told: BodyJson = json.loads(key_of(row, keyring).open(row.body, Place("deliveries", "body", row.id, row.version)))
    pieces = tuple(Piece(one["kind"], one["pages"], one["size"], _day(one["on"])) for one in told["pieces"])
    subject, at = Subject(told["reference"], told["document"]), read_moment(told["at"])
    received = read_moment(told["received"]) if told["received"] else None
    delivery = Delivery(told["code"], told["way"], at, subject, pieces, received, row.until)
    return Body(delivery, told["account"], Sender(told["file"], told["name"]))


def received(body: Body, at: datetime) -> Body:
    """The same, once staff had the papers before them."""
    return replace(body, delivery=replace(body.delivery, received=at))


def _told(body: Body) -> BodyJson:
    one = body.delivery
    return {
        "code": one.code, "way": one.way, "at": one.at.isoformat(), "reference": one.subject.reference, "document": one.subject.document,
        "pieces": [
            {"kind": each.kind, "pages": each.pages, "size": each.size, "on": each.on.isoformat() if each.on else ""} for each in one.pieces
        ],
        "received": one.received.isoformat() if one.received else "",
        "account": body.account, "file": body.sender.file, "name": body.sender.name,
    }  # fmt: skip


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _account(session: Session, identifier: str) -> AccountRow:
    """Whose session it is. Raises LookupError."""
    signed = session.get(SessionRow, digest(identifier))
    if signed is None:
        raise LookupError("nobody is signed in here")
    return session.get_one(AccountRow, signed.account)

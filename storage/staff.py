"""Those who work at the counter: the port `kiosk.ports.staff.StaffAccounts` over the database. No secret comes back out of it."""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.access.cards import new_card, read_code
from kiosk.access.folding import plain, secret
from kiosk.access.limits import Limits
from kiosk.access.waits import Tries, at_now, counted, standing
from kiosk.clock import Dice
from kiosk.ports.accounts import Tried
from kiosk.ports.staff import ROLES, Member, StaffRole
from storage.audit import note
from storage.hashing import Hasher
from storage.mapping import canonical, moment, utc
from storage.secrets import Keyring, Place
from storage.staff_tables import StaffRow
from storage.unit_of_work import UnitOfWork


class Body(TypedDict):
    """What is sealed of somebody."""

    name: str
    role: StaffRole
    password: str
    card: list[str]
    """Hashes; empty for a code that was used."""
    failures: int
    until: str
    last: str


@dataclass
class StoredStaff:
    """Each row is sealed under the key file as a whole."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    dice: Dice
    hasher: Hasher
    limits: Limits

    def add(self, name: str, role: StaffRole, password: str, at: datetime) -> tuple[str, ...]:
        """Somebody new; the codes of their card. ValueError: the name is taken, or there is no such role. Raises StoreUnavailable."""
        if role not in ROLES or not plain(name):
            raise ValueError("no such role, or no name")
        id = secrets.token_hex(16)
        card, hashed = self._card(id)
        body = Body(name=name.strip(), role=role, password=self.hasher.hash("staff password", id, secret(password)), card=hashed,
                    failures=0, until="", last="")  # fmt: skip
        with self.work() as work:
            if self._row(work.session, name) is not None:
                raise ValueError("the name is taken")
            row = StaffRow(id=id, lookup=self.keyring.member(plain(name)), version=0, body=b"")
            self._write(row, body)
            work.session.add(row)
            note(work.session, at, "staff_added", role="kiosk")
            work.commit()
        return card

    def password(self, name: str, password: str, at: datetime) -> Tried:
        """Step 1. An unknown name takes the same time."""
        return self._tried(name, lambda body: ("staff password", body["password"]), secret(password), at)

    def card_number(self, name: str) -> int:
        """Which code of the card is asked for, from 1; 0: none is left."""
        with self.work(write=False) as work:
            row = self._row(work.session, name)
            return _next(self._read(row)) if row is not None else 1

    def code(self, name: str, code: str, at: datetime) -> Tried:
        """Step 2: the next code of the card; it is used up by being right."""

        def find(body: Body) -> tuple[str, str]:
            place = _next(body)
            return f"staff code {place}", body["card"][place - 1] if place else ""

        return self._tried(name, find, read_code(code) or "", at, used=True)

    def at_kiosk(self, name: str, code: str, at: datetime) -> Member | None:
        """The next code of the card, typed at a kiosk; a wrong one takes the same time, and is only written down."""
        with self.work(write=False) as work:
            row = self._row(work.session, name)
            body = self._read(row) if row is not None else None
        place = _next(body) if body is not None else 0
        stored = body["card"][place - 1] if body is not None and place else ""
        owner = row.id if row is not None else ""
        right = self.hasher.matches(stored or self.hasher.dummy(), f"staff code {place or 1}", owner, read_code(code) or "")
        with self.work() as work:
            row = self._row(work.session, name)
            body = self._read(row) if row is not None else None
            member = None
            if right and stored and row is not None and body is not None and stored in body["card"]:
                self._write(row, {**body, "card": _without(body["card"], stored)})
                member = Member(row.id, body["name"], body["role"])
            note(work.session, at, "staff_at_kiosk", "done" if member else "refused", role=member.role if member else None)
            work.commit()
        return member

    def stands(self, id: str) -> bool:
        """Whether somebody still works here."""
        with self.work(write=False) as work:
            return work.session.get(StaffRow, id) is not None

    def remove(self, name: str, at: datetime) -> None:
        """Somebody works here no more. LookupError."""
        with self.work() as work:
            row = self._named(work.session, name)
            work.session.delete(row)
            self.keyring.locks.doom("staff", [row.id])
            note(work.session, at, "staff_removed", role="kiosk")
            work.commit()

    def new_card(self, name: str, at: datetime) -> tuple[str, ...]:
        """Another card; the old one is worth nothing, and the failures are forgotten. LookupError."""
        with self.work(write=False) as work:
            id = self._named(work.session, name).id
        card, hashed = self._card(id)
        with self.work() as work:
            row = self._named(work.session, name)
            self._write(row, {**self._read(row), "card": hashed, "failures": 0, "until": "", "last": ""})
            note(work.session, at, "staff_card", role="kiosk")
            work.commit()
        return card

    def entered(self, name: str, at: datetime) -> Member:
        """Both steps were right: the failures are forgotten. LookupError."""
        with self.work() as work:
            row = self._named(work.session, name)
            body = self._read(row)
            self._write(row, {**body, "failures": 0, "until": "", "last": ""})
            note(work.session, at, "staff_signed_in", role=body["role"])
            work.commit()
            return Member(row.id, body["name"], body["role"])

    def _tried(self, name: str, find: Callable[[Body], tuple[str, str]], text: str, at: datetime, *, used: bool = False) -> Tried:
        """Counted as a failure before it is tried, and taken back when it was right: a process that is killed has counted."""
        with self.work() as work:
            row = self._row(work.session, name)
            owner, kind, stored, after = "", "staff password", "", Tries()
            if row is not None:
                body = self._read(row)
                before = at_now(_tries(body), at, self.limits)
                verdict, until = standing(before, at, limits=self.limits)
                if verdict != "open":
                    return Tried(verdict, until)
                owner, (kind, stored), after = row.id, find(body), counted(before, at, limits=self.limits)
                self._write(row, _with(body, after))
                work.commit()
        if self.hasher.matches(stored or self.hasher.dummy(), kind, owner, text) and row is not None:
            return self._right(name, stored, used=used)
        return Tried("wrong", after.until if after.until and after.until > at else None)

    def _right(self, name: str, stored: str, *, used: bool) -> Tried:
        with self.work() as work:
            row = self._row(work.session, name)
            body = self._read(row) if row is not None else None
            if row is None or body is None or (used and stored not in body["card"]):
                return Tried("wrong")
            now = _tries(body)
            card = _without(body["card"], stored) if used else body["card"]
            self._write(row, {**_with(body, replace(now, failures=max(now.failures - 1, 0), until=None)), "card": card})
            work.commit()
        return Tried("right")

    def _card(self, id: str) -> tuple[tuple[str, ...], list[str]]:
        """The codes of a card, and their hashes."""
        card = new_card(self.dice, self.limits)
        return card, [self.hasher.hash(f"staff code {place}", id, code) for place, code in enumerate(card, 1)]

    def _named(self, session: Session, name: str) -> StaffRow:
        row = self._row(session, name)
        if row is None:
            raise LookupError("nobody has this name")
        return row

    def _row(self, session: Session, name: str) -> StaffRow | None:
        return session.scalars(select(StaffRow).where(StaffRow.lookup == self.keyring.member(plain(name)))).one_or_none()

    def _read(self, row: StaffRow) -> Body:
        return cast("Body", json.loads(self.keyring.wrapping.open(row.body, Place("staff", "body", row.id, row.version))))

    def _write(self, row: StaffRow, body: Body) -> None:
        row.version += 1
        row.body = self.keyring.wrapping.seal(canonical(body), Place("staff", "body", row.id, row.version))


def _next(body: Body) -> int:
    return next((place for place, one in enumerate(body["card"], 1) if one), 0)


def _without(card: list[str], used: str) -> list[str]:
    return ["" if one == used else one for one in card]


def _tries(body: Body) -> Tries:
    return Tries(failures=body["failures"], until=moment(body["until"]), last=moment(body["last"]))


def _with(body: Body, tries: Tries) -> Body:
    return {**body, "failures": tries.failures, "until": utc(tries.until), "last": utc(tries.last)}

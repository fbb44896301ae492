"""One step of a sign-in: counted as a failure before it is tried, and taken back when it was right.

Whoever tries many at once, at many kiosks or by killing the process meanwhile, has each of them counted.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from kiosk.access.limits import SAFE, Limits
from kiosk.access.waits import Tries, at_now, brake, counted, standing
from kiosk.ports.accounts import Tried
from kiosk.ports.audit import Event
from storage.account_tables import AccountRow, KioskFailureRow, TriesRow
from storage.audit import note
from storage.hashing import Hasher
from storage.mapping import moment, utc
from storage.unit_of_work import UnitOfWork

EVENTS: dict[str, Event] = {"password": "password_tried", "answer": "question_tried"}


@dataclass(frozen=True, repr=False)
class Step:
    """What is tried, against what."""

    kind: str
    text: str
    find: Callable[[Session, AccountRow], tuple[str, str]]
    """The kind of hash, with its place, and the hash; an empty hash: there is none. It may draw a question."""
    done: Callable[[Session, AccountRow], bool] = lambda _session, _row: True
    """What a right one changes, in the transaction that takes the failure back; False: it was used in the meantime."""
    judge: Callable[[], bool] | None = None
    """Judges what is compared with no hash."""

    @property
    def event(self) -> Event:
        """What the audit trail calls it."""
        return EVENTS.get(self.kind, "code_tried")

    @property
    def card(self) -> bool:
        """Whether it is a code of the card, which is also right during a wait."""
        return self.kind == "card"


@dataclass(frozen=True, slots=True)
class Paid:
    """A try that was counted ahead."""

    lookup: bytes
    at: datetime
    before: Tries
    after: Tries
    failure: str
    """The row of the kiosk's own count."""


@dataclass
class Steps:
    """The counter of failures, for every user code alike, known or not."""

    work: Callable[..., UnitOfWork]
    hasher: Hasher
    kiosk: str = ""
    """Which kiosk this is: one that sees many failures is slow for a moment."""
    limits: Limits = field(default=SAFE)

    def tried(self, lookup: bytes, step: Step, at: datetime) -> Tried:
        """Try a step. An unknown user code takes the same way and the same time."""
        with self.work() as work:
            before = at_now(read(work.session, lookup), at, self.limits)
            if refused := self._refused(work.session, before, at, card=step.card):
                write(work.session, lookup, before)
                note(work.session, at, step.event, "locked" if refused.verdict == "locked" else "wait")
                work.commit()
                return refused
            row = work.session.scalars(select(AccountRow).where(AccountRow.lookup == lookup)).one_or_none()
            kind, stored = step.find(work.session, row) if row else (step.kind, "")
            owner = row.id if row else ""
            after = counted(before, at, card=step.card, limits=self.limits)
            write(work.session, lookup, after)
            paid = Paid(lookup, at, before, after, self._failed(work.session, lookup, at))
            work.commit()
        right = step.judge() if step.judge else self.hasher.matches(stored or self.hasher.dummy(), kind, owner, step.text)
        return Tried("right") if right and self._taken_back(step, paid) else self._stands(step, paid)

    def _stands(self, step: Step, paid: Paid) -> Tried:
        """It was wrong: what was counted stays counted."""
        with self.work() as work:
            note(work.session, paid.at, step.event, "refused")
            work.commit()
        until = paid.after.card_until if step.card else paid.after.until
        return Tried("wrong", until if until and until > paid.at else None)

    def _refused(self, session: Session, tries: Tries, at: datetime, *, card: bool) -> Tried | None:
        verdict, until = standing(tries, at, card=card, limits=self.limits)
        if verdict == "open" and not card:
            until = brake(_failures(session, self.kiosk), at, self.limits)
            verdict = "wait" if until else "open"
        return None if verdict == "open" else Tried(verdict, until)

    def _taken_back(self, step: Step, paid: Paid) -> bool:
        """It was right: the failure is taken back, unless somebody was quicker with the same code."""
        with self.work() as work:
            row = work.session.scalars(select(AccountRow).where(AccountRow.lookup == paid.lookup)).one_or_none()
            if row is None or not step.done(work.session, row):
                return False
            now = read(work.session, paid.lookup)
            until = now.until if now.until != paid.after.until else paid.before.until
            ended = replace(now, failures=max(now.failures - 1, 0), since=max(now.since - 1, 0), until=until)
            write(work.session, paid.lookup, replace(ended, until=None, card_until=None) if step.card else ended)
            work.session.execute(delete(KioskFailureRow).where(KioskFailureRow.id == paid.failure))
            note(work.session, paid.at, step.event)
            work.commit()
        return True

    def _failed(self, session: Session, lookup: bytes, at: datetime) -> str:
        over = utc(at - timedelta(seconds=self.limits.brake_window))
        session.execute(delete(KioskFailureRow).where(KioskFailureRow.at < over))
        unknown = ~exists().where(AccountRow.lookup == TriesRow.lookup)
        forgotten = utc(at - timedelta(seconds=self.limits.forget))
        session.execute(delete(TriesRow).where(TriesRow.last < forgotten, unknown))
        id = secrets.token_hex(16)
        session.add(KioskFailureRow(id=id, kiosk=self.kiosk, at=utc(at), lookup=lookup))
        return id

    def waits(self, kiosk: str, at: datetime) -> datetime | None:
        """Until when a kiosk is slow, None when it is not. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return brake(_failures(work.session, kiosk), at, self.limits)

    def release(self, kiosk: str) -> None:
        """Staff end the wait of a kiosk. Raises StoreUnavailable."""
        with self.work() as work:
            work.session.execute(delete(KioskFailureRow).where(KioskFailureRow.kiosk == kiosk))
            work.commit()


def _failures(session: Session, kiosk: str) -> list[tuple[datetime, object]]:
    """Those of one kiosk, each with what tells its user code from another."""
    there = select(KioskFailureRow.at, KioskFailureRow.lookup).where(KioskFailureRow.kiosk == kiosk)
    return [(datetime.fromisoformat(at), lookup) for at, lookup in session.execute(there)]


def read(session: Session, lookup: bytes) -> Tries:
    """The failures of a user code."""
    row = session.get(TriesRow, lookup)
    if row is None:
        return Tries()
    return Tries(row.failures, row.since, moment(row.until), moment(row.card_until), moment(row.last))


def write(session: Session, lookup: bytes, tries: Tries) -> None:
    """Keep them."""
    row = TriesRow(
        lookup=lookup,
        failures=tries.failures,
        since=tries.since,
        until=utc(tries.until),
        card_until=utc(tries.card_until),
        last=utc(tries.last),
    )
    session.merge(row)

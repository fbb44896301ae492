"""The audit trail: events and times, chained so that a change, a gap or a swap is found. Never an answer or a name."""

import hashlib
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.mapping import canonical
from storage.tables import EventRow

Event: TypeAlias = Literal["store_made", "draft_begun", "draft_opened", "submitted", "draft_shredded", "answers_shredded", "staff_recorded"]
START = bytes(32)
"""What the first event is chained to."""


def note(session: Session, at: datetime, event: Event) -> None:
    """Add an event, in the transaction of what it tells of."""
    last = session.scalars(select(EventRow).order_by(EventRow.number.desc()).limit(1)).first()
    number, before = (last.number + 1, last.hash) if last else (1, START)
    moment = at.astimezone(UTC).isoformat()
    session.add(EventRow(number=number, at=moment, event=event, hash=link(before, number, moment, event)))
    session.flush()


def link(before: bytes, number: int, at: str, event: str) -> bytes:
    """The hash of an event, over the one before it."""
    return hashlib.sha256(before + canonical({"number": number, "at": at, "event": event})).digest()


def first_broken(session: Session) -> int | None:
    """The number of the first event that was altered, moved or removed; None when the chain holds.

    It cannot see that the newest events were cut off.
    """
    before = START
    for place, row in enumerate(session.scalars(select(EventRow).order_by(EventRow.number)), start=1):
        if row.number != place or row.hash != link(before, row.number, row.at, row.event):
            return place
        before = row.hash
    return None

"""Codes that were sent or handed over: one of a kind for an account, hashed, for a short time, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from storage.account_tables import CodeRow
from storage.hashing import Hasher
from storage.mapping import moment, utc

EMAIL, RESET = "email", "reset"


@dataclass(frozen=True, slots=True)
class Sent:
    """Of which account, of which kind, and for which request (empty: handed over)."""

    account: str
    kind: str
    request: str = ""


def make(hasher: Hasher, sent: Sent, code: str, at: datetime, seconds: int) -> CodeRow:
    """A row, which takes the place of an older one of its kind, good for so many seconds."""
    hash, until = hasher.hash(f"{sent.kind} {sent.request}", sent.account, code), utc(at + timedelta(seconds=seconds))
    return CodeRow(account=sent.account, kind=sent.kind, request=sent.request, made=utc(at), until=until, hash=hash)


def hash_of(session: Session, id: str, kind: str, request: str, at: datetime) -> str:
    """The hash of a code that is good now; empty: of another request, too old, or of a time to come."""
    row = session.get(CodeRow, (id, kind))
    if row is None or row.request != request:
        return ""
    made, until = moment(row.made), moment(row.until)
    return row.hash if made and until and made <= at <= until else ""


def use(session: Session, id: str, kind: str) -> bool:
    """Take a code away; False when somebody was quicker."""
    used = session.scalars(delete(CodeRow).where(CodeRow.account == id, CodeRow.kind == kind).returning(CodeRow.kind)).all()
    return len(used) == 1

"""The audit trail as others use it: the port `kiosk.ports.audit.Audit` over the database, and its verification."""

import hmac
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from cryptography.exceptions import InvalidSignature
from sqlalchemy.orm import Session

from kiosk.ports.audit import Disposition, Event, Problem, Purpose, Role, Verified
from storage.audit import SHORT, START, TRAIL, Trail, checkpoint, link, note, signed
from storage.staff_tables import TrailRow
from storage.unit_of_work import UnitOfWork

MARK = b'"event":"checkpoint"'
"""What the entry of a checkpoint holds, and no other: entries have no text of anybody's own."""
Row: TypeAlias = tuple[int, bytes, bytes]


@dataclass
class StoredAudit:
    """The trail of one kiosk."""

    work: Callable[..., UnitOfWork]
    trail: Trail

    def begin(self, role: Role) -> None:
        """Another session, or an authentication in it."""
        self.trail.begin(role)

    def note(self, at: datetime, event: Event, disposition: Disposition = "done", purpose: Purpose | None = None) -> None:
        """Add an event of its own, on disk when this returns."""
        with self.work() as work:
            note(work.session, at, event, disposition, purpose=purpose)
            work.commit()

    def end(self, at: datetime, disposition: Disposition = "done") -> str:
        """The session is over: say how, and sign a checkpoint; the first characters of its hash."""
        with self.work() as work:
            note(work.session, at, "session_ended", disposition)
            made = checkpoint(work.session, at)
            work.commit()
        self.trail.begin("citizen")
        self.trail.noted = False
        return made

    def verify(self, receipt: str = "") -> Verified:
        """Read the whole trail; with the code of a receipt, whether the trail still holds that moment."""
        with self.work(write=False) as work:
            return verify(work.session, self.trail, receipt)


def verify(session: Session, trail: Trail, receipt: str = "") -> Verified:
    """Read the trail and judge it."""
    rows = session.connection().exec_driver_sql("SELECT number, entry, hash FROM events ORDER BY number")
    return judge(((row[0], row[1], row[2]) for row in rows), session.get(TrailRow, TRAIL), trail, receipt)


def judge(rows: Iterable[Row], end: TrailRow | None, trail: Trail, receipt: str = "") -> Verified:
    """Whether a trail is whole, to its last entry, and signed by this kiosk; with a receipt's code, whether it is in there."""
    read, last, marks = _chained(rows)
    if not last:
        return Verified(read - 1, len(marks), "broken", read)
    found = Verified(read, len(marks), _ends(end, trail, read, last), read)
    if not found.problem and marks and not _is_signed(trail, marks[-1]):
        found = replace(found, problem="signature", number=marks[-1][0])
    return found if found.problem else _at(found, marks, receipt)


def code_of(typed: str) -> str:
    """The code of a receipt as it is compared: spaces, hyphens and case do not count."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def _chained(rows: Iterable[Row]) -> tuple[int, bytes, list[Row]]:
    """How far the chain holds: all of it with its last hash and its checkpoints, or the first bad place and no hash."""
    before, place = START, 0
    marks: list[Row] = []
    for place, row in enumerate(rows, start=1):
        number, entry, made = row
        if number != place or not isinstance(entry, bytes) or link(before, entry) != made:
            return place, b"", marks
        if MARK in entry:
            marks.append(row)
        before = made
    return place, before, marks


def _ends(end: TrailRow | None, trail: Trail, read: int, last: bytes) -> Problem:
    """What is wrong with the end."""
    if end is None or not hmac.compare_digest(end.seal, trail.sealed(end.size, end.head)):
        return "unsealed"
    return "" if (end.size, end.head) == (read, last) else "cut" if read < end.size else "broken"


def _is_signed(trail: Trail, mark: Row) -> bool:
    """Whether this kiosk signed a checkpoint. The last one covers all before it, earlier checkpoints too."""
    told = json.loads(mark[1])
    covered = signed(told["kiosk"], told["at"], told["size"], bytes.fromhex(told["head"]))
    try:
        trail.signing.public_key().verify(bytes.fromhex(told["signature"]), covered)
    except InvalidSignature:
        return False
    return bool(told["size"] == mark[0] - 1)


def _at(found: Verified, marks: list[Row], receipt: str) -> Verified:
    """When the receipt's checkpoint was made, or the last one."""
    code = code_of(receipt)
    mine = [mark for mark in marks if not receipt or (len(code) == SHORT and mark[2].hex().upper().startswith(code))]
    if receipt and not mine:
        return replace(found, problem="receipt")
    return replace(found, at=json.loads(mine[-1][1])["at"]) if mine else found

"""The audit trail: what happened and when, chained so that a change, a gap, a swap or a cut is found.

An entry is canonical JSON, and its hash covers the one before. How long the trail is and what it ends with is sealed under
the key file; at the end of a session a checkpoint, which is an entry like others, is signed for whoever holds the public key.
Only somebody who puts a whole older database back goes unnoticed here: the codes on receipts tell of that.
"""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.ports import StoreUnavailable
from kiosk.ports.audit import EVENTS, SERVICES, Disposition, Event, Purpose, Role
from storage.mapping import canonical
from storage.staff_tables import TrailRow
from storage.tables import EventRow

START = bytes(32)
"""What the first entry is chained to."""
SHORT = 12
"""Hexadecimal signs of a checkpoint's hash on a receipt: 48 bits."""
TRAIL = "trail"
Content: TypeAlias = dict[str, str | int]
PURPOSES: dict[str, Purpose] = {
    **dict.fromkeys(("draft_begun", "draft_opened", "submitted", "corrected", "withdrawn"), "application"),
    **dict.fromkeys(("account_created", "account_linked", "account_closed", "card_issued", "name_read", "identity_checked"), "account"),
    **dict.fromkeys(("password_changed", "sentence_changed", "questions_changed"), "account"),
    **dict.fromkeys(("notice_given", "code_sent", "email_changed", "application_added", "application_removed"), "account"),
    **dict.fromkeys(("signed_in", "password_tried", "question_tried", "code_tried", "account_unlocked", "staff_signed_in"), "security"),
    **dict.fromkeys(("staff_at_kiosk", "fraud_reported"), "security"),
    **dict.fromkeys(("staff_recorded", "queue_read", "application_read", "document_received", "call_taken", "call_closed"), "service"),
    **dict.fromkeys(("papers_announced", "papers_sent", "papers_taken_back", "papers_read", "papers_received"), "service"),
    **dict.fromkeys(("application_exported", "papers_exported"), "hand_over"),
    **dict.fromkeys(("incident_recorded", "incidents_exported"), "incident"),
}
"""What an event is for, unless it is said; the kiosk's own running otherwise."""


@dataclass
class Trail:
    """Who writes: the keys of the trail, the kiosk, and the session of the moment."""

    seal: bytes
    """The key under which the end of the trail is sealed."""
    seed: bytes
    """Of the signing key (Ed25519)."""
    kiosk: str
    role: Role = "citizen"
    session: str = ""
    """The first half of the hash of the session's identifier; nobody keeps the identifier."""
    noted: bool = False
    """Something happened in this session."""

    def begin(self, role: Role) -> None:
        """Another session."""
        self.role, self.session = role, hashlib.sha256(secrets.token_bytes(16)).hexdigest()[:32]

    def sealed(self, size: int, head: bytes) -> bytes:
        """What nobody without the key file can write for that end of the trail."""
        return hmac.digest(self.seal, canonical({"size": size, "head": head.hex()}), hashlib.sha256)

    @property
    def signing(self) -> Ed25519PrivateKey:
        """The key of checkpoints."""
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    @property
    def public(self) -> str:
        """What checkpoints are verified with, in hexadecimal: no secret."""
        return self.signing.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def note(  # noqa: PLR0913 - what is told of an event, each part named where it is not the usual one
    session: Session,
    at: datetime,
    event: Event,
    disposition: Disposition = "done",
    *,
    role: Role | None = None,
    purpose: Purpose | None = None,
    service: str = "",
) -> None:
    """Add an event, in the transaction of what it tells of, and which service was opened. ValueError: an event or a service of no list."""
    if event not in EVENTS or service not in ("", *SERVICES):
        raise ValueError(event, service)
    trail = trail_of(session)
    told: Content = {
        "disposition": disposition,
        "event": event,
        "purpose": purpose or PURPOSES.get(event, "operation"),
        "role": role or trail.role,
        "session": trail.session,
        **({"service": service} if service else {}),
    }
    _add(session, trail, at, told)
    trail.noted = True


def checkpoint(session: Session, at: datetime) -> str:
    """Sign how long the trail is, what it ends with and when; the first signs of the checkpoint's hash."""
    trail = trail_of(session)
    row = end_of(session, trail)
    told: Content = {"event": "checkpoint", "size": row.size, "head": row.head.hex()}
    made = _add(session, trail, at, told | {"signature": trail.signing.sign(signed(trail.kiosk, at, row.size, row.head)).hex()})
    return made.hex()[:SHORT].upper()


def signed(kiosk: str, at: datetime | str, size: int, head: bytes) -> bytes:
    """The bytes that a checkpoint's signature covers."""
    return canonical({"kiosk": _plain(kiosk), "at": _utc(at), "size": size, "head": head.hex()})


def trail_of(session: Session) -> Trail:
    """Who writes in this transaction."""
    trail: Trail = session.info[TRAIL]
    return trail


def end_of(session: Session, trail: Trail) -> TrailRow:
    """How the trail ends. Raises StoreUnavailable where that was tampered with: to go on would hide it."""
    row = session.get(TrailRow, TRAIL)
    if row is None or not hmac.compare_digest(row.seal, trail.sealed(row.size, row.head)):
        raise StoreUnavailable("corrupt", "the end of the audit trail")
    return row


def adopt(session: Session, at: datetime) -> None:
    """Seal the trail for the first time, as it stands: in a new database, or one of a version that had no seal."""
    trail = trail_of(session)
    last = session.scalars(select(EventRow).order_by(EventRow.number.desc()).limit(1)).first()
    size, head = (last.number, last.hash) if last else (0, START)
    session.add(TrailRow(id=TRAIL, size=size, head=head, seal=trail.sealed(size, head)))
    session.flush()
    note(session, at, "trail_sealed" if last else "store_made", role="kiosk")
    trail.noted = False  # it was nobody's session


def link(before: bytes, entry: bytes) -> bytes:
    """The hash of an entry, over the one before it."""
    return hashlib.sha256(before + entry).digest()


def _add(session: Session, trail: Trail, at: datetime, told: Content) -> bytes:
    row = end_of(session, trail)
    number = row.size + 1
    entry = canonical({**told, "at": _utc(at), "kiosk": _plain(trail.kiosk), "number": number})
    made = link(row.head, entry)
    session.add(EventRow(number=number, entry=entry, hash=made))
    row.size, row.head, row.seal = number, made, trail.sealed(number, made)
    session.flush()
    return made


def _utc(at: datetime | str) -> str:
    return at if isinstance(at, str) else at.astimezone(UTC).isoformat()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)

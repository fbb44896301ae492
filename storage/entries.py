"""The answers of a draft as rows: each sealed at its place, and all of them counted in a sealed manifest.

Without the manifest a row of yesterday, put back by hand with its own version, would pass for today's.
"""

import hashlib
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.forms.answers import Answer
from storage.mapping import read_entry, write_entry
from storage.secrets import Key, Place, blind, derive
from storage.tables import DraftRow, EntryRow


def read_all(session: Session, draft: DraftRow, key: Key) -> dict[str, Answer]:
    """Every answer of a draft. Raises InvalidTag when a row was altered, moved, replaced by an older one or removed."""
    _standing(session, draft, key)
    columns = select(EntryRow.slot, EntryRow.version, EntryRow.body).where(EntryRow.draft == draft.id)
    rows = session.execute(columns)
    return dict(sorted(read_entry(key.open(body, _place(draft.id, slot, version))) for slot, version, body in rows))


def write(session: Session, draft: DraftRow, key: Key, changes: Mapping[str, Answer | None], head: bytes = b"") -> None:
    """Write answers (None removes one), and another head where there is one. Raises InvalidTag, as above."""
    standing = _standing(session, draft, key)
    draft.head = head or draft.head
    draft.version += 1
    blinding = derive(key.secret, "slots")
    for name, answer in changes.items():
        slot = blind(blinding, name)
        if found := session.get(EntryRow, (draft.id, slot)):
            session.delete(found)
            session.flush()
        standing.pop(slot, None)
        if answer is not None:
            body = key.seal(write_entry(name, answer), _place(draft.id, slot, draft.version))
            session.add(EntryRow(draft=draft.id, slot=slot, version=draft.version, body=body))
            standing[slot] = draft.version
    draft.manifest = manifest(key, draft.id, draft.version, draft.head, standing)


def manifest(key: Key, draft: str, version: int, head: bytes, standing: Mapping[bytes, int]) -> bytes:
    """Seal which slots stand at which version, under which head."""
    return key.seal(_digest(head, standing), Place("drafts", "manifest", draft, version))


def _standing(session: Session, draft: DraftRow, key: Key) -> dict[bytes, int]:
    rows = session.execute(select(EntryRow.slot, EntryRow.version).where(EntryRow.draft == draft.id))
    standing = {row.slot: row.version for row in rows}
    if key.open(draft.manifest, Place("drafts", "manifest", draft.id, draft.version)) != _digest(draft.head, standing):
        raise InvalidTag
    return standing


def _digest(head: bytes, standing: Mapping[bytes, int]) -> bytes:
    rows = b"".join(slot + version.to_bytes(8) for slot, version in sorted(standing.items()))
    return hashlib.sha256(head + rows).digest()


def _place(draft: str, slot: bytes, version: int) -> Place:
    return Place("entries", "body", f"{draft}/{slot.hex()}", version)

"""Writing in files of the Ministry: what a batch of changes does to each of them, gathered, then written at once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import delete, select, tuple_
from sqlalchemy.orm import Session

from kiosk.ports.dossier import Standing
from kiosk.ports.records import Kind, Record, Removed, id_of, kind_of
from storage.dossier_entries import HEAD, Entry, digest, fields_of, standing_fields, text_of
from storage.dossier_folder import Folder, nothing
from storage.dossier_tables import DossierBlockRow, DossierRecordRow, DossierRow
from storage.mapping import canonical
from storage.secrets import Keyring, Place, new_key
from storage.upserts import Row, upsert

BLOCK = 200
"""Entries of a block: so many are sealed anew when one more comes."""


@dataclass
class Pen:
    """One transaction's worth of writing."""

    session: Session
    keyring: Keyring
    folders: dict[bytes, Folder] = field(default_factory=dict)
    """By their lookup."""
    fresh: dict[str, bytes] = field(default_factory=dict)
    """The lookups of those that have no row yet, by id."""
    numbers: dict[tuple[str, bytes], int] = field(default_factory=dict)
    """Which block a record stands in, by file and slot."""
    dirty: set[tuple[str, Kind, int]] = field(default_factory=set)
    texts: dict[tuple[str, bytes], Row] = field(default_factory=dict)

    def fetch(self, lookups: Sequence[bytes]) -> None:
        """Open these files, and begin those that there are not yet; their locks are made at once."""
        rows = self.session.scalars(select(DossierRow).where(DossierRow.lookup.in_(lookups)))
        self.folders |= {row.lookup: Folder.of(row, self.keyring.wrapping) for row in rows}
        fresh = {secrets.token_hex(16): lookup for lookup in lookups if lookup not in self.folders}
        self.folders |= {lookup: Folder(id, new_key(), 0, nothing()) for id, lookup in fresh.items()}
        self.fresh |= fresh
        self.keyring.locks.make(f"dossiers/{id}" for id in fresh)

    def find(self, places: Sequence[tuple[Folder, Kind, str]]) -> None:
        """Look up where these records stand, and read the blocks that they will change: all of them at once."""
        slots = {(folder.id, folder.slot(kind, id)): (folder, kind) for folder, kind, id in places if folder.id not in self.fresh}
        there = select(DossierRecordRow.dossier, DossierRecordRow.slot, DossierRecordRow.number)
        rows = self.session.execute(there.where(tuple_(DossierRecordRow.dossier, DossierRecordRow.slot).in_(slots))).all()
        self.numbers |= {(row.dossier, row.slot): row.number for row in rows}
        needed: dict[tuple[str, bytes, int], tuple[Folder, Kind]] = {}
        for place, (folder, kind) in slots.items():
            number = self.numbers.get(place, len(folder.sizes(kind)) - 1)
            if number >= 0:
                needed[folder.id, folder.blinded(kind), number] = folder, kind
        block = DossierBlockRow
        bodies = select(block.dossier, block.kind, block.number, block.body)
        for row in self.session.execute(bodies.where(tuple_(block.dossier, block.kind, block.number).in_(needed))):
            folder, kind = needed[row.dossier, row.kind, row.number]
            folder.take(kind, row.number, row.body)

    def say(self, folder: Folder, standing: Standing) -> bool:
        """Whose file it is."""
        day, fields = standing.as_of.isoformat(), standing_fields(standing)
        if folder.contents["standing_of"] > day:
            return False
        changed = folder.contents["standing"] != fields
        folder.contents["standing"], folder.contents["standing_of"] = fields, day
        return changed

    def put(self, folder: Folder, record: Record, as_of: date) -> bool:
        """Add a record, or replace it; False where it is so already, or something later is known."""
        kind, id, text = kind_of(record), id_of(record), text_of(record)
        slot = folder.slot(kind, id)
        number = self.numbers.get((folder.id, slot))
        if number is None:
            number = self.numbers[folder.id, slot] = self._room(folder, kind)
        block = folder.block(self.session, kind, number)
        before, new = block.get(id, ["", 0, ""]), [digest(text), *fields_of(record)]
        changed = before[HEAD - 1 :] != new
        times = int(str(before[1])) + changed
        entry: Entry = [as_of.isoformat(), times, *new]
        if entry == before or str(before[0]) > as_of.isoformat():
            return False
        folder.sizes(kind)[number][1] += id not in block
        block[id] = entry
        self.dirty.add((folder.id, kind, number))
        if changed:
            self._write_text(folder, slot, number, folder.key.seal(text, folder.text_place(slot, times)) if text else b"")
        return changed

    def remove(self, folder: Folder, gone: Removed, as_of: date) -> bool:
        """Keep of a record only that it was removed, and when: what was so earlier does not bring it back."""
        slot = folder.slot(gone.kind, gone.id)
        number = self.numbers.get((folder.id, slot))
        if number is None:
            return False
        block = folder.block(self.session, gone.kind, number)
        before = block[gone.id]
        if str(before[0]) > as_of.isoformat() or len(before) == HEAD:
            return False
        block[gone.id] = [as_of.isoformat(), int(str(before[1])) + 1, ""]
        self._write_text(folder, slot, number, b"")
        self.dirty.add((folder.id, gone.kind, number))
        return True

    def destroy(self, lookup: bytes) -> None:
        """A file goes with all that is in it, and nothing opens it from any copy."""
        folder = self.folders.pop(lookup)
        self.dirty = {one for one in self.dirty if one[0] != folder.id}
        self.texts = {place: row for place, row in self.texts.items() if place[0] != folder.id}
        self.fresh.pop(folder.id, None)
        self.session.execute(delete(DossierRow).where(DossierRow.id == folder.id))
        self.keyring.locks.doom("dossiers", [folder.id])

    def write(self) -> None:
        """Everything that was changed, into the transaction."""
        by_id = {folder.id: folder for folder in self.folders.values()}
        blocks = [self._sealed(by_id[id], kind, number) for id, kind, number in sorted(self.dirty)]
        files = [self._row(folder, lookup) for lookup, folder in self.folders.items() if folder.changed]
        upsert(self.session, DossierRow, files, ("version", "body"))
        upsert(self.session, DossierBlockRow, blocks, ("body",))
        upsert(self.session, DossierRecordRow, list(self.texts.values()), ("number", "body"))

    def _row(self, folder: Folder, lookup: bytes) -> Row:
        folder.version += 1
        body = folder.key.seal(canonical(folder.contents), Place("dossiers", "body", folder.id, folder.version))
        key = self.keyring.wrapping.seal(folder.key.secret, Place("dossiers", "key", folder.id)) if folder.id in self.fresh else b""
        return {"id": folder.id, "lookup": lookup, "key": key, "version": folder.version, "body": body}

    def _write_text(self, folder: Folder, slot: bytes, number: int, body: bytes) -> None:
        self.texts[folder.id, slot] = {"dossier": folder.id, "slot": slot, "number": number, "body": body}

    def _room(self, folder: Folder, kind: Kind) -> int:
        """The block that takes one more record."""
        sizes = folder.sizes(kind)
        if not sizes or sizes[-1][1] >= BLOCK:
            sizes.append([0, 0])
            folder.blocks[kind, len(sizes) - 1] = {}
        return len(sizes) - 1

    def _sealed(self, folder: Folder, kind: Kind, number: int) -> Row:
        folder.sizes(kind)[number][0] += 1
        body = folder.key.seal(canonical(folder.blocks[kind, number]), folder.place(kind, number))
        return {"dossier": folder.id, "kind": folder.blinded(kind), "number": number, "body": body}

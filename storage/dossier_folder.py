"""One file of the Ministry, opened: its key, whose it is, and its blocks as they are needed."""

import json
from dataclasses import dataclass, field
from typing import TypeAlias, TypedDict, cast

from cryptography.exceptions import InvalidTag
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kiosk.ports.dossier import Standing
from kiosk.ports.records import Kind
from storage import dossier_entries
from storage.dossier_entries import DAY, HEAD, Block, Entry, Field
from storage.dossier_tables import DossierBlockRow, DossierRow
from storage.mapping import canonical
from storage.secrets import Key, Place, Wrapping, blind, derive


Kept: TypeAlias = dict[tuple[str, Kind, int], tuple[int, bytes, Block]]
"""Blocks that were opened, by file, kind and number: each beside the version and the sealed bytes that it came out of."""


class ContentsJson(TypedDict):
    """The body of a file on disk."""

    standing: list[Field]
    """Empty: nothing was said of it yet."""
    standing_of: str
    """The day of which that is so."""
    as_of: str
    """The latest day of anything."""
    blocks: dict[str, list[list[int]]]
    """Kind -> for each block in order: its version, and how many entries it has."""


def nothing() -> ContentsJson:
    """The body of a file of which nothing was given yet."""
    return {"standing": [], "standing_of": "", "as_of": "", "blocks": {}}


@dataclass(repr=False)
class Folder:
    """What was opened of a file."""

    id: str
    key: Key
    version: int
    contents: ContentsJson
    blocks: dict[tuple[Kind, int], Block] = field(default_factory=dict)
    kept: Kept = field(default_factory=dict)
    """What was opened of it before: the same bytes, at the same version, are not opened again."""

    def __post_init__(self) -> None:
        """What blinds kinds and ids, and what stood in the body."""
        self._blinding = derive(self.key.secret, "slots")
        self._before = canonical(self.contents)

    @classmethod
    def of(cls, row: DossierRow, wrapping: Wrapping, kept: Kept | None = None) -> "Folder":
        """Open a row, with what is `kept` of blocks that were opened before. Raises InvalidTag when it was altered, moved, or replaced by an older one."""
        key = Key(wrapping.open(row.key, Place("dossiers", "key", row.id)))
        content = json.loads(key.open(row.body, Place("dossiers", "body", row.id, row.version)))
        return cls(row.id, key, row.version, cast("ContentsJson", content), kept={} if kept is None else kept)

    @property
    def changed(self) -> bool:
        """Whether the body is another one by now, or was never written."""
        return self.version == 0 or self._before != canonical(self.contents)

    @property
    def standing(self) -> Standing:
        """Whose file it is."""
        return dossier_entries.standing(self.contents["standing"], self.contents["as_of"])

    def slot(self, kind: Kind, id: str) -> bytes:
        """Where a record stands."""
        return blind(self._blinding, f"{kind} {id}")

    def blinded(self, kind: Kind) -> bytes:
        """What blocks of a kind are found by."""
        return blind(self._blinding, kind)

    def sizes(self, kind: Kind) -> list[list[int]]:
        """Version and number of entries of each block of a kind."""
        return self.contents["blocks"].setdefault(kind, [])

    def block(self, session: Session, kind: Kind, number: int) -> Block:
        """One block, as it stands now. Raises InvalidTag."""
        if (kind, number) not in self.blocks:
            row = session.execute(_bodies(self.id, self.blinded(kind)).where(DossierBlockRow.number == number)).one_or_none()
            if row is None:
                raise InvalidTag
            self.take(kind, number, row.body)
        return self.blocks[kind, number]

    def take(self, kind: Kind, number: int, body: bytes) -> None:
        """Open one that was read. Raises InvalidTag."""
        self.blocks[kind, number] = self._opened(kind, number, body)

    def entries(self, session: Session, kind: Kind) -> list[tuple[str, Entry]]:
        """Every record of a kind that was not removed, under its id, the earliest first. Raises InvalidTag, also without a block."""
        rows = session.execute(_bodies(self.id, self.blinded(kind))).all()
        if [row.number for row in rows] != list(range(len(self.contents["blocks"].get(kind, ())))):
            raise InvalidTag
        blocks = (self._opened(kind, row.number, row.body) for row in rows)
        day = DAY[kind]
        found = [(str(entry[day]), id, entry) for block in blocks for id, entry in block.items() if len(entry) > HEAD]
        return [(id, entry) for _, id, entry in sorted(found)]

    def place(self, kind: Kind, number: int) -> Place:
        """Where a block is sealed: at the version that the body names."""
        return Place("dossier_blocks", "body", f"{self.id}/{kind}/{number}", self.sizes(kind)[number][0])

    def text_place(self, slot: bytes, version: int) -> Place:
        """Where a text is sealed: at the version that its entry names."""
        return Place("dossier_records", "body", f"{self.id}/{slot.hex()}", version)

    def _opened(self, kind: Kind, number: int, body: bytes) -> Block:
        at, version = (self.id, kind, number), self.sizes(kind)[number][0]
        known = self.kept.get(at)
        if known is None or known[:2] != (version, body):
            known = self.kept[at] = version, body, cast("Block", json.loads(self.key.open(body, self.place(kind, number))))
        return known[2]


def _bodies(dossier: str, kind: bytes) -> Select[int, bytes]:
    mine = select(DossierBlockRow.number, DossierBlockRow.body).where(DossierBlockRow.dossier == dossier, DossierBlockRow.kind == kind)
    return mine.order_by(DossierBlockRow.number)

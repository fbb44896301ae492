"""One file of the Ministry, opened: its key, whose it is, and its blocks as they are needed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypedDict, cast

from cryptography.exceptions import InvalidTag
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kiosk.ports.dossier import Heading, Standing
from kiosk.ports.records import Kind
from storage import dossier_entries
from storage.dossier_entries import DAY, HEAD, Block, Entry, Field
from storage.dossier_tables import DossierBlockRow, DossierRow
from storage.mapping import canonical
from storage.secrets import Key, Place, Wrapping, blind, derive

Listed: TypeAlias = list[tuple[str, Entry]]
"""Records of a kind by their ids, the earliest first."""
Sealed: TypeAlias = tuple[list[list[int]], list[tuple[int, bytes]]]
"""Blocks of a kind before they are opened: their versions and sizes, as the body names them; their numbers and sealed bytes."""


@dataclass(repr=False)
class Kept:
    """What was read of the file of whoever is signed in, each beside what it came out of."""

    listed: dict[tuple[str, Kind], tuple[Sealed, Listed]] = field(default_factory=dict)
    """By the id of the file and the kind."""
    headings: tuple[Listed, Mapping[str, int], tuple[Heading, ...]] = ([], {}, ())
    """Out of these records, and of what was read by then."""


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

    def __post_init__(self) -> None:
        """What blinds kinds and ids, and what stood in the body."""
        self._blinding = derive(self.key.secret, "slots")
        self._before = canonical(self.contents)

    @classmethod
    def of(cls, row: DossierRow, wrapping: Wrapping) -> "Folder":
        """Open a row. Raises InvalidTag when it was altered, moved, or replaced by an older one."""
        key = Key(wrapping.open(row.key, Place("dossiers", "key", row.id)))
        content = json.loads(key.open(row.body, Place("dossiers", "body", row.id, row.version)))
        return cls(row.id, key, row.version, cast("ContentsJson", content))

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

    def entries(self, session: Session, kind: Kind, kept: Kept) -> Listed:
        """Every record of a kind that was not removed. Raises InvalidTag, also without a block.

        What stands byte for byte as when it was `kept` is not opened again; else it is kept now.
        """
        blocks = [(row.number, row.body) for row in session.execute(_bodies(self.id, self.blinded(kind)))]
        sealed = self.sizes(kind), blocks
        if (self.id, kind) not in kept.listed or kept.listed[self.id, kind][0] != sealed:
            kept.listed[self.id, kind] = sealed, self._listed(kind, blocks)
        return kept.listed[self.id, kind][1]

    def place(self, kind: Kind, number: int) -> Place:
        """Where a block is sealed: at the version that the body names."""
        return Place("dossier_blocks", "body", f"{self.id}/{kind}/{number}", self.sizes(kind)[number][0])

    def text_place(self, slot: bytes, version: int) -> Place:
        """Where a text is sealed: at the version that its entry names."""
        return Place("dossier_records", "body", f"{self.id}/{slot.hex()}", version)

    def _opened(self, kind: Kind, number: int, body: bytes) -> Block:
        return cast("Block", json.loads(self.key.open(body, self.place(kind, number))))

    def _listed(self, kind: Kind, blocks: Sequence[tuple[int, bytes]]) -> Listed:
        if [number for number, _ in blocks] != list(range(len(self.sizes(kind)))):
            raise InvalidTag
        opened = (self._opened(kind, number, body) for number, body in blocks)
        day = DAY[kind]
        found = [(str(entry[day]), id, entry) for block in opened for id, entry in block.items() if len(entry) > HEAD]
        return [(id, entry) for _, id, entry in sorted(found)]


def _bodies(dossier: str, kind: bytes) -> Select[int, bytes]:
    mine = select(DossierBlockRow.number, DossierBlockRow.body).where(DossierBlockRow.dossier == dossier, DossierBlockRow.kind == kind)
    return mine.order_by(DossierBlockRow.number)

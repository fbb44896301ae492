"""Documents: what one says, how it is drawn and read back, where it is put."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from kiosk.words.text import Lang


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its bytes and its text twin say the same."""

    title: str
    pdf: bytes
    text: str


class PaperReader(Protocol):
    """Reads paper back: what « verify the print » shows and speaks comes from the bytes that were printed."""

    def read(self, pdf: bytes) -> tuple["PaperLine", ...]:
        """What a screen reader would find in the PDF, in its order. Raises ValueError on bytes that are no tagged PDF."""


class Papers(PaperReader, Protocol):
    """Makes paper, and reads it back. Both languages are on it when English was chosen (French alone otherwise)."""

    def make(self, document: "PaperDocument", lang: Lang) -> Paper:
        """A receipt, a checklist or a summary as PDF and as text."""

    def legible(self, document: "PaperDocument") -> "PaperDocument":
        """The same document in letters that paper can draw: what its bytes will say."""

    def squares(self, data: str) -> tuple[str, ...]:
        """A QR code with its light edge, row by row: `1` where a square is dark, else `0`."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One piece of text of a PDF, as its tags say it."""

    tag: str
    """`H1`, `P`, `TH`, `TD`, `Lbl`, `Figure`... as the standard names them; of a passage in the other language, its owner's."""
    lang: Lang
    text: str


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """One piece of a document, by its kind.

    `heading`, `text`, `code` (large, to be copied by hand), `pair` (label and value), `item` (a list line), `check` (a box:
    `[x]` or `[ ]`, name, state), `table` (its cells, row after row), `figure` (a QR code) or `space`. Pairs, items and
    checks that follow one another make one table or one list.
    """

    kind: str
    fr: tuple[str, ...]
    """The words in French: one for heading, text, code and item; label and value for a pair; of a figure, what it is."""
    en: tuple[str, ...]
    """The same in English, in the same shape; empty where there is none. With empty French words, what is in English alone."""
    level: int = 2
    """Of a heading: 2, or 3 under a 2. The title is the only 1."""
    columns: int = 0
    """Of a table: how many cells make a row. The first row holds the headings, and the first cell of each row names it."""
    data: str = ""
    """Of a figure: what its QR code says."""
    inside: bool = False
    """Of a text or an item: it belongs to the check above it."""


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """What a document says, before it has a shape."""

    title_fr: str
    title_en: str
    reference: str
    blocks: tuple[PaperBlock, ...]
    foot: str = ""
    """Form version and seal, at the bottom of each page."""
    at: datetime | None = None
    """The moment it tells of; the same document has the same bytes whenever it is drawn."""
    size: Literal["letter", "a4"] = "letter"
    large: bool = False
    """Large print: a body of 18 points instead of 14."""


class Shelf(Protocol):
    """Where finished papers are saved for the person and the counter."""

    def put(self, name: str, paper: Paper) -> Path:
        """Save the PDF and its text; the PDF's path. Raises StoreUnavailable."""

"""Letter pages drawn with fpdf2: one column of large type, boxes drawn as boxes, nothing told by place alone."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from fpdf import FPDF

from kiosk.faces.paper.rows import Row, foot, page_number, rows
from kiosk.ports import PaperDocument
from kiosk.words import Lang

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont

FONTS = Path(__file__).parent / "fonts"
UNDATED = datetime(2013, 1, 1, tzinfo=UTC)
"""The file's date for a document that tells of no moment."""

MARGIN = 20.0
"""In millimetres, as every length below; type sizes are in points."""
BODY, HEADING, TITLE, FOOT = 14, 18, 22, 11
LEADING = 0.5
"""Millimetres of line height for a point of type: 1.42 times the size."""
LABEL = 58.0
"""Where the value of a pair begins, from the margin."""
INDENT = 10.0
GAP = 3.0
BOX = 4.2


def draw(document: PaperDocument, lang: Lang) -> bytes:
    """The bytes of a PDF: fonts embedded, no name in its metadata, the same for the same document."""
    every_row = tuple(rows(document, lang))
    sheet = Sheet(foot(document), lang)
    sheet.set_title(document.title_en if lang == "en" else document.title_fr)
    sheet.set_lang("en-CA" if lang == "en" else "fr-CA")
    sheet.set_creation_date(document.at or UNDATED)
    sheet.provide_letters("".join(part for row in every_row for part in row.parts) + foot(document))
    sheet.add_page()
    for row in every_row:
        sheet.put(row)
    return bytes(sheet.output())


class Sheet(FPDF):
    """Pages that know the rows of a document."""

    def __init__(self, closing: str, lang: Lang) -> None:
        super().__init__(format="letter", unit="mm")
        self._closing, self._lang = closing, lang
        self._drawable: dict[int, str] = {}
        self.set_creator("kiosk")
        self.set_producer("fpdf2")
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=False)  # rows break between lines, and a heading never stands last
        self.c_margin = 0
        self.add_font("body", "", FONTS / "AtkinsonHyperlegible-Regular.ttf")
        self.add_font("body", "B", FONTS / "AtkinsonHyperlegible-Bold.ttf")

    def provide_letters(self, words: str) -> None:
        """Load the second font if a letter needs it; a letter that no font has is drawn as a middle dot."""
        wanted = {ord(letter) for letter in unicodedata.normalize("NFC", words)}
        lacking = wanted - self._known("body")
        if lacking:
            self.add_font("more", "", FONTS / "DejaVuSans-cut.ttf")
            self.set_fallback_fonts(["more"], exact_match=False)
            self._drawable = dict.fromkeys(lacking - self._known("more"), "·")

    def _known(self, font: str) -> frozenset[int]:
        return frozenset(cast("TTFFont", self.fonts[font]).cmap)

    def footer(self) -> None:
        """Reference, form version, seal and page number, under every page."""
        self.set_font("body", "", FOOT)
        self.set_xy(MARGIN, -MARGIN + 2)
        self.cell(0, FOOT * LEADING, self._letters(self._closing), new_x="LMARGIN", new_y="NEXT")
        self.cell(0, FOOT * LEADING, page_number(self._lang, str(self.page), "{nb}"))

    def put(self, row: Row) -> None:
        """Draw one row below the last. Raises ValueError on a shape of row nobody draws."""
        if row.leads:
            self.ln(2 * GAP if row.kind in ("space", "heading") else GAP)
        match row.kind, row.parts:
            case "space", _:
                return
            case "title" | "heading", (words,):
                self._headline(words, TITLE if row.kind == "title" else HEADING)
            case "text", (words,):
                self._column(words, MARGIN)
            case "item", (words,):
                self._item(row, words)
            case "pair", (label, value):
                self._pair(label, value)
            case "check", (mark, name, state):
                self._check(row, mark, name, state)
            case kind, parts:
                raise ValueError(f"a {kind} of {len(parts)} parts cannot be drawn")

    def _letters(self, words: str) -> str:
        return unicodedata.normalize("NFC", words).translate(self._drawable)

    def _headline(self, words: str, size: int) -> None:
        self._keep(size * LEADING + 3 * BODY * LEADING)
        self._column(words, MARGIN, "B", size)

    def _pair(self, label: str, value: str) -> None:
        """Label in bold, value beside it, or below when the label is too long to leave room."""
        self._keep(2 * BODY * LEADING)
        self.set_font("body", "B", BODY)
        top = self.get_y()
        if self.get_string_width(self._letters(label)) > LABEL - GAP:
            self._column(label, MARGIN, "B")
        else:
            self._line(label, MARGIN, BODY)
            self.set_y(top)
        self._column(value, MARGIN + LABEL)

    def _check(self, row: Row, mark: str, name: str, state: str) -> None:
        """A drawn box, ticked or not, the document's name, and what was said of it."""
        self._keep(2 * BODY * LEADING)
        if row.leads:
            self._box(ticked=mark == "[x]")
        self._column(name, MARGIN + INDENT)
        if state:
            self._column(state, MARGIN + 2 * INDENT)

    def _item(self, row: Row, words: str) -> None:
        self._keep(BODY * LEADING)
        if row.leads:
            top = self.get_y()
            self.set_font("body", "", BODY)
            self._line("•", MARGIN + INDENT / 2, BODY)
            self.set_y(top)
        self._column(words, MARGIN + INDENT)

    def _box(self, *, ticked: bool) -> None:
        """Drawn, so that no font has to have it."""
        left, top = MARGIN, self.get_y() + (BODY * LEADING - BOX) / 2
        self.set_line_width(0.4)
        self.rect(left, top, BOX, BOX)
        if ticked:
            self.line(left, top, left + BOX, top + BOX)
            self.line(left + BOX, top, left, top + BOX)

    def _column(self, words: str, left: float, style: str = "", size: int = BODY) -> None:
        """Words wrapped from `left` to the right margin, on as many pages as they need."""
        self.set_font("body", style, size)
        self.set_x(left)
        width, height = self.w - MARGIN - left, size * LEADING
        wrapped = self.multi_cell(width, height, self._letters(words), dry_run=True, output="LINES", align="L")
        for line in cast("list[str]", wrapped):
            self._keep(height)
            self.set_font("body", style, size)
            self._line(line, left, size)

    def _line(self, words: str, left: float, size: int) -> None:
        self.set_x(left)
        self.cell(self.w - MARGIN - left, size * LEADING, self._letters(words), new_x="LMARGIN", new_y="NEXT")

    def _keep(self, height: float) -> None:
        """Turn the page when less than `height` is left of it."""
        if self.get_y() + height > self.h - MARGIN - FOOT * LEADING:
            self.add_page()

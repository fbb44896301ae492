"""Pages with tags, over fpdf2: the only way the paper face draws.

    with sheet.element("H1"):
        sheet.words("Accusé de réception", sheet.type.title, bold=True)
    with sheet.element("Figure", alt="Code QR"), sheet.content():
        sheet.rect(...)
    with sheet.artifact():
        sheet.line(...)

Every drawing stands either in `content`, which belongs to an element of the tag tree, or in `artifact`, which no screen
reader says. `words` does it by itself, breaks lines and pages, and keeps the space at the end of a line, so that what is
read back is what was written. `finish.finished` then writes the tree into the file.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from fpdf import FPDF
from fpdf.enums import DocumentCompliance
from fpdf.fonts import CoreFont, TTFFont

from kiosk.faces.paper import fonts
from kiosk.faces.paper.rows import page_number
from kiosk.faces.paper.tags import Element, Run
from kiosk.faces.paper.wrap import wrap
from kiosk.words import Lang

MARGIN = 20.0
"""In millimetres, as every length below; type sizes are in points."""
POINT = 25.4 / 72
LEADING = 0.5
"""Millimetres of line height for a point of type: 1.42 times the size."""
BASE = 0.3 * POINT - 0.5 * LEADING
"""From the end of a line to what its letters stand on, in millimetres for a point of type: they are in its middle."""
INK, ACCENT, QUIET, HAIR, TINT = (0, 0, 0), (9, 55, 112), (64, 64, 64), (150, 160, 175), (233, 239, 247)
"""Black words, dark blue for what leads, dark grey for the English beside its French; lines and tints that print well."""


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes, in points."""

    body: int
    title: int
    heading: int
    under: int
    """Of a heading under a heading."""
    foot: int


DRAWN = frozenset(("GlyphOrder", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"))
"""What draws the letters of an embedded font (ISO 32000-1, 9.9); the PDF itself tells the rest: names, letters, widths."""
NORMAL, LARGE = Type(14, 24, 18, 15, 14), Type(18, 30, 23, 20, 18)


@dataclass(slots=True)
class Mark:
    """A heading, for the bookmarks."""

    level: int
    words: str
    page: int
    top: float


class Sheet(FPDF):
    """Pages, and the tag tree of what is drawn on them."""

    def __init__(self, size: str, sizes: Type, head: tuple[str, str], foot: str, lang: Lang) -> None:
        """A sheet without a page yet. `head`: what stands left and right at the top from the second page on."""
        super().__init__(format=size, unit="mm", enforce_compliance=DocumentCompliance.PDFA_2U)
        self.type, self._head, self._foot, self._lang = sizes, head, foot, lang
        self.tree = Element("Document")
        self.marks: list[Mark] = []
        self.beside = 0.0
        """What stands at the right of the first page's top takes this much of the width..."""
        self.beside_until = 0.0
        """...down to here."""
        self._open = [self.tree]
        self._runs: dict[int, int] = {}
        self._lent: dict[str, str] = {}
        """Letters that a further font has to draw, and its name."""
        self._widths: dict[bool, dict[str, float]] = {False: {}, True: {}}
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=False)  # a run must never cross a page
        self.c_margin = 0

    def provide(self, words: set[str]) -> None:
        """Load the fonts that some words need."""
        self.add_font("body", "", fonts.REGULAR)
        self.add_font("body", "B", fonts.BOLD)
        for font, letters in fonts.needed(words).items():
            self.add_font(font.stem, "", font)
            self._lent |= dict.fromkeys(letters, font.stem.lower())
        for loaded in self.fonts.values():
            _lighter(loaded)

    # -- tags --------------------------------------------------------------

    @contextmanager
    def element(self, tag: str, *, lang: str = "", alt: str = "", actual: str = "", numbering: str = "") -> Iterator[Element]:
        """An element below the innermost open one, with the texts of an `Element`."""
        made = Element(tag, lang=lang, alt=alt, actual=actual, numbering=numbering)
        self._open[-1].parts.append(made)
        self._open.append(made)
        yield made
        self._open.pop()

    @contextmanager
    def content(self, owner: Element | None = None) -> Iterator[None]:
        """Drawing that belongs to an element: the innermost open one, unless another is named. Ends on the page it begins on."""
        owner = owner or self._open[-1]
        number = self._runs.get(self.page, 0)
        self._runs[self.page] = number + 1
        owner.parts.append(Run(self.page, number))
        self._out(f"/{owner.tag} <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Drawing that says nothing: lines, tints, the head and the foot of a page (`Pagination`)."""
        self._out(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._out("EMC")

    # -- room --------------------------------------------------------------

    @property
    def bottom(self) -> float:
        """Where the last line of a page ends."""
        return float(self.h) - MARGIN + 2 - self.type.foot * LEADING

    @property
    def right(self) -> float:
        """Where the lines end at this height."""
        narrow = self.page == 1 and self.get_y() < self.beside_until
        return float(self.w) - MARGIN - (self.beside if narrow else 0.0)

    def keep(self, height: float) -> None:
        """Turn the page when less than `height` is left of it."""
        if self.get_y() + height > self.bottom:
            self.add_page()

    def gap(self, height: float) -> None:
        """Leave some room, except at the top of a page."""
        if self.get_y() > self.t_margin + self.type.foot * LEADING + 4:
            self.ln(height)

    # -- words -------------------------------------------------------------

    def words(self, words: str, size: int, *, bold: bool = False, left: float = MARGIN, ink: tuple[int, int, int] = INK) -> None:
        """Words of the innermost element, from `left` to the right margin, on as many pages as they need."""
        lines, height = self.broken(words, size, self.right - left, bold=bold), size * LEADING
        while lines:
            self.keep(height)
            fitting = max(1, int((self.bottom - self.get_y()) / height + 0.001))
            with self.content():
                for line in lines[:fitting]:
                    self.put(line, left, size, bold=bold, ink=ink)
            lines = lines[fitting:]

    def broken(self, words: str, size: int, width: float, *, bold: bool = False) -> list[str]:
        """The lines of some words; those that break at a space still end with it."""
        return wrap(words, width, partial(self.width, size=size, bold=bold))

    def width(self, words: str, size: int, *, bold: bool = False) -> float:
        """How wide some words are on one line."""
        widths = self._widths[bold]
        for letter in set(words) - widths.keys():
            font = self.fonts[self._lent.get(letter, "bodyB" if bold else "body")]
            widths[letter] = font.get_text_width(letter, POINT, None)[1]
        return sum(map(widths.__getitem__, words)) * size

    def put(self, line: str, left: float, size: int, *, bold: bool = False, ink: tuple[int, int, int] = INK) -> None:
        """One line at this height, and the height goes below it."""
        self.set_text_color(*ink)
        self.set_fill_color(*ink)
        below = self.get_y() + size * LEADING
        base = below + size * BASE
        for font, words in self._runs_of(line):
            self.set_font(font or "body", "B" if bold and not font else "", size)
            self.text(left, base, words)
            left += self.width(words, size, bold=bold)
        self.set_y(below)

    def _runs_of(self, line: str) -> Iterable[tuple[str, str]]:
        """A line in pieces that one font draws, each with the name of a further one, or none."""
        if self._lent.keys().isdisjoint(line):
            return (("", line),)
        return ((font, "".join(letters)) for font, letters in groupby(line, lambda letter: self._lent.get(letter, "")))

    def bars(self, bars: Iterable[tuple[float, float, float, float]]) -> None:
        """Filled rectangles (left, top, width, height) as one drawing: fewer calls, and no seam between them when they are smoothed."""
        k, h = self.k, self.h
        drawn = (f"{left * k:.2f} {(h - top) * k:.2f} {width * k:.2f} {-height * k:.2f} re" for left, top, width, height in bars)
        self._out(f"{' '.join(drawn)} f")

    def rule(self, width: float, ink: tuple[int, int, int], right: float | None = None) -> None:
        """A line across the column at this height, told to nobody."""
        with self.artifact():
            self.set_draw_color(*ink)
            self.set_line_width(width)
            self.line(MARGIN, self.get_y(), self.right if right is None else right, self.get_y())

    # -- head and foot -----------------------------------------------------

    def header(self) -> None:
        """A bar on the first page; on the others the title and the reference, so that loose pages find each other."""
        with self.artifact("Pagination"):
            self.set_fill_color(*ACCENT)
            self.rect(MARGIN, 12, self.w - 2 * MARGIN, 1.6 if self.page == 1 else 0.5, style="F")
            if self.page > 1:
                self.set_y(14)
                self._line_of_margin(*self._head)
        self.set_xy(MARGIN, MARGIN if self.page == 1 else MARGIN + self.type.foot * LEADING + 2)

    def feet(self) -> None:
        """Reference, form version, seal and page number under every page: the last thing drawn, when their number is known."""
        for page in range(1, self.pages_count + 1):
            self.page = page
            with self.artifact("Pagination"):
                self.set_y(self.bottom + 4)
                self.set_fill_color(*INK)
                self._line_of_margin(self._foot, page_number(self._lang, str(self.page), str(self.pages_count)))

    def _line_of_margin(self, left: str, right: str) -> None:
        """One text at the left and one at the right, in small type."""
        size, top = self.type.foot, self.get_y()
        self.set_font("body", "B", size)  # what a page was last drawn with is not what fpdf2 remembers
        self.put(left, MARGIN, size, ink=QUIET)
        self.set_y(top)
        self.put(right, self.w - MARGIN - self.width(right, size), size, ink=QUIET)


def _lighter(font: CoreFont | TTFFont) -> None:
    """Leave out the tables that draw nothing, once fpdf2 has read them, and measure no glyph anew: half the time."""
    if isinstance(font, TTFFont):
        font.ttfont.recalcBBoxes = False
        for table in set(font.ttfont.keys()) - DRAWN:
            del font.ttfont[table]

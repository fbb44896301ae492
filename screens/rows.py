"""A row of the screen as data: pieces of text with the roles that `kiosk.tcss` dresses, and the cell where it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from kiosk.faces.describe.page import Tone
from screens.cells import shown, width_of, wrap

ROLES = ("quiet", "strong", "error", "warning", "success", "line", "field", "button", "main", "focus", "here", "key")
TONES: dict[Tone, str] = {"plain": "", "strong": "strong", "quiet": "quiet", "warning": "warning", "error": "error", "success": "success"}
MARGIN = 2
"""Cells before every text: the sign stands in the first."""


class Span(NamedTuple):
    """A piece of a row."""

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row, without its margin."""

    spans: tuple[Span, ...] = ()
    sign: str = " "
    """In column 1: `>` on the focused row, `!` on what is wrong; empty: the row has no margin."""
    caret: int = -1
    """The cell, counted from the margin's end, where the focused control is read; -1: not here."""

    @property
    def margin(self) -> str:
        """The cells before the text."""
        return f"{self.sign:{MARGIN}}" if self.sign else ""

    @property
    def text(self) -> str:
        """The words of the row with its margin, as a terminal shows them."""
        return self.margin + "".join(span.text for span in self.spans)

    @property
    def width(self) -> int:
        """Cells used after the margin."""
        return sum(width_of(span.text) for span in self.spans)


BLANK = Row()


def row(text: str, role: str = "", sign: str = " ") -> Row:
    """One piece on a row."""
    return Row((Span(shown(text), role),), sign)


def paragraph(text: str, width: int, role: str = "", *, sign: str = " ", lead: str = "") -> tuple[Row, ...]:
    """A text wrapped to `width` cells; what leads it (a bullet, a number) stands alone before its rows."""
    first, *others = wrap(text, width - width_of(lead))
    return row(lead + first, role, sign), *(row(" " * width_of(lead) + line, role) for line in others)


def shifted(rows: Iterable[Row], by: int) -> tuple[Row, ...]:
    """The same rows, further right."""
    if not by:
        return tuple(rows)
    return tuple(replace(one, spans=(Span(" " * by), *one.spans), caret=one.caret + by if one.caret >= 0 else -1) for one in rows)

"""QR codes as vector squares: sharp on every printer, and a figure with words for whoever cannot see it."""

import segno

from kiosk.faces.paper.rows import both
from kiosk.faces.paper.sheet import INK, Sheet
from kiosk.ports import PaperBlock

QR_SIDE = 30.0
"""In millimetres, the quiet border of four squares included."""
POINTS = 72 / 25.4


def draw_qr(sheet: Sheet, row: PaperBlock, left: float, top: float) -> None:
    """Draw what `row.data` says, with its words as alternative text."""
    code = segno.make(row.data, error="m", micro=False)
    step = QR_SIDE / code.symbol_size(border=4)[0]
    alt = " · ".join(words for _, words in both(row, 0))
    with sheet.element("Figure", alt=alt) as figure, sheet.content():
        figure.box = _box(sheet, left, top)
        sheet.set_fill_color(*INK)
        sheet.bars(
            (left + across * step, top + down * step, length * step, step)
            for down, bits in enumerate(code.matrix_iter(border=4))
            for across, length in _runs(bytes(bits))
        )


def _runs(bits: bytes) -> list[tuple[int, int]]:
    """Where each row of dark squares begins, and how long it is."""
    found, at = [], 0
    for dark in bits.split(b"\0"):
        if dark:
            found.append((at, len(dark)))
        at += len(dark) + 1
    return found


def _box(sheet: Sheet, left: float, top: float) -> tuple[float, float, float, float]:
    bottom = sheet.h - top - QR_SIDE
    return left * POINTS, bottom * POINTS, (left + QR_SIDE) * POINTS, (bottom + QR_SIDE) * POINTS

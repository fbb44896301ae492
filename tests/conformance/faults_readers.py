"""What could be wrong for readers of the terminal: a cursor left behind or hidden, a bar over the focus."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from unittest.mock import patch

from screens.adapter import ReadableDriver
from screens.frame import Rows
from screens.kiosk_screen import KioskScreen
from screens.rows import BLANK, Row
from tests.conformance.rows import fault


@fault("K06")
@contextmanager
def the_cursor_stays_at_the_corner() -> Iterator[None]:
    """Nobody computes its place."""
    with patch.object(KioskScreen, "reading_cell", lambda _: (0, 0)):
        yield


@fault("K06")
@contextmanager
def the_cursor_is_hidden_after_each_frame() -> Iterator[None]:
    """As Textual alone would leave it."""
    differences = ReadableDriver._differences

    def hiding(driver: ReadableDriver, width: int) -> str:
        return differences(driver, width) + "\x1b[?25l"

    with patch.object(ReadableDriver, "_differences", hiding):
        yield


@fault("K55")
@contextmanager
def a_bar_covers_the_last_rows() -> Iterator[None]:
    """The buttons are under it."""
    shown = Rows.show

    def covered(rows: Rows, new: Sequence[Row]) -> bool:
        return shown(rows, [*new[:-1], BLANK] if rows.id == "body" else new)

    with patch.object(Rows, "show", covered):
        yield

"""What could be wrong for readers of the terminal: a cursor left behind or hidden, a bar over the focus."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from unittest.mock import patch

from screens.adapter import ReadableDriver
from screens.frame import Rows
from screens.kiosk_screen import KioskScreen
from screens.rows import BLANK, Row
from tests.conformance.rows import fault


@fault("K06")
def the_cursor_stays_at_the_corner() -> AbstractContextManager[object]:
    """Nobody computes its place."""
    return patch.object(KioskScreen, "reading_cell", lambda _: (0, 0))


@fault("K06")
def the_cursor_is_hidden_after_each_frame() -> AbstractContextManager[object]:
    """As Textual alone would leave it."""
    differences = ReadableDriver._differences

    def hiding(driver: ReadableDriver) -> str:
        return differences(driver) + "\x1b[?25l"

    return patch.object(ReadableDriver, "_differences", hiding)


@fault("K55")
def a_bar_covers_the_last_rows() -> AbstractContextManager[object]:
    """The buttons are under it."""
    shown = Rows.show

    def covered(rows: Rows, new: Sequence[Row]) -> bool:
        return shown(rows, [*new[:-1], BLANK] if rows.id == "body" else new)

    return patch.object(Rows, "show", covered)

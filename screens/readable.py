"""Bases of the application and of its screens for `screens.adapter`: what Textual would do by itself and must not.

No inherited key, no palette, no selection by mouse, no repaint of a whole screen when a focus moves, and no traceback:
Textual's own report shows local variables, which hold answers.
"""

import traceback
from pathlib import Path
from typing import ClassVar

from textual.driver import Driver
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from screens.adapter import ReadableDriver
from screens.closed import ClosedApp
from screens.listening import ListeningDriver

SIGNS = "23456789CDFGHJKMNPQRTVWX"
"""Without look-alikes: a code is copied by hand."""


def incident_of(error: BaseException) -> tuple[str, tuple[str, ...]]:
    """A code that a person can say and staff can look up, with the places it stands for; never a value nor a message.

    The same failure gives the same code.
    """
    import hashlib

    frames = traceback.extract_tb(error.__traceback__)
    places = tuple(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    where = (type(error).__name__, *places)
    number = int.from_bytes(hashlib.sha256("\n".join(where).encode()).digest()[:8], "big")
    code = ""
    for _ in range(6):
        number, sign = divmod(number, len(SIGNS))
        code += SIGNS[sign]
    return code, where


class ReadableScreen(Screen[None], inherit_bindings=False):
    """Base of the screens: a focus that moves repaints only what changed."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    ALLOW_SELECT: ClassVar[bool] = False


class ReadableApp(ClosedApp, inherit_bindings=False):
    """Base of the application."""

    ALLOW_SELECT: ClassVar[bool] = False
    failure: Exception | None = None
    """What ended the application, if anything did."""

    def get_driver_class(self) -> type[Driver]:
        """The driver that writes differences and hears typing only."""
        return ListeningDriver

    def live_rows(self) -> set[int]:
        """Rows written whole and last."""
        return set()

    def reading_cell(self) -> tuple[int, int] | None:
        """The cell where the terminal's cursor stands."""
        return None

    def place_cursor(self) -> None:
        """Only the cursor moves: send it."""
        if isinstance(self._driver, ReadableDriver):
            self._driver.show()

    def write_again(self, y: int) -> None:
        """What a row says is news, though it is the same."""
        if isinstance(self._driver, ReadableDriver):
            self._driver.write_again(y)

    def fail(self, error: Exception) -> None:
        """End with a code, and draw nothing of the failure."""
        self._handle_exception(error)

    def broke(self, error: Exception) -> None:
        """A failure is about to end the application."""

    def _handle_exception(self, error: Exception) -> None:
        """End with a code, and draw nothing of the failure."""
        self.broke(error)
        self.failure = self.failure or error
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print nothing: what Textual collected may hold values."""
        self._exit_renderables.clear()

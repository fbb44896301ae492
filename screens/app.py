"""The full screen. `run` is what `kiosk.__main__` calls; `KioskApp` shows any visit, described by any `describe`.

    run(world, warm=..., incident=...) -> int        a visit of that world until the program ends; the exit code
    KioskApp(visit, describe, Manner(Seconds(180, 600, 60), theme="dark", timer=None)).run(mouse=False) -> int | None

`visit` is what `screens.asking.Visit` says; it is asked on one thread of its own, one question at a time.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Mute, Speaker
from screens.asking import Visit
from screens.crash import Crashed, crash_page
from screens.idle import Seconds
from screens.kiosk_screen import KioskScreen, Manner
from screens.looks import stylesheet, usual_of
from screens.readable import ReadableApp, incident_of

if TYPE_CHECKING:
    from kiosk.services.world import World

V = TypeVar("V", bound=Visit)


class KioskApp(ReadableApp):
    """One screen and one thread for the visit."""

    CSS_PATH = stylesheet()

    def __init__(
        self, visit: V, describe: Callable[[V], Page], manner: Manner | None = None, *, warm: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(1, "visit")
        self._warm = warm
        manner = manner or Manner()
        self._first = KioskScreen(visit, partial(describe, visit), self._worker, manner)
        self.set_class(manner.console, "-console")

    def get_default_screen(self) -> Screen[None]:
        """The only one."""
        return self._first

    def on_mount(self) -> None:
        """A signal ends the application in its own way, so that nothing stays on the terminal."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, partial(self.exit, 128 + number, 128 + number))

    def on_ready(self) -> None:
        """The first page stands: what will be needed later may be loaded now."""
        if self._warm is not None:
            self.run_worker(self._warm, thread=True, exit_on_error=False)

    def on_unmount(self) -> None:
        """The visit's thread takes nothing new."""
        self._worker.shutdown(wait=False)

    def leave(self) -> None:
        """Wait until the visit's thread has done what was begun: an answer that is being written is written whole."""
        self._worker.shutdown(wait=True)

    def live_rows(self) -> set[int]:
        """Rows written whole and last."""
        return self._first.live_rows() if self._first.is_mounted else set()

    def reading_cell(self) -> tuple[int, int] | None:
        """Where the terminal's cursor stands."""
        return self._first.reading_cell() if self._first.is_mounted else None


def run(
    world: "World",
    *,
    warm: Callable[[], object] | None = None,
    incident: Callable[[BaseException], str] | None = None,
    speaker: Speaker | None = None,
) -> int:
    """Serve people until the program ends; the exit code. After a failure its code is shown, then the welcome page."""
    from kiosk.faces.describe import describe
    from kiosk.services.visit import Visit as OfWorld

    settings = world.settings
    seconds = Seconds(settings.idle_seconds, settings.long_idle_seconds, settings.warning_seconds, settings.absolute_minutes * 60)
    manner = Manner(seconds, usual_of(settings.theme, os.environ), speaker=speaker or Mute())
    while True:
        visit = OfWorld(world)
        app = KioskApp(visit, describe, manner, warm=warm)
        try:
            app.run(mouse=False)
        finally:
            app.leave()
            visit.save_and_leave()
        if app.failure is None:
            return app.return_code or 0
        if ended := show_crash(incident(app.failure) if incident else incident_of(app.failure)[0], manner):
            return ended


def show_crash(code: str, manner: Manner) -> int:
    """Show the code of a failure until somebody begins again (0), or until a signal ends the program (its exit code)."""
    app = KioskApp(Crashed(), lambda _: crash_page(code), manner)
    app.run(mouse=False)
    return app.return_code or 0

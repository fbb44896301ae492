"""The full screen. `serve` is what `kiosk.__main__` calls; `KioskApp` shows any visit, described by any `describe`.

    serve(House(world), Turn(), watch) -> int        one person's visit of that world; one of `End`, or 128 and a signal
    KioskApp(visit, describe, Manner(Seconds(180, 600, 60), theme="dark", timer=None)).run(mouse=False) -> int | None

`visit` is what `screens.asking.Visit` says; it is asked on one thread of its own, one question at a time.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Mute, Speaker
from kiosk.services.stops import Stop
from kiosk.turns import End, Turn, Watch
from screens.asking import Visit
from screens.crash import Crashed, crash_page
from screens.idle import Seconds
from screens.kiosk_screen import KioskScreen, Manner
from screens.looks import stylesheet, usual_of
from screens.readable import ReadableApp, incident_of
from screens.speaking import farewell

if TYPE_CHECKING:
    from kiosk.services.presence import Presence
    from kiosk.services.visit import Visit as OneVisit
    from kiosk.services.world import World

BEAT = 1.0
"""Seconds between two signs of life."""

V = TypeVar("V", bound=Visit)


@dataclass(frozen=True)
class Under:
    """What an application does where another process watches it, and wipes the terminal after it."""

    watch: Watch
    broke: Callable[[Exception], object] | None = None
    """A failure: end at once, with a code."""
    aloud: bool = False
    """Whoever's session just ended was listening: its end is said once it stands."""


class KioskApp(ReadableApp):
    """One screen and one thread for the visit."""

    CSS_PATH = stylesheet()

    def __init__(
        self,
        visit: V,
        describe: Callable[[V], Page],
        manner: Manner | None = None,
        *,
        warm: Callable[[], object] | None = None,
        under: Under | None = None,
    ) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(1, "visit")
        self._warm, self._under = warm, under
        manner = manner or Manner()
        self._speaker = manner.speaker
        self._first = KioskScreen(visit, partial(describe, visit), self._worker, manner)
        self.set_class(manner.console, "-console")

    def get_default_screen(self) -> Screen[None]:
        """The only one."""
        return self._first

    def on_mount(self) -> None:
        """A signal ends the application in its own way, so that nothing stays on the terminal; under a watch somebody else wipes it."""
        if not self.is_headless and self._under is None:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, partial(self.exit, 128 + number, 128 + number))

    def on_ready(self) -> None:
        """The first page stands: what will be needed later may be loaded now."""
        if self._under is not None:
            self._under.watch.painted()
            self._beat(self._under.watch)
        if self._warm is not None:
            self.run_worker(self._warmed, thread=True, exit_on_error=False)

    def _warmed(self) -> None:
        """In a thread of its own: load what is needed later, the voice too; then the end of the session before can be said."""
        if self._warm is not None:
            self._warm()
        if self._under is not None and self._under.aloud:
            self.call_from_thread(lambda: farewell(self._speaker, self._first.stage))

    def _beat(self, watch: Watch) -> None:
        """As long as the loop turns, it is known that the kiosk lives."""
        watch.beat()
        asyncio.get_running_loop().call_later(BEAT, self._beat, watch)

    def broke(self, error: Exception) -> None:
        """At once, where each person has a process."""
        if self._under is not None and self._under.broke is not None:
            self._under.broke(error)

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


@dataclass(frozen=True)
class House:
    """What every person's process is given alike."""

    world: "World"
    incident: Callable[[BaseException], str] = lambda problem: incident_of(problem)[0]
    """Log a failure; its code."""
    speaker: Speaker = field(default_factory=Mute)
    warm: Callable[[], object] | None = None
    """What is done while the person reads the first page."""
    presence: "Presence | None" = None
    """Who tells the counter how this kiosk is."""


def serve(house: House, turn: Turn, watch: Watch, leave: Callable[[int], object] = os._exit) -> int:
    """Serve one person; one of `End`, where `leave` comes back at all: it ends the process at once, with all that it knew.

    After a failure its code is shown first; nothing else of what went before is known here. No thread is waited for and nothing is
    drawn any more: what was said to be kept is on the disk, and the terminal is wiped by another process.
    """
    from kiosk.faces.describe import describe
    from kiosk.services.visit import Visit as OfWorld

    settings = house.world.settings
    seconds = Seconds(settings.idle_seconds, settings.long_idle_seconds, settings.warning_seconds, settings.absolute_minutes * 60)
    manner = Manner(seconds, usual_of(settings.theme, os.environ), speaker=house.speaker)
    if turn.after == "broken" and (ended := show_crash(turn.code, manner, watch, aloud=turn.aloud)):
        return ended
    visit = OfWorld(house.world, trail=[Stop("ended")], ended=True) if turn.after == "over" else OfWorld(house.world)
    way = _Way(house, describe, watch, leave)
    under = Under(watch, way.broke, aloud=turn.aloud and turn.after == "over")
    app = KioskApp(visit, way.page, manner, warm=house.warm, under=under)
    app.run(mouse=False)
    app.leave()
    visit.save_and_leave()
    return app.return_code or int(End.CLOSED)


class _Way:
    """The ways in which one person's process ends by itself: in the thread in which it is known, before anything is shown of it."""

    def __init__(self, house: House, describe: Callable[["OneVisit"], Page], watch: Watch, leave: Callable[[int], object]) -> None:
        self._house, self._describe, self._watch, self._leave = house, describe, watch, leave
        self._begun = False

    def page(self, visit: "OneVisit") -> Page:
        """The page of a visit; it does not come back where the session has just ended."""
        if visit.closed:
            self._leave(End.CLOSED)
        elif self._begun and visit.ended:
            self._hear()
            self._leave(End.OVER)
        self._begun = not visit.ended
        if self._house.presence is not None:
            self._house.presence.show(visit)
        return self._describe(visit)

    def broke(self, error: Exception) -> None:
        """Log why, say under which code, and end."""
        self._hear()
        self._watch.broke(self._house.incident(error))
        self._leave(End.BROKEN)

    def _hear(self) -> None:
        if self._house.speaker.on:
            self._watch.heard()


def show_crash(code: str, manner: Manner, watch: Watch | None = None, *, aloud: bool = False) -> int:
    """Show the code of a failure until somebody begins again (0), or until a signal ends the program (its exit code).

    `aloud`: say it too.
    """
    warm = manner.speaker.prepare if aloud else None
    app = KioskApp(Crashed(), lambda _: crash_page(code), manner, warm=warm, under=Under(watch, aloud=aloud) if watch else None)
    app.run(mouse=False)
    return app.return_code or 0

"""The kiosk on a terminal in memory: all that its driver writes is kept, key by key, and shown by an emulated screen."""

import asyncio
import io
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

import pyte
from textual import events
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size

from kiosk.faces.describe import describe
from kiosk.faces.describe.scene import Mute, Speaker
from kiosk.services.visit import Visit
from screens.adapter import FRAME, ReadableDriver
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from screens.stage import Stage
from tests.agree.by_screen import never
from tests.screens.clockwork import pace
from tests.screens.settled import SIGNS

APART = 0.001
"""Seconds between two frames at least: a terminal in memory has no reason to wait longer."""

COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


class Kept(WriterThread):
    """What is written, instead of a thread that writes it."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        self.writes: list[str] = []
        self.times: list[float] = []

    def is_alive(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> None:
        """Keep it."""
        self.writes.append(text)
        self.times.append(time.process_time())

    def stop(self) -> None:
        """Nothing runs."""


class Wire(ReadableDriver):
    """The driver of the product on no terminal at all."""

    _erases = True

    def __init__(self, app: "App[object]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.kept = self._writer_thread = Kept()
        self.costs: list[float] = []
        """Milliseconds of processor time that each frame took in the driver."""

    def write(self, data: str) -> None:
        """Time it."""
        before = time.thread_time()
        super().write(data)
        if FRAME.match(data):
            self.costs.append((time.thread_time() - before) * 1000)

    def start_application_mode(self) -> None:
        """Tell the size."""
        size = Size(*self._get_terminal_size())
        asyncio.run_coroutine_threadsafe(self._app._post_message(events.Resize(size, size)), self._loop)

    def stop_application_mode(self) -> None:
        """There is no mode to leave."""

    def _get_terminal_size(self) -> tuple[int, int]:
        assert self._size is not None
        return self._size


@dataclass(frozen=True)
class Pressed:
    """A key and what came of it."""

    name: str
    writes: tuple[str, ...]
    before: str
    """The stop that had the focus."""
    after: str
    turned: bool
    """Another page or another sheet came."""
    role: str
    """Of the control with the focus, afterwards."""
    error: str
    """What the error line says, afterwards."""
    ms: float
    """Of processor time, from the key to its first write; 0 where nothing was written."""

    @property
    def typed(self) -> bool:
        """It wrote a sign into a field."""
        return self.before == self.after and self.role in ("field", "text") and (len(self.name) == 1 or self.name in ("space", "backspace"))


@dataclass
class Terminal:
    """An app in memory and the screen on which it stands."""

    app: KioskApp
    size: tuple[int, int]
    first: tuple[str, ...] = ()
    """What the first page wrote."""
    presses: list[Pressed] = field(default_factory=list)
    watch: Callable[["Terminal", Pressed], None] | None = None
    """Told of every key, once its whole answer stands."""

    def __post_init__(self) -> None:
        self.screen = pyte.Screen(*self.size)
        self._stream = pyte.Stream(self.screen)

    @property
    def driver(self) -> Wire:
        """The wire."""
        assert isinstance(self.app._driver, Wire)
        return self.app._driver

    @property
    def stage(self) -> Stage:
        """What stands on the screen, for tests that compare."""
        stage = self.app._first.stage
        assert stage is not None
        return stage

    def row(self) -> str:
        """The row of the cursor."""
        return self.screen.display[self.screen.cursor.y]

    async def press(self, name: str) -> Pressed:
        """A key, as a terminal's driver sends it; back when its answer was painted."""
        before, arrivals = self.stage.focus, self.stage.arrivals
        char = SIGNS.get(name, name if len(name) == 1 else None)
        sent = time.process_time()
        self.app.post_message(events.Key(name, char))
        await self.settle()
        stage, times = self.stage, self.driver.kept.times
        ms = (times[0] - sent) * 1000 if times else 0.0
        turned = stage.arrivals != arrivals
        pressed = Pressed(name, self.read(), before, stage.focus, turned, stage._described().role, stage.page.error, ms)
        self.presses.append(pressed)
        if self.watch is not None:
            self.watch(self, pressed)
        return pressed

    def read(self) -> tuple[str, ...]:
        """What was written since, each write by itself; the screen shows it."""
        writes, self.driver.kept.writes, self.driver.kept.times = tuple(self.driver.kept.writes), [], []
        for text in writes:
            self._stream.feed(text)
        return writes

    async def settle(self) -> None:
        """Until every key was taken, the visit has answered and all of it was painted."""
        while unfinished(self.app):  # noqa: ASYNC110 - no queue tells when it is empty
            await asyncio.sleep(0.0005)


def unfinished(app: KioskApp) -> bool:
    """A key waits, the visit is being asked, or something is still to be painted."""
    screen = app._first
    painting = screen._dirty_widgets or screen._layout_required or screen._repaint_required
    return bool(
        screen.busy
        or painting
        or any(pump._message_queue.qsize() for pump in (app, screen, *screen.children))
        or any(widget._repaint_required or widget._layout_required for widget in screen.children)
        or any(not worker.is_finished for worker in app.workers)
    )


@contextmanager
def _signals() -> Iterator[None]:
    """The driver takes two signals for itself: given back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)


@asynccontextmanager
async def wired(
    visit: Visit, size: tuple[int, int] = (80, 24), speaker: Speaker | None = None, apart: float = APART
) -> AsyncIterator[Terminal]:
    """The kiosk at its first page, on a terminal in memory."""
    with (
        _signals(),
        patch.dict(os.environ, COLOURS),
        patch("textual.drivers.headless_driver.HeadlessDriver", Wire),
        patch("textual.screen.UPDATE_PERIOD", apart),
    ):
        app = KioskApp(visit, describe, Manner(timer=never, now=pace(), speaker=speaker or Mute()))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            terminal = Terminal(app, size)
            await terminal.settle()
            terminal.first = terminal.read()
            yield terminal

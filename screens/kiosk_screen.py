"""The one screen: it shows the stage in the rows of the frame, and takes keys in the order in which they were typed."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Mute, Speaker
from kiosk.words import say
from screens import hands, speaking
from screens.asked import Asked
from screens.asking import Deed, Visit
from screens.blocks import completing
from screens.cells import fitting
from screens.frame import Rows, body_rows, briefly, legend_rows, place_row, rule_row, title_row
from screens.grid import Grid
from screens.idle import Idle, Seconds, Timer
from screens.looks import NARROW_LEGEND, classes_of
from screens.readable import ReadableApp, ReadableScreen
from screens.rows import MARGIN, TONES, Row, row
from screens.stage import READ, Stage
from screens.typed import Event, Idled, Pasted, Typed


@dataclass(frozen=True, slots=True)
class Manner:
    """How the screen behaves, as the centre sets it."""

    seconds: Seconds = field(default_factory=Seconds)
    theme: str = "dark"
    timer: Timer | None = None
    """`loop.call_later`, unless a test gives another."""
    speaker: Speaker = field(default_factory=Mute)
    """Who says what stands there."""


class KioskScreen(ReadableScreen):
    """Shows pages and sends acts. While the visit is asked, what is typed waits, in order; nothing is lost."""

    def __init__(self, visit: Visit, describe: Callable[[], Page], worker: Executor, manner: Manner) -> None:
        super().__init__()
        self.visit = visit
        self.stage: Stage | None = None
        self.busy = False
        self._describe = describe
        self._worker = worker
        self._page = worker.submit(describe).result()
        self._manner = manner
        self._idle: Idle | None = None
        self._warned = False
        self._waiting: deque[Event] = deque()

    def compose(self) -> ComposeResult:
        """The rows of the frame, in the order of reading."""
        self._dress(self.app.size)  # before the rows are there: every row would be dressed a second time
        for name in ("title", "place", "gap"):
            yield Rows(name)
        yield Rows("body", fitted=self._fit)
        for name in ("rule", "error", "live", "legend"):
            yield Rows(name)

    def on_mount(self) -> None:
        """Begin to count the time."""
        timer = self._manner.timer or asyncio.get_running_loop().call_later
        self._idle = Idle(timer, self._manner.seconds, lambda: self._take(Idled()), self._remind)
        self._idle.wait(self._page.idle, unhurried=self.visit.unhurried)

    def on_unmount(self) -> None:
        """Count no more, say no more."""
        self._manner.speaker.close()
        if self._idle is not None:
            self._idle.stop()

    def on_resize(self, event: events.Resize) -> None:
        """The classes by which the style sheet knows a narrow screen."""
        self._dress(event.size)

    def _dress(self, size: Size) -> None:
        self.set_classes(classes_of(size.width, self._manner.theme, no_color=self.app.no_color))

    def on_key(self, event: events.Key) -> None:
        """Every key comes here, and goes nowhere else."""
        event.stop()
        speaking.hush(self._manner.speaker, event.key)
        self._take(Typed(event.key, event.character if event.is_printable else None))

    def on_paste(self, event: events.Paste) -> None:
        """A pasted text goes into the field with the focus."""
        event.stop()
        self._take(Pasted(event.text))

    def reading_cell(self) -> tuple[int, int] | None:
        """Where the focus is read."""
        if self.stage is None:
            return None
        corner = self.query_one("#body", Rows).region.offset
        if self.stage.focus == READ:
            return corner.x + MARGIN, corner.y + self.stage.line
        shown = self.query_one("#body", Rows).rows
        found = next(((one.caret, y) for y, one in enumerate(shown) if one.caret >= 0), (0, 0))
        return corner.x + MARGIN + found[0], corner.y + found[1]

    def live_rows(self) -> set[int]:
        """The rows of the error and of the live line."""
        return {self.query_one(f"#{name}", Rows).region.y for name in ("error", "live")}

    def draw(self, *, tell: bool = False) -> None:
        """Show the stage, and say what is new of it. Only rows that differ are painted; a caret that moves alone is sent at once."""
        stage = self.stage
        if stage is None:
            return
        page, width, narrow = stage.page, self.size.width, stage.grid.narrow
        error = row(briefly(page.error, width - MARGIN, page.lang), TONES["error"])
        changed = [
            self._show("title", title_row(page, width, narrow=narrow)),
            self._show("place", place_row(page, stage.place, width, narrow=narrow)),
            self._show("body", *body_rows(stage, width, self.size.height)),
            self._show("rule", rule_row(width)),
            self._show("error", error),
            self._show("live", row(fitting(stage.live, width - MARGIN))),
            self._show("legend", *legend_rows(page.lang, short=width < NARROW_LEGEND, narrow=narrow, speaks=self._manner.speaker.present)),
        ]
        if not any(changed) and isinstance(self.app, ReadableApp):
            self.app.place_cursor()
        if tell:
            self._manner.speaker.show(stage.scene())

    def _show(self, name: str, *rows: Row) -> bool:
        return self.query_one(f"#{name}", Rows).show(rows)

    def _fit(self, size: Size) -> None:
        """The body has another size: deal the page out anew."""
        grid = Grid(size.width, size.height, self.size.height)
        if self.stage is None:
            self.stage = Stage(self._page, grid)
        elif grid != self.stage.grid:
            self.stage.regrid(grid)
        self.draw()
        self._drain()

    # Keys, in their order

    def _take(self, event: Event) -> None:
        if isinstance(event, Idled) and self._manner.speaker.busy:
            self._count()
            return
        if self._idle is not None and not isinstance(event, Idled) and not self._warned:
            self._idle.touch()
        if self.busy or self.stage is None:
            self._waiting.append(event)
        else:
            self._do(event)

    def _do(self, event: Event) -> None:
        assert self.stage is not None
        self.stage.note = ""
        deed: Deed | None = None
        if isinstance(event, Idled):
            self._warned = not self._warned
            deed = Deed((*self.stage.keep(), lambda visit: visit.idle()), "away" if self._warned else "new")
        elif self._warned:
            self._warned = False
            deed = Deed((lambda visit: visit.awake(),))
        elif isinstance(event, Pasted):
            hands.paste(self.stage, event.text)
        else:
            deed = hands.press(self.stage, event.name, event.char)
        if deed is not None and deed.speech:
            deed = speaking.asked(self._manner.speaker, self.stage, deed)
        self.draw(tell=deed is None or deed.then == "stay")
        if deed is not None:
            self._ask(deed)
        else:
            self._complete()

    def _drain(self) -> None:
        """Take what was typed meanwhile."""
        while self._waiting and not self.busy:
            self._do(self._waiting.popleft())

    def _ask(self, deed: Deed) -> None:
        self.busy = True
        self.run_worker(self._asked(deed), exit_on_error=False)

    async def _asked(self, deed: Deed) -> None:
        """Ask the visit off this thread, show what it describes, then take what was typed meanwhile."""
        try:
            page = await asyncio.get_running_loop().run_in_executor(self._worker, self._conduct, deed)
            self._came(page, deed)
        except Exception as problem:  # noqa: BLE001 - whatever it is, nobody is shown a traceback
            self._fail(problem)

    def _conduct(self, deed: Deed) -> Page:
        for call in deed.calls:
            call(self.visit)
        return self._describe()

    def _came(self, page: Page, deed: Deed) -> None:
        assert self.stage is not None
        if self.visit.closed:
            self.app.exit(0)
            return
        self.stage.show(page, deed.then)
        self.draw(tell=True)
        self._count()
        self.busy = False
        self._drain()

    def _count(self) -> None:
        """All the time again: of the warning, or of the page."""
        if self._idle is not None and self._warned:
            self._idle.warn()
        elif self._idle is not None and self.stage is not None:
            self._idle.wait(self.stage.page.idle, unhurried=self.visit.unhurried, heard=self._manner.speaker.on)

    def _fail(self, problem: Exception) -> None:
        if isinstance(self.app, ReadableApp):
            self.app.fail(problem)

    def _remind(self, left: int) -> None:
        if self.stage is not None and self._warned:
            self.stage.tell(say("screen.seconds", self.stage.page.lang, n=left))
            self.draw(tell=True)

    # Completions come beside the keys: typing never waits for them

    def _complete(self) -> None:
        assert self.stage is not None
        if found := completing(self.stage.view_of(self.stage.focus), self.stage.focus):
            self.run_worker(self._completed(*found), exit_on_error=False)

    async def _completed(self, view: Asked, typed: str) -> None:
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._worker, self.visit.suggest, view.control.key, typed)
        except Exception as problem:  # noqa: BLE001 - same
            self._fail(problem)
            return
        if view.asked_for == typed and view.pick < 0:
            view.completions = found if typed else ()
            self.draw(tell=True)

"""The one screen: it shows the stage in the rows of the frame, and takes keys in the order in which they were typed."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from kiosk.faces.describe.page import Page
from screens import fingers, hands, speaking
from screens.asked import Asked
from screens.asking import Deed, Visit
from screens.blocks import completing, offered
from screens.buttons import CELL
from screens.completions import CALM
from screens.frame import PARTS, Rows, frame_of, read_at
from screens.grid import grid_of
from screens.keyboard import Keyboard, kind_of
from screens.looks import classes_of, too_small
from screens.manner import Manner
from screens.readable import ReadableApp, ReadableScreen
from screens.sitting import Sitting
from screens.stage import Stage
from screens.typed import Event, Idled, Pasted, Typed, sign_of

if TYPE_CHECKING:
    from screens.trying import Trial

__all__ = ["KioskScreen", "Manner"]


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
        self._sitting = Sitting(self, manner)
        self._keys = Keyboard(manner.timer, self.take)
        self._trial: Trial | None = None  # keys are tried: they say what they do
        self._waiting: deque[Event] = deque()

    def compose(self) -> ComposeResult:
        """The rows of the frame, in the order of reading."""
        self._dress(self.app.size)  # before the rows are there: every row would be dressed a second time
        for name, part in PARTS.items():
            yield part(name, fitted=self._fit if name == "body" else None)

    def on_unmount(self) -> None:
        """Count no more, say no more."""
        self._manner.speaker.close()
        self._sitting.stop()
        self._keys.stop()

    def on_resize(self, event: events.Resize) -> None:
        """The classes by which the style sheet knows a narrow screen."""
        self._dress(event.size)

    def _dress(self, size: Size) -> None:
        theme = self.visit.comfort.theme or self._manner.theme
        self.set_classes(classes_of(size.width, theme, no_color=self.app.no_color, hidden=self.hidden, tiny=too_small(*size)))

    def on_key(self, event: events.Key) -> None:
        """Every key comes here, and goes nowhere else."""
        event.stop()
        self._sitting.key()
        speaking.pulled(self._manner.speaker, event.key)
        if self.busy:
            speaking.hush(self._manner.speaker, event.key)
        char = sign_of(event.character, printable=event.is_printable)
        self.take(Typed(event.key, char, self._manner.moment(event.time)))

    def on_paste(self, event: events.Paste) -> None:
        """A pasted text goes into the field with the focus."""
        event.stop()
        self._sitting.key()
        self.take(Pasted(event.text))

    @property
    def hidden(self) -> bool:
        """Every cell is empty; a warning is shown all the same where nobody would hear it."""
        stage = self.stage
        return stage is not None and stage.veil == "down" and (stage.page.id != "warning" or self._manner.speaker.on)

    def reading_cell(self) -> tuple[int, int] | None:
        """Where the focus is read; the first cell of a screen that is hidden."""
        if self.stage is None or self.hidden:
            return None if self.stage is None else (0, 0)
        part = self.query_one("#legend" if self.stage.focus.startswith(CELL) else "#body", Rows)
        x, y = read_at(self.stage, part.rows)
        return part.region.x + x, part.region.y + y

    def live_rows(self) -> set[int]:
        """The rows of the error and of the live line."""
        return {self.query_one(f"#{name}", Rows).region.y for name in ("error", "live")}

    def draw(self, *, tell: bool = False) -> None:
        """Show the stage, and say what is new of it. Only rows that differ are painted; a caret that moves alone is sent at once."""
        stage = self.stage
        if stage is None:
            return
        self.set_class(self.hidden, "-hidden")
        parts = frame_of(stage, self.size, speaks=self._manner.speaker.present, hidden=self.hidden, console=self._manner.console)
        changed = {name for name, rows in parts.items() if self.query_one(f"#{name}", Rows).show(rows)}
        if not changed and isinstance(self.app, ReadableApp):
            self.app.place_cursor()
        if "place" in changed and "error" not in changed and isinstance(self.app, ReadableApp):
            self.app.write_again(self.query_one("#error", Rows).region.y)  # wrong as the question before was: an error of its own
        if tell and self._manner.speaker.on:
            self._manner.speaker.show(stage.scene())
        if stage.veil == "falling":
            stage.veil = "down"  # what it does was written, for a reader too; now everything goes
            self.call_after_refresh(self.draw)

    def _fit(self, size: Size) -> None:
        """The body has another size: deal the page out anew."""
        grid = grid_of(size, self.size, self.stage.grid if self.stage else None)
        if self.stage is None:
            self.stage = Stage(self._page, grid)
            self._sitting.came()
        elif grid != self.stage.grid:
            self.stage.regrid(grid)
        self.draw()
        self._drain()

    # Keys, in their order

    def take(self, event: Event) -> None:
        """Something happened: it is dealt with after all that happened before."""
        self._waiting.append(event)
        self._drain()

    def _drain(self) -> None:
        """Deal with what happened, until the visit has to be asked. A key is sifted first: it may not count."""
        while self._waiting and not self.busy and self.stage is not None:
            event = self._waiting.popleft()
            if isinstance(event, Typed) and not event.sure and not self.visit.comfort.trying:
                kind = kind_of(self.stage, event.name, event.char)
                self._waiting.extendleft(reversed(self._keys.sift(event, kind, self.visit.comfort)))
            else:
                self._do(event, self.stage)

    def _do(self, event: Event, stage: Stage) -> None:
        if not isinstance(event, Idled):
            speaking.hush(self._manner.speaker, event.name if isinstance(event, Typed) else "")
        stage.note = ""
        deed = self._deed(event, stage)
        if deed is not None and deed.speech:
            speech, deed = deed.speech, speaking.asked(self._manner.speaker, stage, deed)
            self._sitting.came(speech)
        self.draw(tell=deed is None or deed.then == "stay")
        if deed is not None:
            self.ask(deed)
        else:
            self._complete()

    def _deed(self, event: Event, stage: Stage) -> Deed | None:
        """What follows of it."""
        if isinstance(event, Idled):
            return self._sitting.idled(stage)
        if self._sitting.warned:
            return self._sitting.answer()
        if isinstance(event, Typed) and event.name in self._manner.speaker.jack:
            return speaking.jack(self._manner.speaker, stage, event.name)
        if self._trial is not None:
            return self._trial.press(stage, event) if isinstance(event, Typed) else None
        if isinstance(event, Pasted):
            hands.paste(stage, event.text)
            return None
        return fingers.press(stage, event.name, event.char)

    def ask(self, deed: Deed) -> None:
        """Ask the visit; what happens meanwhile waits."""
        self.busy = True
        self.run_worker(self._asked(deed), exit_on_error=False)

    async def _asked(self, deed: Deed) -> None:
        """Ask the visit off this thread, show what it describes, then take what was typed meanwhile."""
        try:
            with self._sitting.asking():
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
        changed = not deed.looks or page != self.stage.page
        if changed:
            self._show_page(page, deed)
        self.busy = False
        if changed:
            self._sitting.came()
        if self._sitting.warned and self._waiting:  # typed before the warning stood there: it keeps its own work
            self.ask(self._sitting.answer())
        self._drain()

    def _show_page(self, page: Page, deed: Deed) -> None:
        assert self.stage is not None
        self.stage.note = "" if deed.looks else self.stage.note
        self.stage.show(page, deed.then)
        if self.visit.ended:
            speaking.ended(self._manner.speaker, self.stage)
        self._dress(self.size)
        if self.visit.comfort.trying or self._trial is not None:
            from screens.trying import tried

            self._trial = tried(self._trial, self.stage, self.visit.comfort)
        if not (self._sitting.warned and self._waiting):
            self.draw(tell=True)

    def _fail(self, problem: Exception) -> None:
        if isinstance(self.app, ReadableApp):
            self.app.fail(problem)

    # Completions come beside the keys: typing never waits for them

    def _complete(self) -> None:
        assert self.stage is not None
        if found := completing(self.stage.view_of(self.stage.focus), self.stage.focus):
            self.run_worker(self._completed(*found), exit_on_error=False)

    async def _completed(self, view: Asked, typed: str) -> None:
        try:
            if await offered(view, typed, self.visit.suggest, self._worker):
                self.draw(tell=True)
                self._manner.timer(CALM, lambda: self.draw() if view.list_them(typed) and self.is_running else None)
        except Exception as problem:  # noqa: BLE001 - same
            self._fail(problem)

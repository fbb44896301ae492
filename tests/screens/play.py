"""One of the fake pages, or a whole visit, on the terminal: `python -m tests.screens.play identity`, `... journey`.

`PROBE` names two descriptors: each byte on the first is answered on the second by one line of JSON: what Textual itself
would draw for the whole screen now, and where the cursor should stand. At a `t` a minute goes by first. A `k` is answered by
how many keys came, and whether all of them have had their answer.
"""

import asyncio
import json
import os
import sys
import traceback

from textual import events
from textual._context import visible_screen_stack

from screens.app import KioskApp
from screens.frame import Rows
from screens.kiosk_screen import KioskScreen, Manner
from screens.looks import theme_of
from screens.targets import Field, LongText
from tests.screens.clockwork import Clockwork
from tests.screens.fakes import SHOWN, FakeVisit, shown

CLOCK = Clockwork(step=1.0)


class Probed(KioskApp):
    """Tells what it shows."""

    keys = 0
    """Keys that were handed to the screen so far."""

    async def on_event(self, event: events.Event) -> None:
        """Count the keys."""
        await super().on_event(event)
        self.keys += isinstance(event, events.Key)

    @property
    def done(self) -> bool:
        """No key waits, and the visit is not being asked."""
        return not (self._message_queue.qsize() or self._first._message_queue.qsize() or self._first.busy)

    def on_ready(self) -> None:
        """Listen."""
        super().on_ready()
        if "PROBE" in os.environ:
            asks, answers = map(int, os.environ["PROBE"].split())
            asyncio.get_running_loop().add_reader(asks, self.tell, asks, answers)

    def tell(self, asks: int, answers: int) -> None:
        """Answer one question. A full render takes nothing away from the next partial one."""
        question = os.read(asks, 1)
        if question == b"t":
            CLOCK.run(60)
        state = {"keys": self.keys, "done": self.done} if question == b"k" else self._state()
        os.write(answers, json.dumps(state).encode() + b"\n")

    def _state(self) -> dict[str, object]:
        screen = self.screen
        assert isinstance(screen, KioskScreen)
        composer = screen._compositor
        visible_screen_stack.set(self._background_screens)
        dirty = set(composer._dirty_regions)
        frame = composer.render_full_update().render_segments(self.console)
        composer._dirty_regions |= dirty
        body = screen.query_one("#body", Rows)
        cell = self.reading_cell()
        sign = body.rows[cell[1] - body.region.y].sign if cell and cell[1] - body.region.y < len(body.rows) else ""
        target = None
        if screen.stage is not None and (view := screen.stage.view_of(screen.stage.focus)) is not None:
            target = view.target(screen.stage.focus)
        text = target.editor.text if isinstance(target, Field | LongText) else ""
        return {
            "text": text,
            "frame": frame,
            "size": list(self.size),
            "cell": cell,
            "sign": sign,
            "focus": screen.stage.focus if screen.stage else "",
        }


def _journey(manner: Manner) -> Probed:
    """A visit of the demonstration, in memory."""
    from kiosk.faces.describe import describe
    from kiosk.programs.older_workers import PROGRAM
    from kiosk.services.visit import Visit
    from tests.services.fakes import world

    return Probed(Visit(world((PROGRAM,))), describe, manner)


def main() -> int:
    """Show it; a failure is printed, since there is nobody's answer in it."""
    manner = Manner(theme=theme_of(os.environ), timer=CLOCK, now=CLOCK.now)
    name = sys.argv[1]
    app = _journey(manner) if name == "journey" else Probed(FakeVisit(SHOWN[name]()), shown, manner)
    app.run(mouse=False)
    if app.failure is not None:
        traceback.print_exception(app.failure)
    return int(app.failure is not None)


if __name__ == "__main__":
    sys.exit(main())

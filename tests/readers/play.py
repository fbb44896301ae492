"""A person's kiosk on the terminal that this process has: `python -m tests.readers.play 0 /path/of/socket`.

The number names the person. On the socket, each line is answered by one line of JSON: what stands there, and whether all
the keys that came have had their answer.
"""

import asyncio
import json
import sys
import traceback
from collections.abc import Sequence

from textual import events

from kiosk.faces.describe import describe
from screens.app import KioskApp
from screens.frame import Rows
from screens.kiosk_screen import Manner
from tests.agree.by_screen import never
from tests.agree.people import everyone
from tests.readers.wire import unfinished
from tests.screens.clockwork import pace


class Played(KioskApp):
    """Tells what it shows."""

    socket = ""
    keys = 0
    """Keys that came so far."""
    server: asyncio.AbstractServer | None = None

    async def on_event(self, event: events.Event) -> None:
        """Count the keys."""
        self.keys += isinstance(event, events.Key)
        await super().on_event(event)

    def on_ready(self) -> None:
        """Listen."""
        super().on_ready()
        self.run_worker(self._listen())

    async def _listen(self) -> None:
        self.server = await asyncio.start_unix_server(self._answer, self.socket)

    async def _answer(self, asked: asyncio.StreamReader, told: asyncio.StreamWriter) -> None:
        while await asked.readline():
            told.write(json.dumps(self._state()).encode() + b"\n")
            await told.drain()

    def _state(self) -> dict[str, object]:
        stage = self._first.stage
        if stage is None:
            return {"keys": -1, "done": False}
        x, y = self.reading_cell() or (0, 0)
        body = self.screen.query_one("#body", Rows)
        drawn = body.rows[y - body.region.y : y - body.region.y + 1]
        row = drawn[0].text.rstrip() if drawn else ""
        return {
            "keys": self.keys,
            "done": not unfinished(self),
            "page": stage.page.id,
            "focus": stage.focus,
            "cell": [x, y],
            "row": row.replace("\u00a0", " "),
        }


def main(words: Sequence[str]) -> int:
    """Show it; a failure is printed, since the person is made up."""
    person = [*everyone()][int(words[0])]
    app = Played(person.visit(), describe, Manner(timer=never, now=pace()))
    app.socket = words[1]
    app.run(mouse=False)
    if app.failure is not None:
        traceback.print_exception(app.failure)
    return int(app.failure is not None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

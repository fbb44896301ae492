"""What people bring is opened in a process of its own, with little memory and little time, and written anew by it.

Nothing else of the kiosk ever reads such bytes: what comes back are bytes that the process wrote itself.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from kiosk.edges.processes import Done, run
from kiosk.ports.handed import LARGEST, Clean, Fault, FileRefused, Kind

SECONDS = 60.0
"""That one file may take, whoever else computes meanwhile; the process gives itself less time of a processor."""
MOST = 3 * LARGEST
"""Bytes of a file that was written anew: a picture may grow."""
MARKS: tuple[tuple[bytes, Kind], ...] = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"))
"""What files begin with: their names say nothing."""
HEAVY = (-signal.SIGKILL, -signal.SIGXCPU)
"""How a process ends that took more than it may."""
START = "import sys; sys.path.insert(0, sys.argv[1]); from kiosk.edges.washing import main; main(sys.argv[2])"


def kind_of(content: bytes) -> Kind | None:
    """What a file is, by what it begins with."""
    return next((kind for mark, kind in MARKS if content.startswith(mark)), None)


class ApartCleaner:
    """Implements `ports.handed.Cleaner`."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        """Keep how long one file may take."""
        self._seconds = seconds
        self._house = str(Path(__file__).parents[2])

    def clean(self, content: bytes) -> Clean:
        """The file, written anew. Raises FileRefused."""
        if not content:
            raise FileRefused("empty")
        kind = kind_of(content)
        if kind is None:
            raise FileRefused("type")
        words = (sys.executable, "-I", "-c", START, self._house, kind)
        try:
            done = run(words, content, self._seconds, MOST)
        except OSError:
            raise FileRefused("heavy") from None
        return _told(kind, done)


def _told(kind: Kind, done: Done) -> Clean:
    """What the process said: `pages` and a number, then the file; or `refused` and why. A process that broke found it damaged."""
    if done.late or done.code in HEAVY:
        raise FileRefused("heavy")
    head, _, content = done.said.partition(b"\n")
    word, _, value = head.decode("ascii", "replace").partition(" ")
    if done.code == 0 and word == "pages" and value.isdecimal() and content:
        return Clean(kind, int(value), content)
    raise FileRefused(FAULTS.get(value, "damaged") if word == "refused" else "damaged")


FAULTS: dict[str, Fault] = {fault: fault for fault in ("type", "damaged", "locked", "active", "pages", "heavy")}
"""What the process may say of a file."""

"""The kiosk on a terminal, with its two processes in view and every byte it wrote kept."""

import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pyte

from kiosk.supervisor.terminal import WIPE
from tests.bench.terminal import Program, Terminal
from tests.source import ROOT

ENTER, ESCAPE, F1, F6, F10 = "\r", "\x1b", "\x1bOP", "\x1b[17~", "\x1b[21~"
WELCOME, CHOICES, OVER, STOPPED = "< Commencer >", "Que voulez-vous faire", "Session terminée", "Arrêt de la borne"
GENEROUS = 20
"""Times are held in `tests/bench`; here so many times as long is allowed, on a machine that does other work."""
SOON, READY = 0.1, 1.5
"""Seconds in which the terminal is wiped, and in which the next page stands."""
CODE = re.compile(r"Code ([2-9A-Z]{6})")


class House(Terminal):
    """A kiosk. Its screen remembers what was scrolled away, as a terminal does."""

    def __init__(self, folder: Path, change: str = "", *words: str, **environ: str) -> None:
        self.folder = folder
        self.temporary = folder / "tmp"
        self.data = folder / "data"
        self.temporary.mkdir(parents=True, exist_ok=True)
        demo = () if "--real" in words else ("--demo",)
        command = (sys.executable, "-m", "tests.supervisor.variant", change, *demo, "--data", str(self.data))
        (folder / "home").mkdir(exist_ok=True)
        env = {"TMPDIR": str(self.temporary), "HOME": str(folder / "home"), "KIOSK_DATA": str(self.data), **environ}
        self.written = bytearray()
        self.seen: list[tuple[float, int]] = []
        """When so many bytes had been read."""
        super().__init__(Program("kiosk", (*self.around(), *command), "", env=env, folder=ROOT))
        self.screen: pyte.HistoryScreen = pyte.HistoryScreen(80, 24, history=1000)
        self._stream = pyte.ByteStream(self.screen)

    def around(self) -> tuple[str, ...]:
        """The command in which the kiosk's stands."""
        return ()

    def _answer(self, data: bytes) -> None:
        self.written += data
        self.seen.append((time.perf_counter(), len(self.written)))
        super()._answer(data)

    @property
    def kiosk(self) -> int:
        """The supervisor's process."""
        return self.pid

    def copied(self) -> list[str]:
        """What was sent to the terminal's clipboard."""
        return ["OSC 52"] if b"\x1b]52" in self.written else []

    @property
    def fd(self) -> int:
        """The terminal's own end."""
        return self._fd

    def children(self) -> list[int]:
        """The processes of people, the one that serves first."""
        found = []
        for pid in (Path("/proc") / str(self.kiosk) / "task" / str(self.kiosk) / "children").read_text().split():
            fields = stat(int(pid))
            if fields[0] != "Z":
                found.append((int(fields[19]), int(pid)))
        return [pid for _, pid in sorted(found)]

    def until(self, seen: Callable[[], bool], seconds: float = 30) -> None:
        """Wait for something that need not show on the terminal."""
        deadline = time.perf_counter() + seconds
        while not seen():
            assert time.perf_counter() < deadline, self.text()
            self._read(0.02)

    def away(self, words: str) -> None:
        """Wait until words do not stand on the screen any more."""
        self.until(lambda: words not in self.text())

    def serving(self) -> int:
        """The process of whoever stands there."""
        return self.children()[0]

    def spare(self) -> int:
        """The process that waits for its turn."""
        found: list[int] = []

        def two() -> bool:
            found[:] = self.children()
            return len(found) == 2

        self.until(two)
        return found[1]

    def warm(self) -> None:
        """Wait until everything is imported: the process that waits for its turn was forked anew. To be asked before anything else."""
        first = self.spare()
        self.until(lambda: len(now := self.children()) == 2 and now[1] != first, 60)

    def wiped(self, since: int) -> float:
        """Wait for the wipe among what is written from `since` on; the moment it was read."""
        self.until(lambda: WIPE in self.written[since:])
        end = self.written.index(WIPE, since) + len(WIPE)
        return next(moment for moment, count in self.seen if count >= end)

    def strike(self, number: int) -> tuple[float, int]:
        """Send a signal to the one who serves; when, and after how many bytes."""
        self.settle(0.05, 0.5)
        before = len(self.written)
        struck = time.perf_counter()
        os.kill(self.serving(), number)
        return struck, before

    def past(self) -> str:
        """All that the terminal would show if somebody scrolled back, and what it shows now."""
        rows = [*self.screen.history.top, *(self.screen.buffer[y] for y in range(self.screen.lines)), *self.screen.history.bottom]
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)) for row in rows)

    def to_choices(self) -> None:
        """From the welcome page to what one can do."""
        self.show(WELCOME, 30)
        self.press(ENTER)
        self.show(CHOICES, 30)

    def choose(self, words: str) -> None:
        """The row that says some words, by its number."""
        found = re.search(rf"(\d+)  [^\n]*{words}", self.text())
        assert found is not None, self.text()
        self.press(found[1])

    def push(self, label: str) -> None:
        """The button with that label, by Tab and Enter."""
        for _ in range(20):
            if f"  {label}, bouton" in self.text():
                break
            before = self.text()
            self.press("\t")
            self.wait(lambda: self.text() != before, 30)  # noqa: B023 - called before the next one
        self.press(ENTER)

    def sign_out(self) -> None:
        """F10, and yes."""
        self.press(F10)
        self.wait(lambda: re.search("(Finir|Rester|End|Stay), (bouton|button)", self.text()) is not None, 30)
        if re.search("(Rester|Stay), (bouton|button)", self.text()):
            self.press("\t")
            self.wait(lambda: re.search("(Finir|End), (bouton|button)", self.text()) is not None, 30)
        self.press(ENTER)

    def next_person(self) -> None:
        """Somebody comes: from a page that tells an end, where there is one, to the welcome page."""
        if any(end in self.text() for end in (OVER, STOPPED)):
            self.press(ENTER)
            self.until(lambda: not any(end in self.text() for end in (OVER, STOPPED)), 60)
        self.show(WELCOME, 60)

    def ended(self, seconds: float = 30) -> int:
        """Wait for the end of the whole program; its exit code."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            self._read(0.02)
        raise AssertionError(self.text())

    def left(self) -> list[str]:
        """What is in the temporary folder."""
        return sorted(path.name for path in self.temporary.rglob("*"))

    def cooked(self) -> bool:
        """The terminal echoes, and its keys are signals, as before the kiosk."""
        local = termios.tcgetattr(self._fd)[3]
        return bool(local & termios.ECHO and local & termios.ICANON and local & termios.ISIG)

    def end(self) -> None:
        """End the kiosk that this object started, if it has not ended by itself."""
        if self.pid:
            super().end()
        else:
            os.close(self._fd)


@contextmanager
def begun(kiosk: House) -> Iterator[House]:
    """A kiosk that was started, once it has shown its first page."""
    with kiosk as made:
        made.show(WELCOME, 60)
        yield made


def house(folder: Path, change: str = "", *words: str, **environ: str) -> AbstractContextManager[House]:
    """A kiosk on its own terminal that has shown its first page."""
    return begun(House(folder, change, *words, **environ))


def alive(pid: int) -> bool:
    """Whether a process is there, and has not ended."""
    return stat(pid)[0] != "Z"


def stat(pid: int) -> list[str]:
    """What the kernel says of a process, its state first; of one that is gone, that it has ended."""
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):  # gone before the file was opened, or while it was read
        return ["Z"]


SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)

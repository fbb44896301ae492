"""A program in a pseudo-terminal, with a screen that shows what it wrote and when.

A latency ends at the time stamp of the read that made the change visible: it is the program's share, before any real
terminal draws. The screen's own work is not in it.
"""

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pyte

from tests.bench.process import Used, used

ASKED = re.compile(rb"\x1b\[\?(\d+)\$p|\x1b\[(c|6n)")
"""What programs ask a terminal at start: whether a mode is known, what it is, where the cursor stands."""
PRIVATE = re.compile(r"\x1b\[[<>=][0-9;]*[a-zA-Z]")
"""Sequences of newer keyboards, which the screen model would take for older ones."""


CHOOSE = ("\r", " ", "\x1b", *"0123456789")
TWICE = 0.5
"""Seconds between two presses of one of these keys."""


class Silent(Exception):
    """What was waited for did not come; holds the screen as it stood."""


@dataclass(frozen=True)
class Program:
    """How to start a program, and how to know that it is there."""

    name: str
    command: Sequence[str]
    ready: str
    """A text of its first page."""
    keys: Sequence[tuple[str, str]] = ()
    """From the first page to the page that is measured: keys, and a text that then stands on the screen."""
    columns: int = 80
    rows: int = 24
    env: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None


class Terminal:
    """A running program. Use it as a context: leaving ends the program.

    `watched` notes in `used` what the program had used at each read: what it does after a paint does not count for the paint.
    """

    def __init__(self, program: Program, *, watched: bool = False) -> None:
        self._watched = watched
        self.screen = pyte.Screen(program.columns, program.rows)
        self._stream = pyte.ByteStream(self.screen)
        self.bytes = self.reads = 0
        self.used: Used | None = None
        self.began = time.perf_counter()
        self.last = self.began
        self._pressed = ""
        """The last sign that was sent."""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            _become(program)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", program.rows, program.columns, 0, 0))
        os.set_blocking(self._fd, False)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.screen.display)

    def looks(self) -> object:
        """All that can be seen: signs, colours, cursor."""
        cells = tuple(tuple(sorted(row.items())) for _, row in sorted(self.screen.buffer.items()))
        return cells, self.screen.cursor.x, self.screen.cursor.y, self.screen.cursor.hidden

    def press(self, keys: str) -> float:
        """Send keys; the moment they were sent. A key that chooses is not pressed twice within a moment: nobody does that on purpose."""
        if keys[:1] == self._pressed and keys[:1] in CHOOSE:
            self.settle(TWICE, TWICE)
        self._pressed = keys[-1:]
        sent = time.perf_counter()
        os.write(self._fd, keys.encode())
        return sent

    def wait(self, seen: Callable[[], bool], seconds: float = 20.0) -> float:
        """Read until a condition holds; the moment of the read that made it so. Raises Silent."""
        if seen():
            return self.last
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            if self._read(left) and seen():
                return self.last
        raise Silent("\n".join(line.rstrip() for line in self.screen.display if line.strip()))

    def show(self, words: str, seconds: float = 20.0) -> float:
        """Read until words stand on the screen. Raises Silent."""
        return self.wait(lambda: words in self.text(), seconds)

    def settle(self, quiet: float = 0.1, seconds: float = 5.0) -> float:
        """Read until nothing came for `quiet` seconds; the moment of the last byte."""
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline and self._read(quiet):
            pass
        return self.last

    def end(self) -> None:
        """End the program that this object started, and wait for it."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, sign)
            except ProcessLookupError:
                break
            if self._gone(time.perf_counter() + 2.0):
                break
        os.close(self._fd)

    def _gone(self, deadline: float) -> bool:
        while time.perf_counter() < deadline:
            self._read(0.01)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
        return False

    def _read(self, seconds: float) -> bool:
        """Take in one piece of output; False when none came, or the program is over."""
        if not self._poll.poll(max(0.0, seconds) * 1000):
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError as problem:
            if problem.errno not in (errno.EIO, errno.EAGAIN):
                raise
            data = b""
        if not data:
            time.sleep(0.001)
            return False
        self.last = time.perf_counter()
        if self._watched:
            self.used = used(self.pid)
        self.bytes += len(data)
        self.reads += 1
        self._answer(data)
        self._stream.feed(PRIVATE.sub("", data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape"))
        return True

    def _answer(self, data: bytes) -> None:
        """Say what a modern terminal says: synchronised output is known, other modes are not."""
        for mode, report in ASKED.findall(data):
            if mode:
                self.press(f"\x1b[?{mode.decode()};{2 if mode == b'2026' else 0}$y")
            elif report == b"c":
                self.press("\x1b[?62;22c")
            else:
                self.press(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")


def _become(program: Program) -> None:
    """In the child: wait for the terminal's size, then turn into the program."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    env = {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **program.env}
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", program.rows, program.columns, 0, 0))
        if program.folder:
            os.chdir(program.folder)
        os.execvpe(program.command[0], list(program.command), env)
    finally:
        os._exit(127)

"""A pseudo-terminal with a program on it, and an emulated screen that shows what the program writes."""

import contextlib
import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from typing import Any, Self

import pyte

from tests.conftest import ROOT

KEYS = {
    "tab": "\t", "shift+tab": "\x1b[Z", "enter": "\r", "space": " ", "backspace": "\x7f", "escape": "\x1b", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "home": "\x1b[H", "end": "\x1b[F", "f1": "\x1bOP", "f2": "\x1bOQ", "f6": "\x1b[17~", "f9": "\x1b[20~", "f11": "\x1b[23~",
    "f12": "\x1b[24~",
}  # fmt: skip


PATIENCE = 60.0
"""Seconds given to a program on a busy machine."""


class Terminal:
    """Runs `tests.screens.play` on a terminal of its own."""

    def __init__(self, page: str, size: tuple[int, int] = (80, 24), **environment: str) -> None:
        self.size = size
        self.written = b""
        """All that the program wrote."""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        self._measure()
        asks, self._ask = os.pipe()
        self._answers, answers = os.pipe()
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "", "LANG": "C.UTF-8", "PROBE": f"{asks} {answers}", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.screens.play", page],
            stdin=slave, stdout=slave, stderr=slave, pass_fds=(asks, answers), start_new_session=True, env=env, cwd=ROOT,
        )  # fmt: skip
        for fd in (slave, asks, answers):
            os.close(fd)
        self._open = [self._master, self._ask, self._answers]
        self._keys = 0
        """So many will have come when all that were pressed have."""

    def __enter__(self) -> Self:
        """Wait for the first page."""
        self.until("F12")
        return self

    def __exit__(self, *_: object) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait(10)
        for fd in self._open:
            os.close(fd)

    def read(self, quiet: float = 0.03) -> bytes:
        """What is written until nothing comes for a moment."""
        got = b""
        while select.select([self._master], [], [], quiet)[0]:
            with contextlib.suppress(OSError):
                data = os.read(self._master, 65536)
                self._stream.feed(data)
                got += data
                continue
            break
        self.written += got
        return got

    def until(self, text: str) -> None:
        """Read until a text stands on the screen."""
        end = time.monotonic() + PATIENCE
        while text not in (stands := "\n".join(self.screen.display)):
            assert time.monotonic() < end, stands
            self.read()

    def press(self, key: str) -> None:
        """A key, by its name or as it is typed."""
        self._keys = max(self._keys, self.state(b"k")["keys"]) + (1 if key in KEYS else len(key))
        os.write(self._master, KEYS.get(key, key).encode())

    def answered(self) -> None:
        """Read until every key that was pressed has had its answer."""
        end = time.monotonic() + PATIENCE
        self.read(0)
        while (told := self.state(b"k"))["keys"] < self._keys or not told["done"]:
            assert time.monotonic() < end, told
            self.read(0.01)

    def pour(self, data: bytes) -> None:
        """Very much at once; what the program writes meanwhile is read, or both would wait for ever."""
        while data:
            if select.select([], [self._master], [], 0.05)[1]:
                data = data[os.write(self._master, data[:1024]) :]
            self.read(0)

    def resize(self, width: int, height: int) -> None:
        """Another size, told as a terminal does."""
        self.size = (width, height)
        self.screen.resize(height, width)
        self._measure()
        self.process.send_signal(signal.SIGWINCH)

    def minute(self) -> None:
        """Let a minute go by."""
        self.state(b"t")

    def state(self, question: bytes = b"?") -> dict[str, Any]:
        """What the program says it shows."""
        os.write(self._ask, question)
        data = b""
        while not data.endswith(b"\n"):
            assert select.select([self._answers], [], [], PATIENCE)[0], "the program does not answer"
            piece = os.read(self._answers, 1 << 20)
            assert piece, "the program has ended"
            data += piece
        told: dict[str, Any] = json.loads(data)
        return told

    def _measure(self) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", self.size[1], self.size[0], 0, 0))


def differences(terminal: Terminal) -> list[str]:
    """Where the terminal does not show what Textual itself would draw, or has its cursor elsewhere."""
    state = terminal.state()
    if tuple(state["size"]) != terminal.size:
        return [f"size {state['size']} is not {terminal.size}"]
    width, height = terminal.size
    fresh = pyte.Screen(width, height)
    pyte.Stream(fresh).feed("\x1b[?7l" + state["frame"].replace("\n", ""))
    wrong = []
    for y in range(height):
        for x in range(width):
            want, got = fresh.buffer[y][x], terminal.screen.buffer[y][x]
            blank = want.data[:1] == got.data == " " and want.bg == got.bg and want.reverse == got.reverse
            if want != got and not blank:
                wrong.append(f"({x},{y}) is {got.data!r} {got.fg}/{got.bg}, should be {want.data!r} {want.fg}/{want.bg}")
    cursor, (x, y) = terminal.screen.cursor, state["cell"]
    if (cursor.x, cursor.y) != (min(x, width - 1), min(y, height - 1)) or cursor.hidden:
        wrong.append(f"cursor ({cursor.x},{cursor.y}) hidden={cursor.hidden}, should be ({x},{y}) on {state['focus']}")
    if state["sign"] != ">" and state["focus"] != "#read":
        wrong.append(f"the cursor's row has no sign: {state['focus']}")
    return wrong


def settled(terminal: Terminal) -> list[str]:
    """The differences once every key was answered and written: asked again until there is none, or the program had time enough."""
    wrong = ["nothing read"]
    terminal.answered()
    for patience in (0.03, 0.1, 0.3, 0.9):
        terminal.read(patience)
        wrong = differences(terminal)
        if not wrong:
            break
    return wrong

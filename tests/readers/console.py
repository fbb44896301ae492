"""A virtual console of Linux with the kiosk on it, and BRLTTY with a display of so many cells that shows it.

The display is BRLTTY's own terminal driver on a pseudo-terminal; keys go in as if they were typed on the console.
"""

import contextlib
import fcntl
import os
import pty
import shutil
import struct
import subprocess
import termios
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyte
import pytest

from tests.conformance.rows import hardware
from tests.conftest import ROOT
from tests.readers.braille import window
from tests.readers.real import Player, command, played, steps, until

FREE = 0x5600
"""VT_OPENQRY: the first console that nobody has."""
CLEAR = b"\x1bc"
SHOWN = 3.0
"""Seconds after which what is shown counts as wrong."""


def free_console() -> int:
    """The number of a console that is free; a machine that has none says so, and so does one without BRLTTY."""
    if not shutil.which("brltty"):
        pytest.skip("Debian's brltty is not installed")
    if os.geteuid():
        hardware("a virtual console can be written and read by root alone")
    try:
        with Path("/dev/tty0").open("wb", buffering=0) as master:
            number: int = struct.unpack("i", fcntl.ioctl(master, FREE, b"\0\0\0\0"))[0]
        with open_console(number):
            found = all(Path(f"/dev/{kind}{number}").read_bytes() for kind in ("vcsa", "vcsu"))
    except OSError as problem:
        hardware(f"this machine has no virtual console: {problem.strerror}")
    if number < 1 or not found:
        hardware("this machine has no free virtual console")
    return number


@contextmanager
def open_console(number: int) -> Iterator[int]:
    """A console, empty before and after."""
    tty = f"/dev/tty{number}"
    handle = os.open(tty, os.O_RDWR | os.O_NOCTTY)
    try:
        os.write(handle, CLEAR)
        yield handle
    finally:
        os.close(handle)
        with contextlib.suppress(OSError), Path(tty).open("wb", buffering=0) as clean:
            clean.write(CLEAR)  # the hang-up of the kiosk's session closed the first handle


@dataclass
class Console:
    """What the console shows, and keys for it."""

    number: int
    handle: int

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return Path(f"/dev/vcsa{self.number}").read_bytes()[0]

    def cursor(self) -> tuple[int, int]:
        """Column and row."""
        _, _, x, y = Path(f"/dev/vcsa{self.number}").read_bytes()[:4]
        return x, y

    def row(self, y: int) -> str:
        """A row as it stands."""
        width = Path(f"/dev/vcsa{self.number}").read_bytes()[1]
        text = Path(f"/dev/vcsu{self.number}").read_bytes().decode("utf-32-le")
        return text[y * width : (y + 1) * width]

    def type(self, text: str) -> None:
        """As if it were typed."""
        for byte in text.encode():
            fcntl.ioctl(self.handle, termios.TIOCSTI, bytes([byte]))


class Display:
    """A braille display of so many cells."""

    def __init__(self, cells: int) -> None:
        self.cells = cells
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 5, cells, 0, 0))
        self._screen = pyte.Screen(cells, 5)
        self._stream = pyte.ByteStream(self._screen)
        threading.Thread(target=self._follow, daemon=True).start()

    @property
    def text(self) -> str:
        """What the cells show."""
        return self._screen.display[0].replace("\u00a0", " ")

    @property
    def cursor(self) -> int:
        """The cell of the cursor."""
        return int(self._screen.cursor.x)

    def _follow(self) -> None:
        with contextlib.suppress(OSError):
            while data := os.read(self.master, 65536):
                self._stream.feed(data)


def brltty(number: int, display: Display, folder: Path) -> list[str]:
    """How BRLTTY is started for that console and that display, with no settings but these."""
    return [
        "brltty", "-n", "-N", "-q", "-f", "/dev/null", "-E", "-l", "warning", "-L", f"{folder}/log", "-P", f"{folder}/pid",
        "-p", f"{folder}/prefs", "-b", "tt", "-d", os.ttyname(display.slave),
        "-B", f"term=vt100,columns={display.cells},lines=1,locale=C.UTF-8", "-x", "lx", "-X", f"vt={number}", "-s", "no", "-t", "fr_CA",
    ]  # fmt: skip


@contextmanager
def running(words: list[str], handle: int | None = None) -> Iterator[None]:
    """A program of ours, on the console where one is given; ended at the end."""
    env = {**os.environ, "TERM": "linux", "LANG": "C.UTF-8", "COLORTERM": ""}
    to = subprocess.DEVNULL if handle is None else handle
    program = subprocess.Popen(words, stdin=to, stdout=to, stderr=to, env=env, cwd=ROOT)
    try:
        yield
    finally:
        program.terminate()
        try:
            program.wait(5)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


@contextmanager
def felt(cells: int, folder: Path) -> Iterator[tuple[Console, Display]]:
    """The kiosk on a free console, with BRLTTY beside it."""
    number = free_console()
    display = Display(cells)
    with (
        open_console(number) as handle,
        running(["setsid", "-c", *command(folder / "line")], handle),
        running(brltty(number, display, folder)),
    ):
        yield Console(number, handle), display
    for end in (display.slave, display.master):
        os.close(end)


def shows(player: Player, console: Console, display: Display) -> bool:
    """The console has the row of the focus and the cursor on it; the cells are the piece of it in which the cursor stands, and show it."""
    state, (x, y) = player.state(), console.cursor()
    row = console.row(y).replace("\u00a0", " ").rstrip()
    there = state["cell"] == [x, y] and state["row"] == row
    return there and display.text.rstrip() == window(row, x, display.cells).rstrip() and display.cursor == x % display.cells


def misses(cells: int, folder: Path, most: int | None = None) -> list[object]:
    """Fill in a whole application, or its first keys: where the display did not come to the focus without a key of its own.

    From 40 cells on, the sign of the focused row has to be among them after every key that moves.
    """
    wrong: list[object] = []
    with felt(cells, folder) as (console, display), played(folder / "line", console.type) as player:
        assert until(lambda: shows(player, console, display)), display.text
        for step in steps(console.rows)[:most]:
            player.press(step)
            right = until(lambda: shows(player, console, display), SHOWN)
            state = player.state()
            signed = cells < 40 or not step.moves or state["focus"] == "#read" or display.text.startswith(">")
            if not right or not signed:
                wrong.append((step.names, state, console.cursor(), display.text))
        assert most or player.state()["page"] == "confirmation"
    return wrong

"""A person's kiosk in a process of its own, and the keys of their whole application, for readers that others made."""

import asyncio
import json
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from tests.agree.people import everyone
from tests.readers.walks import whole
from tests.readers.wire import Pressed, Terminal
from tests.screens.terminal import KEYS

PERSON = 0
"""Which of the people."""
PATIENCE = 30.0
"""Seconds given to a process on a busy machine."""


@dataclass(frozen=True)
class Step:
    """Signs that are typed in a row, or one key that moves."""

    names: tuple[str, ...]
    moves: bool
    blank: bool
    """A blank line is read: there is nothing to say."""

    @property
    def text(self) -> str:
        """As a keyboard sends it."""
        return "".join(KEYS.get(name, name) for name in self.names)


@cache
def steps(rows: int) -> tuple[Step, ...]:
    """The keys of a whole application on 80 columns, as they were pressed in memory."""
    made: list[Step] = []

    def watch(terminal: Terminal, key: Pressed) -> None:
        if key.typed and made and not made[-1].moves:
            made[-1] = Step((*made[-1].names, key.name), moves=False, blank=False)
        else:
            made.append(Step((key.name,), not key.typed, key.role == "read" and not terminal.row().strip()))

    asyncio.run(whole([*everyone()][PERSON], watch, (80, rows)))
    return tuple(made)


def command(path: Path) -> list[str]:
    """How to start that person's kiosk."""
    return [sys.executable, "-m", "tests.readers.play", str(PERSON), str(path)]


def until(seen: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Look again and again; whether it came."""
    deadline = time.monotonic() + seconds
    while not seen():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.002)
    return True


@dataclass
class Player:
    """The line to the kiosk, and how keys get to it."""

    line: IO[str]
    send: Callable[[str], object]
    idle: Callable[[], object] = lambda: None
    """Done while it is waited."""
    keys: int = 0

    def state(self) -> dict[str, object]:
        """What stands there."""
        self.line.write("?\n")
        self.line.flush()
        told: dict[str, object] = json.loads(self.line.readline())
        return told

    def press(self, step: Step) -> None:
        """Keys; back when they have had their answer."""
        self.keys += len(step.names)
        self.send(step.text)
        assert until(self._answered), (step, self.state())

    def _answered(self) -> bool:
        self.idle()
        state = self.state()
        return state["keys"] == self.keys and bool(state["done"])


@contextmanager
def played(path: Path, send: Callable[[str], object], idle: Callable[[], object] = lambda: None) -> Iterator[Player]:
    """The line, once the kiosk stands there."""
    with socket.socket(socket.AF_UNIX) as end:
        assert until(lambda: path.exists() and end.connect_ex(str(path)) in (0, 106)), "the kiosk does not start"
        with end.makefile("rw") as line:
            player = Player(line, send, idle)
            assert until(lambda: bool(player.state()["done"]))
            yield player

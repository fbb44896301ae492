"""A process may end between any two steps of the supervisor: the next person is served all the same."""

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from types import FrameType, SimpleNamespace
from typing import Any

import pytest

from kiosk.supervisor import watching
from kiosk.supervisor.citizen import Citizen, Serve
from kiosk.supervisor.terminal import Terminal
from kiosk.supervisor.watching import Plan, Supervisor
from kiosk.supervisor.wire import GONE, Line
from kiosk.turns import End, Turn


class Told(Line):
    """The supervisor's end of a line to nobody, that tells whether the turn was given."""

    def __init__(self) -> None:
        turns, gives = os.pipe()
        life, says = os.pipe()
        super().__init__(gives, life)
        self._others = (turns, says)
        self.given = False

    def give(self, turn: Turn) -> None:
        """Its page has stood for a while, at once."""
        super().give(turn)
        self.given, self.shown = True, self.last - 60
        signal.raise_signal(signal.SIGCHLD)

    def dismiss(self) -> None:
        """Whoever waits for a turn that never comes ends."""
        super().dismiss()
        signal.raise_signal(signal.SIGCHLD)

    def close(self) -> None:
        """Nothing stays open."""
        super().close()
        for end in self._others:
            os.close(end)


class Somebody(Citizen):
    """A process that is none: the first ends when it is told, each later one as soon as it is its turn."""

    ends: int | None = None

    @property
    def given(self) -> bool:
        """Whether it is its turn."""
        assert isinstance(self.line, Told)
        return self.line.given

    def gone(self) -> int | None:
        """How it ended."""
        return int(End.OVER) if self.line.turns == GONE else self.ends if self.given else None

    def end(self, number: int) -> None:
        """No signal is sent to anybody."""
        self.ends = -number
        signal.raise_signal(signal.SIGCHLD)

    def clear(self) -> None:
        """It left nothing."""
        self.line.close()


class Moments:
    """Ends the first process right before the nth instruction of the supervisor that follows its turn."""

    def __init__(self, nth: int) -> None:
        self.nth, self.passed, self.people = nth, 0, list[Somebody]()

    def fork(self, _serve: Serve, _others: Sequence[Citizen]) -> Citizen:
        """In the place of a process."""
        somebody = Somebody(0, Told(), "")
        somebody.ends = int(End.CLOSED) if self.people else None
        self.people.append(somebody)
        return somebody

    def strike(self) -> None:
        """Now."""
        self.people[0].ends = int(End.OVER)
        signal.raise_signal(signal.SIGCHLD)

    def select(self, reads: list[int], writes: list[int], errors: list[int], seconds: float) -> tuple[list[int], list[int], list[int]]:
        """The first process ends at the latest when the supervisor would sleep; from then on there is always something to do."""
        ready = select.select(reads, writes, errors, 0)
        if any(ready) or not seconds:
            return ready
        assert self.people[0].ends is None, "asleep, though a process ended"
        self.strike()
        return select.select(reads, writes, errors, 0)

    def trace(self, frame: FrameType, event: str, _arg: object) -> Callable[..., Any] | None:
        """Follow the supervisor's own instructions."""
        if frame.f_code.co_filename != watching.__file__:
            return None
        frame.f_trace_opcodes = True
        first = self.people[0] if self.people else None
        if event == "opcode" and first is not None and first.given and first.ends is None:
            self.passed += 1
            if self.passed == self.nth:
                self.strike()
        return self.trace


class Nowhere(Terminal):
    """No terminal."""

    def __init__(self) -> None:
        super().__init__(GONE, GONE)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing to silence."""
        yield

    def wipe(self) -> None:
        """Nothing to wipe."""


def served(nth: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int, bool]:
    """Run a supervisor; its exit code, how many processes there were, and whether the moment came."""
    moments = Moments(nth)
    monkeypatch.setattr(watching, "fork", moments.fork)
    monkeypatch.setattr(watching, "select", SimpleNamespace(select=moments.select))
    monkeypatch.setattr(watching.gc, "collect", lambda: 0)  # the heap of a whole test run is not the supervisor's
    plan = Plan(lambda _wire: 0, [], [], lambda: None, lambda _problem: "")
    keeper, traced = Supervisor(plan, Nowhere()), sys.gettrace()
    sys.settrace(moments.trace)
    try:
        code = keeper.run()
    finally:
        sys.settrace(traced)
    return code, len(moments.people), moments.passed >= nth


def test_whenever_a_process_ends_the_next_one_has_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between any two instructions, until the supervisor sleeps: nothing breaks, and somebody else is served."""
    moments = 0
    for nth in count(1):
        code, people, came = served(nth, monkeypatch)
        assert (code, people >= 2) == (0, True), nth
        if not came:
            break
        moments = nth
    assert moments > 50

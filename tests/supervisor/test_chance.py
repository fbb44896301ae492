"""A process that says nothing is ended where it had its chance, and waited for, not for ever, where the machine did not let it run."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.supervisor.chance import starved
from kiosk.supervisor.citizen import LONGEST, NEEDS, PATIENCE, SETTING_UP, Citizen
from kiosk.supervisor.wire import Line, Wire

PID = 4242
TICKS = os.sysconf("SC_CLK_TCK")
FAR = 1e9
"""Seconds of a processor that nobody ever had."""


def told(proc: Path, states: str, used: float) -> None:
    """What the kernel says: the state of each thread, the first of which leads, and the seconds that all of them used."""
    rest = f"1 1 1 0 -1 4194560 9 0 0 0 {round(used * TICKS) - 1} 1 0 0 20 0 1 0 7 0 0"
    for number, state in enumerate(states, PID):
        task = proc / str(PID) / "task" / str(number)
        task.mkdir(parents=True, exist_ok=True)
        (task / "stat").write_text(f"{number} (a name) R) {state} {rest}")
    (proc / str(PID) / "stat").write_text(f"{PID} (a name) R) {states[0]} {rest}")


class Watched(Citizen):
    """A process that is only told of; what is sent to it is kept."""

    def __init__(self, proc: Path, *, painted: bool = True) -> None:
        """It was heard a moment ago, after two seconds of a processor."""
        (turns, gives), (life, says) = os.pipe(), os.pipe()
        super().__init__(PID, Line(gives, life), "", proc=proc)
        self.wire, self.sent = Wire(turns, says), list[int]()
        self.line.shown, self.line.used = (time.monotonic() if painted else None), 2.0
        self.silent(0)

    def silent(self, seconds: float) -> None:
        """Nothing was heard of it for so long."""
        self.line.last, self.again = time.monotonic() - seconds, 0.0

    def end(self, number: int) -> None:
        """Nobody is hurt."""
        self.sent.append(number)

    @property
    def ended(self) -> bool:
        """It was taken to hang."""
        self.kill_if_silent()
        return bool(self.sent)


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    """A process with a page, of which the kernel says nothing yet."""
    return Watched(tmp_path)


@pytest.mark.parametrize("states", ["T", "S", "D", "t", "Z", "SSS"])
def test_one_that_is_stopped_or_blocked_is_ended_at_its_limit(watched: Watched, states: str) -> None:
    """However little of a processor it got, and not before."""
    told(watched.proc, states, used=2.0)
    watched.silent(PATIENCE - 1)
    assert not watched.ended
    watched.silent(PATIENCE)
    assert watched.ended
    assert watched.hung


def test_one_that_runs_and_runs_is_ended_at_its_limit(watched: Watched) -> None:
    """A loop without end had its chance."""
    told(watched.proc, "RS", used=2.0 + NEEDS * PATIENCE)
    watched.silent(PATIENCE)
    assert watched.ended


def test_one_that_is_ready_and_was_not_let_run_is_waited_for(watched: Watched) -> None:
    """Whichever of its threads is ready. It is looked at again soon, and ended once it had its chance."""
    told(watched.proc, "SR", used=2.0 + NEEDS * PATIENCE - 0.1)
    watched.silent(PATIENCE)
    assert not watched.ended
    assert 0.5 < watched.deadline - time.monotonic() <= 1.0
    told(watched.proc, "SR", used=2.0 + NEEDS * PATIENCE)
    watched.silent(PATIENCE + 1)
    assert watched.ended


def test_nobody_is_waited_for_for_ever(watched: Watched) -> None:
    """A processor that never comes."""
    told(watched.proc, "R", used=2.0)
    watched.silent(LONGEST - 1)
    assert not watched.ended
    watched.silent(LONGEST)
    assert watched.ended


def test_before_its_first_page_it_needs_more(tmp_path: Path) -> None:
    """As its limit is longer."""
    watched = Watched(tmp_path, painted=False)
    told(tmp_path, "R", used=2.0 + NEEDS * PATIENCE)
    watched.silent(SETTING_UP)
    assert not watched.ended
    told(tmp_path, "R", used=2.0 + NEEDS * SETTING_UP)
    watched.silent(SETTING_UP)
    assert watched.ended


def test_where_the_kernel_tells_nothing_it_is_ended_at_its_limit(watched: Watched) -> None:
    """As everywhere else."""
    watched.silent(PATIENCE)
    assert watched.ended


def test_one_that_speaks_while_it_is_looked_at_stays(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """It got its processor just then, and waits for something else already."""

    def spoke(*_looked: object) -> bool:
        watched.wire.beat()
        return False

    monkeypatch.setattr("kiosk.supervisor.citizen.starved", spoke)
    watched.silent(PATIENCE)
    assert not watched.ended


def test_a_beat_tells_what_was_used_of_a_processor(watched: Watched) -> None:
    """What counts is what it got since."""
    before = time.process_time()
    watched.wire.beat()
    watched.line.listen()
    assert before - 0.001 <= watched.line.used <= time.process_time() + 0.001


@contextmanager
def busy() -> Iterator[int]:
    """A process that computes and computes."""
    pid = os.fork()
    if pid == 0:
        while True:
            pass
    try:
        yield pid
    finally:
        os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)


def test_the_kernel_tells_it_of_a_real_process() -> None:
    """Ready, and less than it would need; then it has had enough, then it is stopped, then it is gone."""
    with busy() as pid:
        assert starved(pid, 0.0, FAR)
        assert not starved(pid, 0.0, 0.0)
        os.kill(pid, signal.SIGSTOP)
        os.waitpid(pid, os.WUNTRACED)
        assert not starved(pid, 0.0, FAR)
    assert not starved(pid, 0.0, FAR)

"""One person's process, from the fork to its end."""

import gc
import math
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeAlias

from kiosk.supervisor.chance import PROC, starved
from kiosk.supervisor.signals import TAKEN
from kiosk.supervisor.wire import GONE, Line, Wire
from kiosk.turns import End, Turn

Serve: TypeAlias = Callable[[Wire], int]
PATIENCE = 5.0
"""Seconds of silence after which a process is taken to hang."""
SETTING_UP = 10.0
"""The same before its first page."""
NEEDS = 0.2
"""The part of those seconds that it needs a processor for to give a sign of life: with less it had no chance, and is waited for."""
LONGEST = 30.0
"""Seconds of silence after which nobody asks why."""
LOOK = 1.0
"""Seconds between two looks at one that is waited for."""
PAUSE = 1.0
"""Seconds that a first page stands before the machine is busy with anything else."""
OUTSIDE = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL)
"""Whoever sends one of these means the session to end."""


@dataclass
class Citizen:
    """A person's process, as the supervisor knows it."""

    pid: int
    line: Line
    folder: str
    """Its temporary files."""
    hung: bool = False
    again: float = 0.0
    """Until when it is waited for, since it was not let run."""
    proc: Path = PROC
    """Where the kernel tells of processes."""

    @property
    def deadline(self) -> float:
        """When it has been silent for too long."""
        return max(self.line.last + self._limit, self.again)

    @property
    def calm(self) -> float:
        """From when on its first page has stood for a while; never, as long as it does not stand."""
        return math.inf if self.line.shown is None else self.line.shown + PAUSE

    def kill_if_silent(self) -> None:
        """End it where nothing was heard for too long, though it be stopped. One that was not let run meanwhile is waited for."""
        if self.hung or not self._silent():
            return
        if self._starved():
            self.again = time.monotonic() + LOOK
        elif self._silent():  # not even while it was looked at
            self.hung = True
            self.end(signal.SIGKILL)

    def _silent(self) -> bool:
        self.line.listen()
        return time.monotonic() >= self.deadline

    def _starved(self) -> bool:
        waited = time.monotonic() - self.line.last
        return waited < LONGEST and starved(self.pid, self.line.used, NEEDS * self._limit, self.proc)

    @property
    def _limit(self) -> float:
        return PATIENCE if self.line.painted else SETTING_UP

    def end(self, number: int) -> None:
        """Send it a signal; it may be gone already."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def gone(self) -> int | None:
        """Its exit code, or minus the signal, once it has ended; its line then tells what it said last."""
        try:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
        except ChildProcessError:
            return int(End.OVER)
        return os.waitstatus_to_exitcode(status) if pid else None

    def clear(self) -> None:
        """Nothing it left on the disk stays."""
        self.line.listen()
        self.line.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def fork(serve: Serve, others: Sequence[Citizen]) -> Citizen:
    """Fork a process that will serve one person; `others` are those whose ends it must not hold. Signals are held back meanwhile."""
    turns, gives = os.pipe()
    life, says = os.pipe()
    folder = tempfile.mkdtemp(prefix="kiosk-session-")
    gc.freeze()  # what is there stays shared: a collection in the child would write to every page of it
    pid = os.fork()
    if pid == 0:
        foreign = [gives, life, *(end for one in others for end in (one.line.turns, one.line.life) if end != GONE)]
        _become(serve, Wire(turns, says), folder, foreign)
    os.close(turns)
    os.close(says)
    return Citizen(pid, Line(gives, life), folder)


def after(citizen: Citizen, code: int, incident: Callable[[BaseException], str]) -> Turn:
    """What the next process is told after one that ended so. One that broke without a word of its own gets its code here."""
    if code == End.OVER:
        return Turn("over", aloud=citizen.line.heard)
    if not citizen.hung and (-code in OUTSIDE or code - 128 in OUTSIDE):
        return Turn("killed")
    return Turn("broken", citizen.line.code or incident(Hung() if citizen.hung else Died(f"{code}")), citizen.line.heard)


class Hung(Exception):
    """A person's process gave no sign of life."""


class Died(Exception):
    """A person's process ended in a way that nobody foresaw."""


def _become(serve: Serve, wire: Wire, folder: str, foreign: Sequence[int]) -> NoReturn:
    """In the child: forget what the supervisor is, serve, and end without running anything that is the supervisor's."""
    code = int(End.BROKEN)
    try:
        for number in TAKEN:
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        for descriptor in foreign:
            os.close(descriptor)
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        signal.pthread_sigmask(signal.SIG_UNBLOCK, TAKEN)
        code = serve(wire)
    finally:
        os._exit(code)

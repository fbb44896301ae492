"""The supervisor: forks each person's process ahead of its turn, listens whether it lives, and wipes the terminal when it ends."""

import gc
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import TypeAlias

from kiosk.supervisor.citizen import Citizen, Died, Serve, after, fork
from kiosk.supervisor.signals import answering, held_back
from kiosk.supervisor.terminal import Terminal
from kiosk.turns import End, Turn

Step: TypeAlias = Callable[[], object]
GRACE = 1.4
"""Seconds in which a process ends in its own way when the program does."""
TRIES = 5
"""So many processes in a row that end before they show a page: the kiosk itself is broken."""


@dataclass(frozen=True)
class Plan:
    """What is done in the two processes. The supervisor knows nothing of it but when."""

    citizen: Serve
    """In a process of its own: waits for its turn, serves one person, returns one of `End`."""
    first: Sequence[Step]
    """What a first page needs: the first process takes these steps itself, the supervisor when that page stands."""
    then: Sequence[Step]
    """While the first person reads: what later pages need. Each step is short, starts no thread and opens nothing."""
    last: Step
    """When nobody is served any more."""
    incident: Callable[[BaseException], str]
    """Log why a process broke that could not say so itself; the code."""


class Supervisor:
    """One kiosk, as long as it runs."""

    def __init__(self, plan: Plan, terminal: Terminal | None = None) -> None:
        """Take the terminal of this process."""
        self._plan = plan
        self._terminal = terminal or Terminal(sys.stdin.fileno(), sys.stderr.fileno())
        self._serving: Citizen | None = None
        self._spare: Citizen | None = None
        self._leaving: list[Citizen] = []
        """Spares that are not needed any more, until they are gone."""
        self._turn = Turn()
        """For the next one."""
        self._early = 0
        """Processes in a row that ended before they showed a page."""
        self._code: int | None = None
        self._loading = False
        self._ready = False
        """What a first page needs is imported."""
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._wake, False)

    def run(self) -> int:
        """Serve one person after another until the program ends; its exit code."""
        with self._terminal.held(), answering(self._leave, self._reap, self._wake):
            try:
                self._serve_all()
            except _Left:
                pass
            finally:
                self._finish()
        for end in (self._woken, self._wake):
            os.close(end)
        return self._code or 0

    def _serve_all(self) -> None:
        """Fork while there is little to share, and do nothing until the first page has stood for a while."""
        self._until_calm()
        self._load(self._plan.first)
        self._ready = True
        self._until_calm()
        self._load(self._plan.then)
        self._renew()
        while self._code is None:
            self._sleep()
            self._mind()

    def _until_calm(self) -> None:
        """Only look after the processes until nothing that is done delays a page."""
        self._mind()
        while not self._calm and self._code is None:
            self._sleep()
            self._mind()

    @property
    def _calm(self) -> bool:
        """The page of whoever is served has stood for a while: nothing that is done now delays it."""
        serving = self._serving  # looked at once: between two looks a signal may tell that this process ended
        return serving is not None and time.monotonic() >= serving.calm

    def _load(self, steps: Sequence[Step]) -> None:
        """Import while the person reads; look after the processes between two steps."""
        for step in steps:
            if self._code is not None:
                return
            self._loading = True
            with suppress(Exception):  # the same failure comes back to whoever needs it
                step()
            self._loading = False
            self._mind()

    def _renew(self) -> None:
        """Have the next one's process know all that was imported: the one that waits was forked before."""
        if self._code is not None:
            return
        gc.collect()
        with held_back():
            self._dismiss()
        self._mind()

    # Between two signals

    def _mind(self) -> None:
        """See that somebody is served, that they live, and that the next one is ready."""
        if self._code is not None:
            return
        with held_back():
            if self._serving is not None:
                self._serving.kill_if_silent()
            else:
                self._serving = self._spare or self._forked()
                self._spare = None
                self._serving.line.give(self._turn)
            if self._spare is None and self._ready and self._calm:
                self._spare = self._forked()

    def _forked(self) -> Citizen:
        return fork(self._plan.citizen, [one for one in (self._serving, self._spare) if one is not None])

    def _sleep(self) -> None:
        """Until a signal comes, a first page stands, or something is due."""
        serving = self._serving
        if serving is None:
            return
        due = serving.deadline if self._spare is not None else min(serving.deadline, serving.calm)
        listened = [self._woken] if serving.line.painted else [self._woken, serving.line.life]
        with suppress(OSError, ValueError):  # the one who is served ended, and its descriptor with it
            if self._woken in select.select(listened, [], [], max(0.0, due - time.monotonic()))[0]:
                os.read(self._woken, 4096)

    # Signals

    def _leave(self, number: int, _frame: FrameType | None) -> None:
        """The program is to end; the one who is served first, in their own way."""
        self._code = 128 + number if self._code is None else self._code
        self._ask_to_end()
        if self._loading:
            raise _Left

    def _reap(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """A process ended: whatever is being done is left for the wipe, an import too."""
        with held_back():  # an end that is told meanwhile is looked for afterwards: none is missed
            while any(self._ended(one) for one in (self._serving, self._spare, *self._leaving) if one is not None):
                pass  # each end may have changed who is there: look anew

    def _ended(self, citizen: Citizen) -> bool:
        """Whether that process has ended; then nothing of it is left."""
        code = citizen.gone()
        if code is None:
            return False
        if citizen is self._serving:
            self._terminal.wipe()
            citizen.clear()
            self._hand_over(citizen, code)
        else:
            citizen.clear()
            self._spare = None if citizen is self._spare else self._spare
            self._leaving = [one for one in self._leaving if one is not citizen]
        return True

    def _hand_over(self, citizen: Citizen, code: int) -> None:
        """The next one's turn, at once if it is there."""
        self._serving = None
        if self._code is None and code == End.CLOSED:
            self._code = 0
        if self._code is not None:
            return
        self._turn = after(citizen, code, self._plan.incident)
        self._early = 0 if citizen.line.painted else self._early + 1
        if self._early >= TRIES:
            self._plan.incident(Died("before its first page"))
            self._code = int(End.BROKEN)
        elif self._spare is not None:
            self._serving, self._spare = self._spare, None
            self._serving.line.give(self._turn)

    # The end

    def _ask_to_end(self) -> None:
        """Let the one who is served end in their own way."""
        serving = self._serving
        if serving is not None:
            serving.end(signal.SIGTERM)

    def _dismiss(self) -> None:
        if self._spare is not None:
            self._spare.line.dismiss()
            self._leaving.append(self._spare)
            self._spare = None

    def _finish(self) -> None:
        """Nobody is served any more, nothing is shown, and nothing is left."""
        self._loading = False
        self._code = int(End.BROKEN) if self._code is None else self._code
        with held_back():
            self._dismiss()
            self._ask_to_end()
        deadline = time.monotonic() + GRACE
        while (self._serving is not None or self._leaving) and (left := deadline - time.monotonic()) > 0:
            if select.select([self._woken], [], [], left)[0]:
                os.read(self._woken, 4096)
        with held_back():
            for one in (self._serving, *self._leaving):
                if one is not None:
                    one.end(signal.SIGKILL)
                    os.waitpid(one.pid, 0)
                    one.clear()
            self._terminal.wipe()
        with suppress(Exception):  # nobody is there to be told
            self._plan.last()


class _Left(BaseException):
    """An import is left: the program ends."""

"""Printing, beside the visit: papers are made and handed over in a thread of their own, and the latest state is there to be read."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Literal, TypeAlias

from kiosk.ports import PrinterUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.ports import JobId, JobState, Paper, Printer, PrinterState

    PrintState: TypeAlias = JobState | PrinterState | Literal[""]
    """How the papers of a run stand, all together; empty before the first one."""

PAUSE = 0.5
"""Seconds between two looks at a job: a state is known well within two seconds."""
LIMIT = 120.0
"""Seconds after which papers that did not come out are taken back: somebody else may stand there by then."""
SURE = 3
"""How many looks in a row have to find no print system: one may find it restarting."""
GRACE = 5.0
"""Seconds that the end of a session waits until unfinished papers are taken back."""
OVER = ("sent", "done", "cancelled")
TROUBLE = ("paper_out", "offline", "jam", "cancelled", "down", "no_queue")


class Printing:
    """Prints one set of papers at a time. No method but `end` waits for the printer."""

    def __init__(
        self, printer: Printer, *, pause: float = PAUSE, limit: float = LIMIT, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Keep the printer, and how long to look and to wait."""
        self._printer = printer
        self._pause, self._limit, self._seconds = pause, limit, seconds
        self._run: _Run | None = None

    def start(self, subject: str, title: str, make: Callable[[], Sequence[Paper]]) -> None:
        """Print what `make` gives, under a neutral title. What an earlier call left unfinished is taken back first.

        `subject` is what the papers are about, by which `state` finds them again: `receipt`, `code`...
        """
        earlier = self._run
        if earlier is not None:
            earlier.stop()
        self._run = _Run(self, subject, title, make, earlier)
        self._run.start()

    def state(self, subject: str) -> PrintState:
        """How the papers of a subject stand."""
        return self._run.state if self._run is not None and self._run.subject == subject else ""

    @property
    def subject(self) -> str:
        """What the latest papers are about; empty before the first ones."""
        return self._run.subject if self._run is not None else ""

    @property
    def busy(self) -> bool:
        """Papers are on their way, and nothing is known to hold them up."""
        return self._run is not None and self._run.state == "printing"

    @property
    def waits(self) -> bool:
        """A state may still change by itself."""
        return self._run is not None and self._run.is_alive()

    def clear(self) -> threading.Thread:
        """Take back, beside everything else, what a stopped process left in the queue."""
        thread = threading.Thread(target=self._printer.clear, daemon=True, name="clear the queue")
        thread.start()
        return thread

    def end(self) -> None:
        """The session is over: unfinished papers are taken back, and nothing of them is kept here."""
        run, self._run = self._run, None
        if run is not None:
            run.stop()
            run.join(GRACE)

    def look(self, jobs: Sequence[JobId]) -> JobState:
        """The state of the first job that is not over; else of the first that failed; else of the last."""
        states = [self._printer.state(job) for job in jobs]
        unfinished = [state for state in states if state not in OVER]
        return next(iter(unfinished), "cancelled" if "cancelled" in states else states[-1])

    def hand_over(self, papers: Sequence[Paper], title: str) -> list[JobId]:
        """All the papers or none. Raises PrinterUnavailable."""
        jobs: list[JobId] = []
        try:
            jobs.extend(self._printer.print(paper, title) for paper in papers)  # those before a failure are in the list
        except PrinterUnavailable:
            self.take_back(jobs)
            raise
        return jobs

    def take_back(self, jobs: Sequence[JobId]) -> None:
        """Cancel what is not over."""
        for job in jobs:
            self._printer.cancel(job)

    def watch(self, run: _Run, jobs: Sequence[JobId]) -> None:
        """Keep the state of a run true until its papers are out, its time is over or it is stopped."""
        began, silent = self._seconds(), 0
        while not run.stopped and self._seconds() - began < self._limit:
            now = self.look(jobs)
            silent = silent + 1 if now == "down" else 0
            if now != "down" or silent >= SURE:
                run.state = now
            if now in OVER:
                return
            run.wait(self._pause)
        self.take_back(jobs)
        run.state = "cancelled"


class _Run(threading.Thread):
    """One set of papers, from the drawing to the last look."""

    def __init__(self, printing: Printing, subject: str, title: str, make: Callable[[], Sequence[Paper]], after: _Run | None) -> None:
        super().__init__(daemon=True, name="print")
        self.subject = subject
        self.state: PrintState = "printing"
        self._printing, self._title, self._make, self._after = printing, title, make, after
        self._stop_asked = threading.Event()

    @property
    def stopped(self) -> bool:
        """Somebody asked for the end."""
        return self._stop_asked.is_set()

    def stop(self) -> None:
        """Ask for the end; whoever wants to be sure joins."""
        self._stop_asked.set()

    def wait(self, seconds: float) -> None:
        """Until that time is over, or the end is asked for."""
        self._stop_asked.wait(seconds)

    def run(self) -> None:
        """Print; whatever happens, a state that is over stands at the end."""
        if self._after is not None:
            self._after.join()
            self._after = None
        try:
            if not self.stopped:
                self._printing.watch(self, self._printing.hand_over(self._make(), self._title))
        except PrinterUnavailable as refused:
            self.state = refused.state
        finally:
            if self.state == "printing":
                self.state = "down"

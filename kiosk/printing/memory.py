"""A printer in memory, with faults on demand: for rehearsals and tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.ports import PrinterUnavailable
from kiosk.printing.titles import neutral

if TYPE_CHECKING:
    from kiosk.ports import JobId, JobState, Paper, PrinterState


@dataclass
class MemoryPrinter:
    """Implements `ports.Printer`. A job goes on when the fault is gone, as at a real printer."""

    fault: PrinterState = "ready"
    """`printing` holds every job where it is."""
    papers: dict[JobId, Paper] = field(default_factory=dict)
    """What was handed over and not taken back."""
    titles: list[str] = field(default_factory=list)
    ended: dict[JobId, JobState] = field(default_factory=dict)

    def print(self, paper: Paper, title: str) -> JobId:
        """Take the paper."""
        self.titles.append(neutral(title))
        if self.fault in ("down", "no_queue"):
            raise PrinterUnavailable(self.fault)
        job = f"{title}-{len(self.titles)}"
        self.papers[job] = paper
        return job

    def state(self, job: JobId) -> JobState:
        """The fault while there is one; else sent."""
        if job in self.ended:
            return self.ended[job]
        if job not in self.papers:
            return "cancelled"
        if self.fault != "ready":
            return self.fault
        return self.ended.setdefault(job, "sent")

    def ready(self) -> PrinterState:
        """As it was set."""
        return self.fault

    def cancel(self, job: JobId) -> None:
        """Forget the paper of a job that is not over."""
        if job not in self.ended:
            self.papers.pop(job, None)
            self.ended[job] = "cancelled"

    def clear(self) -> None:
        """Cancel what is not over."""
        for job in set(self.papers) - set(self.ended):
            self.cancel(job)

"""What puts papers on paper. `kiosk.printing` implements it."""

from typing import Literal, Protocol, TypeAlias

from kiosk.ports.paper import Paper

JobId: TypeAlias = str
PrinterState: TypeAlias = Literal["ready", "printing", "paper_out", "offline", "jam", "down", "no_queue"]
JobState: TypeAlias = Literal["printing", "sent", "done", "paper_out", "offline", "jam", "cancelled", "down", "no_queue"]
"""`sent`: the printer has all of it; nobody saw paper. `done`: the result was seen. `down`: no print system answers."""


class PrinterUnavailable(Exception):
    """A paper was not taken. `state` says why, as a state of the printer or of a job."""

    def __init__(self, state: PrinterState) -> None:
        self.state: PrinterState = state


class Printer(Protocol):
    """Puts papers on paper. Each call is over within seconds, whatever the printer does."""

    def print(self, paper: Paper, title: str) -> JobId:
        """Hand a paper over under a neutral title. Raises PrinterUnavailable; ValueError on a title that is not neutral."""

    def state(self, job: JobId) -> JobState:
        """How a job stands; one that nobody knows any more is `cancelled`. Never raises."""

    def ready(self) -> PrinterState:
        """How the printer stands. Never raises."""

    def cancel(self, job: JobId) -> None:
        """Take a job back with its document, if it is not over. Never raises."""

    def clear(self) -> None:
        """Take back every unfinished job of this kiosk: those that a stopped process left behind too. Never raises."""

"""A folder instead of a printer: where the counter prints, or where nothing else is there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ports import PrinterUnavailable
from kiosk.printing.titles import neutral

if TYPE_CHECKING:
    from kiosk.ports import JobId, JobState, Paper, PrinterState


class FilePrinter:
    """Implements `ports.Printer`. What stands in the folder is the output tray: staff take it, the kiosk does not."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder's path; it is made with the first paper, for its owner only."""
        self._folder = folder

    def print(self, paper: Paper, title: str) -> JobId:
        """Write `<title>-<n>.pdf`, whole or not at all. Raises PrinterUnavailable when it cannot be written."""
        neutral(title)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._write(title, paper.pdf)
        except OSError as problem:
            raise PrinterUnavailable("down") from problem

    def state(self, job: JobId) -> JobState:
        """Done: the file is there, or was taken."""
        return "done" if job.endswith(".pdf") else "cancelled"

    def ready(self) -> PrinterState:
        """Whether the folder, or the one it would be made in, can be written."""
        nearest = next(path for path in (self._folder, *self._folder.absolute().parents) if path.exists())
        return "ready" if nearest.is_dir() and os.access(nearest, os.W_OK) else "down"

    def cancel(self, job: JobId) -> None:
        """Nothing: a job is over when `print` returns."""

    def clear(self) -> None:
        """Take away what a stopped process left half written."""
        for part in self._folder.glob("*.part"):
            part.unlink(missing_ok=True)

    def _write(self, title: str, content: bytes) -> JobId:
        """Write beside the place and move there. Raises OSError, and leaves nothing then."""
        number = 1
        while (place := self._folder / f"{title}-{number}.pdf").exists():
            number += 1
        part = place.with_name(f"{place.name}.part")
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                stream.write(content)
            part.replace(place)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        return place.name

"""The print system of the machine: `lp` and `cancel` as processes, states over IPP. No library, and no temporary file."""

from __future__ import annotations

import os
import pwd
import re
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from kiosk.ports import PrinterUnavailable
from kiosk.printing import ipp
from kiosk.printing.titles import neutral

if TYPE_CHECKING:
    from kiosk.ports import JobId, JobState, Paper, PrinterState

SECONDS = 5.0
"""The longest that a command or a question may take."""
PROBE = 0.5
"""Seconds in which a printer on the network takes a connection."""
FAULTS: tuple[tuple[Literal["paper_out", "jam", "offline"], re.Pattern[str]], ...] = (
    ("paper_out", re.compile(r"media-(?:empty|needed)|input-tray-missing")),
    ("jam", re.compile(r"media-jam")),
    ("offline", re.compile(r"offline|shutdown|timed-out|paused|(?:cover|door|interlock)-(?:cover-)?open|(?:marker-supply|toner)-empty")),
)
"""What the reasons of a printer mean; the first that fits is said. The severity at their end is left aside: printers differ in it."""
LOST = re.compile(r"may not exist|not respond|unable to locate|unreachable|not connected", re.IGNORECASE)
"""What the print system says while it cannot reach the printer; it gives no reason then."""
PORTS = {"ipp": 631, "ipps": 631, "http": 80, "https": 443, "socket": 9100, "lpd": 515}
STOPPED_PRINTER, PROCESSING_PRINTER = 5, 4
ENDS: dict[ipp.Value, Literal["sent", "cancelled"]] = {7: "cancelled", 8: "cancelled", 9: "sent"}
"""States of a job that is over: cancelled, aborted, completed. Completed means that the printer took it, not that paper came out."""
PRINTER = ("printer-state", "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs", "device-uri")


class CupsPrinter:
    """Implements `ports.Printer` on one queue."""

    def __init__(self, queue: str, server: str = "") -> None:
        """Keep the queue and its print system: a socket's path, `host[:port]`, or empty for this machine's own."""
        self._queue = queue
        self._server = server or (ipp.SOCKET if Path(ipp.SOCKET).exists() else "localhost")

    def print(self, paper: Paper, title: str) -> JobId:
        """Hand the PDF to `lp`, on its standard input."""
        words = ("lp", "-h", self._server, "-d", self._queue, "-t", neutral(title), "-")
        done = self._run(words, paper.pdf)
        found = re.search(rb"-(\d+) \(", done.stdout) if done is not None else None
        if found is None:
            known = self.ready()
            raise PrinterUnavailable("down" if known in ("ready", "printing") else known)
        return f"{self._queue}-{found[1].decode()}"

    def state(self, job: JobId) -> JobState:
        """The job's own state when it is over, else the printer's trouble, else printing."""
        about = (*self._about(), (ipp.INTEGER, "job-id", int(job.rpartition("-")[2])))
        try:
            told = ipp.ask(self._server, ipp.GET_JOB, about, ("job-state",), SECONDS)
        except ipp.Refused:
            return "no_queue" if self.ready() == "no_queue" else "cancelled"
        except OSError:
            return "down"
        end = ENDS.get(told[0]["job-state"][0]) if told and "job-state" in told[0] else None
        now: JobState | Literal["ready"] = end or self.ready()
        return "printing" if now == "ready" else now

    def ready(self) -> PrinterState:
        """What the print system knows of the printer, and whether the printer takes a connection."""
        try:
            told = ipp.ask(self._server, ipp.GET_PRINTER, self._about(), PRINTER, SECONDS)
        except ipp.Refused as refused:
            return "no_queue" if refused.status == ipp.NOT_FOUND else "down"
        except OSError:
            return "down"
        return self._judged(told[0] if told else {})

    def cancel(self, job: JobId) -> None:
        """`cancel -x`: the document leaves the spool too."""
        self._run(("cancel", "-h", self._server, "-x", job))

    def clear(self) -> None:
        """Cancel our own jobs of this queue that are not over."""
        mine = (*self._about(), (ipp.BOOLEAN, "my-jobs", 1), (ipp.KEYWORD, "which-jobs", "not-completed"))
        try:
            jobs = ipp.ask(self._server, ipp.GET_JOBS, mine, ("job-id",), SECONDS)
        except (ipp.Refused, OSError):
            return
        for job in jobs:
            self.cancel(f"{self._queue}-{job['job-id'][0]}")

    def _about(self) -> tuple[tuple[int, str, ipp.Value], ...]:
        uri = f"ipp://localhost/printers/{self._queue}"
        return ((ipp.URI, "printer-uri", uri), (ipp.NAME, "requesting-user-name", _user()))

    def _judged(self, told: ipp.Group) -> PrinterState:
        """The state that a printer's attributes amount to; the reasons of one that is gone are old."""
        if not self._reachable(str(told.get("device-uri", ("",))[0])):
            return "offline"
        reasons = " ".join(str(one) for one in told.get("printer-state-reasons", ()))
        for fault, pattern in FAULTS:
            if pattern.search(reasons):
                return fault
        state = told.get("printer-state", (0,))[0]
        lost = LOST.search(str(told.get("printer-state-message", ("",))[0]))
        stopped = state == STOPPED_PRINTER or not told.get("printer-is-accepting-jobs", (1,))[0]
        if lost or stopped:
            return "offline"
        return "printing" if state == PROCESSING_PRINTER else "ready"

    def _reachable(self, device: str) -> bool:
        """Whether a printer on the network takes a connection: a print system may wait for minutes for one that is gone.

        True where that cannot be asked from here: another kind of device, or the print system of another machine.
        """
        place = urlsplit(device)
        here = self._server.startswith("/") or self._server.partition(":")[0] == "localhost"
        if not here or place.hostname is None or place.scheme not in PORTS or "._" in place.hostname:
            return True
        try:
            socket.create_connection((place.hostname, place.port or PORTS[place.scheme]), PROBE).close()
        except OSError:
            return False
        return True

    def _run(self, words: tuple[str, ...], content: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
        """Run a command; None when it is not installed, fails or takes too long."""
        environ = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
        try:
            done = subprocess.run(words, input=content, capture_output=True, env=environ, timeout=SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done if done.returncode == 0 else None


def _user() -> str:
    """The name under which `lp` hands papers over: the account's, whatever the environment says."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return "unknown"

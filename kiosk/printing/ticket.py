"""An 80 mm ticket printer: the text twin of a paper, in ESC/POS. The library encodes; what is sent and asked is here."""

from __future__ import annotations

import os
import socket
import textwrap
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kiosk.ports import PrinterUnavailable
from kiosk.printing.titles import neutral

if TYPE_CHECKING:
    from kiosk.ports import JobId, JobState, Paper, PrinterState

COLUMNS = 42
"""Of font A on paper of 80 mm, at most printers."""
PORT = 9100
SECONDS = 2.0
"""The longest that a printer may take to answer."""
ASKED: tuple[tuple[int, int, Literal["paper_out", "jam", "offline"]], ...] = (
    (4, 0x60, "paper_out"),
    (3, 0x08, "jam"),
    (2, 0x04, "offline"),
    (1, 0x08, "offline"),
)
"""`DLE EOT n`, the bits that are set in trouble, the trouble: end of paper, cutter stuck, cover open, offline."""


class TicketPrinter:
    """Implements `ports.Printer`. A ticket has no tags: the PDF stays the record."""

    def __init__(self, where: str) -> None:
        """Keep where it is: `network:HOST[:PORT]` or `file:PATH` of a device."""
        self._way, _, self._place = where.partition(":")
        self._count = 0

    def print(self, paper: Paper, title: str) -> JobId:
        """Send the text and cut. Raises PrinterUnavailable."""
        neutral(title)
        state = self.ready()
        if state != "ready":
            raise PrinterUnavailable(state)
        content = encoded(paper.text)
        try:
            self._send(content)
        except OSError as problem:
            raise PrinterUnavailable("offline") from problem
        self._count += 1
        return f"{title}-{self._count}"

    def state(self, job: JobId) -> JobState:
        """The printer's trouble, else sent: it has the whole ticket."""
        if not 0 < _number(job) <= self._count:
            return "cancelled"
        now = self.ready()
        return "sent" if now == "ready" else now

    def ready(self) -> PrinterState:
        """What the printer says of itself; of a device file, whether it is there."""
        if not _installed():
            return "down"
        if self._way == "file":
            return "ready" if os.access(self._place, os.W_OK) else "offline"
        try:
            with closing(self._line()) as line:
                return _trouble(line)
        except OSError:
            return "offline"

    def cancel(self, job: JobId) -> None:
        """Nothing: the printer has it all."""

    def clear(self) -> None:
        """Nothing: no spool is kept."""

    def _line(self) -> socket.socket:
        host, _, port = self._place.partition(":")
        return socket.create_connection((host, int(port or PORT)), SECONDS)

    def _send(self, content: bytes) -> None:
        if self._way == "file":
            with Path(self._place).open("wb", buffering=0) as device:
                device.write(content)
            return
        with closing(self._line()) as line:
            line.sendall(content)
            line.shutdown(socket.SHUT_WR)
            with suppress(TimeoutError):
                line.recv(1)  # the printer closes when it has read everything; one that does not is given its time


def encoded(text: str) -> bytes:
    """The bytes of a ticket: the text in the printer's own code pages, then the cut."""
    from escpos.printer import Dummy

    printer = Dummy()
    printer.hw("INIT")
    for line in text.splitlines():
        printer.text("\n".join(textwrap.wrap(line, COLUMNS, drop_whitespace=True)) + "\n")
    printer.cut()
    content: bytes = printer.output
    return content


def _trouble(line: socket.socket) -> PrinterState:
    """Ask the printer for each trouble; one that gives no answers is taken to be ready."""
    for number, bits, trouble in ASKED:
        line.sendall(bytes((0x10, 0x04, number)))
        try:
            said = line.recv(1)
        except TimeoutError:
            return "ready"
        if said and said[0] & bits:
            return trouble
    return "ready"


def _installed() -> bool:
    from importlib.util import find_spec

    return find_spec("escpos") is not None


def _number(job: JobId) -> int:
    tail = job.rpartition("-")[2]
    return int(tail) if tail.isdigit() else 0

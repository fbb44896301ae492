"""The printer contract: what holds for every printer, whatever it is made of."""

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest

from kiosk.ports import JobState, Paper, Printer, PrinterState, PrinterUnavailable
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.file import FilePrinter
from kiosk.printing.memory import MemoryPrinter
from kiosk.printing.ticket import TicketPrinter
from tests.printing.stand import QUEUE, Stand, free_port, missing, stand, until

PDF = Path(__file__).with_name("page.pdf").read_bytes()
PAPER = Paper("Reçu", PDF, "Accusé de réception\nÉtape suivante : apportez vos documents « dès que possible ».\n")
ENDS = ("sent", "done")


@dataclass
class TicketDevice:
    """A ticket printer on the loopback: it answers questions about its state, and keeps what it is sent."""

    listening: socket.socket
    received: bytes = b""
    trouble: tuple[int, int] = (0, 0)
    """Which question is answered with which bits."""

    def serve(self) -> None:
        """Take connections until the listening socket is closed."""
        while True:
            try:
                line, _ = self.listening.accept()
            except OSError:
                return
            with line:
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        while said := line.recv(4096):
            asked = re.fullmatch(rb"\x10\x04(.)", said)
            if asked:
                number, bits = self.trouble
                line.sendall(bytes([0x12 | (bits if asked[1][0] == number else 0)]))
            else:
                self.received += said


@pytest.fixture
def ticket_device() -> Iterator[TicketDevice]:
    """The device, in a thread of its own."""
    device = TicketDevice(socket.create_server(("127.0.0.1", 0)))
    thread = threading.Thread(target=device.serve)
    thread.start()
    yield device
    device.listening.shutdown(socket.SHUT_RDWR)
    device.listening.close()
    thread.join()


@pytest.fixture(scope="module")
def print_system() -> Iterator[Stand]:
    """A real print system with one real IPP printer."""
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    with stand() as made:
        port = free_port()
        made.ippeveprinter(port)
        made.queue(QUEUE, port)
        yield made


@pytest.fixture(params=["memory", "file", "ticket", pytest.param("cups", marks=pytest.mark.real)])
def printer(request: pytest.FixtureRequest, tmp_path: Path) -> Printer:
    """Each printer in turn, ready."""
    if request.param == "memory":
        return MemoryPrinter()
    if request.param == "file":
        return FilePrinter(tmp_path / "tray")
    if request.param == "ticket":
        device: TicketDevice = request.getfixturevalue("ticket_device")
        return TicketPrinter(f"network:127.0.0.1:{device.listening.getsockname()[1]}")
    made: Stand = request.getfixturevalue("print_system")
    return CupsPrinter(QUEUE, made.server)


def test_a_ready_printer_says_so(printer: Printer) -> None:
    """And asking changes nothing."""
    until(lambda: printer.ready() == "ready", "ready")
    assert printer.ready() == "ready"


def test_a_paper_goes_out_and_its_job_ends(printer: Printer) -> None:
    """Sent, or done where the result can be seen; every state on the way is one of the contract's."""
    job = printer.print(PAPER, "7H4K9MTRC")
    seen: list[JobState] = []
    until(lambda: seen.append(printer.state(job)) or seen[-1] in ENDS, "the end of the job")
    assert set(seen) <= set(get_args(JobState))
    assert set(seen[:-1]) <= {"printing"}
    assert printer.state(job) == seen[-1]


def test_two_papers_are_two_jobs(printer: Printer) -> None:
    """The same title twice: both are told apart, and both end."""
    jobs = [printer.print(PAPER, "SAME") for _ in range(2)]
    assert len(set(jobs)) == 2
    for job in jobs:
        until(lambda job=job: printer.state(job) in ENDS, job)


@pytest.mark.parametrize("title", ["Réal Côté", "a b", "../x", "", "x" * 65, "-o"])
def test_a_title_that_could_tell_of_a_person_is_refused(printer: Printer, title: str) -> None:
    """References only; nothing was handed over."""
    with pytest.raises(ValueError, match="title"):
        printer.print(PAPER, title)


def test_cancelling_what_is_over_changes_nothing(printer: Printer) -> None:
    """Twice, and for a job that never was."""
    job = printer.print(PAPER, "OVER")
    until(lambda: printer.state(job) in ENDS, "the end of the job")
    end = printer.state(job)
    for _ in range(2):
        printer.cancel(job)
    assert printer.state(job) == end
    printer.cancel("nobody-99999")


def test_a_job_that_nobody_knows_counts_as_cancelled(printer: Printer) -> None:
    """The person may print again; nothing claims to be on paper."""
    assert printer.state("nobody-99999") == "cancelled"


def test_clearing_leaves_a_printer_that_works(printer: Printer) -> None:
    """With nothing left and with everything over."""
    printer.clear()
    job = printer.print(PAPER, "CLEAR")
    until(lambda: printer.state(job) in ENDS, "the end of the job")
    printer.clear()
    assert printer.ready() in get_args(PrinterState)


def gone(kind: str, tmp_path: Path) -> Printer:
    """A printer whose other end is not there."""
    if kind == "memory":
        return MemoryPrinter("down")
    if kind == "file":
        (tmp_path / "place").write_text("", "utf-8")
        return FilePrinter(tmp_path / "place" / "tray")
    if kind == "cups":
        return CupsPrinter("counter", str(tmp_path / "nothing.sock"))
    return TicketPrinter(f"network:127.0.0.1:{free_port()}")


@pytest.mark.parametrize("kind", ["memory", "file", "cups", "ticket"])
def test_a_printer_that_is_not_there_takes_nothing_and_says_why(kind: str, tmp_path: Path) -> None:
    """No exception but the contract's own, and the same state from both sides."""
    printer = gone(kind, tmp_path)
    with pytest.raises(PrinterUnavailable) as refused:
        printer.print(PAPER, "LOST")
    assert refused.value.state == printer.ready()
    assert printer.ready() in ("down", "offline")
    assert printer.state("LOST-1") in ("cancelled", "down", "done")
    printer.cancel("LOST-1")
    printer.clear()


@pytest.mark.parametrize(
    ("question", "bits", "state"), [(4, 0x60, "paper_out"), (3, 0x08, "jam"), (2, 0x04, "offline"), (1, 0x08, "offline")]
)
def test_a_ticket_printer_in_trouble_is_sent_nothing(ticket_device: TicketDevice, question: int, bits: int, state: PrinterState) -> None:
    """Its own answers are the states of the contract."""
    ticket_device.trouble = (question, bits)
    printer = TicketPrinter(f"network:127.0.0.1:{ticket_device.listening.getsockname()[1]}")
    with pytest.raises(PrinterUnavailable) as refused:
        printer.print(PAPER, "T1")
    assert (refused.value.state, printer.ready()) == (state, state)
    assert ticket_device.received == b""


def test_a_ticket_has_every_letter_and_no_long_line(ticket_device: TicketDevice) -> None:
    """French letters come out of the printer's own code pages; the paper is cut at the end."""
    printer = TicketPrinter(f"network:127.0.0.1:{ticket_device.listening.getsockname()[1]}")
    printer.print(PAPER, "T1")
    until(lambda: ticket_device.received.endswith(b"\x1dV\x00"), "the cut")
    assert b"?" not in ticket_device.received
    assert max(len(line) for line in ticket_device.received.split(b"\n")) <= 42 + 12  # with the signs that switch code pages


def test_a_ticket_device_that_is_a_file_takes_the_ticket(tmp_path: Path) -> None:
    """A device of the machine: there or offline."""
    device = tmp_path / "lp0"
    printer = TicketPrinter(f"file:{device}")
    assert printer.ready() == "offline"
    device.touch()
    assert printer.state(printer.print(PAPER, "T1")) == "sent"
    assert device.read_bytes().endswith(b"\x1dV\x00")


def test_a_full_disk_leaves_no_half_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole PDF or none, and the reason."""
    printer = FilePrinter(tmp_path / "tray")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(PrinterUnavailable):
        printer.print(PAPER, "FULL")
    assert list((tmp_path / "tray").iterdir()) == []


def test_a_file_printer_clears_what_was_left_half_written(tmp_path: Path) -> None:
    """And nothing else: finished papers are the counter's."""
    printer = FilePrinter(tmp_path)
    job = printer.print(PAPER, "A")
    (tmp_path / "B-1.pdf.part").write_bytes(b"%PDF")
    printer.clear()
    assert [path.name for path in tmp_path.iterdir()] == [job]
    assert (tmp_path / job).read_bytes() == PDF

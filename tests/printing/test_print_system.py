"""A real print system and a real IPP printer, in trouble: what the person is told, and what is left behind.

Real: cupsd, its spool, its IPP backend, `lp`, `cancel`, the printer that goes away, the print system that dies. Simulated:
the reasons of a printer in trouble (no paper, jam, open cover), which CUPS's own `ippeveprinter` reports because the
command that stands for its paper path tells it to.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import Paper
from kiosk.printing.cups import CupsPrinter
from kiosk.services.printing import Printing
from kiosk.services.stops import WELCOME, Stop
from tests.agree import by_engine
from tests.agree.people import everyone
from tests.printing.stand import PATH, QUEUE, Stand, free_port, missing, stand, until

pytestmark = pytest.mark.real
ROOT = Path(__file__).parents[2]
CANARY = "ZQXCANARY"
PAPER = Paper(CANARY, Path(__file__).with_name("page.pdf").read_bytes(), CANARY)
EMPTIED = 5.0
"""Seconds after which no document may be left anywhere (paper-P7)."""
SOON = 2.0
"""Seconds between what the print system knows and what the person can read (paper-P6)."""


@pytest.fixture
def system() -> Iterator[Stand]:
    """A print system with one IPP printer, both ready."""
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    with stand() as made:
        port = free_port()
        made.ippeveprinter(port)
        made.queue(QUEUE, port)
        yield made


@pytest.fixture
def printing(system: Stand) -> Iterator[Printing]:
    """Printing as the kiosk does it."""
    made = Printing(CupsPrinter(QUEUE, system.server))
    yield made
    made.end()


def told(printing: Printing, state: str) -> None:
    """Wait until a person is told so."""
    until(lambda: printing.state("receipt") == state, f"{state}, not {printing.state('receipt')}")


def emptied(system: Stand) -> None:
    """Wait until the spool and its temporary folder hold no document."""
    until(lambda: not system.spooled(), "an empty spool", EMPTIED)


@pytest.mark.parametrize(
    ("reasons", "state"),
    [
        ("media-empty-error,media-needed-error", "paper_out"),
        ("media-jam-error", "jam"),
        ("cover-open-error", "offline"),
    ],
)
def test_trouble_is_told_and_goes_away_with_its_cause(system: Stand, printing: Printing, reasons: str, state: str) -> None:
    """Within two seconds of being visible over IPP; when the paper is back, the very same job comes out."""
    system.fault(reasons)
    printing.start("receipt", "7H4K9MTRC", lambda: [PAPER])
    told(printing, "printing")
    asked = CupsPrinter(QUEUE, system.server)
    until(lambda: asked.ready() == state, f"{state} over IPP")
    visible = time.monotonic()
    told(printing, state)
    assert time.monotonic() - visible <= SOON
    system.fault("")
    told(printing, "sent")
    assert len(list((system.folder / "printer").glob("*.pdf"))) == 1
    emptied(system)


def test_a_printer_that_vanishes_in_the_middle_is_offline_and_its_job_can_be_taken_back(system: Stand, printing: Printing) -> None:
    """Whatever the print system makes of it: nothing stays in the spool."""
    system.fault("media-empty-error")
    printing.start("receipt", "GONE", lambda: [PAPER])
    told(printing, "paper_out")
    assert system.spooled()
    system.end("printer", by=signal.SIGKILL)  # as when its cable is pulled: asked to end, it might still give the job up
    gone = time.monotonic()
    told(printing, "offline")
    assert time.monotonic() - gone <= SOON
    printing.end()
    emptied(system)


def test_a_printer_that_is_off_from_the_start_is_offline(system: Stand, printing: Printing) -> None:
    """The paper is taken by the spool; the person is told, and the end of the session empties it."""
    system.end("printer")
    printing.start("receipt", "OFF", lambda: [PAPER, PAPER])
    told(printing, "offline")
    printing.end()
    emptied(system)


def test_what_does_not_come_out_in_time_is_taken_back(system: Stand) -> None:
    """The two minutes, made short: cancelled, and purged from the spool."""
    printing = Printing(CupsPrinter(QUEUE, system.server), limit=2)
    system.fault("media-jam-error")
    printing.start("receipt", "LATE", lambda: [PAPER])
    told(printing, "cancelled")
    emptied(system)


def test_a_job_that_staff_cancel_is_told_as_cancelled(system: Stand, printing: Printing) -> None:
    """Not as sent, whatever `lpstat` makes of it."""
    system.fault("media-jam-error")
    printing.start("receipt", "STAFF", lambda: [PAPER])
    told(printing, "jam")
    assert system.said("cancel", "-a", QUEUE).returncode == 0
    told(printing, "cancelled")


def test_a_queue_that_does_not_exist_is_told_from_a_print_system_that_is_down(system: Stand) -> None:
    """Each has its own sentence."""
    nobody = Printing(CupsPrinter("nobody", system.server))
    nobody.start("receipt", "NONE", lambda: [PAPER])
    told(nobody, "no_queue")
    system.end("cupsd")
    assert CupsPrinter(QUEUE, system.server).ready() == "down"
    nobody.start("receipt", "NONE", lambda: [PAPER])
    told(nobody, "down")


def test_a_print_system_that_dies_is_told_and_what_it_held_is_taken_back_at_the_next_start(system: Stand, printing: Printing) -> None:
    """Like a kiosk that was killed: its papers are still in the spool, and the next process takes them back first."""
    system.fault("media-empty-error")
    printing.start("receipt", "DEAD", lambda: [PAPER])
    told(printing, "paper_out")
    system.end("cupsd", signal.SIGKILL)
    dead = time.monotonic()
    told(printing, "down")
    assert time.monotonic() - dead <= SOON
    printing.end()
    assert system.spooled()
    system.cupsd()
    Printing(CupsPrinter(QUEUE, system.server)).clear().join()
    emptied(system)


def test_no_word_of_a_paper_stands_in_queue_names_logs_or_control_files(system: Stand, printing: Printing) -> None:
    """The title is the reference alone; what the print system writes down tells of nobody."""
    printing.start("receipt", "7H4K9MTRC", lambda: [PAPER])
    told(printing, "sent")
    emptied(system)
    kept = [path for path in system.folder.rglob("*") if path.is_file()]
    assert any(b"7H4K9MTRC" in path.read_bytes() for path in kept)
    assert not [path.name for path in kept if CANARY.encode() in path.read_bytes() or CANARY in path.name]


def started(data: Path, *words: str) -> subprocess.Popen[str]:
    """The command, in a process of its own with a temporary folder of its own; it waits for what is typed."""
    environ = {**os.environ, "PATH": PATH, "TMPDIR": str(data), "HOME": str(data)}
    typed = [sys.executable, "-m", "kiosk", *words, "--data", str(data)]
    pipe = subprocess.PIPE
    return subprocess.Popen(typed, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8")


def kiosk(data: Path, *words: str) -> tuple[int, str]:
    """The command, to its end: its exit code and all it says."""
    with started(data, *words) as process:
        said = "".join(process.communicate(timeout=60))
    return process.returncode, said


def test_the_test_page_comes_out_and_says_so(system: Stand, tmp_path: Path) -> None:
    """`kiosk print-test`: 0 with the sentence of the end, 1 with the reason; the doctor says the same; no file is left."""
    printer = f"cups:{QUEUE}@{system.server}"
    code, said = kiosk(tmp_path, "print-test", "--printer", printer)
    assert code == 0, said
    assert "Le papier est envoyé à l’imprimante." in said
    assert len(list((system.folder / "printer").glob("*.pdf"))) == 1
    code, said = kiosk(tmp_path, "print-test", "--printer", f"cups:nobody@{system.server}")
    assert (code, "L’imprimante n’est pas trouvée." in said) == (1, True)
    (tmp_path / "kiosk.toml").write_text(f'printer = "{printer}"\n', "utf-8")
    assert "L’imprimante est prête." in kiosk(tmp_path, "doctor")[1]
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk.toml"]


def test_a_kiosk_that_was_killed_leaves_nothing_once_it_is_started_again(system: Stand, tmp_path: Path) -> None:
    """KILL in the middle of a print: the next process takes the document back before anybody has touched a key."""
    system.fault("media-empty-error")
    (tmp_path / "kiosk.toml").write_text(f'printer = "cups:{QUEUE}@{system.server}"\n', "utf-8")
    with started(tmp_path, "print-test") as killed:
        until(lambda: bool(system.spooled()), "a document in the spool")
        killed.kill()
    assert system.spooled()
    with started(tmp_path, "lines") as again:
        assert again.stdout is not None
        assert again.stdout.readline()
        emptied(system)


def test_every_page_to_keep_reaches_the_printer_and_the_end_leaves_nothing(system: Stand, printing: Printing) -> None:
    """A whole application with its real papers: pages come out, the visit ends, spool and temporary folder are empty."""
    visit = by_engine.fill(next(person for person in everyone() if person.id == "P02"))
    visit.world = replace(visit.world, printing=printing, papers=PdfPapers)
    program = visit.application().program.id
    for stop, papers in ((Stop("confirmation"), 2), (Stop("resume_code"), 3), (Stop("notice", program), 4), (Stop("documents"), 5)):
        visit.trail = [WELCOME, stop]
        visit.act("print")
        until(lambda: not printing.waits, stop.page)
        page = describe(visit)
        assert "est envoyé à l’imprimante." in page.status, (stop.page, page.status)
        assert len(list((system.folder / "printer").glob("*.pdf"))) == papers
    visit.act("end")
    assert describe(visit).id == "ended"
    emptied(system)

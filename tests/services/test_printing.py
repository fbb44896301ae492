"""Printing beside the visit: told in plain words, repeated at will, and never the price of an application."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.ports import JobState, Paper, PrinterState
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.test_visit import drafts, filled, sentences
from tests.services.tiny import Tiny

PAPER = Paper("Reçu", b"%PDF-", "Reçu")
PAUSE = 0.001


@dataclass
class Hours:
    """A clock in seconds that a test moves."""

    now: float = 0

    def __call__(self) -> float:
        """The present second."""
        return self.now


@dataclass
class Watched(MemoryPrinter):
    """A printer that counts how often it is asked, and lets a test wait for the next answers."""

    looks: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def state(self, job: str) -> JobState:
        """The state, counted."""
        found = super().state(job)
        self.looks.release()
        return found

    def looked(self, times: int = 2) -> None:
        """Wait until it was asked so often from now on: the answer of all but the last is known to whoever asked."""
        while self.looks.acquire(blocking=False):
            pass
        for _ in range(times):
            assert self.looks.acquire(timeout=20)


def sent(printer: MemoryPrinter, seconds: Callable[[], float] | None = None) -> Visit:
    """A visit that sent its application, at a kiosk with that printer."""
    printing = Printing(printer, pause=PAUSE, seconds=seconds or Hours())
    visit = Visit(replace(world((Tiny(),)), printing=printing))
    filled(visit)
    while describe(visit).id != "affirmation":
        visit.act("continue")
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    return visit


def settled(visit: Visit) -> Page:
    """The page once its papers are out, or given up."""
    printing = visit.world.printing
    assert printing is not None
    run = printing._run
    assert run is not None
    run.join(20)
    assert not run.is_alive()
    return describe(visit)


def buttons(page: Page) -> list[str]:
    """What can be chosen."""
    return [action.id for action in page.actions]


def test_receipt_and_checklist_come_out_after_sending_under_the_reference_alone() -> None:
    """Two papers, one neutral title; what is said is « envoyé », never « imprimé »."""
    printer = MemoryPrinter()
    visit = sent(printer)
    page = settled(visit)
    sealed = visit.application().sealed
    assert sealed is not None
    assert printer.titles == [sealed.reference] * 2
    assert "Le reçu est envoyé à l’imprimante. Prenez-le quand il sort." in sentences(page)
    assert "imprimé." not in sentences(page)
    assert buttons(page) == ["receipt", "print", "end"]


TROUBLES: tuple[tuple[PrinterState, str], ...] = (
    ("paper_out", "L’imprimante manque de papier. Voyez un agent."),
    ("offline", "L’imprimante est hors ligne. Voyez un agent."),
    ("jam", "Du papier est coincé. Voyez un agent."),
    ("down", "L’impression ne marche pas. Notez votre numéro."),
    ("no_queue", "L’imprimante n’est pas trouvée. Voyez un agent."),
)


@pytest.mark.parametrize(("fault", "sentence"), TROUBLES)
def test_a_failed_print_loses_nothing_and_can_be_repeated(fault: PrinterState, sentence: str) -> None:
    """The application is sent and says so; « Réessayer » stands first, and works once the trouble is over."""
    printer = Watched(fault)
    visit = sent(printer)
    if fault not in ("down", "no_queue"):
        printer.looked(3)
    else:
        settled(visit)
    page = describe(visit)
    assert sentence in sentences(page)
    assert "Votre demande est bien envoyée." in sentences(page)
    assert page.actions[0].label == "Réessayer"
    assert len(drafts(visit).sent) == 1
    printer.fault = "ready"
    visit.act("print")
    assert "Le reçu est envoyé à l’imprimante." in sentences(settled(visit))
    assert len(drafts(visit).sent) == 1


def test_repeating_takes_the_first_papers_back() -> None:
    """Nobody gets two receipts because the tray was empty the first time."""
    printer = Watched("paper_out")
    visit = sent(printer)
    printer.looked()
    visit.act("print")
    printer.looked()
    printer.fault = "ready"
    settled(visit)
    assert len(printer.papers) == 2


def test_papers_that_do_not_come_out_are_taken_back_in_two_minutes() -> None:
    """Whoever stands there next finds nobody's receipt in the tray; the page says that printing is cancelled."""
    clock, printer = Hours(), Watched("jam")
    visit = sent(printer, clock)
    clock.now = 119.9
    printer.looked()
    assert len(printer.papers) == 2
    clock.now = 120
    page = settled(visit)
    assert printer.papers == {}
    assert "L’impression est annulée. Vous pouvez réessayer." in sentences(page)


def test_one_silent_moment_of_the_print_system_is_no_news() -> None:
    """Only three looks in a row make it « ne marche pas »."""
    answers: list[JobState] = ["printing", "down", "down", "printing", "down", "down", "down", "sent"]
    seen: list[str] = []

    class Blinking(MemoryPrinter):
        def state(self, job: str) -> JobState:
            seen.append(str(printing.state("x")))
            return answers[len(seen) - 1]

    printing = Printing(Blinking(), pause=PAUSE, seconds=Hours())
    printing.start("x", "X", lambda: [PAPER])
    assert printing._run is not None
    printing._run.join(20)
    assert seen == ["printing"] * 7 + ["down"]
    assert printing.state("x") == "sent"


def test_the_end_waits_once_for_papers_on_their_way_and_then_takes_them_back() -> None:
    """The person decides; afterwards the spool holds nothing and the kiosk knows nothing."""
    printer = Watched("printing")
    visit = sent(printer)
    printer.looked()
    assert (describe(visit).waits, buttons(describe(visit))) == (True, ["receipt", "printing", "end"])
    visit.act("end")
    page = describe(visit)
    assert (page.id, buttons(page)) == ("printing", ["printing", "end"])
    assert "Si vous finissez maintenant, il est annulé." in sentences(page)
    visit.act("end")
    assert describe(visit).id == "ended"
    assert printer.papers == {}
    assert visit.world.printing is not None
    assert visit.world.printing.state("receipt") == ""


def test_papers_that_come_out_meanwhile_are_told_on_the_page_of_the_end() -> None:
    """Nothing is cancelled then."""
    printer = Watched("printing")
    visit = sent(printer)
    visit.act("end")
    printer.fault = "ready"
    page = settled(visit)
    assert "Prenez-le quand il sort." in sentences(page)
    assert buttons(page) == ["end"]
    visit.act("end")
    assert len(printer.papers) == 2


@pytest.mark.parametrize("leave", [lambda visit: (visit.idle(), visit.idle()), lambda visit: visit.save_and_leave()])
def test_a_person_who_walks_away_leaves_nothing_in_the_spool(leave: Callable[[Visit], object]) -> None:
    """Idle, end of input and signals: no question is asked of anybody."""
    printer = Watched("paper_out")
    visit = sent(printer)
    printer.looked()
    leave(visit)
    assert describe(visit).id == "ended"
    assert printer.papers == {}


def test_a_printer_that_never_answers_stops_nobody() -> None:
    """Sending and every page come back while the printer is stuck in a call."""
    held, reached = threading.Event(), threading.Event()

    class Stuck(MemoryPrinter):
        def print(self, paper: Paper, title: str) -> str:
            reached.set()
            assert held.wait(20)
            return super().print(paper, title)

    visit = sent(Stuck())
    assert reached.wait(20)
    assert "Le reçu part vers l’imprimante." in sentences(describe(visit))
    visit.act("printing")
    assert describe(visit).id == "confirmation"
    held.set()
    assert "Prenez-le quand il sort." in sentences(settled(visit))


def test_what_a_stopped_process_left_is_taken_back() -> None:
    """At the start of the next one, beside everything else."""
    printer = MemoryPrinter("paper_out")
    printer.print(PAPER, "LEFT")
    Printing(printer).clear().join(20)
    assert printer.papers == {}


def test_a_paper_that_cannot_be_drawn_is_told_like_a_printer_that_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page never waits for ever; whoever watches the threads hears of it."""
    heard: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", heard.append)

    def broken() -> list[Paper]:
        raise ValueError("a letter that no font has")

    printing = Printing(MemoryPrinter(), pause=PAUSE)
    printing.start("x", "X", broken)
    assert printing._run is not None
    printing._run.join(20)
    assert printing.state("x") == "down"
    assert [one.exc_type for one in heard] == [ValueError]

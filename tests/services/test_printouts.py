"""« Imprimer » on the pages to keep: there with a printer, absent without one, each with its own paper."""

from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.printed import word_of
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.printing import TROUBLE, Printing
from kiosk.services.visit import Visit
from kiosk.words import say
from tests.services.fakes import ListShelf, world
from tests.services.hands import answered
from tests.services.test_printing import PAUSE, buttons, settled
from tests.services.test_visit import filled, sentences
from tests.services.tiny import Tiny


def test_without_a_printer_no_page_speaks_of_printing() -> None:
    """« Imprimer » is absent, and so is every sentence."""
    visit = Visit(world((Tiny(),)))
    for act in ("begin", "programs", "program:tiny"):
        visit.act(act)
    assert buttons(describe(visit)) == ["start:tiny"]
    visit.act("print")
    visit.act("printing")
    assert buttons(describe(visit)) == ["start:tiny"]


def test_each_page_to_keep_prints_its_own_paper() -> None:
    """Notice, resume code, checklist, receipt: « Imprimer » stands there, and its title tells of nobody."""
    printer = MemoryPrinter()
    visit = Visit(replace(world((Tiny(),)), printing=Printing(printer, pause=PAUSE)))
    for act in ("begin", "programs", "program:tiny"):
        visit.act(act)
    told: dict[str, str] = {}

    def printed() -> None:
        page = describe(visit)
        assert "print" in buttons(page)
        assert len(page.actions) <= 3
        visit.act("print")
        page = settled(visit)
        told[page.id] = " ".join([sentences(page), page.status])

    printed()
    visit.act("start:tiny")
    printed()
    filled_on(visit)
    printed()
    assert list(told) == ["notice", "resume_code", "documents"]
    assert all("Le papier est envoyé à l’imprimante." in each for each in told.values())
    assert set(printer.titles) == {"kiosk"}


def filled_on(visit: Visit) -> None:
    """From the resume code to the checklist."""
    visit.act("noted")
    answered(visit)
    while describe(visit).id != "documents":
        visit.act("continue")


def test_every_state_has_its_sentence_in_both_languages() -> None:
    """With the next step, wherever something is to be done."""
    for subject in ("receipt", "code"):
        for state in (*TROUBLE, "printing", "sent", "done", "ready"):
            assert say(word_of(state, subject), "fr") != say(word_of(state, subject), "en")
    assert all(say(word_of(state, "code"), "fr").count(".") == 2 for state in TROUBLE)


def test_a_full_disk_does_not_keep_the_receipt_from_the_printer() -> None:
    """Paper is what is left then."""
    printer = MemoryPrinter()
    printing = Printing(printer, pause=PAUSE)
    visit = Visit(replace(world((Tiny(),)), printing=printing, shelf=ListShelf(full=True)))
    filled(visit)
    while describe(visit).id != "affirmation":
        visit.act("continue")
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    assert visit.status == "said.receipt_not_saved"
    settled(visit)
    assert len(printer.papers) == 2

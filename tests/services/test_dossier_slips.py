"""Claim slips, as a person finds them: by month, who is covered and for what, on paper; by acts alone."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.faces.describe import describe
from kiosk.ports.dossier import Slip
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.dossier.slips import document
from kiosk.services.papers import document as paper
from kiosk.services.papers import subject_of
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from tests.services.dossier_content import beneficiary, debtor, newcomer, older_worker
from tests.services.fakes import OPENING, world
from tests.services.hands import file, open_service, words
from tests.services.test_dossier_payments import acts, come, rows
from tests.services.test_printing import PAUSE, settled
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose, at the list of services; her file is that of a beneficiary."""
    made = Visit(world((Tiny(),)))
    beneficiary(file(made))
    return come(made)


def test_slips_stand_by_month(visit: Visit) -> None:
    """The latest first, each with how many people it covers."""
    page = open_service(visit, "slips")
    assert rows(page) == [f"{month} 2013 2 personnes" for month in ("Avril", "Mars", "Février", "Janvier")]
    assert "Dossier connu au 12 avril 2013." in words(page)


def test_a_slip_tells_who_is_covered_for_what_and_where_it_is_shown(visit: Visit) -> None:
    """And that it is not a debt: one word in French says both."""
    open_service(visit, "slips")
    visit.act("claim_slip:s4")
    page = describe(visit)
    assert page.private
    told = words(page)
    for fact in ("Avril 2013", "Madeleine Gagnon", "Léo Gagnon", "Médicaments", "Soins dentaires", "pharmacie", "pas une dette"):
        assert fact in told
    assert "Lunettes" not in told
    assert "Ce mois est passé" not in told


def test_a_slip_of_an_earlier_month_says_that_it_is_over(visit: Visit) -> None:
    """So that nobody comes to the pharmacy with the wrong one."""
    open_service(visit, "slips")
    visit.act("claim_slip:s1")
    told = words(describe(visit))
    assert "Ce mois est passé" in told
    assert "Montrez ce carnet" not in told
    assert "Soins dentaires" not in told


def test_a_slip_without_a_mention_says_so(visit: Visit) -> None:
    """An empty list would leave open whether something is missing."""
    port = file(visit)
    port.months = (replace(port.months[0], mentions=()),)
    open_service(visit, "slips")
    visit.act("claim_slip:s1")
    assert "Aucune mention." in words(describe(visit))


@pytest.mark.parametrize(
    ("whose", "told"),
    [(older_worker, "travailleurs âgés n’a pas de carnet"), (debtor, "ne recevez pas d’aide"), (newcomer, "pas encore de dossier")],
)
def test_who_has_no_slips_is_told_why(whose: type, told: str) -> None:
    """In the list of services already, and on the page."""
    visit = Visit(world((Tiny(),)))
    whose(file(visit))
    come(visit)
    state = next(row for row in rows(describe(visit)) if row.startswith("Carnet de réclamation"))
    assert state in {
        "Carnet de réclamation Autre programme",
        "Carnet de réclamation Sans aide en cours",
        "Carnet de réclamation Après une demande",
    }
    page = open_service(visit, "slips")
    assert told in words(page)
    assert not acts(page)


def test_nobody_who_is_concerned_is_held_back_by_a_state(visit: Visit) -> None:
    """A beneficiary who owes an amount has a word beside no service of a file but those that this kiosk has not."""
    beside = {row.split(" ")[0]: row for row in rows(describe(visit))}
    assert beside["Paiements"] == "Paiements "
    assert beside["Carnet"] == "Carnet de réclamation "
    assert beside["Dates"] == "Dates importantes "


def test_words_of_the_ministry_stay_words(visit: Visit) -> None:
    """A name that holds signs which command a terminal is shown without them."""
    port = file(visit)
    port.months = (replace(port.months[0], people=("Léo\x1b[2J Gag\u202enon\n",)),)
    open_service(visit, "slips")
    visit.act("claim_slip:s1")
    assert "Léo[2J Gagnon" in words(describe(visit))


def test_each_slip_prints_its_own_paper() -> None:
    """What is said of the paper of one month is not said on the page of another."""
    visit = Visit(replace(world((Tiny(),)), printing=Printing(MemoryPrinter(), pause=PAUSE)))
    beneficiary(file(visit))
    open_service(come(visit), "slips")
    visit.act("claim_slip:s4")
    visit.act("print")
    assert settled(visit).status
    assert paper(visit, subject_of(visit.stop)).blocks[0].fr == ("Mois", "avril 2013")
    visit.back()
    visit.act("claim_slip:s3")
    assert not describe(visit).status
    assert paper(visit, subject_of(visit.stop)).blocks[0].fr == ("Mois", "mars 2013")


def test_a_slip_on_paper_says_what_the_page_says() -> None:
    """Month, people, mentions; no number of a file or of a person."""
    made = document(Slip("s", date(2013, 4, 1), ("Léo Gagnon",), ("glasses",)), OPENING)
    told = "\n".join(" ".join(block.fr) for block in made.blocks)
    for fact in ("avril 2013", "Léo Gagnon", "Lunettes", "pharmacie"):
        assert fact in told
    assert "ABCD" not in told
    assert "Ce mois est passé" not in told
    earlier = document(Slip("s", date(2013, 3, 1), ("Léo Gagnon",), ("glasses",)), OPENING)
    assert "Ce mois est passé" in "\n".join(" ".join(block.fr) for block in earlier.blocks)

"""Applications that were sent from an account: seen, corrected with a date, withdrawn; by acts alone."""

from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.services.filed import LONGEST
from kiosk.services.visit import Visit
from tests.services.fakes import MemoryKept, world
from tests.services.hands import answered, fill, with_rose, words
from tests.services.test_helping import sent
from tests.services.test_mine import back, come, opened
from tests.services.test_visit import filled
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose sent an application from her account, and stands before what the kiosk keeps at her next visit."""
    made = Visit(world((Tiny(),)))
    made.act("begin")
    with_rose(made)
    sent(fill_in(come(made)))
    back(made)
    assert opened(made) == "mine"
    return made


def fill_in(visit: Visit) -> Visit:
    """From the code to the page of signing."""
    visit.act("noted")
    return answered(visit)


def reference(visit: Visit) -> str:
    """Of the application."""
    assert visit.signing is not None
    return visit.signing.filed[0].sealed.reference


def kept(visit: Visit) -> MemoryKept:
    """Where the fake keeps what happened."""
    assert visit.world.kept is not None
    there = visit.world.kept()
    assert isinstance(there, MemoryKept)
    return there


def test_it_is_listed_with_why_it_is_not_erased(visit: Visit) -> None:
    """By its number; what can be done instead is said."""
    assert "ne s’efface pas ici" in words(describe(visit))
    visit.act(f"filed:{reference(visit)}")
    assert [one.id for one in describe(visit).actions] == ["correct", "withdraw"]


def test_a_correction_is_added_with_its_date(visit: Visit) -> None:
    """In the person's words; nothing typed, or too much, is said; what was typed does not stay in the visit."""
    visit.act(f"filed:{reference(visit)}")
    visit.act("correct")
    for wrong in ("", "x" * (LONGEST + 1)):
        page = fill(visit, correction=wrong)
        assert page.id == "correct"
        assert page.error
    page = fill(visit, correction="J’ai 31 ans de service.")
    assert (page.id, page.status) == ("filed", "La correction est ajoutée.")
    assert "J’ai 31 ans de service." in words(page)
    assert "15 avril 2013" in words(page).replace("\u00a0", " ")
    assert visit.typed == {}


def test_a_withdrawal_is_asked_about_once_and_ends_the_changes(visit: Visit) -> None:
    """It stays, and says that it was withdrawn."""
    visit.act(f"filed:{reference(visit)}")
    visit.act("withdraw")
    assert describe(visit).focus == "stay"
    visit.act("withdraw_now")
    page = describe(visit)
    assert (page.id, page.status, page.actions) == ("filed", "La demande est retirée.", ())
    visit.back()
    assert "Retirée" in words(describe(visit))


def test_what_was_handed_over_meanwhile_changes_no_more(visit: Visit) -> None:
    """Said on its page, with whom to ask."""
    from kiosk.ports.kept import Later

    visit.act(f"filed:{reference(visit)}")
    visit.act("correct")
    kept(visit).since[reference(visit)] = [Later("handed_over", visit.world.clock.now())]
    page = fill(visit, correction="Trop tard.")
    assert (page.id, page.status, page.actions) == ("filed", "La demande ne change plus ici.", ())
    assert "parlez à un agent" in words(page)


def test_an_application_of_a_guest_is_in_no_account() -> None:
    """Nobody was signed in when it was sent."""
    made = Visit(world((Tiny(),)))
    filled(made)
    sent(made)
    for act in ("end", "restart", "begin"):
        made.act(act)
    with_rose(made)
    come(made)
    assert made.signing is not None
    assert made.signing.filed == ()


def test_a_correction_is_written_line_by_line_too(visit: Visit) -> None:
    """The dialogue takes the same text for the same control."""
    visit.act(f"filed:{reference(visit)}")
    visit.act("correct")
    typed = iter(("J’ai 31 ans de service.\n", ".\n", "\n", ""))

    class Typist(StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            return next(typed, "")

    kept_there, out = kept(visit), StringIO()
    run(visit, describe, Typist(), out)
    assert [one.text for since in kept_there.since.values() for one in since] == ["J’ai 31 ans de service."], out.getvalue()[-800:]

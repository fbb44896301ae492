"""A statement at the counter: in the queue by its name, read, handed over; where its form has nothing for a page, that is said."""

import json
from io import StringIO

import pytest

from kiosk.access.codes import show_reference
from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.ports import Sealed
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.stops import Stop
from kiosk.words import LANGS, Lang, say
from tests.agree import by_engine
from tests.agree.people import reporters
from tests.counter.desk import PASSWORD, Desk, act, enter, offered, told
from tests.forms.schema import faults
from tests.source import ROOT
from tests.storage.support import KEEP_UNTIL, NOW

FORMS = ["monthly_statement", "statement_of_change"]
NONE = [f"staff.application.{page}.none" for page in ("findings", "documents", "section")]


def sent(desk: Desk, form: str, who: str = "late") -> Sealed:
    """A statement that arrived."""
    person = next(one for one in reporters() if (one.form.id, one.id) == (form, who))
    sealed = by_engine.fill(person).application().sealed
    assert sealed is not None
    draft, _ = desk.store.drafts.begin(person.form.name, NOW, KEEP_UNTIL)
    return desk.store.drafts.submit(draft.id, sealed)


def at(desk: Desk, form: str) -> tuple[StaffVisit, str]:
    """Staff stand before it; its number."""
    sealed = sent(desk, form)
    visit = desk.signed_in("supervisor")
    act(visit, "queue", f"application:{sealed.reference}")
    return visit, sealed.reference


def test_the_queue_says_what_each_is(desk: Desk) -> None:
    """A statement by its title beside the applications, late where it is; of documents only where some are asked for."""
    desk.send()
    sealed = sent(desk, "monthly_statement")
    page = told(act(desk.signed_in("agent"), "queue"))
    assert "Déclaration mensuelle." in page
    assert f"{PROGRAM.form().title.fr}." in page
    assert show_reference(sealed.reference) in page
    assert "En retard" in page
    assert page.count("Documents") == 1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", FORMS)
def test_it_opens_and_nothing_pretends(desk: Desk, form: str, lang: Lang) -> None:
    """What it is, whether it came in time, every answer; that there is no criterion, document or section; no page without anything."""
    visit, _ = at(desk, form)
    visit.lang = lang
    page = told(describe(visit))
    assert visit.application().form.title.to(lang) in page
    assert say("staff.verdict.LATE", lang) in page
    assert all(say(word, lang) in page for word in NONE)
    assert offered(describe(visit)) == ["hand_over"]
    for place in visit.application().walk().path:
        assert place.question.kind == "attestation" or place.question.short.to(lang) in page


def test_it_is_found_by_its_number(desk: Desk) -> None:
    """Like an application, and told by its title."""
    sealed = sent(desk, "statement_of_change")
    visit = desk.signed_in("agent")
    act(visit, "queue", "look")
    page = enter(visit, find=show_reference(sealed.reference))
    assert f"application:{sealed.reference}" in offered(page)
    assert "Déclaration de changement." in told(page)


@pytest.mark.parametrize("form", FORMS)
def test_its_section_says_that_there_is_none(desk: Desk, form: str) -> None:
    """However somebody comes to that page: a sentence, nothing to seal, and the way back."""
    visit, _ = at(desk, form)
    visit.go(Stop("staff_section"))
    page = describe(visit)
    assert (say(NONE[-1], "fr") in told(page), offered(page)) == (True, [])
    visit.back()
    assert describe(visit).id == "staff_application"


@pytest.mark.parametrize("form", FORMS)
def test_it_is_handed_over_as_a_statement(desk: Desk, form: str) -> None:
    """As the published schema says; the paper calls it what it is."""
    visit, number = at(desk, form)
    act(visit, "hand_over")
    written = json.loads((desk.folder / "handed-over" / f"{number}.json").read_text("utf-8"))
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    assert list(faults(written, schema, schema)) == []
    assert (written["form"], written["department"], written["documents"]) == (f"{form}@1", [], [])


def test_line_by_line_it_is_read_and_left_again(desk: Desk) -> None:
    """From the queue by its number; the page says all of it, and the end comes when it is asked for."""
    sent(desk, "monthly_statement")
    out = StringIO()
    run(desk.visit(), describe, StringIO("\n".join(["agent", PASSWORD, "1", desk.cards["agent"][0], "1", "3", "1"]) + "\n"), out)
    written = out.getvalue()
    for words in (say("page.staff_queue.title", "fr"), "Déclaration mensuelle", "En retard", *(say(word, "fr") for word in NONE)):
        assert words in written, words
    assert "application_read" in desk.events()

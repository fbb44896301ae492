"""A statement at the counter: in the queue by its name, read, handed over; where its form has nothing for a page, that is said."""

import json
from io import StringIO
from itertools import product

from kiosk.access.codes import show_reference
from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.ports import Sealed
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.stops import Stop
from kiosk.words import LANGS, say
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


def test_the_queue_says_what_each_is(desk: Desk) -> None:
    """A statement by its title beside the applications, late where it is, found by its number; documents only where there are some."""
    desk.send()
    sealed = sent(desk, "monthly_statement")
    visit = desk.signed_in("agent")
    page = told(act(visit, "queue"))
    assert "Déclaration mensuelle." in page
    assert f"{PROGRAM.form().title.fr}." in page
    assert show_reference(sealed.reference) in page
    assert "En retard" in page
    assert page.count("Documents") == 1
    act(visit, "look")
    found = enter(visit, find=show_reference(sealed.reference))
    assert f"application:{sealed.reference}" in offered(found)
    assert "Déclaration mensuelle." in told(found)


def test_it_opens_and_nothing_pretends(desk: Desk) -> None:
    """What it is, whether it came in time, every answer; that there is no criterion, document or section, and no page of theirs."""
    visit = desk.signed_in("supervisor")
    for form, lang in product(FORMS, LANGS):
        visit.lang, visit.trail = lang, [Stop("staff_home")]
        sealed = sent(desk, form)
        page = act(visit, "queue", f"application:{sealed.reference}")
        assert visit.application().form.title.to(lang) in told(page)
        assert say("staff.verdict.LATE", lang) in told(page)
        assert all(say(word, lang) in told(page) for word in NONE)
        assert offered(page) == ["hand_over"]
        asked = [place.question for place in visit.application().walk().path if place.question.kind != "attestation"]
        assert all(one.short.to(lang) in told(page) for one in asked)


def test_its_section_says_that_there_is_none(desk: Desk) -> None:
    """However somebody comes to that page: a sentence, nothing to seal, and the way back. Then it is handed over, as the schema says."""
    visit = desk.signed_in("supervisor")
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    for form in FORMS:
        visit.trail = [Stop("staff_home")]
        number = sent(desk, form).reference
        act(visit, "queue", f"application:{number}")
        visit.go(Stop("staff_section"))
        page = describe(visit)
        assert (say(NONE[-1], "fr") in told(page), offered(page)) == (True, [])
        visit.back()
        act(visit, "hand_over")
        written = json.loads((desk.folder / "handed-over" / f"{number}.json").read_text("utf-8"))
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

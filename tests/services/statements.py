"""A monthly statement from an account, by acts alone; shared by the tests of its words, of its day and of every page."""

from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.programs.registry import programs
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.dossier_content import beneficiary
from tests.services.fakes import world
from tests.services.hands import file, open_service
from tests.services.test_dossier_payments import come

QUESTIONS = ("work_income", "other_income", "household", "absence", "work", "studies")


def signed_in(lang: Lang = "fr") -> Visit:
    """Rose, whose file waits for a statement on 15 April 2013, at the list of services."""
    visit = Visit(replace(world(programs()), keys=True), lang, english=True)
    beneficiary(file(visit))
    return come(visit)


def begin(visit: Visit) -> Visit:
    """From Important dates to the first question."""
    open_service(visit, "dates")
    for act in ("program:monthly_statement", "start:monthly_statement", "noted"):
        visit.act(act)
    return visit


def fill_in(visit: Visit, month: str, due: tuple[int, int, int]) -> Visit:
    """Of a month of 2013, with its last day and nothing to declare, up to the page of signing."""
    typed = {"month": {"year": "2013", "month": month}, "due_on": dict(zip(("year", "month", "day"), map(str, due), strict=True))}
    for key, raw in typed.items():
        assert visit.enter(key, raw)
    for key in QUESTIONS:
        assert visit.enter(key, "no")
    for _ in range(20):
        if describe(visit).id == "affirmation":
            break
        visit.go_on([describe(visit).focus] if describe(visit).id == "question" else [])
    return visit


def sign(visit: Visit) -> Visit:
    """Affirmed and sent."""
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    assert describe(visit).id == "confirmation"
    return visit

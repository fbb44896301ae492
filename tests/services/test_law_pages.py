"""What the law says is shown with what it asks for; sections count as done when somebody was there."""

from dataclasses import replace
from itertools import islice

from kiosk.faces.describe import describe, law
from kiosk.faces.describe.page import Control, Line, Lines, Page, Words
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.standing import said
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from tests.agree.by_engine import fill
from tests.agree.people import everyone
from tests.services.fakes import world


def rows(page: Page) -> list[Line]:
    """All the rows of a page."""
    return [row for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def test_every_criterion_that_is_not_met_says_what_it_asks_for() -> None:
    """Nobody has to know the guide by heart; what is met needs no words."""
    seen = 0
    for person in islice(everyone(), 3):
        visit = fill(person)
        for lang, lead in (("fr", "Ce qu’il faut\u00a0: "), ("en", "What is needed: ")):
            page = law.eligibility(replace(visit, lang=lang))
            for row in rows(page):
                met = row.state in ("Remplie", "Met")
                assert bool(row.detail and row.detail[0].startswith(lead)) is not met, row
                seen += not met
    assert seen


def test_an_optional_section_counts_as_done_once_somebody_passed_through_it() -> None:
    """At the beginning no section is done."""
    visit = next(everyone()).visit()
    for act in ("begin", "programs", "program:older_workers", "start:older_workers"):
        visit.act(act)
    visit.go(Stop("tasks"))
    assert describe(visit).place.startswith("0 ")
    visit.enter("event", "dismissal")
    first = rows(describe(visit))[0]
    assert (first.state, first.more.partition(" sur ")[0]) == ("En cours", "1 réponse")


def test_the_questions_before_the_first_section_do_not_say_their_place_twice() -> None:
    """The title says what they are for, the place where one is."""
    visit = next(everyone()).visit()
    for act in ("begin", "programs", "program:older_workers", "start:older_workers", "noted"):
        visit.act(act)
    page = describe(visit)
    assert (page.title, page.place) == ("Avant de commencer", "Vérification")


def test_the_lines_of_a_long_text_stay_apart_on_the_one_line_of_the_review() -> None:
    """A line break is a space there: no two words grow together."""
    visit = Visit(world((PROGRAM,)))
    visit.act("begin")
    visit.act("example:older_workers")
    place = visit.application().walk().at("reason_for_end")
    assert place is not None
    assert "\n" in str(place.value)
    assert said(place, "fr") == str(place.value).replace("\n", " ")


def test_a_document_on_the_receipt_and_how_it_stands_are_two_things() -> None:
    """Read aloud, the name does not run into the answer."""
    visit = fill(next(everyone()))
    visit.act("receipt")
    listed = [block.text for block in describe(visit).blocks if isinstance(block, Words) and block.text.startswith("[ ] ")]
    assert listed
    assert all("\u00a0: " in line for line in listed)


def test_the_answers_behind_a_criterion_are_named_by_the_numbers_of_their_pages() -> None:
    """« Section 6, question 15 » is where that question stands when one goes there."""
    named = 0
    for person in islice(everyone(), 8):
        visit = fill(person)
        session = visit.application()
        for finding in session.opinion(law.today(visit)).findings:
            for id in finding.because:
                place = session.walk().at(id)
                if place is None or "/" in place.key or place.question.kind == "group":
                    continue
                asked = describe(replace(visit, trail=[*visit.trail, Stop("question", place.key)]))
                control = next(block for block in asked.blocks if isinstance(block, Control) and block.key == place.key)
                section = f"section {place.section.number}" if place.section.number else place.section.title.fr
                assert law.where(session, (id,), "fr") == f"{section}, question {control.position[0]}"
                named += 1
    assert named > 50

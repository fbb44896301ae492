"""What a visit does where there is more than one program, and where two people apply together."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

import pytest

from kiosk.clock import quebec
from kiosk.compose import ahead, forms
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Words
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import walk
from kiosk.forms.model import Form
from kiosk.ports import Sealed
from kiosk.programs.examples import example_of, has_example
from kiosk.programs.findings import GuidePart, Program
from kiosk.programs.registry import programs
from kiosk.services import papers
from kiosk.services.receipt import document
from kiosk.services.session import Session
from kiosk.services.visit import Visit
from kiosk.words.text import Text
from tests.forms.small import form_of, walked
from tests.services.fakes import world
from tests.services.tiny import Tiny

SHUT = date(2012, 1, 1)
READ: list[str] = []
COUPLE = """
- {id: one.last_name, kind: name, must_know: "yes"}
- {id: one.first_name, kind: name, must_know: "yes"}
- {id: one.file, kind: cp12}
- {id: one.sin, kind: sin}
- {id: landlord, kind: name}
- {id: two.last_name, kind: name, must_know: "yes"}
- {id: two.first_name, kind: name, must_know: "yes"}
"""
SECTIONS = """
- {id: first, number: "", questions: [{id: spouse, kind: yes_no}]}
- {id: second, number: "", questions: [{id: name, kind: name, when: {q: spouse, eq: "yes"}}]}
- {id: third, number: "", questions: [{id: rent, kind: number}]}
"""


@pytest.mark.parametrize(("others", "led"), [((None,), ["program:b"]), ((None, None), ["program:b", "program:c"]), ((SHUT,), [])])
def test_a_closed_program_leads_to_those_that_are_open(others: tuple[date | None, ...], led: list[str]) -> None:
    """And to no other one that is closed; the first row begins that application."""
    visit = Visit(world((Tiny("a", SHUT), *(Tiny(id, closed) for id, closed in zip("bc", others, strict=False)))))
    for act in ("begin", "programs", "program:a"):
        visit.act(act)
    page = describe(visit)
    assert [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows] == led
    if led:
        visit.act(led[0])
        assert (describe(visit).id, visit.stop.at) == ("notice", "b")


def test_sections_without_a_number_are_numbered_as_they_are_asked() -> None:
    """No number is missing in between, whoever applies; a paper's own numbers stay."""
    form = form_of(SECTIONS)
    assert [(one.id, one.number) for one in walked(form, {"spouse": "no"}).sections] == [("first", "1"), ("third", "2")]
    assert [(one.id, one.number) for one in walked(form, {"spouse": "yes"}).sections] == [("first", "1"), ("second", "2"), ("third", "3")]
    numbered = form_of(SECTIONS.replace('{id: third, number: ""', '{id: third, number: "7"'))
    assert [(one.id, one.number) for one in walked(numbered, {"spouse": "no"}).sections] == [("first", ""), ("third", "7")]


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.id)
def test_whoever_applies_sees_every_section_that_asks_and_no_other(program: Program) -> None:
    """The list of tasks and the way through the form are the same sections."""
    assert has_example(program)
    answers = example_of(program)
    session = Session(program, program.form(), "d", SHUT, SHUT, "", answers)
    asked = {place.section.id for place in walk(program.form(), answers).path}
    assert [one.id for one in session.sections()] == [one.id for one in program.form().sections if one.id in asked]
    numbers = [int(one.number) for one in session.sections() if one.number]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_receipt_names_each_who_applies() -> None:
    """The given name first, the number after the one it belongs to; nobody else, and no file number for the other kind."""
    said = {
        "one.last_name": "Côté", "one.first_name": "Réal", "one.file": "COTR12345678", "one.sin": "046454286", "landlord": "Roy",
        "two.last_name": "Nguyễn", "two.first_name": "Anh",
    }  # fmt: skip
    answers = Answers({key: Answer("answered", value) for key, value in said.items()})
    session = Session(Tiny(), form_of(COUPLE), "d", SHUT, SHUT, "", answers)
    sealed = Sealed("7H4K9MTRC", "small@1", "ab" * 32, "1", "1", datetime(2013, 4, 15, 10, tzinfo=quebec()), "fr", answers, {})
    blocks = document(session, sealed, world((Tiny(),))).blocks
    (person,) = [block.fr[1] for block in blocks if "Réal" in " ".join(block.fr)]
    assert person == "Réal Côté, NAS ••• ••• 286 et Anh Nguyễn"


class Read(Tiny):
    """Writes down that its form was asked for."""

    def form(self) -> Form:
        """Its form."""
        READ.append(self.id)
        return super().form()


class Told(Tiny):
    """Its notice says whose it is."""

    def notice(self) -> GuidePart:
        """One paragraph."""
        return replace(super().notice(), paragraphs=(Text(f"Avis {self.id}", f"Notice {self.id}"),))


def test_the_forms_are_read_before_anybody_comes() -> None:
    """The process that is forked for each person hands every form down, read once."""
    READ.clear()
    steps = [step for step in ahead(world((Read("a"), Read("b")))) if isinstance(step, partial) and step.func is forms]
    assert len(steps) == 1
    steps[0]()
    assert READ == ["a", "b"]


@pytest.mark.parametrize(
    ("acts", "whose"),
    [((), "b"), (("begin", "programs", "program:c"), "c"), (("begin", "guides", "guide:a"), "a"), (("start:c", "noted"), "c")],
)
def test_the_notice_is_that_of_the_program_that_is_looked_at(acts: tuple[str, ...], whose: str) -> None:
    """Before any is, it is that of the first one that is open: on the screen as on paper."""
    visit = Visit(world((Tiny("a", SHUT), Told("b"), Told("c"))))
    for act in acts:
        visit.act(act)
    visit.open("notice")
    title = f"Avis {whose}" if whose != "a" else "Qui, pourquoi."
    assert title in " ".join(one.text for one in describe(visit).blocks if isinstance(one, Words))
    assert title in [text for block in papers.document(visit, "notice").blocks for text in block.fr]


def test_a_demonstration_has_a_person_for_each_program() -> None:
    """Each with the name of the program that they apply to; a statement is no application."""
    visit = Visit(world(programs()))
    visit.act("begin")
    rows = [row for block in describe(visit).blocks if isinstance(block, Lines) for row in block.rows if row.act.startswith("example:")]
    anybody = [one for one in programs() if not one.for_file]
    assert [(row.act, row.more) for row in rows] == [(f"example:{one.id}", one.form().title.fr) for one in anybody]

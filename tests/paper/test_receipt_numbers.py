"""A receipt lies on a printer's tray: it may show three digits of an official number, never more."""

import re
from datetime import date, datetime
from functools import cache
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import quebec
from kiosk.faces.paper.text import text
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Sealed
from kiosk.programs.examples import people_folder
from kiosk.programs.findings import Program
from kiosk.programs.registry import programs
from kiosk.programs.story_people import people_of, person_answers
from kiosk.services.receipt import document
from kiosk.services.session import Session
from kiosk.words import LANGS, Lang
from tests.services.fakes import world

DIGITS = st.text("0123456789", min_size=9, max_size=9)


@cache
def answers_of(program: Program) -> Answers:
    """The shortest way through a program."""
    teller = import_module(f"{type(program).__module__}.stories")
    return person_answers(program.form(), people_of(people_folder(program) / "minimal.json")[0], teller)


def years(program: Program) -> set[str]:
    """Those of the dates that its person gave: a last day that follows from one bears its year."""
    return set(re.findall(r"\b(20\d\d)-", str(answers_of(program).entries)))


def official(program: Program, number: str) -> dict[str, Answer]:
    """Every official number of a form, rows of groups apart, made of these digits."""
    written = {"sin": number, "cp12": f"COTR{number[:8]}"}
    asked = (question for section in program.form().sections for question in section.questions if question.kind in written)
    return {question.id: Answer("answered", written[question.kind]) for question in asked}


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.id)
@given(number=DIGITS, lang=st.sampled_from(LANGS))
def test_no_official_number_is_whole_on_a_receipt(program: Program, number: str, lang: Lang) -> None:
    """Whatever the social insurance and file numbers are, four of their digits never stand together on the paper."""
    answers = Answers({**answers_of(program).entries, **official(program, number)})
    session = Session(program, program.form(), "d1", date(2013, 4, 29), date(2013, 4, 15), "", answers)
    at = datetime(2013, 4, 15, 10, tzinfo=quebec())
    sealed = Sealed("7H4K9MTRC", program.form().name, "ab" * 32, "1", "1", at, lang, answers, {"photo_id": "here"})
    paper = text(document(session, sealed, world((program,))), lang)
    spoken = re.sub(r"[\s\u00a0\u2011-]", "", paper)
    asks = any(question.kind == "sin" for section in program.form().sections for question in section.questions)
    assert number[-3:] in spoken or not asks
    parts = {number[start : start + 4] for start in range(6)}
    rest = spoken.replace("2013", "").replace(sealed.digest[:8].upper(), "")
    assert not {part for part in parts if part in rest} - {"2013", *years(program)}

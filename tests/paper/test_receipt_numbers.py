"""A receipt lies on a printer's tray: it may show three digits of an official number, never more."""

import re
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import quebec
from kiosk.faces.paper.text import text
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Sealed
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.receipt import document
from kiosk.services.session import Session
from kiosk.words import LANGS, Lang
from tests.services.fakes import world

FORM = PROGRAM.form()
DIGITS = st.text("0123456789", min_size=9, max_size=9)


def keys(kind: str) -> list[str]:
    """The questions of a kind, rows of groups apart."""
    return [question.id for section in FORM.sections for question in section.questions if question.kind == kind]


@given(DIGITS, st.sampled_from(LANGS))
def test_no_official_number_is_whole_on_a_receipt(number: str, lang: Lang) -> None:
    """Whatever the social insurance and file numbers are, four of their digits never stand together on the paper."""
    said = {"last_name": "Côté", "first_name": "Réal"}
    said |= dict.fromkeys(keys("sin"), number) | dict.fromkeys(keys("cp12"), f"COTR{number[:8]}")
    answers = Answers({key: Answer("answered", value) for key, value in said.items()})
    session = Session(PROGRAM, FORM, "d1", date(2013, 4, 29), date(2013, 4, 15), "", answers)
    at = datetime(2013, 4, 15, 10, tzinfo=quebec())
    sealed = Sealed("7H4K9MTRC", "older_workers@1", "ab" * 32, "1", "1", at, lang, answers, {"photo_id": "here"})
    paper = text(document(session, sealed, world((PROGRAM,))), lang)
    spoken = re.sub(r"[\s\u00a0\u2011-]", "", paper)
    assert number[-3:] in spoken
    parts = {number[start : start + 4] for start in range(6)}
    assert not {part for part in parts if part in spoken.replace("2013", "").replace(sealed.digest[:8].upper(), "")} - {"2013"}

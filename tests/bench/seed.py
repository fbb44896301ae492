"""A data folder that holds one draft, begun as far as a section: the way to a page deep in the form."""

from pathlib import Path

from kiosk.compose import world
from kiosk.programs.findings import Program
from kiosk.services.desk import Desk
from kiosk.services.session import Session, opened
from kiosk.settings import load

RAW = {"choice": "1", "name": "Tremblay", "yes_no": "1"}
"""What is typed where a question cannot be left."""


def draft_before(section: str, folder: Path) -> str:
    """Begin a draft, leave each question before that section open to be known later, and give its resume code."""
    made = world(load({}, {"demo": True, "data": folder}))
    drafts = made.drafts()
    program: Program = next(one for one in made.programs() if section in {part.id for part in one.form().sections})
    form = program.form()
    now = made.clock.now()
    draft, code = drafts.begin(form.name, now, now.date().replace(month=12))
    session = opened(program, form, draft, code)
    while (place := session.walk().next) is not None and place.section.id != section:
        _pass(Desk(made), session, place.key, place.question.kind, must_know=place.question.must_know)
    drafts.close()
    return code


def _pass(desk: Desk, session: Session, key: str, kind: str, *, must_know: bool) -> None:
    if must_know:
        desk.record_answer(session, key, RAW[kind], "fr", confirmed=True)
    else:
        desk.skip(session, key, "fr", confirmed=True)

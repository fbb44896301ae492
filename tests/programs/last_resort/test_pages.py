"""The pages of lists: a row is told by what was asked first."""

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.forms.answers import Answer, Answers, cell
from kiosk.forms.model import Value
from kiosk.programs.registry import program
from kiosk.services.session import Session
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from tests.forms.kinds.helpers import TODAY
from tests.programs.last_resort.table import loaded
from tests.services.fakes import world

CHILD: dict[str, Value] = {
    "last_name": "Roy", "first_name": "Léa", "birth_date": "2010-03-14", "sex": "F", "student": "no", "disability": "yes",
    "whose_child": "adult_1", "parent1_is": "mother", "shared_custody": "no",
}  # fmt: skip
SAID: dict[str, Value] = {"request_type": ("last_resort",), "lives_with_adult": "no", "adult1.has_children": "yes", "children": ("r1",)}


def at_the_children() -> Visit:
    """At the list of children, with one child in it."""
    chosen = program("last_resort")
    assert chosen is not None
    visit = Visit(world((chosen,)))
    said = SAID | {cell("children", "r1", child): value for child, value in CHILD.items()}
    answers = Answers({key: Answer("answered", value) for key, value in said.items()})
    visit.session = Session(chosen, loaded(), "d1", TODAY, TODAY, "", answers)
    visit.go(Stop("group", "children"))
    return visit


def test_a_row_is_told_by_four_answers_at_most() -> None:
    """A child by name, birth and sex: not by a row of yes and no, whose questions nobody sees here."""
    (rows,) = (block.rows for block in describe(at_the_children()).blocks if isinstance(block, Lines))
    assert [row.name for row in rows] == ["Roy · Léa · 14 mars 2010 · Féminin"]

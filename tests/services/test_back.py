"""Back leads to the row that one came from: whoever goes down a list goes on where they were."""

from kiosk.faces.describe import describe
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.tiny import Tiny


def visit() -> Visit:
    """Somebody who reads guides."""
    made = Visit(world((Tiny(),)))
    made.act("begin")
    made.act("guides")
    return made


def test_back_stands_on_the_row_that_was_chosen() -> None:
    """And on the row of the page before it, one Back later."""
    person = visit()
    guides = describe(person)
    row = next(line.act for block in guides.blocks for line in getattr(block, "rows", ()) if line.act)
    person.act(row)
    person.back()
    assert person.stop == Stop("guides")
    assert describe(person).focus == row
    person.back()
    assert describe(person).focus == "guides"


def test_what_lies_over_a_page_says_nothing_of_its_rows() -> None:
    """A face keeps the place of a page that was covered; nothing older stands in its way."""
    person = visit()
    person.back()
    person.open("help")
    person.back()
    assert describe(person).focus == ""


def test_continue_leaves_no_row_behind() -> None:
    """Where one went on by Continue, Back shows the page from its beginning."""
    person = Visit(world((Tiny(),)))
    for act in ("begin", "programs", "start:tiny"):
        person.act(act)
    person.chosen[person.stop] = "something"
    here = person.stop
    person.go_on(())
    assert here not in person.chosen

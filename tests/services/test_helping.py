"""Somebody who helps: said before or while filling in, with the answers from then on, and on the receipt."""

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.services import receipt
from kiosk.services.helping import WHO
from kiosk.services.visit import Visit
from kiosk.words import say
from tests.services.fakes import world
from tests.services.test_visit import begun, drafts, filled, sentences
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """A visit of the small program, on its welcome page."""
    return Visit(world((Tiny(),)))


def sent(visit: Visit) -> str:
    """Signed and sent; the receipt's words."""
    for _ in range(8):
        if visit.stop.page != "affirmation":
            visit.act("continue")
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    session = visit.application()
    assert session.sealed is not None
    return " ".join(line for block in receipt.document(session, session.sealed, visit.world).blocks for line in block.fr)


@pytest.mark.parametrize("who", WHO)
def test_whoever_helps_stands_on_the_receipt(visit: Visit, who: str) -> None:
    """Said while filling in: with the consent on the page of signing, sealed, and on the receipt on screen and paper."""
    filled(visit)
    visit.open("agent")
    visit.act("helper")
    visit.act(f"helped:{who}")
    assert say("said.helped", "fr") == describe(visit).status
    visit.act("stay")
    told = sent(visit)
    sealed = visit.application().sealed
    assert sealed is not None
    assert sealed.helper == who
    assert say(f"receipt.helper.{who}", "fr") in told
    visit.act("receipt")
    assert say(f"receipt.helper.{who}", "fr") in sentences(describe(visit))


def test_said_before_there_is_an_application_it_goes_with_it(visit: Visit) -> None:
    """At the page of staff, which is one key away; it is kept with the draft, and comes back with it."""
    visit.open("agent")
    for act in ("helper", "helped:interpreter", "stay", "begin", "programs", "program:tiny", "start:tiny"):
        visit.act(act)
    assert visit.application().helper == "interpreter"
    code = visit.application().code
    for act in ("end", "restart", "begin", "resume"):
        visit.act(act)
    assert visit.helper == "", "the next person has no helper"
    visit.enter("#code", code)
    visit.go_on(["#code"])
    assert visit.application().helper == "interpreter"


def test_it_can_be_taken_back_until_it_is_sent(visit: Visit) -> None:
    """The page says who is noted; after the sending nothing changes it."""
    begun(visit)
    visit.act("helper")
    visit.act("helped:agent")
    visit.act("helper")
    (rows,) = [block.rows for block in describe(visit).blocks if isinstance(block, Lines)]
    assert [row.act for row in rows if row.state] == ["helped:agent"]
    visit.act("helped:")
    assert visit.application().helper == ""
    filled(visit)
    assert "entourage" not in sent(visit)
    visit.act("helper")
    visit.act("helped:companion")
    assert visit.stop.page == "confirmation"
    assert next(iter(drafts(visit).sent.values())).helper == ""


def test_nobody_is_noted_who_is_on_no_page(visit: Visit) -> None:
    """An act with another name changes nothing."""
    begun(visit)
    visit.act("helper")
    visit.act("helped:somebody")
    assert visit.application().helper == ""

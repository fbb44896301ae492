"""A demonstration can show a fictional person, through the same store and the same pages as anybody."""

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.visit import Visit
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny


def offered(visit: Visit) -> list[str]:
    """What one can do after the welcome page."""
    visit.act("begin")
    return [row.act for block in describe(visit).blocks if isinstance(block, Lines) for row in block.rows]


def test_a_demonstration_offers_a_fictional_person_and_a_real_kiosk_never() -> None:
    """Nobody's day begins with somebody else's answers."""
    made = world((PROGRAM,))
    assert f"example:{PROGRAM.id}" in offered(Visit(made))
    object.__setattr__(made.settings, "demo", False)
    assert not any(act.startswith("example") for act in offered(Visit(made)))
    assert not any(act.startswith("example") for act in offered(Visit(world((Tiny(),)))))


def test_the_fictional_person_has_answered_all_and_signed_nothing() -> None:
    """The code comes first; then the way leads straight to the check of the answers, and on disk is what is shown."""
    visit = Visit(world((PROGRAM,)))
    visit.act("begin")
    visit.act(f"example:{PROGRAM.id}")
    assert describe(visit).id == "resume_code"
    missing = visit.application().walk().next
    assert missing is not None
    assert missing.question.kind == "attestation"
    visit.act("noted")
    visit.go_on([])
    assert describe(visit).id == "review"
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert next(iter(drafts.held.values())).answers == visit.application().answers

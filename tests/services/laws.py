"""The laws that show only where answers are given and sent: each as a function that fails when the law is broken."""

from collections.abc import Sequence

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control
from kiosk.forms.kinds import kind_of
from kiosk.services.visit import Visit
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny

LEAVINGS = ("back", "language", "help", "time-out", "continue")
"""What may happen to a person between two fields."""


def visiting() -> Visit:
    """A visit in which English is open, at the second section."""
    visit = Visit(world((Tiny(),)), english=True)
    for act in ("begin", "programs", "program:tiny", "start:tiny", "noted"):
        visit.act(act)
    visit.enter("event", "dismissal")
    visit.go_on(["event"])
    visit.act("section:second")
    return visit


def shown(visit: Visit, key: str) -> str:
    """The text that stands in a field now."""
    controls = [block for block in describe(visit).blocks if isinstance(block, Control) and block.key == key]
    return controls[0].parts[0].text


def kept_through(raw: str, leavings: Sequence[str]) -> None:
    """L13: what was typed stands in its field again after any leavings, as typed or as the value it was read as."""
    visit = visiting()
    visit.enter("years", raw)
    for leaving in leavings:
        visit = _leave(visit, leaving)
    while describe(visit).id not in ("tasks", "question"):
        visit.back()
    visit.act("section:second")
    question = next(one for section in Tiny().form().sections for one in section.questions if one.id == "years")
    value = visit.application().answers.value("years")
    again = raw if value is None else kind_of("number").split(value, question, visit.lang)[""]
    assert shown(visit, "years") == again, (raw, leavings)
    assert value is None or value == raw.strip()


def _leave(visit: Visit, leaving: str) -> Visit:
    match leaving:
        case "back":
            visit.back("last_name")
        case "language":
            visit.language()
        case "help":
            visit.open("help")
            visit.back()
        case "continue":
            visit.act("continue")
        case "time-out":
            return _come_back(visit)
    return visit


def _come_back(visit: Visit) -> Visit:
    """The session ends for want of a key; the person returns with the code."""
    code = visit.application().code
    visit.idle()
    visit.idle()
    assert visit.session is None
    again = Visit(visit.world, english=True)
    again.act("begin")
    again.act("resume")
    again.enter("#code", code)
    again.go_on(["#code"])
    again.act("continue")
    return again


def sent_once(acts: Sequence[str]) -> None:
    """L18: whatever is pressed around the sending, one application, one number, a receipt that says the same."""
    visit = visiting()
    for key, raw in (("last_name", "Côté"), ("years", "30")):
        visit.enter(key, raw)
    visit.go_on(["last_name", "years", "more"])
    while describe(visit).id != "affirmation":
        visit.act("continue")
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    first = visit.application().sealed
    assert first is not None
    for act in acts:
        _press(visit, act)
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert [one.reference for one in drafts.sent.values()] == [first.reference]
    assert visit.application().sealed == first
    assert {key for key, entry in first.answers.entries.items() if entry.state == "rejected"} == set()


def _press(visit: Visit, act: str) -> None:
    match act:
        case "send":
            from kiosk.services.sending import send

            send(visit, visit.application())
        case "back":
            visit.back()
        case "receipt":
            visit.act("receipt")
        case "language":
            visit.language()

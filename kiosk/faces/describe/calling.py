"""The page of calling staff: that they were called, that somebody is coming, or where to go."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.faces.describe.build import page, words
from kiosk.faces.describe.page import Page
from kiosk.services.centre import hours
from kiosk.services.state import CALL_LATE, CALL_STANDS
from kiosk.services.visit import Visit


def agent(visit: Visit) -> Page:
    """Where help by a person is found; where staff can be called, that they were."""
    settings, lang = visit.world.settings, visit.lang
    minutes = settings.idle_seconds // 60 * (10 if visit.unhurried else 1)
    free = int(CALL_STANDS.total_seconds()) // 60
    wait = words("agent.still", lang, gap=False, n=free) if visit.called else words("agent.wait", lang, gap=False, n=minutes)
    shown = (words(_told(visit), lang, "strong"), wait, words("agent.hours", lang, hours=hours(settings)))
    if visit.world.calls is None:
        return page("agent", lang, shown)
    # once they are called the way back comes first: a second Enter must not take the call back
    made = page("agent", lang, shown, ("stay=go_back", "recall") if visit.called else ("call", "stay=go_back"))
    return replace(made, back=False, waits=visit.called, status=shown[0].text if visit.called else "")


def _told(visit: Visit) -> str:
    """How a call stands: somebody said that they are coming; or nobody has for a while, and where to go instead."""
    if not visit.called or visit.world.calls is None:
        return "agent.counter"
    if visit.world.calls.taken():
        return "agent.coming"
    late = visit.called_at is not None and visit.world.clock.now() - visit.called_at >= CALL_LATE
    return "agent.late" if late else "agent.called"


PAGES: Mapping[str, Callable[[Visit], Page]] = {"agent": agent}

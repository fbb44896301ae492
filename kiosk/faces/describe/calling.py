"""The pages of staff and the person at the kiosk: that they were called, that somebody is coming, or where to go; the staff key."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.fields import field
from kiosk.faces.describe.page import Line, Lines, Page, Words
from kiosk.formats import clock_time
from kiosk.ports.staff import REASONS
from kiosk.services import helping
from kiosk.services.centre import hours
from kiosk.services.counter import staff_key
from kiosk.services.staff import title_of
from kiosk.services.state import CALL_LATE, CALL_STANDS
from kiosk.services.visit import Visit
from kiosk.words import say


def agent(visit: Visit) -> Page:
    """Where help by a person is found; where staff can be called, that they were."""
    settings, lang = visit.world.settings, visit.lang
    minutes = settings.idle_seconds // 60 * (10 if visit.unhurried else 1)
    free = int(CALL_STANDS.total_seconds()) // 60
    word, n = ("agent.still", free) if visit.called else ("agent.wait", minutes)
    wait = words(word, lang, gap=False, n=n, noun=visit.noun)
    shown = (words(_told(visit), lang, "strong"), wait, words("agent.hours", lang, hours=hours(settings)))
    helper = ("helper",) if helping.offered(visit) else ()
    if visit.world.calls is None:
        return page("agent", lang, shown, helper)
    # once they are called the way back comes first: a second Enter must not take the call back
    made = page("agent", lang, shown, (*(("stay=go_back", "recall") if visit.called else ("call", "stay=go_back")), *helper))
    return replace(made, back=False, waits=visit.called, status=shown[0].text if visit.called else "")


def helper(visit: Visit) -> Page:
    """Who helps: what it means to say so, and who is said to help now."""
    lang, now = visit.lang, helping.declared(visit)
    told = tuple(words(f"helper.{one}", lang, gap=not at) for at, one in enumerate(("consent", "decide", "receipt")))
    rows = (
        Line(f"helped:{code}", "", say(f"helper.{code or 'nobody'}", lang), say("helper.chosen", lang) if code == now else "")
        for code in (*helping.WHO, "")
    )
    return page("helper", lang, (*told, Lines(numbered(tuple(rows)), name_width=34)))


def _told(visit: Visit) -> str:
    """How a call stands: somebody said that they are coming; or nobody has for a while, and where to go instead."""
    if not visit.called or visit.world.calls is None:
        return "agent.counter"
    if visit.world.calls.taken():
        return "agent.coming"
    late = visit.called_at is not None and visit.world.clock.now() - visit.called_at >= CALL_LATE
    return "agent.late" if late else "agent.called"


def key(visit: Visit) -> Page:
    """The staff key: nothing of the person is seen while somebody who works here says who they are."""
    lang = visit.lang
    if visit.world.staff is None:
        return page("staff_key", lang, (words("staff_key.none", lang),), ("stay=go_back",))
    asked = (field(visit, staff_key.NAME, position=(1, 2)), field(visit, staff_key.CODE, position=(2, 2)))
    return page("staff_key", lang, (words("staff_key.what", lang), *asked), ("continue", "stay=go_back"))


def here(visit: Visit) -> Page:
    """How the kiosk stands, and what somebody who works here can do at it."""
    lang = visit.lang
    call = words("staff_here.call" if visit.called else "staff_here.no_call", lang, gap=False)
    shown = (*_state(visit), call, words("staff_here.slow" if visit.unhurried else "staff_here.usual", lang, gap=False))
    mends = ["staff_end_wait"] if staff_key.allowed(visit, "end_wait") and visit.world.accounts is not None else []
    ends = [f"staff_end:{reason}" for reason in REASONS]
    acts = ["staff_extend", *mends, *ends] if staff_key.allowed(visit, "reset_session") else mends  # first what a second Enter may do
    rows = numbered(tuple(Line(act, "", say(f"staff_here.{act.replace(':', '.')}", lang), _wait(visit, act)) for act in acts))
    lists = (Lines(rows, name_width=36, state_width=16),) if rows else ()
    title = say("staff.kiosk", lang, kiosk=visit.world.settings.kiosk_name)
    return page("staff_here", lang, (*shown, *lists), ("stay=go_back",), title=title)


def _wait(visit: Visit, act: str) -> str:
    """Whether there is a wait to end; the rows keep their numbers."""
    if act != "staff_end_wait" or visit.world.accounts is None:
        return ""
    stands = visit.world.accounts().desk.waits(visit.world.settings.kiosk_name, visit.world.clock.now())
    return say("staff_here.wait" if stands else "staff_here.no_wait", visit.lang)


def _state(visit: Visit) -> tuple[Words, ...]:
    """The title of the page under this one, and since when; never a word of the person."""
    lang, kiosk = visit.lang, visit.world.settings.kiosk_name
    title = Words(title_of(visit), lang="fr", gap=False)
    told = visit.world.kiosks().all() if visit.world.kiosks is not None else ()
    since = tuple(words("staff.reset.began", lang, time=clock_time(one.since, lang)) for one in told if one.kiosk == kiosk and one.busy)
    return (*since, title)


PAGES: Mapping[str, Callable[[Visit], Page]] = {"agent": agent, "helper": helper, "staff_key": key, "staff_here": here}

"""Pages of the counter: signing in, kiosks, calls, accounts, the audit trail. No answer of a citizen is on any of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.access.cards import show_code
from kiosk.access.codes import show_resume_code
from kiosk.faces.describe.build import listed, numbered, page, words
from kiosk.faces.describe.fields import box, choice, field
from kiosk.faces.describe.page import Block, Line, Lines, Page, Tone, Words
from kiosk.faces.describe.signing import how_long
from kiosk.formats import clock_time, moment
from kiosk.ports.staff import REASONS
from kiosk.services.keeping import left, signing_of
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.staff import KioskSeen
    from kiosk.services.counter.matrix import Action
    from kiosk.services.counter.state import StaffState
    from kiosk.words import Lang

HOME: tuple[tuple[str, Action], ...] = (
    ("kiosks", "see_kiosks"), ("calls", "see_calls"), ("queue", "see_queue"), ("deliveries", "see_queue"), ("accounts", "unlock_account"),
    ("records", "give_records"), ("incidents", "see_incidents"), ("new_incident", "record_incident"), ("trail", "verify_trail"),
)  # fmt: skip
"""The rows of the first page, each for those who may."""

STATES: Mapping[str, Tone] = {"busy": "warning", "free": "success", "away": "error"}
SILENT = timedelta(minutes=1)
"""A kiosk that runs says so three times meanwhile."""


def sign_in(visit: StaffState) -> Page:
    """Step 1: name and password."""
    asked = (field(visit, "#staff_name", position=(1, 2)), field(visit, "#password", position=(2, 2)))
    return replace(page("staff_sign_in", visit.lang, asked, ("continue",)), idle="none")


def code(visit: StaffState) -> Page:
    """Step 2: the code of the card."""
    lang = visit.lang
    if not visit.number:
        return page("staff_code", lang, (words("staff.no_code", lang),))
    asked = field(visit, "#card", ask=say("field.card.ask", lang, n=visit.number), width=10)
    return page("staff_code", lang, (asked,), ("continue",))


def wait(visit: StaffState) -> Page:
    """Not now: how long it takes; or that the centre has to help."""
    lang, tried = visit.lang, signing_of(visit).tried
    if tried is not None and tried.verdict == "locked":
        return page("staff_wait", lang, (words("staff.wait.locked", lang),))
    return page("staff_wait", lang, (how_long(left(visit), lang),), ("try_again=again",))


def home(visit: StaffState) -> Page:
    """What can be done, by whoever is signed in."""
    lang, calls = visit.lang, visit.counter.calls.all() if visit.may("see_calls") else ()
    waiting = sum(not one.taken for one in calls)
    calling = say("staff.calls.open", lang, n=waiting) if waiting else ""
    rows = tuple(
        Line(act, "", say(f"staff.home.{act}", lang), calling, tone="warning")
        if act == "calls" and calling
        else Line(act, "", say(f"staff.home.{act}", lang))
        for act, action in HOME
        if visit.may(action)
    )
    place = say("page.staff_home.place", lang, name=visit.signed_in().name, role=say(f"staff.role.{visit.signed_in().role}", lang))
    old = visit.counter.old_sqlite if visit.fresh else ""
    first = (words("staff.old_sqlite", lang, "warning", version=old),) if old else ()
    return page("staff_home", lang, (*first, Lines(numbered(rows), name_width=34)), ("end=sign_out",), place=place,
                place_short=say(f"staff.role.{visit.signed_in().role}", lang))  # fmt: skip


def kiosks(visit: StaffState) -> Page:
    """The kiosks and their sessions; no answer, no name."""
    lang, all_of_them = visit.lang, visit.counter.kiosks.all()
    states = [_state_of(one, visit.now()) for one in all_of_them]
    rows = tuple(
        Line(
            f"kiosk:{one.kiosk}",
            "",
            say("staff.kiosk", lang, kiosk=one.kiosk),
            say(f"staff.kiosk.{state}", lang),
            say("staff.kiosk.since", lang, time=clock_time(one.since, lang)),
            (say("staff.kiosk.seen", lang, time=clock_time(one.seen, lang)),),
            STATES[state],
        )
        for one, state in zip(all_of_them, states, strict=True)
    )
    busy = states.count("busy")
    place = say("page.staff_kiosks.place", lang, n=len(rows), busy=busy)
    shown = listed(rows, 14, "staff.kiosks.none", lang)
    return replace(page("staff_kiosks", lang, shown, place=place), waits=True)


def _state_of(one: KioskSeen, now: datetime) -> str:
    """One of `STATES`."""
    return "away" if now - one.seen > SILENT else "busy" if one.busy else "free"


def reset(visit: StaffState) -> Page:
    """One kiosk: end its session, with a reason; end a wait there, while there is one."""
    lang, id = visit.lang, visit.stop.at
    one = next((each for each in visit.counter.kiosks.all() if each.kiosk == id), None)
    began = words("staff.reset.began", lang, time=clock_time(one.since, lang)) if one and one.busy else words("staff.reset.nobody", lang)
    asked = replace(choice(visit, "#reason", {reason: say(f"staff.reason.{reason}", lang) for reason in REASONS}), private=False)
    stands = _page_there(one.page, lang) if one is not None else ()
    slow = visit.may("end_wait") and visit.counter.accounts.desk.waits(id, visit.now())
    waits = (words("staff.waits", lang, "warning", gap=False),) if slow else ()
    shown: tuple[Block, ...] = (began, *waits, *stands, words("staff.reset.what", lang, gap=False), asked)
    title = say("page.staff_reset.title", lang, kiosk=id)
    return page("staff_reset", lang, shown, ("continue=staff_reset", *(("end_wait",) if slow else ())), title=title)


def _page_there(title: str, lang: Lang) -> tuple[Words, ...]:
    """The page that stands at the kiosk, by its French title."""
    return (words("staff.kiosk.page", lang, gap=False), Words(title, "strong", lang="fr", gap=False))


def calls(visit: StaffState) -> Page:
    """Calls for help: where, when, on which page, in which language."""
    lang = visit.lang
    rows = tuple(
        Line(
            f"a_call:{one.kiosk}",
            "",
            say("staff.kiosk", lang, kiosk=one.kiosk),
            say("staff.call.is_taken" if one.taken else "staff.call.is_open", lang),
            clock_time(one.at, lang),
            (say("staff.call.detail", lang, spoken=say(f"staff.lang.{one.lang}", lang)),),
            "success" if one.taken else "warning",
        )
        for one in visit.counter.calls.all()
    )
    shown = listed(rows, 14, "staff.calls.none", lang)
    return replace(page("staff_calls", lang, shown, place=say("page.staff_calls.place", lang, n=len(rows))), waits=True)


def call(visit: StaffState) -> Page:
    """One call: say that somebody is coming, close it."""
    lang, id = visit.lang, visit.stop.at
    one = next((each for each in visit.counter.calls.all() if each.kiosk == id), None)
    title = say("staff.kiosk", lang, kiosk=id)
    if one is None:
        return page("staff_call", lang, (words("staff.call.over", lang),), title=title)
    shown = (
        words("staff.call.at", lang, time=clock_time(one.at, lang)),
        *_page_there(one.page, lang),
        words("staff.call.detail", lang, gap=False, spoken=say(f"staff.lang.{one.lang}", lang)),
        words("staff.call.is_taken" if one.taken else "staff.call.is_open", lang, "strong"),
    )
    return page("staff_call", lang, shown, ("close_call",) if one.taken else ("take", "close_call"), title=title)


def account(visit: StaffState) -> Page:
    """An account, by its user code: unlock it, or check the person's identity."""
    shown = (words("staff.account.what", visit.lang), field(visit, "#user_code", ask=say("staff.account.ask", visit.lang)))
    return page("staff_account", visit.lang, shown, ("identity", "unlock"))


def identity(visit: StaffState) -> Page:
    """A document comes first: nothing of the account is seen before staff state that they saw it."""
    shown = (words("staff.identity.look", visit.lang, "strong"), box(visit, "#seen", say("staff.identity.seen", visit.lang)))
    return page("staff_identity", visit.lang, shown, ("continue=see_name",))


def name(visit: StaffState) -> Page:
    """The name on the account, and what else waits to be compared; then the second act: it is the person, or it is not."""
    lang, notice = visit.lang, visit.notice
    look = tuple(
        words(f"staff.notice.{part}", lang, gap=part in ("year", "file"), value=notice[part])
        for part in ("year", "notice", "line", "file")
        if part in notice
    )
    owner = words("staff.name.is", lang, "strong", name=" ".join(visit.owner))
    shown = (owner, words("staff.name.compare", lang, gap=False), *look, words("staff.identity.card", lang))
    return page("staff_name", lang, shown, ("issue", "one_use", "other_name"))


def card(visit: StaffState) -> Page:
    """The codes of a new card, once, as at the kiosk: for the person, who writes them down, not for staff."""
    lang = visit.lang
    codes = Lines(tuple(Line("", str(rank), show_code(one)) for rank, one in enumerate(visit.card, 1)))
    shown = (words("staff.card.turn", lang, "strong"), words("staff.card.once", lang, gap=False), codes)
    return replace(page("staff_card", lang, shown, ("handed",)), back=False)


def one_use(visit: StaffState) -> Page:
    """A code for another password, once: for the person, not for staff."""
    lang = visit.lang
    shown = (words("staff.one_use.what", lang), Words(show_resume_code(visit.one_use), "strong"), words("staff.one_use.day", lang))
    return replace(page("staff_one_use", lang, shown, ("handed=handed_code",)), back=False)


def trail(visit: StaffState) -> Page:
    """What a reading of the whole audit trail found."""
    lang, found = visit.lang, visit.verified
    if found is None:
        return page("staff_trail", lang, ())
    shown = [words("audit.whole", lang, "success", n=found.entries)]
    if found.problem:
        shown = [words(f"audit.problem.{found.problem}", lang, "error", number=found.number)]
    elif found.at:
        signed = datetime.fromisoformat(found.at).astimezone(visit.now().tzinfo)
        shown.append(words("audit.signed", lang, gap=False, at=moment(signed, lang)))
    return page("staff_trail", lang, tuple(shown), ("trail=verify_again",))


PAGES: Mapping[str, Callable[[StaffState], Page]] = {
    "staff_sign_in": sign_in, "staff_code": code, "staff_wait": wait, "staff_home": home, "staff_kiosks": kiosks, "staff_reset": reset,
    "staff_calls": calls, "staff_call": call, "staff_account": account, "staff_identity": identity, "staff_name": name,
    "staff_card": card,
    "staff_one_use": one_use, "staff_trail": trail,
}  # fmt: skip

"""The pages of where an account stands open besides here, and of its use by somebody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.page import Block, Line, Lines, Page
from kiosk.formats import moment
from kiosk.services.elsewhere import REPORTED, act_of, sessions
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.sessions import OpenSession
    from kiosk.services.visit import Visit
    from kiosk.words import Lang


def row(visit: Visit) -> Line:
    """On the page of the account: how many other sessions there are."""
    lang, others = visit.lang, sum(not one.here for one in sessions(visit))
    state = say("account.sessions.others", lang, n=others) if others else say("account.sessions.none", lang)
    return Line("sessions", "", say("account.sessions", lang), state, tone="warning" if others else "plain")


def open_sessions(visit: Visit) -> Page:
    """This session, and each other one with the way to end it. No identifier is shown."""
    lang, everywhere = visit.lang, sessions(visit)
    others = tuple(one for one in everywhere if not one.here)
    here = tuple(words("sessions.here", lang, kiosk=one.kiosk, when=moment(one.began, lang)) for one in everywhere if one.here)
    if not others:
        return page("sessions", lang, (*here, words("sessions.none", lang)), ("stay=go_back",))
    told: tuple[Block, ...] = (
        words("sessions.choose", lang),
        words("sessions.kept", lang, gap=False),
        words("sessions.left", lang, gap=False),
    )
    rows = Lines(numbered(tuple(_other(one, lang) for one in others)), name_width=14, state_width=34)
    return page("sessions", lang, (*here, *told, rows), ("end_others", "fraud"))


def _other(one: OpenSession, lang: Lang) -> Line:
    return Line(act_of(one), "", say("sessions.kiosk", lang, kiosk=one.kiosk), say("sessions.since", lang, when=moment(one.began, lang)))


def fraud(visit: Visit) -> Page:
    """Whom to call, or, where the number is not set, whom to ask; and, once, « Ce n’était pas moi »."""
    lang, phone = visit.lang, visit.world.settings.fraud_phone
    call = words("fraud.call", lang, "strong", phone=phone) if phone else words("fraud.ask", lang, "strong")
    now = (words("fraud.now", lang), words("fraud.tell", lang, gap=False))
    if visit.stop.at == REPORTED:
        return page("fraud", lang, (words("fraud.reported", lang, "success"), call, *now), ("change_password", "new_card"))
    return page("fraud", lang, (call, words("fraud.report", lang), *now), ("report_fraud", "change_password", "new_card"))


PAGES: Mapping[str, Callable[[Visit], Page]] = {"sessions": open_sessions, "fraud": fraud}

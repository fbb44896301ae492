"""The page of important dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import words
from kiosk.faces.describe.days import left
from kiosk.faces.describe.dossier_head import nothing, service_page
from kiosk.faces.describe.law import today as today_of
from kiosk.faces.describe.page import Block, Line, Lines, Page, Tone
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import long_date
from kiosk.services.dossier.dates import days, details, in_order, late, waiting
from kiosk.services.reports import statement
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import date

    from kiosk.ports.dossier import Event
    from kiosk.services.visit import Visit
    from kiosk.words import Lang


def dates(visit: Visit) -> Page:
    """What is late, what is today, what comes, what is over: a row each, and how far it is in words."""
    held, today = days(visit), today_of(visit)
    if not held:
        return service_page(visit, "dates", nothing(visit, "dates"))
    warned = (words("event.late", visit.lang, "warning"),) if any(late(one, today) for one in held) else ()
    rows = tuple(_row(one, today, visit.lang) for one in in_order(held, today))
    told: tuple[Block, ...] = (*warned, Lines(rows, name_width=36))
    agenda = ("agenda",) if visit.world.agenda is not None and any(waiting(one, today) for one in held) else ()
    return with_printing(visit, service_page(visit, "dates", told, (*_statement(visit, held, today), *agenda)), len(warned))


def _statement(visit: Visit, held: tuple[Event, ...], today: date) -> tuple[str, ...]:
    """The way to the form of a statement that is waited for."""
    form = statement(visit, "statement")
    due = any(one.occasion == "statement" and waiting(one, today) for one in held)
    return (f"program:{form.id}=statement",) if form is not None and due else ()


def _row(one: Event, today: date, lang: Lang) -> Line:
    name = say("event.name", lang, what=say(f"event.{one.occasion}", lang), date=long_date(one.on, lang))
    tone: Tone = "warning" if late(one, today) else "plain" if waiting(one, today) else "quiet"
    return Line("", "", name, _state(one, today, lang), "", tuple(each.to(lang) for each in details(one)), tone)


def _state(one: Event, today: date, lang: Lang) -> str:
    """How far it is; of what is over, how it ended."""
    if waiting(one, today):
        return left(one.on, today, lang)
    return say("event.done" if one.done else "event.over", lang)


PAGES: Mapping[str, Callable[[Visit], Page]] = {"dates": dates}

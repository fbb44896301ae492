"""The pages of a recourse: what can be asked for and until when, the request, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.account.recourse import Ends, ends, rule, silence
from kiosk.account.request import KINDS
from kiosk.account.texts import fit
from kiosk.clock import local_date
from kiosk.faces.describe import days
from kiosk.faces.describe.build import words
from kiosk.faces.describe.dossier_head import service_page
from kiosk.faces.describe.fields import WIDE, field
from kiosk.faces.describe.law import today
from kiosk.faces.describe.page import Block, Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import long_date, moment
from kiosk.services.dossier.requests import REQUEST, received, sent, shown
from kiosk.services.keeping import given
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.dossier import Letter
    from kiosk.services.visit import Visit
    from kiosk.words import Lang


def offered(visit: Visit, one: Letter) -> tuple[Words, ...]:
    """On a decision: what can be done against it, and until when; nothing where nothing can."""
    if not one.recourse:
        return ()
    lang, found = visit.lang, ends(one.recourse, one.notified)
    if found is None:
        return (words(f"recourse.{one.recourse}.offered", lang), words("recourse.unknown", lang, "warning", gap=False))
    if found.last < today(visit):
        return (words(f"recourse.{one.recourse}.was", lang, date=long_date(found.last, lang)),)
    left = days.left(found.last, today(visit), lang)
    return (words(f"recourse.{one.recourse}.until", lang, date=long_date(found.last, lang), left=left),)


def recourse(visit: Visit) -> Page:
    """What it is, its last day with the working of it, and the request; one that was sent is told instead."""
    lang, one = visit.lang, shown(visit)
    if not one.recourse:
        raise LookupError(visit.stop.at)
    found, before = ends(one.recourse, one.notified), sent(visit, one.heading.id)
    told: list[Block] = [words(f"recourse.{one.recourse}.what", lang, "strong"), *_then(one, lang)]
    told += _unknown(one, lang) if found is None else _known(visit, one, found)
    if before is not None:
        day, number = long_date(local_date(before.at), lang), show_reference(before.reference)
        told.append(words("recourse.sent", lang, "success", date=day, reference=number))
    place = say(f"letter.{one.heading.kind}.on", lang, date=long_date(one.heading.on, lang))
    made = service_page(
        visit, "recourse", tuple(told), () if before is not None else ("request",), place=place, place_short=one.heading.on.isoformat(),
        headed=False,
    )  # fmt: skip
    return with_printing(visit, replace(made, idle="long"))


def _then(one: Letter, lang: Lang) -> tuple[Words, ...]:
    """What follows it; where that hangs on a figure that is not known, nothing."""
    if one.recourse != "review":
        return (words(f"recourse.{one.recourse}.then", lang, gap=False),)
    count = silence(one.heading.on)
    return () if count is None else (words("recourse.review.then", lang, gap=False, n=count),)


def _known(visit: Visit, one: Letter, found: Ends) -> list[Block]:
    """The last day, how far it is, how it was counted, whether it moved; late, what can still be done."""
    lang, day = visit.lang, today(visit)
    last, left, late = long_date(found.last, lang), days.left(found.last, day, lang), found.last < day
    told: list[Block] = [words("recourse.past" if late else "recourse.last", lang, "warning" if late else "strong", date=last, left=left)]
    told += [words(f"recourse.{one.recourse}.late", lang, gap=False)] if late else []
    told.append(words("recourse.counted", lang, date=long_date(found.notified, lang), n=found.days))
    told += [words("recourse.moved", lang, gap=False, date=long_date(found.counted, lang))] if found.moved else []
    return told


def _unknown(one: Letter, lang: Lang) -> list[Block]:
    """The last day is not known: from when it counts, where that is known."""
    held = rule(one.recourse, one.heading.on) if one.recourse else None
    counted = words("recourse.unknown.days", lang) if held is None else words("recourse.from", lang, n=held.number("days"))
    return [words("recourse.unknown", lang, "warning"), counted, words("recourse.ask", lang, gap=False)]


def request(visit: Visit) -> Page:
    """Where its person writes why: about which decision, and who reads it."""
    lang, one = visit.lang, shown(visit)
    heading, kind = one.heading, "ministry" if one.recourse in KINDS else "tribunal"
    title = replace(Words(fit(heading.title, 100) or heading.id, gap=False), lang=heading.lang if heading.lang != lang else None)
    asked = replace(field(visit, REQUEST, width=WIDE), kind="long_text", role="text")
    told = (words("request.about", lang), title, words(f"request.{kind}", lang))
    return service_page(visit, "request", (*told, asked), ("continue=send_request" if kind == "ministry" else "continue=make_letter",),
                        headed=False)  # fmt: skip


def request_sent(visit: Visit) -> Page:
    """It was received: its number, its moment, what was asked for, and what follows."""
    lang, sealed = visit.lang, received(visit)
    number = show_reference(sealed.reference)
    told = (
        words("request.received", lang, "success"),
        words("request.number", lang, "strong", reference=number),
        words("request.at", lang, gap=False, at=moment(sealed.at, lang)),
        words("request.next", lang),
        words("request.change", lang, gap=False),
    )
    made = service_page(visit, "request_sent", told, place=say("page.request_sent.place", lang, reference=number), place_short=number,
                        headed=False)  # fmt: skip
    return with_printing(visit, replace(made, idle="long"))


def tribunal_letter(visit: Visit) -> Page:
    """What stands in the letter, and that its person signs and sends it."""
    lang, printer = visit.lang, visit.world.printing is not None
    told: list[Block] = [words("tribunal.not_sent", lang, "warning")]
    told.append(words("tribunal.send" if printer else "tribunal.no_printer", lang, gap=False))
    told.append(words("tribunal.wrote", lang, "strong"))
    told += [Words(line, gap=not at) for at, line in enumerate(_lines(given(visit, REQUEST)))]
    return with_printing(visit, replace(service_page(visit, "tribunal_letter", tuple(told), headed=False), idle="long"))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "recourse": recourse, "request": request, "request_sent": request_sent, "tribunal_letter": tribunal_letter,
}  # fmt: skip

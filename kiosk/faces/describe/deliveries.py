"""Pages of the counter about papers that people handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.faces.describe.build import listed, page, words
from kiosk.faces.describe.dossier_sending import facts, state_of
from kiosk.faces.describe.fields import field
from kiosk.faces.describe.page import Block, Line, Page, Words
from kiosk.formats import moment
from kiosk.services.counter.deliveries import CODE, name_of, shown
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.handed import Delivery, Sender
    from kiosk.services.counter.state import StaffState
    from kiosk.words import Lang


def deliveries(visit: StaffState) -> Page:
    """A code to type, and the list: what staff have not had before them comes first."""
    lang, every = visit.lang, visit.counter.handed.all()
    rows = tuple(_row(visit, one, lang) for one in sorted(every, key=lambda one: one.received is not None))
    place = say("page.staff_deliveries.place", lang, n=sum(one.received is None for one in every))
    asked = field(visit, CODE, width=12)
    made = page(
        "staff_deliveries", lang, (asked, *listed(rows, 13, "staff.deliveries.none", lang)), ("continue=find_delivery",), place=place
    )
    return replace(made, focus=visit.focus or CODE)


def _row(visit: StaffState, one: Delivery, lang: Lang) -> Line:
    """One of them: its code, how it stands, its day, what it answers."""
    state, tone = state_of(one, lang)
    day, what = local_date(one.at).isoformat(), name_of(visit, one.subject).to(lang)
    return Line(f"delivery:{one.code}", "", show_reference(one.code), state, day, (what,), tone)


def delivery(visit: StaffState) -> Page:
    """What it answers, whose it is, its files; the number of a file by its last three signs."""
    lang, there, code = visit.lang, shown(visit), show_reference(visit.stop.at)
    place = say("page.send_made.place", lang, code=code)
    if there is None:
        return page("staff_delivery", lang, (words("staff.delivery.gone", lang, "strong"),), place=place, place_short=code)
    one, sender = there
    told: list[Block] = [words("send.check.answers", lang, "strong", what=name_of(visit, one.subject))]
    if one.subject.reference:
        told.append(words("staff.delivery.application", lang, gap=False, reference=show_reference(one.subject.reference)))
    told.append(words("staff.delivery.sender", lang, gap=False, name=sender.name))
    told.append(_file(sender, lang))
    told.append(words("send.made.sent" if one.pieces else "send.made.paper", lang, at=moment(one.at, lang)))
    told += [Words(facts(each, each.size, each.on, lang), bullet=True, gap=False) for each in one.pieces]
    told += [words("send.made.received", lang, "success", at=moment(one.received, lang))] if one.received else []
    actions = (*(() if one.received else ("delivered",)), *(("export_delivery=hand_over",) if one.pieces else ()))
    return page("staff_delivery", lang, tuple(told), actions, place=place, place_short=code)


def _file(sender: Sender, lang: Lang) -> Words:
    if not sender.file:
        return words("staff.delivery.no_file", lang, gap=False)
    return words("staff.delivery.file", lang, gap=False, end=sender.file[-3:])


PAGES: Mapping[str, Callable[[StaffState], Page]] = {"staff_deliveries": deliveries, "staff_delivery": delivery}

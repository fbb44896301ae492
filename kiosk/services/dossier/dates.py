"""Important dates: which of them are to come or late, which are over; on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.account.texts import fit
from kiosk.clock import local_date
from kiosk.formats import clock_time
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.statements import marked
from kiosk.services.keeping import now
from kiosk.words import say
from kiosk.words.text import Text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.ports import PaperBlock, PaperDocument
    from kiosk.ports.agenda import Entry
    from kiosk.ports.dossier import Event
    from kiosk.services.state import State
    from kiosk.words import Lang

LONGEST = 120
"""Signs of the Ministry's own words on a row."""


def days(visit: State) -> tuple[Event, ...]:
    """The days of the service that is open, as they stand for its person."""
    return marked(visit, opened(visit).events)


def waiting(one: Event, today: date) -> bool:
    """Whether it is still to come, or late: an appointment of yesterday is neither."""
    return not one.done and (one.occasion != "appointment" or one.on >= today)


def late(one: Event, today: date) -> bool:
    """Whether its day went by and it is still to be done."""
    return waiting(one, today) and one.on < today


def in_order(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """What is late and what comes, the earliest first; then what is over, the latest first."""
    known = sorted(events, key=lambda one: one.on)
    over = [one for one in reversed(known) if not waiting(one, today)]
    return (*(one for one in known if waiting(one, today)), *over)


def details(one: Event) -> tuple[Text, ...]:
    """The time, the place, and what the Ministry wrote about it: a sentence each."""
    from kiosk.services.blocks import both

    told = []
    if one.at is not None:
        at = datetime.combine(one.on, one.at)
        told.append(both("event.at", time=Text(clock_time(at, "fr"), clock_time(at, "en"))))
    if one.place.strip():
        told.append(both("event.place", place=fit(one.place, LONGEST).rstrip(".")))
    if one.about.strip():
        told.append(both("event.about", about=fit(one.about, LONGEST).rstrip(".")))
    return tuple(told)


def document(events: Iterable[Event], today: date, at: datetime) -> PaperDocument:
    """What is late and what comes, on paper. No name and no number: it may hang on a wall."""
    from kiosk.ports import PaperDocument
    from kiosk.services.blocks import text
    from kiosk.words import text_of

    title = text_of("page.dates.title")
    coming = [one for one in in_order(events, today) if waiting(one, today)]
    blocks = [block for one in coming for block in _blocks(one, late=late(one, today))]
    return PaperDocument(title.fr, title.en, "", tuple(blocks or [text("dossier.none.dates")]), at=at)


def _blocks(one: Event, *, late: bool) -> list[PaperBlock]:
    """A day, what it is for, and its details. How many days are left is not said: paper lies about for long."""
    from kiosk.services.blocks import heading, item, on, text

    told = [item(each) for each in details(one)]
    return [heading(on(one.on)), text(f"event.{one.occasion}"), *([text("event.was_late")] if late else []), *told]


def agenda(visit: State, at: str) -> None:
    """« Fichier pour agenda »: what is late and what comes, on the key that is plugged in."""
    world = visit.world
    if world.agenda is None:
        return
    moment = now(visit)
    today = local_date(moment)
    coming = [_entry(one, visit.lang) for one in in_order(days(visit), today) if waiting(one, today)]
    visit.status = f"said.agenda.{world.agenda.put(coming, moment)}"


def _entry(one: Event, lang: Lang) -> Entry:
    from kiosk.ports.agenda import Entry

    place, about = fit(one.place, LONGEST), fit(one.about, LONGEST)
    return Entry(fit(one.id), say(f"event.{one.occasion}", lang), one.on, one.at, place, about)


ACTS: Mapping[str, Callable[[State, str], None]] = {"agenda": agenda}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}

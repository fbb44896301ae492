"""The pages of communications: how many there are, some of them, one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.account.texts import fit
from kiosk.faces.describe import days
from kiosk.faces.describe.build import numbered, words
from kiosk.faces.describe.dossier_head import nothing, service_page
from kiosk.faces.describe.dossier_recourse import offered
from kiosk.faces.describe.law import today
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import long_date
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.listing import FEW, PART, coming, listed, unread, years
from kiosk.services.dossier.requests import shown
from kiosk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.faces.describe.page import Tone
    from kiosk.ports.dossier import Heading
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

LONGEST = 100
"""Signs of a title."""
SOON = 7
"""Days before a last day, from which on it is told as a warning."""
WHAT = ("unread", "due")
"""Lists of their own, besides the years."""


def messages(visit: Visit) -> Page:
    """All of them where they are few; else the ways to them: what is not read, what has a last day, each year."""
    lang, headings = visit.lang, opened(visit).headings
    new = unread(headings)
    count, short = say("letters.count", lang, n=len(headings)), say("letters.count.unread", lang, n=new)
    place = f"{count} · {short}"  # « 12 lettres · 3 non lues »
    if not headings:
        return service_page(visit, "messages", nothing(visit, "messages"), place=place)
    few = len(headings) <= FEW
    rows = numbered(_rows(visit, headings) if few else _ways(visit, headings, new))
    shown = Lines(rows, name_width=44 if few else 26, state_width=12)
    return service_page(visit, "messages", (shown,), place=place, place_short=short)


def _ways(visit: Visit, headings: Sequence[Heading], new: int) -> tuple[Line, ...]:
    lang, near = visit.lang, len(coming(headings, today(visit)))
    return (
        Line("letters:unread", "", say("letters.unread", lang), say("letters.count", lang, n=new)),
        Line("letters:due", "", say("letters.due", lang), say("letters.due.coming", lang, n=near)),
        *(Line(f"letters:{year}", "", str(year), say("letters.count", lang, n=count)) for year, count in years(headings)),
    )


def letters(visit: Visit) -> Page:
    """Those of a year, those that are not read, those with a last day: so many a page, and the way to the others."""
    lang, what, first = visit.lang, visit.stop.at, int(visit.stop.more or 0)
    found = listed(opened(visit).headings, what, today(visit))
    first = first if first < len(found) else 0
    part = found[first : first + PART]
    beyond = [("older", first + PART)] if first + PART < len(found) else []
    beyond += [("newer", max(0, first - PART))] if first else []
    others = tuple(Line(f"letters:{what}/{at}", "", say(f"letters.{name}", lang)) for name, at in beyond)
    rows = numbered((*_rows(visit, part), *others))
    shown: tuple[Block, ...] = (Lines(rows, name_width=44, state_width=12),) if part else (words(f"letters.none.{_kind(what)}", lang),)
    title = say(f"letters.{what}", lang) if what in WHAT else say("letters.year", lang, year=what)
    whole = len(part) == len(found)
    place = say("letters.count", lang, n=len(found)) if whole else say("letters.part", lang, a=first + 1, b=first + len(part), n=len(found))
    return service_page(visit, "letters", shown, title=title, place=place, headed=False)


def _kind(what: str) -> str:
    return what if what in WHAT else "unread"


def _rows(visit: Visit, headings: Sequence[Heading]) -> tuple[Line, ...]:
    """Each by its title, with whether it was read; under it what it is, of which day, and until when something is to be done."""
    return tuple(_row(visit, one) for one in headings)


def _row(visit: Visit, one: Heading) -> Line:
    lang = visit.lang
    detail = (_told(one, lang), *(text for text, _ in _due(visit, one)), *_other(one, lang))
    state, own = say("letter.read" if one.read else "letter.unread", lang), one.lang if one.lang != lang and fit(one.title) else None
    return Line(f"letter:{one.id}", "", _title(one, lang), state, detail=detail, tone="plain" if one.read else "warning", lang=own)


def _title(one: Heading, lang: Lang) -> str:
    """Its title; what it is, where it has none."""
    return fit(one.title, LONGEST) or say(f"letter.{one.kind}", lang)


def _told(one: Heading, lang: Lang) -> str:
    """« Décision du 3 mai 2013. »."""
    return say(f"letter.{one.kind}.on", lang, date=long_date(one.on, lang))


def _due(visit: Visit, one: Heading) -> tuple[tuple[str, Tone], ...]:
    """Until when something is to be done, and how far that is; nothing where there is no last day."""
    if one.due is None:
        return ()
    lang, day = visit.lang, today(visit)
    told = say("letter.due", lang, date=long_date(one.due, lang), left=days.left(one.due, day, lang))
    return ((told, "warning" if (one.due - day).days <= SOON else "plain"),)


def _other(one: Heading, lang: Lang) -> tuple[str, ...]:
    """In which language it was written, where that is not the page's."""
    return () if one.lang == lang else (say(f"letter.lang.{one.lang}", lang),)


def letter(visit: Visit) -> Page:
    """One of them, whole, in its own language; before its text, until when something is to be done, and what can be done against it."""
    lang, one = visit.lang, shown(visit)
    heading = one.heading
    own = heading.lang if heading.lang != lang else None
    told: list[Block] = [replace(Words(_title(heading, lang), "strong"), lang=own)]
    told += [Words(text, tone, gap=False) for text, tone in _due(visit, heading)]
    told += [Words(text, gap=False) for text in _other(heading, lang)]
    told += offered(visit, one)
    text = [Words(each, lang=own) for paragraph in one.paragraphs if (each := fit(paragraph))]
    actions = ("recourse",) if one.recourse else ()
    made = service_page(
        visit, "letter", (*told, *(text or [words("letter.empty", lang)])), actions, title=say(f"letter.{heading.kind}", lang),
        place=long_date(heading.on, lang), place_short=heading.on.isoformat(), headed=False,
    )  # fmt: skip
    return with_printing(visit, replace(made, idle="long"))


PAGES: Mapping[str, Callable[[Visit], Page]] = {"messages": messages, "letters": letters, "letter": letter}

"""The pages of handing papers in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.dossier_head import service_page
from kiosk.faces.describe.page import Block, Line, Lines, Page, Tone, Words
from kiosk.faces.describe.papers import twin
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import file_size, long_date, moment
from kiosk.services.dossier.handing import HOME, delivery, name_of, sending, ways
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import signing_of
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import date

    from kiosk.ports.handed import Clean, Delivery, Found, Piece
    from kiosk.services.dossier.pile import Looked
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

WIDE = 38
"""Cells of the name of a document or of a file."""


def send_documents(visit: Visit) -> Page:
    """What was handed in, and « Remettre un document »."""
    lang, before = visit.lang, signing_of(visit).deliveries
    rows = tuple(made_row(visit, one, lang) for one in before)
    shown: tuple[Block, ...] = (
        words("send.intro", lang),
        words("send.kept", lang, gap=False),
        Lines(numbered(rows), name_width=WIDE) if rows else words("send.none", lang, gap=False),
    )
    filed = opened(visit).standing is not None
    return replace(service_page(visit, "send_documents", shown, ("send_new",), headed=filed), focus=visit.focus or "send_new")


def made_row(visit: Visit, one: Delivery, lang: Lang) -> Line:
    """A delivery in a list: what it answers, how it stands, when it was made."""
    state, tone = state_of(one, lang)
    return Line(f"send_see:{one.code}", "", name_of(visit, one.subject).to(lang), state, "", (moment(one.at, lang),), tone)


def state_of(one: Delivery, lang: Lang) -> tuple[str, Tone]:
    """How a delivery stands, in words."""
    state = "handed_over" if one.until else "received" if one.received else "sent" if one.pieces else "paper"
    return say(f"send.state.{state}", lang), "success" if one.taken_over else "plain"


def send_item(visit: Visit) -> Page:
    """What papers can answer, each with its application."""
    lang = visit.lang
    rows = tuple(
        Line(f"send_item:{place}", "", name_of(visit, one).to(lang), show_reference(one.reference) if one.reference else "")
        for place, one in enumerate(sending(visit).subjects)
    )
    told = (words("send.item.which", lang), words("send.item.shown", lang, gap=False))
    return _inside(visit, "send_item", (*told, Lines(numbered(rows), name_width=WIDE)))


def send_way(visit: Visit) -> Page:
    """How papers can come here."""
    lang = visit.lang
    rows = tuple(
        Line(f"send_way:{way}", "", say(f"send.way.{way}", lang), detail=(say(f"send.way.{way}.what", lang),)) for way in ways(visit)
    )
    return _inside(visit, "send_way", (_answers(visit), Lines(numbered(rows), name_width=WIDE)))


def send_cover(visit: Visit) -> Page:
    """What a cover sheet is, before there is one."""
    lang = visit.lang
    shown = [_answers(visit), words("send.cover.what", lang), words("send.cover.then", lang)]
    shown += [words("send.cover.no_printer", lang)] if visit.world.printing is None else []
    return _inside(visit, "send_cover", tuple(shown), ("send_cover",))


def send_key(visit: Visit) -> Page:
    """The files on the key: choosing one takes it, choosing it again leaves it."""
    lang, made = visit.lang, sending(visit)
    if not made.found:
        none = (words("send.key.none", lang, "strong"), words("send.key.plug", lang, gap=False))
        place = say("page.send_key.place", lang, n=0, of=0)
        return _inside(visit, "send_key", none, ("send_look",), place=place)
    rows = tuple(
        Line(
            f"send_pick:{at}", "", one.name, say("send.key.chosen", lang) if at in made.chosen else "",
            detail=(_on_key(one, lang),),
        )
        for at, one in enumerate(made.found)
    )  # fmt: skip
    place = say("page.send_key.place", lang, n=len(made.chosen), of=len(rows))
    shown = (words("send.key.which", lang), Lines(numbered(rows), name_width=WIDE))
    return replace(_inside(visit, "send_key", shown, ("send_read", "send_look"), place=place), steady=True)


def _on_key(one: Found, lang: Lang) -> str:
    """« 240 ko, du 2 avril 2013. »."""
    size = file_size(one.size, lang)
    return say("send.key.on", lang, size=size, date=long_date(one.on, lang)) if one.on else say("send.key.size", lang, size=size)


def send_scanner(visit: Visit) -> Page:
    """Where the sheet goes."""
    told = tuple(words(f"send.scanner.{one}", visit.lang) for one in ("lay", "close", "help"))
    return _inside(visit, "send_scanner", told, ("send_scan",))


def send_check(visit: Visit) -> Page:
    """What was read: pages, size and date of each file, and why another one is not taken; before that, how far the reading is."""
    lang, made = visit.lang, sending(visit)
    place = say("page.send_check.place", lang, n=len(made.taken))
    if made.busy and made.reading is not None:
        told = say("send.check.reading", lang, done=len(made.reading.done), of=len(made.reading.files))
        waiting = _inside(visit, "send_check", (_answers(visit), Words(told, "strong")), ("printing=send_progress",), place=place)
        return replace(waiting, waits=True, status=told)
    rows = tuple(_ready(one, at, lang) for at, one in enumerate(made.taken))
    refused = [Words(_refusal(one, at, lang), "warning") for at, one in enumerate(made.looked) if one.fault]
    listed: list[Block] = [words("send.check.drop", lang), Lines(numbered(rows), name_width=WIDE), words("send.check.clean", lang, "quiet")]
    ready = listed if rows else [words("send.check.none", lang, "strong")]
    again = "send_scan=send_sheet" if made.way == "scanner" else "send_more"
    shown = (_answers(visit), *refused, *ready)
    return _inside(visit, "send_check", shown, ("send_now", again) if rows else (again,), place=place)


def _ready(one: Looked, at: int, lang: Lang) -> Line:
    assert one.clean is not None
    return Line(f"send_drop:{at}", "", _named(one, at, lang), detail=(facts(one.clean, len(one.clean.content), one.on, lang),))


def _named(one: Looked, at: int, lang: Lang) -> str:
    """The name of a file; of a sheet, which one it is."""
    return one.name or say("send.sheet", lang, n=at + 1)


def _refusal(one: Looked, at: int, lang: Lang) -> str:
    """What happened, why, and what to do."""
    return say("review.line", lang, label=_named(one, at, lang), value=say(f"send.fault.{one.fault}", lang))


def facts(one: Clean | Piece, size: int, on: date | None, lang: Lang) -> str:
    """« PDF, 3 pages, 240 ko, du 2 avril 2013. »."""
    kind, pages, told = say(f"send.kind.{one.kind}", lang), say("send.pages", lang, n=one.pages), file_size(size, lang)
    if on is None:
        return say("send.piece", lang, kind=kind, pages=pages, size=told)
    return say("send.piece.on", lang, kind=kind, pages=pages, size=told, date=long_date(on, lang))


def send_made(visit: Visit) -> Page:
    """A delivery: its code and its paper, word for word; what staff did with it."""
    from kiosk.services import papers

    lang, one = visit.lang, delivery(visit, visit.stop.at)
    at = moment(one.at, lang)
    told = [words("send.made.sent" if one.pieces else "send.made.paper", lang, "strong", at=at)]
    told += [words("send.made.received", lang, "success", at=moment(one.received, lang))] if one.received else []
    told += [words("send.made.note", lang, "strong", gap=False)] if not one.pieces and visit.world.printing is None else []
    told += _whose(one, lang)
    blocks = twin(papers.document(visit, papers.subject_of(visit.stop)), lang)
    place = say("page.send_made.place", lang, code=show_reference(one.code))
    listed = ("send_done",) if any(stop.page == HOME for stop in visit.trail) else ()  # else it was opened from what is kept
    actions = (*listed, *(() if one.taken_over else ("take_back",)))
    return with_printing(visit, replace(_inside(visit, "send_made", (*told, *blocks), actions, place=place), idle="long"))


def _whose(one: Delivery, lang: Lang) -> tuple[Words, ...]:
    """Whether its person can take it back; else who has it, how long the kiosk keeps it, and what to do."""
    if not one.taken_over:
        return (words("send.made.yours", lang, gap=False),)
    over = (words("send.made.handed_over", lang, gap=False, date=long_date(one.until, lang)),) if one.until else ()
    return (*over, words("send.made.settled", lang, gap=False))


def take_back(visit: Visit) -> Page:
    """Asked about once; the focus stands on the way back."""
    lang, one = visit.lang, delivery(visit, visit.stop.at)
    told = (
        words("send.check.answers", lang, what=name_of(visit, one.subject)),
        words("take_back.files" if one.pieces else "take_back.sheet", lang, "strong"),
        words("take_back.again", lang),
    )
    return replace(_inside(visit, "take_back", told, ("take_back_now", "stay=keep_it")), back=False, focus="stay")


def _answers(visit: Visit) -> Words:
    """What the papers answer."""
    return words("send.check.answers", visit.lang, what=name_of(visit, sending(visit).subject))


def _inside(visit: Visit, id: str, blocks: tuple[Block, ...], actions: tuple[str, ...] = (), *, place: str = "") -> Page:
    """A page within the service: private, without the head of the service."""
    return replace(page(id, visit.lang, blocks, actions, place=place), private=True)


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "send_documents": send_documents, "send_item": send_item, "send_way": send_way, "send_cover": send_cover, "send_key": send_key,
    "send_scanner": send_scanner, "send_check": send_check, "send_made": send_made, "take_back": take_back,
}  # fmt: skip

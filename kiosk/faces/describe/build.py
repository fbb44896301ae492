"""Small helpers that builders of pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.faces.describe.page import Action, Block, Control, Line, Lines, Page, Tone, Words
from kiosk.words import Lang, known, say, text_of
from kiosk.words.text import Text

if TYPE_CHECKING:
    from kiosk.programs.findings import GuidePart


def page(  # noqa: PLR0913 - a page has these parts, and each is named where it is called
    id: str,
    lang: Lang,
    blocks: tuple[Block, ...],
    actions: tuple[str, ...] = (),
    *,
    title: str = "",
    place: str = "",
    place_short: str = "",
    noun: Text | None = None,
) -> Page:
    """A page whose title, place and buttons are words of the catalogue unless they are given.

    `actions` are ids of acts: `continue`, or `act=word` where the button's word is not the act's own.
    `noun`: what the page is about, where its title or its buttons name it.
    """
    where = place or say(f"page.{id}.place", lang)
    return Page(
        id=id,
        title=title or say(f"page.{id}.title", lang, noun=noun or text_of("noun")),
        place=where,
        place_short=place_short or _short(id, where, lang),
        blocks=blocks,
        actions=tuple(action(one, lang, noun) for one in actions),
        lang=lang,
        error=next((say("error.line", lang, problem=one.problem) for one in blocks if isinstance(one, Control) and one.problem), ""),
    )


def _short(id: str, where: str, lang: Lang) -> str:
    """The place for 38 cells, ` · page 10 de 12` included: its own words where the whole ones are too long."""
    word = f"page.{id}.place.short"
    return say(word, lang) if known(word) else where


def action(id: str, lang: Lang, noun: Text | None = None) -> Action:
    """A button: `act` or `act=word`."""
    act, _, word = id.partition("=")
    return Action(act, say(f"do.{word or act.partition(':')[0]}", lang, noun=noun or text_of("noun")))


def words(id: str, lang: Lang, tone: Tone = "plain", *, gap: bool = True, **values: str | int | Text) -> Words:
    """A paragraph of the catalogue."""
    return Words(say(id, lang, **values), tone, gap=gap)


def numbered(rows: tuple[Line, ...], first: int = 1) -> tuple[Line, ...]:
    """The rows with their numbers, from `first`."""
    from dataclasses import replace

    return tuple(replace(row, number=str(number)) for number, row in enumerate(rows, first))


def listed(rows: tuple[Line, ...], name_width: int, none: str, lang: Lang) -> tuple[Block, ...]:
    """The rows with their numbers; where there are none, words that say so."""
    return (Lines(numbered(rows), name_width=name_width),) if rows else (words(none, lang),)


def told(lang: Lang, *ids: str) -> tuple[Words, ...]:
    """Words of the catalogue, one below the other, as one paragraph."""
    return tuple(words(id, lang, gap=not number) for number, id in enumerate(ids))


def reading(part: GuidePart, lang: Lang) -> tuple[Words, ...]:
    """The paragraphs of a text; `- ` begins an item."""
    shown = []
    for paragraph in part.paragraphs:
        text = paragraph.to(lang)
        shown.append(Words(text.removeprefix("- "), bullet=text.startswith("- "), gap=not text.startswith("- ")))
    return tuple(shown)

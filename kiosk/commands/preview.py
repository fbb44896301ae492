"""`kiosk forms preview`: every page of a person's application as text, in the words and the order of the dialogue."""

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from typing import TextIO

from kiosk.clock import RunningClock
from kiosk.commands.people import Person
from kiosk.compose import world
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Lines, Page
from kiosk.faces.lines import pages
from kiosk.faces.lines.asking import Asker
from kiosk.faces.lines.teller import Teller
from kiosk.ports import Draft
from kiosk.programs.findings import Program
from kiosk.services.continuing import reviewed
from kiosk.services.session import opened
from kiosk.services.stops import AFTER_QUESTIONS, WELCOME, Stop
from kiosk.services.visit import Visit
from kiosk.settings import Settings
from kiosk.words import Lang, say

WIDTH = 72
"""Cells of a line."""


def write(program: Program, person: Person, lang: Lang, settings: Settings, out: TextIO) -> None:
    """Write the list of tasks, each page of questions, and what follows them; nothing is stored."""
    visit = visiting(program, person, lang, settings)
    teller = Teller(StringIO(), out, WIDTH)
    for stop in _stops(visit):
        visit.trail = [WELCOME, stop]
        _page(visit, describe(visit), teller)


def visiting(program: Program, person: Person, lang: Lang, settings: Settings) -> Visit:
    """A visit that stands in the middle of the person's application; no store is opened for it."""
    made = world(replace(settings, demo=True), RunningClock(person.at))
    form = program.form()
    draft = Draft("preview", form.name, person.at, person.at.date(), person.answers)
    visit = Visit(made, lang=lang, english=lang == "en")
    visit.session = opened(program, form, draft, "")
    return visit


def _stops(visit: Visit) -> Iterator[Stop]:
    """Every page, once, in the order in which a person meets them."""
    yield Stop("tasks")
    seen: set[str] = set()
    for place in visit.application().walk().path:
        group = place.key.rsplit("/", 2)[0] if place.row else ""
        if place.question.kind == "attestation" or place.key in seen:
            continue
        stop = (
            Stop("row", group, place.row[-1]) if place.row else Stop("group" if place.question.kind == "group" else "question", place.key)
        )
        visit.trail = [WELCOME, stop]
        seen |= {one.key for one in describe(visit).blocks if isinstance(one, Control)}
        yield stop
    yield from (Stop("review", section) for section in reviewed(visit.application()))
    yield from (Stop(name) for name in AFTER_QUESTIONS if name != "review")


def _page(visit: Visit, page: Page, teller: Teller) -> None:
    """One page: its words, and every question with what the person answered."""
    pages.header(page, teller)
    for block in page.blocks:
        if isinstance(block, Control):
            pages.question(page, block, teller, "")
            Asker(teller, page.lang, visit.suggest, visit.enter).options(block)
            teller.say(say("cli.answer", page.lang, said=block.said))
        else:
            pages.block(block, teller, page.lang)
    pages.block(Lines(pages.buttons(page)), teller, page.lang)

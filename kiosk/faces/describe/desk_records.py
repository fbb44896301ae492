"""Pages of the counter: looking for an application, and entering a record of the Ministry by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import listed, page
from kiosk.faces.describe.cases import in_queue
from kiosk.faces.describe.fields import WIDE, choice, field
from kiosk.faces.describe.page import Block, Control, Page
from kiosk.services.counter.recording import FORMS, Asked
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.services.counter.state import StaffState


def find(visit: StaffState) -> Page:
    """What to look for, and what was found."""
    lang = visit.lang
    there = (visit.counter.received.of(reference) for reference in visit.found or ())
    rows = tuple(in_queue(visit, one, lang) for one in there if one is not None)
    shown: tuple[Block, ...] = (field(visit, "#find", width=WIDE),)
    if visit.found is not None:
        shown += listed(rows, 13, "staff.find.none", lang)
    return page("staff_find", lang, shown, ("continue=find",))


def who(visit: StaffState) -> Page:
    """Whose file, and which kind of record."""
    lang = visit.lang
    kinds: dict[str, str] = {kind: say(f"staff.record.{kind}", lang) for kind in FORMS}
    asked = (
        field(visit, "#record_file", position=(1, 3)), field(visit, "#record_digits", position=(2, 3)),
        choice(visit, "#record_kind", kinds, position=(3, 3)),
    )  # fmt: skip
    return replace(page("staff_record", lang, asked, ("continue",)), packs=True, focus=visit.focus)


def new(visit: StaffState) -> Page:
    """The fields of one kind."""
    asked = next(form for kind, form in FORMS.items() if kind == visit.stop.at)
    controls = tuple(_control(visit, one, (number, len(asked))) for number, one in enumerate(asked, 1))
    title = say(f"staff.record.{visit.stop.at}", visit.lang)
    return replace(page("staff_new_record", visit.lang, controls, ("continue=record_put",), title=title), packs=True, focus=visit.focus)


def _control(visit: StaffState, asked: Asked, position: tuple[int, int]) -> Control:
    if asked.choices:
        return choice(visit, asked.key, {one: say(f"staff.record.is.{one}", visit.lang) for one in asked.choices}, position=position)
    return field(visit, asked.key, width=WIDE, optional=asked.optional, position=position)


PAGES: Mapping[str, Callable[[StaffState], Page]] = {"staff_find": find, "staff_record": who, "staff_new_record": new}

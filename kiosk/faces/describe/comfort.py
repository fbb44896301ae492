"""How a person wants the kiosk: the settings, how keys are taken, and all that the kiosk does for people who need it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import page, words
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.services.features import offered
from kiosk.services.wishes import value_of
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.services.visit import Visit

SPEECH = (("faster", "slower", "faster"), ("slower", "slower", "faster"), ("louder", "softer", "louder"), ("softer", "softer", "louder"))
"""Rows of the voice: what each does, and what ← and → do on it."""


def settings(visit: Visit) -> Page:
    """Size, colours, voice and time, each with its number; 0 gives back what was there at first."""
    world = visit.world
    rows: list[Line] = []
    if world.speaks:
        rows += [Line(act, str(number), _name(visit, act), less=less, greater=more) for number, (act, less, more) in enumerate(SPEECH, 1)]
        rows.append(Line("spell", "5", _name(visit, "spell")))
    if world.keys:
        rows.append(Line("trying", "6", _name(visit, "trying")))
    rows += [_set(visit, "size", "7")] if world.letters is not None else []
    rows += [_set(visit, "theme", "8")] if world.themes else []
    rows += [_set(visit, "pace", "9"), Line("origin", "0", _name(visit, "origin"), more=say("set.origin.more", visit.lang))]
    shown: tuple[Block, ...] = (Lines(tuple(rows), name_width=24),)
    if world.letters is None and world.keys:
        shown = (*shown, words("set.size.demo" if world.settings.demo else "set.size.staff", visit.lang))
    return steady(visit, page("settings", visit.lang, shown, ("keyboard", "features") if world.keys else ("features",)))


def keyboard(visit: Visit) -> Page:
    """How keys are taken: the same one twice, slowly, single signs, how many there are."""
    named = ["same_key", "slow_keys", *(["signs"] if visit.world.speaks else []), "switches"]
    rows = tuple(_set(visit, id, str(number)) for number, id in enumerate(named, 1))
    return steady(visit, page("keyboard", visit.lang, (Lines(rows, name_width=24),)))


def features(visit: Visit) -> Page:
    """Everything in one place, to be read or heard."""
    shown = tuple(Words(say(f"feature.{one.id}", visit.lang), bullet=True, gap=False) for one in offered(visit))
    return replace(page("features", visit.lang, shown), idle="long")


def steady(visit: Visit, made: Page) -> Page:
    """The page stays while its rows change; what just changed is said once."""
    rows = [row for block in made.blocks if isinstance(block, Lines) for row in block.rows]
    changed = next((row for row in rows if row.act == visit.focus and row.state), None)
    told = say("review.line", visit.lang, label=changed.name, value=changed.state) if changed is not None else ""
    return replace(made, steady=True, status=told)


def _set(visit: Visit, id: str, number: str) -> Line:
    """A row with a value: Enter takes the next one, ← and → the one before or after."""
    return Line(id, number, _name(visit, id), say(f"set.{id}.{value_of(visit, id)}", visit.lang), less=f"{id}:-1", greater=f"{id}:1")


def _name(visit: Visit, id: str) -> str:
    return say(f"set.{id}", visit.lang)


PAGES: Mapping[str, Callable[[Visit], Page]] = {"settings": settings, "keyboard": keyboard, "features": features}

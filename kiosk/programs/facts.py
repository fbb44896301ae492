"""From answers to facts: what applies, typed, so that the law reads dates and numbers and never a draft."""

from collections.abc import Iterable
from datetime import date

from kiosk.forms.answers import Answers, cell
from kiosk.forms.journey import Walk, walk
from kiosk.forms.model import Form, Value
from kiosk.programs.findings import Fact, Facts

Period = tuple[date, date | None]
FIRST_YEAR, LAST_YEAR = 1800, 2200
"""A date outside these years is nobody's: the law takes it as not given, and its sums never overflow."""


def facts_of(form: Form, answers: Answers, filed_on: date | None, draft_saved_on: date | None = None) -> Facts:
    """The facts of a draft filed on a day. What does not apply is absent (L4); what is not known is named so (L9)."""
    walked = walk(form, answers)
    values: dict[str, Fact] = {}
    not_known: set[str] = set()
    for place in walked.path:
        if place.row:
            continue
        fact = typed(place.question.kind, place.value) if place.state == "answered" and place.value is not None else None
        if place.question.kind == "group" and isinstance(place.value, tuple):
            fact = periods(walked, place.key, place.value)
        if fact is not None:
            values[place.key] = fact
        elif place.state in ("answered", "not_known"):
            not_known.add(place.key)
    return Facts(values, frozenset(not_known), filed_on, draft_saved_on)


def typed(kind: str, value: Value) -> Fact | None:
    """A stored value as the law reads it: a date, a whole number, or the value itself; None for a date nobody means."""
    if kind == "date" and isinstance(value, str):
        day = date.fromisoformat(value)
        return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    if kind == "number" and isinstance(value, str) and value.isdecimal():
        return int(value)
    return value


def periods(walked: Walk, group: str, rows: Iterable[str]) -> tuple[Period, ...] | None:
    """The rows of a group with `from` and `to` as periods, in order; one that lasts has no end. None while a day is missing."""
    found: list[Period] = []
    for row in rows:
        begins, ends = (_day(walked, cell(group, row, child)) for child in ("from", "to"))
        end = walked.at(cell(group, row, "to"))
        lasts = end is not None and end.applies is False
        if begins is None or (ends is None and not lasts):
            return None
        found.append((begins, ends))
    return tuple(found)


def _day(walked: Walk, key: str) -> date | None:
    place = walked.at(key)
    if place is None or not place.applies or place.state != "answered" or not isinstance(place.value, str):
        return None
    day = typed("date", place.value)
    return day if isinstance(day, date) else None

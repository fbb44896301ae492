"""From answers to facts: what applies, typed, so that the law reads dates and numbers and never a draft."""

from collections.abc import Iterable, Mapping
from datetime import date

from kiosk.forms.answers import Answers, cell
from kiosk.forms.journey import Place, walk
from kiosk.forms.model import Form, Question, Value
from kiosk.programs.findings import Fact, Facts

Period = tuple[date, date | None]
FIRST_YEAR, LAST_YEAR = 1800, 2200
"""A date outside these years is nobody's: the law takes it as not given, and its sums never overflow."""


def facts_of(form: Form, answers: Answers, filed_on: date | None, draft_saved_on: date | None = None) -> Facts:
    """The facts of a draft filed on a day. What does not apply is absent (L4); what is not known is named so (L9)."""
    kept = {place.key for place in walk(form, answers).path if place.state in ("answered", "not_known") or _has_rows(place)}
    entries = {key: entry for key, entry in answers.entries.items() if key in kept}
    return told_facts(form, Answers(entries), filed_on, draft_saved_on)


def told_facts(form: Form, answers: Answers, filed_on: date | None, draft_saved_on: date | None = None) -> Facts:
    """The facts of answers as they were told, whether or not the form would have asked for them: story tables of authors."""
    values: dict[str, Fact] = {}
    not_known: set[str] = set()
    rows: dict[str, tuple[Mapping[str, Fact], ...]] = {}
    for question in (question for section in form.sections for question in section.questions):
        entry = answers.get(question.id)
        if entry is None or entry.state not in ("answered", "not_known"):
            continue
        if question.kind == "group" and isinstance(entry.value, tuple):
            rows[question.id] = tuple(_row(question, row, answers) for row in entry.value)
        fact = _fact(question, entry.value, answers) if entry.state == "answered" and entry.value is not None else None
        if fact is None:
            not_known.add(question.id)
        else:
            values[question.id] = fact
    return Facts(values, frozenset(not_known), filed_on, draft_saved_on, rows)


def _row(group: Question, row: str, answers: Answers) -> Mapping[str, Fact]:
    """What a row says, by the ids of its questions."""
    told = ((child, answers.get(cell(group.id, row, child.id))) for child in group.questions)
    given = ((child, entry.value) for child, entry in told if entry is not None and entry.state == "answered" and entry.value is not None)
    return {child.id: fact for child, value in given if (fact := typed(child.kind, value)) is not None}


def _has_rows(place: Place) -> bool:
    return place.question.kind == "group" and bool(place.value)


def _fact(question: Question, value: Value, answers: Answers) -> Fact | None:
    """An answer as the law reads it: rows with `from` and `to` are periods."""
    if question.kind == "group" and isinstance(value, tuple) and {"from", "to"} <= {child.id for child in question.questions}:
        return periods(answers, question.id, value)
    return typed(question.kind, value)


def typed(kind: str, value: Value) -> Fact | None:
    """A stored value as the law reads it: a date, a whole number, or the value itself; None for a date nobody means."""
    if kind == "date" and isinstance(value, str):
        day = date.fromisoformat(value)
        return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    if kind == "number" and isinstance(value, str) and value.isdecimal():
        return int(value)
    return value


def periods(answers: Answers, group: str, rows: Iterable[str]) -> tuple[Period, ...] | None:
    """The rows of a group as periods, in order; one that still lasts has no end. None while a day is missing."""
    found: list[Period] = []
    for row in rows:
        begins, ends = (_day(answers, cell(group, row, child)) for child in ("from", "to"))
        lasts = answers.value(cell(group, row, "still")) == "yes"
        if begins is None or (ends is None and not lasts):
            return None
        found.append((begins, None if lasts else ends))
    return tuple(found)


def _day(answers: Answers, key: str) -> date | None:
    value = answers.value(key)
    day = typed("date", value) if isinstance(value, str) else None
    return day if isinstance(day, date) else None

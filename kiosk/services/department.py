"""The Department's own section: completed by signed-in staff once the application is sealed; it changes no citizen answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kiosk.clock import Clock, local_date
from kiosk.forms.answers import Answer, Answers, Raw
from kiosk.forms.journey import walk
from kiosk.forms.kinds import Context, kind_of
from kiosk.forms.model import Form, Value
from kiosk.forms.problems import Problem
from kiosk.ports import DepartmentSection, Sealed
from kiosk.services.desk import problems_in


class NotStaff(Exception):
    """Somebody who is not signed in as staff tried to complete the Department's section."""


class NotTheDepartments(Exception):
    """A key that belongs to no question of the Department: a citizen's answer is never changed here."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Who completes it. `signed_in` is set by the staff's own sign-in."""

    id: str
    signed_in: bool


def complete(  # noqa: PLR0913 - who, where, what and when are all needed, and named at the call
    section: DepartmentSection, form: Form, sealed: Sealed, staff: Staff, entries: Mapping[str, Raw], *, clock: Clock
) -> tuple[Problem, ...]:
    """Seal the Department's entries beside an application, all or none; what is wrong comes back, with nothing written.

    Raises NotStaff, NotTheDepartments, StoreUnavailable.
    """
    if not staff.signed_in:
        raise NotStaff(staff.id)
    answers: Answers = sealed.answers
    problems: list[Problem] = []
    for key, raw in entries.items():
        answer, found = read_entry(form, answers, key, raw, clock)
        problems += found
        answers = answers.with_(key, answer)
    if not problems:
        section.record(sealed.reference, staff.id, {key: answers.entries[key] for key in entries})
    return tuple(problems)


def read_entry(form: Form, answers: Answers, key: str, raw: Raw, clock: Clock) -> tuple[Answer, tuple[Problem, ...]]:
    """What was typed for a question of the Department, as an answer, and what is wrong with it. Raises NotTheDepartments."""
    place = walk(form, answers, "department").at(key)
    if place is None or not place.applies:
        raise NotTheDepartments(key)
    parsed = kind_of(place.question.kind).parse(raw, place.question, "fr", Context(local_date(clock.now())))
    problems = problems_in(parsed)
    if problems:
        return Answer("rejected", raw=raw, problems=problems), problems
    return Answer("answered", cast("Value", parsed), at=clock.now()), ()

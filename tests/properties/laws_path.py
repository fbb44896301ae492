"""L1 to L7: the path, and what conditions see."""

import builtins
import os
import random
import time
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import strategies as st

from kiosk import words
from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.load import DefinitionError
from kiosk.forms.model import Any, Form, Option, Question
from kiosk.forms.place import Place, Walk
from kiosk.words.text import Text
from tests.forms.small import form_of
from tests.properties.forms import Case, Wanted, cases, condition, entry_for
from tests.properties.law import Law
from tests.properties.oracle import Oracle

OUTSIDE = ((time, "time"), (time, "monotonic"), (builtins, "open"), (os, "getenv"), (random, "random"), (words, "catalogue"))
LABELS = ("a", "b", "Autre", "Other")


def stands(place: Place) -> tuple[object, ...]:
    """What a walk says of a question, without its words."""
    return (place.key, place.applies, place.state, place.value, place.row, place.allowed, tuple(check.code for check in place.failing))


def seen(walked: Walk) -> list[tuple[object, ...]]:
    """What a walk says of every question, and of where the person is."""
    return [*map(stands, walked.places), (walked.next.key if walked.next else None,), tuple(place.key for place in walked.unsure)]


def l1_pure(case: Case) -> None:
    """The same from the same definition and answers: whoever typed them, when, in which order, and with nothing else to read."""
    expected = seen(journey.walk(case.form, case.answers))
    entries = list(case.answers.entries.items())
    case.rng.shuffle(entries)
    at = datetime(2001, 1, 1, tzinfo=UTC)
    typed = Answers({key: replace(entry, lang=case.rng.choice(("fr", "en")), source="prefilled", at=at) for key, entry in entries})
    with ExitStack() as stack:
        for module, name in OUTSIDE:
            stack.enter_context(patch.object(module, name, side_effect=AssertionError(f"the path reads {name}")))
        assert seen(journey.walk(case.form, typed)) == expected
        assert seen(journey.walk(case.form, typed, "department")) == seen(journey.walk(case.form, case.answers, "department"))


def l2_no_stored_position(case: Case) -> None:
    """Wherever the person has been in between, the same answers lead to the same place, and Back undoes going on."""
    first = journey.walk(case.form, case.answers)
    expected = seen(first)
    detour = case.answers
    for key, entry in case.others.entries.items():
        detour = detour.with_(key, entry)
        assert journey.walk(case.form, detour).next in (None, *journey.walk(case.form, detour).path)
    assert seen(journey.walk(case.form, Answers(dict(case.answers.entries)))) == expected
    for place in first.path[1:]:
        back = journey.before(first, place.key)
        assert back is not None
        assert journey.after(first, back.key) == place
    assert journey.after(first, first.path[-1].key) is None if first.path else first.next is None


def relabelled(asked: Question, rng: Random) -> Question:
    """The same question in other words, the same for all its options."""
    label = Text(rng.choice(LABELS), rng.choice(LABELS))
    options = tuple(Option(one.code, label, one.when, one.exclusive) for one in asked.options)
    rows = tuple(relabelled(child, rng) for child in asked.questions)
    return replace(asked, ask=label, short=label, help=label, options=options, questions=rows)


def l3_codes_only(case: Case) -> None:
    """Other labels, another language: the same answers, path, documents and submission."""
    sections = tuple(
        replace(one, title=Text("x", "y"), questions=tuple(relabelled(asked, case.rng) for asked in one.questions))
        for one in case.form.sections
    )
    other = replace(case.form, sections=sections)
    english = Answers({key: replace(entry, lang="en") for key, entry in case.answers.entries.items()})
    assert seen(journey.walk(other, english)) == seen(journey.walk(case.form, case.answers))
    kept, before = journey.prune(other, english), journey.prune(case.form, case.answers)
    assert {key: entry.value for key, entry in kept.entries.items()} == {key: entry.value for key, entry in before.entries.items()}


def l4_not_applicable_is_absent(case: Case) -> None:
    """Whatever stands under a question that does not apply: nothing else changes, it is never submitted, and it comes back."""
    walked = journey.walk(case.form, case.answers)
    hidden = {place.key: place.question for place in walked.places if place.applies is False}
    changed = {key: entry_for(case.rng, asked) for key, asked in hidden.items()}
    kept = {key: entry for key, entry in case.answers.entries.items() if key not in hidden}
    other = Answers({**kept, **{key: entry for key, entry in changed.items() if entry is not None}})
    again = journey.walk(case.form, other)
    assert [stands(place) for place in again.path] == [stands(place) for place in walked.path]
    assert again.next == walked.next
    assert journey.prune(case.form, other).entries == journey.prune(case.form, case.answers).entries
    assert not hidden.keys() & journey.prune(case.form, case.answers).entries.keys()
    assert seen(journey.walk(case.form, case.answers)) == seen(walked)


def l5_one_id_one_question(case: Case) -> None:
    """Two routes lead to one question, asked once; while one is open, its answer is the same."""
    walked = journey.walk(case.form, case.answers)
    assert len({place.key for place in walked.places}) == len(walked.places)
    asked = [(one, False) for section in case.form.sections[:2] for one in section.questions]
    wanted = Wanted(case.rng)
    routes = [condition(wanted, asked) for _ in range(2)]
    last = Question("last", "yes_no", Text("x", "x"), Text("x", "x"), when=Any(tuple(routes)))
    section = replace(case.form.sections[1], questions=(*case.form.sections[1].questions, last))
    form = replace(case.form, sections=(case.form.sections[0], section))
    for answers in (case.answers, case.others):
        given = answers.with_("last", Answer("answered", "yes"))
        oracle, found = Oracle(form, given), [place for place in journey.walk(form, given).places if place.key == "last"]
        assert len(found) == 1
        if True in (oracle.tri(route, "") for route in routes):
            assert (found[0].applies, found[0].value) == (True, "yes")
            assert journey.prune(form, given).value("last") == "yes"


def l6_three_valued(case: Case) -> None:
    """Every condition comes to what section 4 says; a check with an unknown input says nothing."""
    oracle, walked = Oracle(case.form, case.answers), journey.walk(case.form, case.answers)
    assert [place.key for place in walked.places] == list(oracle.asked)
    for place in walked.places:
        assert place.applies is oracle.applies(place.key), place.key
        held = place.applies and oracle.state(place.key) == "answered"
        failing = [one for one in place.question.checks if held and oracle.tri(one.fails, oracle.within[place.key])]
        assert list(place.failing) == failing


def cut(form: Form, count: int) -> Form:
    """The form up to its question of that number."""
    first, second = form.sections[:2]
    return replace(
        form,
        documents=(),
        sections=(
            replace(first, questions=first.questions[:count]),
            replace(second, questions=second.questions[: max(0, count - len(first.questions))]),
        ),
    )


def l7_backward_only(case: Case, after: int) -> None:
    """What follows a question never changes how it stands; a definition that looks forward is refused."""
    whole = journey.walk(case.form, case.answers)
    total = sum(len(section.questions) for section in case.form.sections[:2])
    for count in range(1, total + 1):
        part = journey.walk(cut(case.form, count), case.answers)
        assert list(map(stands, part.places)) == [stands(place) for place in whole.places[: len(part.places)]]
    lines = [f"- {{id: a{number}, kind: yes_no}}" for number in range(after + 2)]
    lines[after] = f'- {{id: a{after}, kind: yes_no, when: {{q: a{after + 1}, eq: "yes"}}}}'
    with pytest.raises(DefinitionError):
        form_of("\n".join(lines))


LAWS = (
    Law("L1", "Pure path", {"case": cases()}, l1_pure),
    Law("L2", "No stored position", {"case": cases()}, l2_no_stored_position),
    Law("L3", "Codes only", {"case": cases()}, l3_codes_only),
    Law("L4", "Not applicable is absent", {"case": cases()}, l4_not_applicable_is_absent),
    Law("L5", "One id, one question", {"case": cases()}, l5_one_id_one_question),
    Law("L6", "Three-valued", {"case": cases()}, l6_three_valued),
    Law("L7", "Backward only", {"case": cases(), "after": st.integers(0, 3)}, l7_backward_only, share=2),
)

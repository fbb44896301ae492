"""Random people: every form has an end, in either language (acceptance 22, laws L4, L7, L11, L22)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

import pytest

from kiosk.forms import journey
from kiosk.forms.kinds import KINDS
from kiosk.forms.load import load
from kiosk.forms.model import Form
from kiosk.forms.wander import DRAWS, NoEnd, wander
from tests.conftest import COUNTS, ROOT
from tests.forms.small import form_of, path

EVERY = form_of("""
- {id: who, kind: name, must_know: "yes"}
- {id: why, kind: long_text}
- {id: born, kind: date, range: {from: 1950-01-01, to: 1960-12-31}}
- {id: month, kind: year_month}
- {id: a, kind: yes_no}
- {id: event, kind: choice, options: {layoff: {}, end: {when: {q: a, eq: "yes"}}}, must_know: "yes"}
- {id: kinds, kind: multi, options: {rent: {}, tips: {}, none: {exclusive: "yes"}}}
- {id: pay, kind: money, periods: [week, month]}
- {id: hours, kind: number, min: "1", max: "80", places: "1"}
- {id: account, kind: digits, min: "3", max: "12"}
- {id: sin, kind: sin, when: {not: {q: event, eq: end}}}
- {id: file, kind: cp12, needed: useful}
- {id: code, kind: postal_code}
- {id: phone, kind: phone}
- {id: home, kind: address}
- {id: land, kind: country}
- {id: town, kind: municipality}
- id: jobs
  kind: group
  rows: {min: "1", max: "4"}
  questions:
    - {id: from, kind: date}
    - {id: to, kind: date, checks: [{fails: {row: to, lt: {row: from}}, at: to.year}]}
    - {id: bosses, kind: group, questions: [{id: name, kind: name}]}
- {id: note, kind: info}
- {id: swear, kind: attestation, text_id: affirmation, version: "1", must_know: "yes"}
""")


@cache
def programs() -> Mapping[str, Form]:
    """The forms of the programs, and one of every kind."""
    files = sorted(Path(ROOT / "kiosk" / "programs").glob("*/form.yaml"))
    return {"every_kind": EVERY, **{file.parent.name: load(file) for file in files}}


PARTS = 10
"""The walks are shared out: ten thousand in one test would take longer than one test may."""


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", programs())
def test_random_people_reach_the_end(name: str, part: int) -> None:
    """Acceptance 22: nobody is left before a question that cannot be settled, and all that is kept applies."""
    form = programs()[name]
    for seed in range(part, COUNTS["random_walks"], PARTS):
        answers = wander(form, Random(seed))
        walked = journey.walk(form, answers)
        assert walked.next is None, seed
        assert set(journey.prune(form, answers).entries) <= {place.key for place in walked.path}, seed


def test_a_seed_gives_the_same_person() -> None:
    """A walk that failed can be walked again."""
    assert wander(EVERY, Random(7)) == wander(EVERY, Random(7))
    assert wander(EVERY, Random(7)) != wander(EVERY, Random(8))


def test_random_people_say_everything_there_is_to_say() -> None:
    """Both languages, every kind, every way of settling a question, rows of every number."""
    people = [wander(EVERY, Random(seed)) for seed in range(60)]
    entries = [entry for person in people for entry in person.entries.values()]
    assert {entry.state for entry in entries} == {"answered", "not_known", "blank"}
    assert {entry.lang for entry in entries} == {"fr", "en"}
    assert {len(rows) for person in people if isinstance(rows := person.value("jobs"), tuple)} == {1, 2, 3}
    answered = {key.rsplit("/", 1)[-1] for person in people for key, entry in person.entries.items() if entry.state == "answered"}
    assert {key for key in path(EVERY) if key != "note"} <= answered


def test_every_kind_can_be_drawn() -> None:
    """A new kind is walked too."""
    assert DRAWS.keys() | {"choice", "multi", "group", "info"} == set(KINDS)


def test_a_question_that_nothing_settles_is_told() -> None:
    """A form without an end is a defect, and the walk says where."""
    form = form_of("- {id: a, kind: yes_no, must_know: 'yes', checks: [{fails: {q: a, answered: 'yes'}}]}")
    with pytest.raises(NoEnd, match="a"):
        wander(form, Random(1))


@pytest.mark.parametrize("seed", range(20))
def test_a_walk_holds_for_both_roles(seed: int) -> None:
    """The Department's part has an end too, on top of any citizen's answers."""
    form = form_of("""
    - {id: s1, questions: [{id: a, kind: yes_no}]}
    - {id: office, owner: department, questions: [{id: seen, kind: yes_no}, {id: why, kind: name, when: {q: seen, eq: "no"}}]}
    """)
    answers = wander(form, Random(seed), role="department")
    assert journey.walk(form, answers, "department").next is None
    assert "a" not in answers.entries

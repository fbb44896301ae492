"""The program's people: whole, decided as they say they are, and between them on every path."""

import pytest

from kiosk.forms.journey import Walk, walk
from kiosk.programs.check import check
from kiosk.programs.older_workers import PROGRAM, stories
from kiosk.programs.story_people import person_answers
from tests.programs.content import FOLDER, asked, form, people

NAMES = sorted(people())
UNASKED = {"sin_expires_on"}
"""What nobody here is asked: their numbers begin with 0, and only one that begins with 9 has an end."""


def walked(name: str) -> Walk:
    """The path of a person."""
    return walk(form(), person_answers(form(), people()[name], stories))


@pytest.mark.parametrize("name", NAMES)
def test_a_person_reaches_the_end(name: str) -> None:
    """Every required question of their path is answered; only what may be left blank is."""
    assert not [place.key for place in walked(name).path if not place.settled and not place.question.optional]


@pytest.mark.parametrize("name", NAMES)
def test_a_person_is_decided_as_they_say(name: str) -> None:
    """Result, limits, codes and documents are those of their file."""
    report = check(PROGRAM, None, FOLDER / "people" / f"{name}.json")
    assert [difference.line() for difference in report.differences] == []


def test_there_is_one_for_each_criterion_and_each_edge() -> None:
    """A minimal and a maximal one, fourteen refused ones in the order of the guide, both sides of each limit."""
    refused = [name for name in NAMES if name.startswith("refused_")]
    assert [name.split("_")[1] for name in refused] == [f"{n:02d}" for n in range(1, 15)]
    assert all(len(people()[name]["expected"]["reason_codes"]) == 1 for name in refused)
    assert {"minimal", "maximal"} < set(NAMES)
    for limit in ("dismissal", "layoff", "ei"):
        assert {f"limit_{limit}_last_day", f"limit_{limit}_day_after"} < set(NAMES)


def test_between_them_they_are_asked_everything() -> None:
    """No question is left that nobody's answers lead to."""
    paths = {place.key for name in NAMES for place in walked(name).path}
    assert {id for id in asked() if "/" not in id} - paths == UNASKED
    assert {option.code for option in asked()["sector"].options} == {people()[name]["precheck"]["sector"] for name in NAMES}


def test_the_minimal_person_has_the_shortest_path() -> None:
    """Nobody who had an employer is asked less."""
    employed = [name for name in NAMES if people()[name]["precheck"]["event"] == "dismissal"]
    answered = {name: sum(1 for place in walked(name).path if place.state == "answered") for name in employed}
    assert answered["minimal"] == min(answered.values())


def test_the_maximal_person_has_the_longest_path() -> None:
    """And leaves nothing blank but the day a layoff became permanent."""
    lengths = {name: len(walked(name).path) for name in NAMES}
    assert lengths["maximal"] == max(lengths.values())
    blank = {place.key for place in walked("maximal").path if place.state == "open"}
    assert blank == {"made_permanent_on"}

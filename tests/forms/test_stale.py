"""Choices, checks and attestations: what makes an accepted answer be asked again (laws L6, L8)."""

import pytest

from kiosk.forms.answers import Answer
from kiosk.forms.model import Value
from tests.forms.small import NOT_KNOWN, Values, form_of, frontier, path, walked

EVENTS = form_of("""
- {id: event, kind: choice, options: [layoff, dismissal, self_employed]}
- id: reason
  kind: choice
  options:
    economic: {}
    internal: {when: {q: event, eq: layoff}}
    fault: {when: {not: {q: event, eq: self_employed}}}
- {id: kinds, kind: multi, options: {rent: {}, forest: {when: {q: event, eq: self_employed}}, none: {exclusive: "yes"}}}
- {id: last, kind: yes_no}
""")


@pytest.mark.parametrize(
    ("event", "allowed"),
    [
        ("layoff", ("economic", "internal", "fault")),
        ("dismissal", ("economic", "fault")),
        ("self_employed", ("economic",)),
        (NOT_KNOWN, ("economic", "internal", "fault")),
    ],
)
def test_options_apply_like_questions(event: Value | Answer, allowed: tuple[str, ...]) -> None:
    """L8: an option may stop applying; not knowing an answer takes no choice away."""
    place = walked(EVENTS, {"event": event}).at("reason")
    assert place is not None
    assert place.allowed == allowed


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"event": "layoff", "reason": "internal"}, "kinds", id="an option that applies"),
        pytest.param({"event": "dismissal", "reason": "internal"}, "reason", id="an option that went"),
        pytest.param({"event": "dismissal", "reason": "closed"}, "reason", id="an option the form never had"),
        pytest.param({"event": "layoff", "reason": "economic", "kinds": ("rent",)}, "last", id="several that apply"),
        pytest.param({"event": "layoff", "reason": "economic", "kinds": ("rent", "forest")}, "kinds", id="one of several went"),
        pytest.param({"event": "layoff", "reason": "economic", "kinds": ()}, "last", id="none of several"),
    ],
)
def test_a_choice_that_went_is_asked_again(values: Values, expected: str) -> None:
    """L8: the answer counts as unanswered, and the person is led there."""
    assert frontier(EVENTS, values) == expected


def test_a_choice_that_went_decides_nothing() -> None:
    """L8: conditions see a stale answer as open."""
    form = form_of("""
    - {id: event, kind: yes_no}
    - {id: reason, kind: choice, options: {one: {}, two: {when: {q: event, eq: "yes"}}}}
    - {id: more, kind: yes_no, when: {q: reason, eq: two}}
    """)
    place = walked(form, {"event": "no", "reason": "two"}).at("more")
    assert place is not None
    assert place.applies is None


@pytest.mark.parametrize(("version", "state"), [("1", "stale"), ("2", "answered")])
def test_an_attestation_holds_for_its_own_text_only(version: str, state: str) -> None:
    """A text that has changed since is attested again."""
    form = form_of("- {id: affirm, kind: attestation, text_id: affirmation, version: '2', must_know: 'yes'}")
    place = walked(form, {"affirm": {"text": "affirmation", "version": version}}).at("affirm")
    assert place is not None
    assert place.state == state


def test_a_text_to_read_stops_nobody() -> None:
    """An `info` has no answer, and is never the frontier."""
    form = form_of("[{id: note, kind: info}, {id: a, kind: yes_no}]")
    assert path(form) == ["note", "a"]
    assert frontier(form) == "a"


DATES = form_of("""
- {id: start, kind: date}
- {id: end, kind: date, checks: [{code: END_BEFORE_START, fails: {q: end, lt: {q: start}}, at: end.year}]}
- {id: last, kind: yes_no}
""")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"start": "2012-01-01", "end": "2012-06-01"}, "last"),
        ({"start": "2012-01-01", "end": "2011-06-01"}, "end"),
        ({"start": NOT_KNOWN, "end": "2011-06-01"}, "last"),
        ({"start": "2012-01-01", "end": NOT_KNOWN}, "last"),
    ],
)
def test_a_check_speaks_only_of_answers_it_has(values: Values, expected: str) -> None:
    """L6: contradictory answers lead back to the later question; a check with an unknown input says nothing."""
    assert frontier(DATES, values) == expected


def test_a_failed_check_names_its_part_and_speaks_the_words_of_the_form() -> None:
    """The problem carries the code, the part for the focus and both languages."""
    place = walked(DATES, {"start": "2012-01-01", "end": "2011-06-01"}).at("end")
    assert place is not None
    (problem,) = place.problems
    assert (problem.code, problem.part, problem.sentence("fr")) == ("END_BEFORE_START", "year", "x")

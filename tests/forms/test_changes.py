"""What a change would undo, what a submission keeps, and what a prefill may not touch (laws L4, L15, L16, L18)."""

import pytest

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.load import parse
from kiosk.forms.model import Value
from kiosk.forms.prefill import prefilled
from tests.forms.small import BLANK, NOT_KNOWN, REFUSED, Values, form_of, said

FORM = form_of(
    """
- {id: s1, questions: [
    {id: event, kind: choice, options: [layoff, dismissal]},
    {id: reason, kind: choice, options: {economic: {}, internal: {when: {q: event, eq: layoff}}}},
    {id: recalled, kind: yes_no, when: {q: event, eq: layoff}},
    {id: recalls, kind: group, when: {q: recalled, eq: "yes"}, rows: {min: "1"}, questions: [
        {id: still, kind: yes_no},
        {id: to, kind: date, when: {row: still, eq: "no"}}]},
    {id: note, kind: info, when: {q: event, eq: layoff}},
    {id: other, kind: name, needed: useful}]}
- {id: office, owner: department, questions: [{id: seen, kind: yes_no}]}
""",
    documents="[{id: D1}, {id: D2, when: {q: event, eq: dismissal}}]",
)
LAID_OFF: Values = {
    "event": "layoff", "reason": "internal", "recalled": "yes", "recalls": ("r1",), "recalls/r1/still": "no", "recalls/r1/to": "2012-06-01",
}  # fmt: skip


def orphans(changes: Values, start: Values = LAID_OFF) -> list[str]:
    """The keys that a change would orphan."""
    return [place.key for place in journey.orphaned(FORM, said(start), said({**start, **changes}))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="nothing changes"),
        pytest.param({"other": "Kim"}, [], id="an unrelated answer"),
        pytest.param({"recalled": "no"}, ["recalls", "recalls/r1/still", "recalls/r1/to"], id="a group goes with its rows"),
        pytest.param({"recalls/r1/still": "yes"}, ["recalls/r1/to"], id="a question of the row goes"),
        pytest.param(
            {"event": "dismissal"}, ["reason", "recalled", "recalls", "recalls/r1/still", "recalls/r1/to"], id="a chain and an option go"
        ),
        pytest.param({"event": NOT_KNOWN}, ["recalled", "recalls", "recalls/r1/still", "recalls/r1/to"], id="they become unsure"),
        pytest.param({"event": REFUSED}, [], id="a refused entry takes nothing away yet"),
        pytest.param({"recalls": ("r2",)}, [], id="a row is removed on purpose"),
        pytest.param({"reason": "economic"}, [], id="an answer replaced by another"),
    ],
)
def test_the_impact_of_a_change_is_what_would_stop_applying(changes: Values, expected: list[str]) -> None:
    """L15: each answer that would be lost to the submission, and nothing else."""
    assert orphans(changes) == expected


def test_the_impact_shows_the_answers_as_they_stand() -> None:
    """L15: the person reads what they had said, with its place."""
    (place,) = journey.orphaned(FORM, said(LAID_OFF), said({**LAID_OFF, "recalls/r1/still": "yes"}))
    assert (place.value, place.applies, place.row) == ("2012-06-01", True, ("r1",))


def test_what_holds_no_answer_is_no_impact() -> None:
    """L15: open, blank and not known places and texts to read go without a word."""
    assert orphans({"event": "dismissal"}, {"event": "layoff", "reason": "economic", "recalled": NOT_KNOWN}) == []


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        pytest.param({}, set(LAID_OFF), id="all applies"),
        pytest.param({"recalled": "no"}, {"event", "reason", "recalled"}, id="a group is hidden"),
        pytest.param({"recalls/r1/still": "yes"}, set(LAID_OFF) - {"recalls/r1/to"}, id="a question of a row is hidden"),
        pytest.param({"event": "dismissal"}, {"event"}, id="a route and an option are gone"),
        pytest.param({"event": NOT_KNOWN}, {"event", "reason"}, id="what is unsure is not kept"),
        pytest.param({"other": REFUSED}, set(LAID_OFF), id="nothing refused is kept"),
        pytest.param({"other": BLANK}, {*LAID_OFF, "other"}, id="blank on purpose is kept"),
        pytest.param({"reason": NOT_KNOWN}, set(LAID_OFF), id="not known is kept"),
        pytest.param({"reason": BLANK}, set(LAID_OFF) - {"reason"}, id="a blank that is not allowed is not"),
        pytest.param({"recalls/r9/still": "no"}, set(LAID_OFF), id="a removed row leaves nothing"),
        pytest.param({"old_key": "x"}, set(LAID_OFF), id="unknown keys are left out"),
        pytest.param({"seen": "yes"}, set(LAID_OFF), id="the Department's section is not the citizen's"),
        pytest.param({"documents/D1": "here"}, {*LAID_OFF, "documents/D1"}, id="the mark of a document that applies"),
        pytest.param({"documents/D2": "here", "documents/D9": "here"}, set(LAID_OFF), id="marks of other documents"),
    ],
)
def test_a_submission_keeps_only_what_applies(changes: Values, kept: set[str]) -> None:
    """L4: at every depth, in every row."""
    assert set(journey.prune(FORM, said({**LAID_OFF, **changes})).entries) == kept


def test_pruning_twice_is_pruning_once() -> None:
    """L18: what was sealed is what would be sealed again."""
    once = journey.prune(FORM, said({**LAID_OFF, "recalled": "no", "other": REFUSED}))
    assert journey.prune(FORM, once) == once


def test_pruning_keeps_the_entries_as_they_were() -> None:
    """L18: language, source and time of each entry go with it."""
    answers = Answers({"event": Answer("answered", "layoff", lang="en", source="prefilled")})
    assert journey.prune(FORM, answers) == answers


def test_the_digest_tells_two_definitions_apart() -> None:
    """L18: one changed word gives another seal, the same bytes the same."""
    text = b"""
form: f
version: "1"
title: {fr: a, en: b}
sections: []
"""
    assert parse(text).digest == parse(text).digest
    assert parse(text).digest != parse(text.replace(b"fr: a", b"fr: c")).digest
    assert parse(text).name == "f@1"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(None, "Québec", id="nothing yet"),
        pytest.param(Answer("answered", "Lévis"), "Lévis", id="typed"),
        pytest.param(Answer("answered", "Lévis", source="prefilled"), "Québec", id="an earlier offer"),
        pytest.param(REFUSED, None, id="a refused entry"),
        pytest.param(NOT_KNOWN, None, id="not known"),
        pytest.param(BLANK, None, id="blank on purpose"),
    ],
)
def test_a_prefill_never_goes_over_the_person(entry: Answer | None, expected: Value | None) -> None:
    """L16: whatever the person left stays; an offer nobody touched is brought up to date."""
    start = Answers({} if entry is None else {"city": entry})
    found = prefilled(start, {"city": "Québec"}, "fr")
    assert found.value("city") == expected
    assert entry is None or entry.source == "prefilled" or found == start


def test_a_prefill_says_where_it_comes_from() -> None:
    """L16: the person can be told what was filled in for them."""
    entry = prefilled(Answers(), {"city": "Québec"}, "en").get("city")
    assert entry == Answer("answered", "Québec", lang="en", source="prefilled")

"""The acceptance cases of the engine, by their numbers: given, when, then."""

import re
from pathlib import Path

import pytest

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import Place
from kiosk.forms.lint import lint
from kiosk.forms.load import DefinitionError, load
from kiosk.forms.migrate import Step, migrate, recognized, remove, rename, retype, split, together
from kiosk.words import LANGS, Lang
from tests.forms.small import BLANK, NOT_KNOWN, REFUSED, Values, form_of, frontier, path, said, source_of, walked
from tests.source import sources

FORM = form_of("""
- {id: a, kind: yes_no}
- {id: b, kind: yes_no, when: {q: a, eq: "no"}}
- {id: c, kind: name, when: {q: b, eq: "yes"}}
- {id: g, kind: group, when: {q: a, eq: "yes"}, rows: {min: "1"}, questions: [
    {id: x, kind: yes_no},
    {id: y, kind: name, when: {row: x, eq: "yes"}},
    {id: h, kind: group, when: {row: x, eq: "yes"}, questions: [{id: z, kind: name}]}]}
- {id: why, kind: choice, options: {one: {}, two: {when: {q: a, eq: "yes"}}}}
- {id: note, kind: name, needed: useful}
- {id: end, kind: yes_no}
""")
OUT: Values = {"a": "yes", "why": "one", "note": BLANK, "end": "no"}
ROWS: Values = {"g": ("r1",), "g/r1/x": "yes", "g/r1/y": "Kim", "g/r1/h": ("r1",), "g/r1/h/r1/z": "deep"}


def place_of(values: Values, key: str) -> Place:
    """The place of a key, which has to be there."""
    place = walked(FORM, values).at(key)
    assert place is not None
    return place


def kept(values: Values) -> set[str]:
    """The keys a submission keeps."""
    return set(journey.prune(FORM, said(values)).entries)


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"a": "no", "b": "no"}, set(ROWS)),
        ({"g/r1/x": "no"}, {"g/r1/y", "g/r1/h", "g/r1/h/r1/z"}),
        ({"g/r1/h": ()}, {"g/r1/h/r1/z"}),
    ],
)
def test_acceptance_01_a_hidden_answer_is_absent_at_every_depth(changes: Values, gone: set[str]) -> None:
    """Given an answer in a hidden parent or row, when submitted, then it is absent at every depth."""
    assert kept({**OUT, **ROWS, **changes}) == {*OUT, *ROWS, *changes} - gone


def test_acceptance_02_an_answer_on_two_routes_stays_when_one_closes() -> None:
    """Given a question on two routes, when one closes, then its answer stays."""
    form = form_of("""
    - {id: a, kind: yes_no}
    - {id: b, kind: yes_no}
    - {id: c, kind: name, when: {any: [{q: a, eq: "yes"}, {q: b, eq: "yes"}]}}
    """)
    for routes in ({"a": "yes", "b": "no"}, {"a": "no", "b": "yes"}):
        assert journey.prune(form, said({**routes, "c": "Kim"})).value("c") == "Kim"
    assert not journey.orphaned(form, said({"a": "yes", "b": "yes", "c": "Kim"}), said({"a": "no", "b": "yes", "c": "Kim"}))


def test_acceptance_03_a_hidden_text_returns_and_goes_at_submission() -> None:
    """Given a text now hidden, when its route reopens, then it is back; when submitted hidden, then it is gone."""
    shown, hidden = {"a": "no", "b": "yes", "c": "Kim"}, {"a": "no", "b": "no", "c": "Kim"}
    assert "c" not in path(FORM, hidden)
    assert place_of(shown, "c").value == "Kim"
    assert "c" not in kept(hidden)


@pytest.mark.parametrize("values", [{**OUT, "a": "no", "b": "no"}, {**OUT, "g": ("r1",), "g/r1/x": "no"}])
def test_acceptance_04_a_hidden_required_question_does_not_block(values: Values) -> None:
    """Given a hidden required question (in a row too), when submitting, then it does not block."""
    assert frontier(FORM, values) is None


def test_acceptance_05_answers_off_the_route_are_ignored() -> None:
    """Given a full draft, when an early answer re-routes, then stored answers off the route are ignored."""
    full: Values = {**OUT, **ROWS, "b": "yes", "c": "Kim"}
    assert path(FORM, full) == ["a", "g", *[key for key in ROWS if key != "g"], "why", "note", "end"]
    assert path(FORM, {**full, "a": "no"}) == ["a", "b", "c", "why", "note", "end"]


def test_acceptance_06_a_chain_goes_in_the_same_pass() -> None:
    """Given A hides B and B showed C, when A changes, then C goes in the same pass."""
    assert "c" in path(FORM, {"a": "no", "b": "yes"})
    assert not {"b", "c"} & set(path(FORM, {"a": "yes", "b": "yes"}))


def test_acceptance_07_a_chosen_option_that_stops_applying_is_asked_again() -> None:
    """Given a chosen option that stops applying, when going on, then that question is asked again."""
    before, after = {**OUT, **ROWS, "why": "two"}, {**OUT, "a": "no", "b": "no", "why": "two"}
    assert frontier(FORM, before) is None
    assert frontier(FORM, after) == "why"
    assert place_of(after, "why").state == "stale"
    assert "why" in [place.key for place in journey.orphaned(FORM, said(before), said(after))]


def test_acceptance_08_a_gap_is_asked_first() -> None:
    """Given a gap, when a later page or submit is opened, then the first unanswered question appears."""
    values: Values = {key: value for key, value in {**OUT, **ROWS}.items() if key != "g/r1/y"}
    assert frontier(FORM, values) == "g/r1/y"
    assert not any(journey.may_open(walked(FORM, values), key) for key in ("why", "note", "end"))
    assert all(journey.may_open(walked(FORM, values), key) for key in ("a", "g", "g/r1/x", "g/r1/y"))


def test_acceptance_09_a_change_returns_after_what_it_opens() -> None:
    """Given check-answers, when one is changed, then the person returns there after any newly opened question."""
    checked: Values = {**OUT, "g": ("r1",), "g/r1/x": "no"}
    opened: list[str] = []
    values = {**checked, "g/r1/x": "yes"}
    while (key := frontier(FORM, values)) is not None:
        opened.append(key)
        values = {**values, key: () if key.endswith("h") else "Kim"}
    assert opened == ["g/r1/y", "g/r1/h"]


def test_acceptance_10_blank_on_purpose_is_not_never_reached() -> None:
    """Given an optional question left blank, when reviewing, then "Not provided"; if never reached, then still to do."""
    assert (place_of(OUT, "note").state, place_of({"a": "yes"}, "note").state) == ("blank", "open")
    assert place_of({**OUT, "note": NOT_KNOWN}, "note").state == "not_known"


def test_acceptance_11_a_rejected_entry_is_still_there_with_its_error() -> None:
    """Given a rejected entry, when leaving and returning, then it is there with its error."""
    answers = said({"a": "yes", "note": REFUSED})
    returned = Answers(dict(answers.entries))
    entry = returned.get("note")
    assert entry is not None
    assert (entry.raw, entry.problems) == (REFUSED.raw, REFUSED.problems)
    assert place_of({"a": "yes", "note": REFUSED}, "note").state == "rejected"
    assert "note" not in kept({"a": "yes", "note": REFUSED})


@pytest.mark.parametrize(
    ("left", "after"),
    [(("r2", "r3"), "why"), (("r1", "r3"), "why"), (("r1", "r2"), "why"), ((), "g")],
    ids=["first", "middle", "last", "all"],
)
def test_acceptance_15_rows_go_and_the_rest_stays(left: tuple[str, ...], after: str) -> None:
    """Given rows, when first, middle, last or all go, then the next place is right and the minimum holds."""
    values: Values = {"a": "yes", "g": left, **{f"g/r{n}/x": "no" for n in (1, 2, 3)}}
    assert frontier(FORM, values) == after
    assert [place.key for place in walked(FORM, values).path if place.question.id == "x"] == [f"g/{row}/x" for row in left]
    assert kept(values) == {"a", "g", *(f"g/{row}/x" for row in left)}


def test_acceptance_17_an_open_draft_migrates_and_says_so() -> None:
    """Given an open draft and a version that renames, removes, retypes or splits, when opened, then it migrates and says so."""
    form = form_of("[{id: town, kind: name}, {id: job, kind: choice, options: [some, none]}, {id: given, kind: name}]", version="2")
    change = together(
        rename("city", "town"),
        remove("fax"),
        retype("job", lambda value: {"yes": "some", "no": "none"}.get(str(value))),
        split("name", lambda value: {"given": str(value).split()[0]}),
    )
    migrated = migrate(form, said({"city": "Lévis", "fax": "1", "job": "no", "name": "Kim Lê"}), "1", (Step("1", "2", change),))
    assert migrated.answers == said({"town": "Lévis", "job": "none", "given": "Kim"})
    assert set(migrated.told) == {"town", "fax", "job", "given"}


@pytest.mark.parametrize("lang", LANGS)
def test_acceptance_19_a_language_changes_no_route(lang: Lang) -> None:
    """Given any question, when the language is switched, then question, text, answers and route are the same."""
    answers = Answers({key: Answer("answered", value, lang=lang) for key, value in {"a": "no", "b": "yes", "why": "one"}.items()})
    found = journey.walk(FORM, answers)
    plain = walked(FORM, {"a": "no", "b": "yes", "why": "one"})
    assert found == plain
    assert found.next == plain.next
    assert {entry.lang for entry in journey.prune(FORM, answers).entries.values()} == {lang}


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("{id: last, kind: yes_no, when: {all: [{q: a, eq: layoff}, {q: a, eq: end}]}}", "NEVER"),
        ("{id: last, kind: yes_no, when: {q: later, eq: layoff}}", "FORWARD"),
        ("{id: last, kind: yes_no, when: {q: a, eq: recall}}", "UNKNOWN_CODE"),
        ("{id: last, kind: choice, options: {x: {when: {q: a, eq: end}}}}", "NO_CHOICE_LEFT"),
    ],
)
def test_acceptance_21_a_bad_condition_has_file_line_and_repair(question: str, code: str, tmp_path: Path) -> None:
    """Given an unreachable, never-true, forward or dead-end condition or a deleted code, when linted, then file, line, repair."""
    later = "{id: later, kind: choice, options: [layoff]}"
    broken = source_of(f"[{{id: a, kind: choice, options: [layoff, end]}}, {question}, {later}]")
    (tmp_path / "form.yaml").write_bytes(broken)
    (mistake,) = lint(tmp_path / "form.yaml")
    assert (mistake.code, mistake.file) == (code, "form.yaml")
    lines = [n for name in ('id": "last"', 'id": "later"') for n, line in enumerate(broken.decode().splitlines(), 1) if name in line]
    assert lines[0] <= mistake.line < lines[1]
    assert all(mistake.repair(lang) for lang in LANGS)


def test_acceptance_21_a_kiosk_refuses_what_cannot_be_read(tmp_path: Path) -> None:
    """A definition with a mistake is never half loaded."""
    (tmp_path / "form.yaml").write_bytes(b"form: a")
    with pytest.raises(DefinitionError):
        load(tmp_path / "form.yaml")


def test_acceptance_24_extra_keys_are_ignored_and_reported() -> None:
    """Given extra keys in a draft, when loaded, then they are ignored and reported."""
    answers, ignored = recognized(FORM, said({"a": "yes", "zzz": "1", "g/r1/zzz": "1", "g/r1/x": "no"}))
    assert ignored == ("zzz", "g/r1/zzz")
    assert answers == said({"a": "yes", "g/r1/x": "no"})


def test_acceptance_25_a_place_keeps_its_key_when_a_question_appears_above() -> None:
    """Given the cursor in a field, when a question appears above, then the focus has the same place to stay on."""
    before, after = walked(FORM, {"b": "yes"}), walked(FORM, {"a": "no", "b": "yes"})
    assert len(after.path) > len(before.path)
    assert before.at("why") is not None
    assert {place.key for place in before.path} <= {place.key for place in after.path}


def test_every_acceptance_case_has_a_test_that_names_it() -> None:
    """All 26, here or beside what they are about."""
    named = re.findall(r"acceptance[ _](?:case )?(\d+)", "\n".join(sources("tests").values()), re.IGNORECASE)
    assert {int(number) for number in named} == set(range(1, 27))

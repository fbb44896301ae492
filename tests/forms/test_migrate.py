"""Drafts of withdrawn versions: renamed, removed, retyped and split questions, and keys nobody knows (law L17)."""

import pytest

from kiosk.forms import journey
from kiosk.forms.answers import Answers
from kiosk.forms.migrate import Changed, NoWay, Step, migrate, name_of, recognized, remove, rename, retype, split, together
from kiosk.forms.model import Value
from tests.forms.small import NOT_KNOWN, REFUSED, Values, form_of, said

FORM = form_of(
    """
- {id: town, kind: name}
- {id: working, kind: choice, options: [employed, none]}
- {id: given, kind: name}
- {id: family, kind: name}
- {id: jobs, kind: group, questions: [{id: boss, kind: name}, {id: start, kind: date}]}
""",
    version="3",
    documents="[{id: D1}]",
)


def to_code(value: Value) -> Value | None:
    """A yes or no becomes a code; anything else has to be asked."""
    return {"yes": "employed", "no": "none"}.get(value) if isinstance(value, str) else None


def to_names(value: Value) -> dict[str, Value]:
    """One line becomes two names, where it can be told."""
    given, _, family = str(value).partition(" ")
    return {"given": given, "family": family} if family else {}


STEPS = (
    Step("1", "2", together(rename("city", "town"), rename("work", "jobs"), remove("fax"))),
    Step("2", "3", together(retype("working", to_code), split("name", to_names), rename("jobs/employer", "jobs/boss"))),
)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param({"city": "Lévis"}, {"town": "Lévis"}, ("town",), id="renamed"),
        pytest.param({"city": NOT_KNOWN}, {"town": NOT_KNOWN}, ("town",), id="renamed and not known"),
        pytest.param({"fax": "4185550101"}, {}, ("fax",), id="removed"),
        pytest.param({"working": "yes"}, {"working": "employed"}, ("working",), id="retyped"),
        pytest.param({"working": "perhaps"}, {}, ("working",), id="retyped, and to be asked again"),
        pytest.param({"working": REFUSED}, {}, ("working",), id="retyped after a refusal"),
        pytest.param({"working": NOT_KNOWN}, {"working": NOT_KNOWN}, (), id="retyped and not known"),
        pytest.param({"name": "Kim Lê"}, {"given": "Kim", "family": "Lê"}, ("given", "family"), id="split"),
        pytest.param({"name": "Kim"}, {}, ("name",), id="split, and to be asked"),
        pytest.param({"work": ("r1",)}, {"jobs": ("r1",)}, ("jobs",), id="a group renamed"),
        pytest.param({"work/r2/start": "2012-01-01"}, {"jobs/r2/start": "2012-01-01"}, ("jobs/r2/start",), id="its rows follow"),
        pytest.param(
            {"work/r2/employer": "Bois inc."}, {"jobs/r2/boss": "Bois inc."}, ("jobs/r2/employer", "jobs/r2/boss"), id="renamed twice"
        ),
        pytest.param({"documents/D1": "here"}, {"documents/D1": "here"}, (), id="a mark stays"),
    ],
)
def test_a_draft_comes_to_the_version_of_the_form(before: Values, after: Values, told: tuple[str, ...]) -> None:
    """L17: the steps run in order, and every answer they touch is told."""
    migrated = migrate(FORM, said(before), "1", STEPS)
    assert migrated.answers == said(after)
    assert migrated.told == told
    assert migrated.ignored == ()


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("town", True), ("city", False), ("jobs/r9/boss", True), ("jobs/r9/fax", False), ("boss", False), ("jobs/boss", False),
        ("documents/D1", True), ("documents/D2", False), ("", False),
    ],
)  # fmt: skip
def test_unknown_keys_are_ignored_and_reported(key: str, known: object) -> None:
    """L17: at every depth; what is known stays."""
    answers, ignored = recognized(FORM, said({key: "x"}))
    assert (key in answers.entries, ignored) == ((True, ()) if known else (False, (key,)))


def test_a_draft_of_the_offered_version_is_left_as_it_is() -> None:
    """L17: no step runs where none is needed."""
    answers = said({"town": "Lévis", "working": "yes"})
    assert migrate(FORM, answers, "3", STEPS).answers == answers


def test_steps_start_at_the_version_of_the_draft() -> None:
    """L17: an earlier step does not touch a later draft."""
    assert migrate(FORM, said({"city": "Lévis"}), "2", STEPS).ignored == ("city",)


@pytest.mark.parametrize("steps", [(), STEPS[:1], (Step("1", "1", rename("a", "b")),)])
def test_a_version_without_a_way_is_a_defect(steps: tuple[Step, ...]) -> None:
    """A missing step is told, never skipped, and a step in a circle ends."""
    with pytest.raises(NoWay):
        migrate(FORM, said(), "1", steps)


def test_a_step_may_be_any_function() -> None:
    """A program writes its own change where none of the four fits."""

    def forget(entries: object) -> Changed:
        return Changed(Answers(), ("town",))

    assert migrate(FORM, said({"town": "Lévis"}), "2", (Step("2", "3", forget),)).told == ("town",)


def test_a_migrated_draft_walks() -> None:
    """What has to be asked again is the frontier."""
    migrated = migrate(FORM, said({"city": "Lévis", "working": "perhaps", "name": "Kim Lê", "work": ()}), "1", STEPS)
    place = journey.walk(FORM, migrated.answers).next
    assert place is not None
    assert place.key == "working"


def test_a_key_without_rows_names_its_question() -> None:
    """Steps speak of questions, not of rows."""
    assert [name_of(key) for key in ("town", "jobs/r1/boss", "a/r1/b/r2/c")] == ["town", "jobs/boss", "a/b/c"]

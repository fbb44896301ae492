"""Groups: rows with ids, spread out in place; nested, unfinished, removed (laws L10, L11, L14)."""

import pytest

from kiosk.forms import journey
from kiosk.forms.answers import Answer
from kiosk.forms.conditions import Tri
from kiosk.forms.model import Value
from tests.forms.small import BLANK, NOT_KNOWN, REFUSED, Values, form_of, frontier, path, said, walked

RECALLS = form_of("""
- {id: recalled, kind: yes_no}
- id: recalls
  kind: group
  when: {q: recalled, eq: "yes"}
  rows: {min: "1", max: "3"}
  questions:
    - {id: from, kind: date}
    - {id: still, kind: yes_no}
    - {id: to, kind: date, when: {row: still, eq: "no"}, checks: [{fails: {row: to, lt: {row: from}}, at: to.year}]}
- {id: last, kind: yes_no}
""")


def row(name: str, still: str = "yes", start: str = "2012-05-01") -> dict[str, Value | Answer]:
    """A finished row."""
    ended: dict[str, Value | Answer] = {} if still == "yes" else {f"recalls/{name}/to": "2012-06-01"}
    return {f"recalls/{name}/from": start, f"recalls/{name}/still": still, **ended}


def recalls(*names: str, **more: Value | Answer) -> dict[str, Value | Answer]:
    """These finished rows, and other entries with `__` for `/`."""
    rows = {key: value for name in names for key, value in row(name).items()}
    return {"recalled": "yes", "recalls": names, **rows, **{key.replace("__", "/"): value for key, value in more.items()}}


def test_rows_stand_after_their_group_in_their_order() -> None:
    """L14: the order is that of the row ids the group holds, not of their names."""
    keys = [place.key for place in walked(RECALLS, recalls("r2", "r1")).places]
    assert keys == [
        "recalled", "recalls", "recalls/r2/from", "recalls/r2/still", "recalls/r2/to",
        "recalls/r1/from", "recalls/r1/still", "recalls/r1/to", "last",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"recalled": "yes"}, "recalls", id="no row yet"),
        pytest.param({"recalled": "yes", "recalls": ()}, "recalls", id="fewer rows than needed"),
        pytest.param(recalls("r1"), "last", id="a finished row"),
        pytest.param(recalls("r1", "r2", "r3", "r4"), "recalls", id="more rows than the form takes"),
        pytest.param({"recalled": "yes", "recalls": ("r1",)}, "recalls/r1/from", id="an empty row"),
        pytest.param(recalls("r1", recalls__r1__still="no"), "recalls/r1/to", id="a question opened in the row"),
        pytest.param(recalls("r1", "r2", recalls__r1__from=REFUSED), "recalls/r1/from", id="a refused entry in the first row"),
        pytest.param(recalls("r1", recalls__r1__from=NOT_KNOWN), "last", id="not known in a row"),
        pytest.param({**recalls("r1"), **row("r1", "no"), "recalls/r1/to": "2011-01-01"}, "recalls/r1/to", id="a failed check in a row"),
        pytest.param({"recalled": "yes", "recalls": NOT_KNOWN}, "last", id="a group not known"),
        pytest.param({"recalled": "no", "recalls": ("r1",)}, "last", id="a hidden unfinished row"),
    ],
)
def test_the_frontier_stands_in_the_unfinished_row(values: Values, expected: str) -> None:
    """L10, L11, L14: rows too few, too many or unfinished stop the way; hidden ones do not."""
    assert frontier(RECALLS, values) == expected


TWO_NEEDED = form_of("""
- {id: g, kind: group, rows: {min: "2"}, questions: [{id: x, kind: yes_no}, {id: y, kind: yes_no}]}
- {id: last, kind: yes_no}
""")


@pytest.mark.parametrize(
    ("values", "expected"),
    [({"g": ("r1",)}, "g/r1/x"), ({"g": ("r1",), "g/r1/x": "yes"}, "g/r1/y"), ({"g": ("r1",), "g/r1/x": "yes", "g/r1/y": "no"}, "g")],
)
def test_a_row_is_finished_before_another_is_asked_for(values: Values, expected: str) -> None:
    """Where two rows are needed, the first can be filled before the second is added."""
    assert frontier(TWO_NEEDED, values) == expected


@pytest.mark.parametrize(
    ("key", "opens"),
    [
        ("g", True),
        ("g/r1/x", True),
        ("g/r1/y", False),
        ("g/r2/x", True),
        ("g/r2/y", True),
        ("g/r3/x", True),
        ("g/r3/y", False),
        ("last", False),
    ],
)  # fmt: skip
def test_rows_can_be_worked_on_in_any_order(key: str, opens: Tri) -> None:
    """L11: each row opens up to its own first gap, and nothing after the group does."""
    found = walked(TWO_NEEDED, {"g": ("r1", "r2", "r3"), "g/r2/x": "yes"})
    assert journey.may_open(found, key) is opens


@pytest.mark.parametrize(
    ("gone", "left"),
    [("r1", ("r2", "r3")), ("r2", ("r1", "r3")), ("r3", ("r1", "r2"))],
    ids=["first", "middle", "last"],
)
def test_removing_a_row_moves_nothing_else(gone: str, left: tuple[str, str]) -> None:
    """L14: the other rows keep their ids and answers; what was typed in the removed one is on no path."""
    values = {**recalls("r1", "r2", "r3"), "recalls": left}
    found = [place for place in walked(RECALLS, values).path if place.row]
    assert {place.row for place in found} == {(name,) for name in left}
    assert all(place.state == "answered" for place in found)
    assert not any(key.startswith(f"recalls/{gone}/") for key in journey.prune(RECALLS, said(values)).entries)


def test_removing_every_row_asks_for_one_again() -> None:
    """The minimum holds."""
    assert frontier(RECALLS, {**recalls("r1", "r2"), "recalls": ()}) == "recalls"


NESTED = form_of("""
- {id: wide, kind: yes_no}
- id: outer
  kind: group
  questions:
    - {id: kind, kind: choice, options: [house, land]}
    - id: inner
      kind: group
      when: {row: kind, eq: house}
      questions:
        - {id: rooms, kind: number}
        - {id: leaf, kind: yes_no, when: {all: [{row: rooms, gt: "2"}, {row: kind, eq: house}, {q: wide, eq: "yes"}]}}
""")
DEEP: Values = {"wide": "yes", "outer": ("r1", "r2"), "outer/r1/kind": "house", "outer/r1/inner": ("r1",), "outer/r2/kind": "land"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({**DEEP, "outer/r1/inner/r1/rooms": "3"}, "outer/r1/inner/r1/leaf", id="true at every depth"),
        pytest.param({**DEEP, "outer/r1/inner/r1/rooms": "2"}, None, id="false in the inner row"),
        pytest.param({**DEEP, "wide": "no", "outer/r1/inner/r1/rooms": "3"}, None, id="false at the top"),
        pytest.param({**DEEP, "outer/r1/kind": "land"}, None, id="false in the outer row"),
        pytest.param({**DEEP, "outer/r2/kind": "house"}, "outer/r1/inner/r1/rooms", id="rows do not see one another"),
    ],
)
def test_a_nested_row_looks_outwards(values: Values, expected: str | None) -> None:
    """A condition finds the nearest enclosing row that has the question, then the form."""
    assert frontier(NESTED, values) == expected


def test_nested_rows_are_finished_from_the_inside() -> None:
    """Where the outer and the inner group both lack rows, the row that was begun comes first."""
    form = form_of("""
    - id: outer
      kind: group
      rows: {min: "2"}
      questions: [{id: inner, kind: group, rows: {min: "2"}, questions: [{id: leaf, kind: yes_no}]}]
    """)
    values: Values = {"outer": ("r1",), "outer/r1/inner": ("r1",)}
    assert frontier(form, values) == "outer/r1/inner/r1/leaf"
    assert frontier(form, {**values, "outer/r1/inner/r1/leaf": "no"}) == "outer/r1/inner"


def test_a_nested_place_knows_its_rows() -> None:
    """The row ids stand outermost first."""
    place = walked(NESTED, {**DEEP, "outer/r1/inner": ("r7",)}).at("outer/r1/inner/r7/rooms")
    assert place is not None
    assert place.row == ("r1", "r7")


def test_what_is_hidden_hides_its_rows_at_every_depth() -> None:
    """L4, L10: places of a hidden group are still listed, and none applies."""
    found = walked(NESTED, {**DEEP, "outer/r1/kind": "land", "outer/r1/inner/r1/rooms": "3"})
    hidden = [place for place in found.places if place.key.startswith("outer/r1/inner")]
    assert len(hidden) == 3
    assert not any(place.applies for place in hidden)


UNSURE = form_of("""
- {id: a, kind: yes_no}
- id: g
  kind: group
  when: {q: a, eq: "yes"}
  questions: [{id: x, kind: yes_no}, {id: y, kind: yes_no, when: {row: x, eq: "yes"}}]
""")


@pytest.mark.parametrize(
    ("values", "unsure"),
    [
        ({"a": NOT_KNOWN, "g": ("r1",), "g/r1/x": "yes"}, ["g", "g/r1/x", "g/r1/y"]),
        ({"a": "yes", "g": ("r1",), "g/r1/x": NOT_KNOWN}, ["g/r1/y"]),
        ({"a": "yes", "g": ("r1",)}, []),
        ({"a": NOT_KNOWN, "g": ("r1",), "g/r1/x": "no"}, ["g", "g/r1/x", "g/r1/y"]),
    ],
)
def test_rows_are_as_unsure_as_their_group(values: Values, unsure: list[str]) -> None:
    """L6: what is not known above a row leaves all of it unknown, its own answers too."""
    assert [place.key for place in walked(UNSURE, values).unsure] == unsure


TWINS = form_of("""
- {id: from, kind: yes_no}
- {id: jobs, kind: group, questions: [{id: from, kind: yes_no}, {id: more, kind: name, when: {row: from, eq: "yes"}}]}
- {id: stays, kind: group, questions: [{id: from, kind: yes_no}, {id: more, kind: name, when: {row: from, eq: "yes"}}]}
""")


def test_equal_child_ids_of_two_groups_do_not_mix() -> None:
    """The same row id and child id in two groups, and the same id at the top, are three questions."""
    values: Values = {"from": "no", "jobs": ("r1",), "stays": ("r1",), "jobs/r1/from": "yes", "stays/r1/from": "no"}
    assert path(TWINS, values) == ["from", "jobs", "jobs/r1/from", "jobs/r1/more", "stays", "stays/r1/from"]


def test_a_group_where_none_is_needed_is_answered_by_no_rows() -> None:
    """No row is an answer, where the form says none is needed; never reached, it is still asked."""
    assert frontier(TWINS, {"from": "no"}) == "jobs"
    assert frontier(TWINS, {"from": "no", "jobs": (), "stays": ()}) is None


def test_an_optional_group_may_be_left_blank() -> None:
    """L9: blank on purpose passes, and its rows are not there."""
    form = form_of("[{id: g, kind: group, needed: useful, rows: {min: '1'}, questions: [{id: x, kind: yes_no}]}]")
    assert frontier(form, {"g": BLANK, "g/r1/x": "yes"}) is None
    assert path(form, {"g": BLANK, "g/r1/x": "yes"}) == ["g"]

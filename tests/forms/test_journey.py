"""The journey: path, frontier and what stays unsure (laws L1, L2, L4 to L11, L19)."""

import pytest

from kiosk.forms import journey
from kiosk.forms.conditions import Tri
from tests.forms.small import BLANK, NOT_KNOWN, REFUSED, Values, form_of, frontier, path, said, walked

CHAIN = form_of("""
- {id: a, kind: yes_no}
- {id: b, kind: yes_no, when: {q: a, eq: "yes"}}
- {id: c, kind: yes_no, when: {q: b, eq: "yes"}}
- {id: d, kind: yes_no}
""")

NEEDS = form_of("""
- {id: who, kind: name, must_know: "yes"}
- {id: born, kind: date}
- {id: other, kind: name, needed: useful}
- {id: end, kind: yes_no}
""")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({}, ["a", "d"], id="nothing answered"),
        pytest.param({"a": "yes"}, ["a", "b", "d"], id="first opens second"),
        pytest.param({"a": "yes", "b": "yes"}, ["a", "b", "c", "d"], id="second opens third"),
        pytest.param({"a": "no"}, ["a", "d"], id="first closes second"),
        pytest.param({"a": "no", "b": "yes", "c": "yes"}, ["a", "d"], id="a chain goes in one pass"),
        pytest.param({"a": "yes", "b": "no", "c": "yes"}, ["a", "b", "d"], id="the end of a chain goes"),
        pytest.param({"a": REFUSED, "b": "yes"}, ["a", "d"], id="a refused entry opens nothing"),
        pytest.param({"a": NOT_KNOWN, "b": "yes"}, ["a", "d"], id="not known opens nothing"),
        pytest.param({"x": "yes", "a": "yes"}, ["a", "b", "d"], id="an unknown key changes nothing"),
    ],
)
def test_the_path_is_what_applies(values: Values, expected: list[str]) -> None:
    """L1, L4, L7: only questions whose condition is true are on the path, chains settled in the same pass."""
    assert path(CHAIN, values) == expected


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_the_order_of_answering_leaves_no_trace(order: tuple[str, ...]) -> None:
    """L1, L2: the same answers give the same walk, in whichever order they were given."""
    assert walked(CHAIN, dict.fromkeys(order, "yes")) == walked(CHAIN, {"a": "yes", "b": "yes", "c": "yes"})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({}, "who", id="at the start"),
        pytest.param({"who": "O’Neill"}, "born", id="after the first"),
        pytest.param({"who": "O’Neill", "born": "1954-02-02"}, "other", id="an optional one is asked too"),
        pytest.param({"who": "O’Neill", "born": "1954-02-02", "other": BLANK}, "end", id="blank on purpose passes"),
        pytest.param({"who": "O’Neill", "born": NOT_KNOWN, "other": NOT_KNOWN}, "end", id="not known passes"),
        pytest.param({"who": NOT_KNOWN}, "who", id="a name has to be known"),
        pytest.param({"who": "O’Neill", "born": BLANK}, "born", id="a required one is not left blank"),
        pytest.param({"who": "O’Neill", "born": REFUSED}, "born", id="a refused entry is unanswered"),
        pytest.param({"born": "1954-02-02", "other": BLANK, "end": "no"}, "who", id="a gap comes first"),
        pytest.param({"who": "O’Neill", "born": NOT_KNOWN, "other": BLANK, "end": "no"}, None, id="all is settled"),
    ],
)
def test_the_frontier_is_the_first_unsettled_question(values: Values, expected: str | None) -> None:
    """L9, L11: accepted, blank where that is allowed, and not known where that is allowed pass; nothing else does."""
    assert frontier(NEEDS, values) == expected


@pytest.mark.parametrize(
    ("values", "key", "opens"),
    [
        pytest.param({}, "who", True, id="the frontier itself"),
        pytest.param({}, "born", False, id="the question after it"),
        pytest.param({"who": "O’Neill"}, "who", True, id="a question before it"),
        pytest.param({"born": "1954-02-02"}, "born", False, id="an answered question beyond a gap"),
        pytest.param({}, "nothing", False, id="no question at all"),
        pytest.param({"who": "O’Neill", "born": NOT_KNOWN, "other": BLANK, "end": "no"}, "end", True, id="everything once settled"),
    ],
)
def test_nothing_beyond_the_frontier_opens(values: Values, key: str, opens: Tri) -> None:
    """L11: everything before the frontier can be opened, nothing after it."""
    assert journey.may_open(walked(NEEDS, values), key) is opens


def test_a_hidden_question_cannot_be_opened() -> None:
    """L4: an answered question that stopped applying is nowhere."""
    assert not journey.may_open(walked(CHAIN, {"a": "no", "b": "yes", "d": "no"}), "b")


@pytest.mark.parametrize(
    ("values", "unsure"),
    [
        pytest.param({}, [], id="open answers are not unsure"),
        pytest.param({"a": NOT_KNOWN}, ["b", "c"], id="a chain hangs on one unknown"),
        pytest.param({"a": "yes", "b": NOT_KNOWN}, ["c"], id="its end hangs on the second"),
        pytest.param({"a": "no", "b": NOT_KNOWN}, [], id="what is hidden is sure"),
        pytest.param({"a": REFUSED}, [], id="a refused entry is only open"),
    ],
)
def test_only_not_known_leaves_a_question_unsure(values: Values, unsure: list[str]) -> None:
    """L9, L11: a question that waits for a merely open answer is not listed for the agent."""
    assert [place.key for place in walked(CHAIN, values).unsure] == unsure


MIXED = form_of("""
- {id: a, kind: yes_no}
- {id: b, kind: yes_no}
- {id: both, kind: yes_no, when: {all: [{q: a, eq: "yes"}, {q: b, eq: "yes"}]}}
- {id: one, kind: yes_no, when: {any: [{q: a, eq: "yes"}, {q: b, eq: "yes"}]}}
""")


@pytest.mark.parametrize(
    ("values", "unsure", "on_path"),
    [
        ({"a": NOT_KNOWN}, [], ["a", "b"]),
        ({"a": NOT_KNOWN, "b": "yes"}, ["both"], ["a", "b", "one"]),
        ({"a": NOT_KNOWN, "b": "no"}, ["one"], ["a", "b"]),
        ({"a": NOT_KNOWN, "b": NOT_KNOWN}, ["both", "one"], ["a", "b"]),
    ],
)
def test_an_unknown_counts_only_where_it_decides(values: Values, unsure: list[str], on_path: list[str]) -> None:
    """L6: one true settles `any`, one false settles `all`, whatever is not known beside it."""
    found = walked(MIXED, values)
    assert [place.key for place in found.unsure] == unsure
    assert [place.key for place in found.path] == on_path


def test_the_causes_of_an_unknown_are_followed_to_their_origin() -> None:
    """The agent is told which answer is missing, not which question hangs on it."""
    assert walked(CHAIN, {"a": NOT_KNOWN}).causes == {"b": ("a",), "c": ("a",)}


@pytest.mark.parametrize(("key", "before", "after"), [("a", None, "d"), ("d", "a", None), ("b", "a", "d"), ("nothing", None, None)])
def test_back_and_on_skip_what_is_hidden(key: str, before: str | None, after: str | None) -> None:
    """L2: neighbours are those of the path, also of a place that has just been hidden."""
    found = walked(CHAIN, {"a": "no"})
    beside = [place and place.key for place in (journey.before(found, key), journey.after(found, key))]
    assert beside == [before, after]


STAFF = form_of("""
- {id: s1, questions: [{id: a, kind: yes_no}, {id: b, kind: yes_no, when: {q: a, eq: "yes"}}]}
- {id: office, owner: department, questions: [{id: seen, kind: yes_no}, {id: why, kind: name, when: {q: a, eq: "yes"}}]}
""")


def test_the_department_is_on_no_citizen_path() -> None:
    """A staff section is absent from the citizen's walk, answered or not."""
    assert path(STAFF, {"a": "yes", "b": "no", "seen": "yes"}) == ["a", "b"]
    assert frontier(STAFF, {"a": "no"}) is None


@pytest.mark.parametrize(("a", "expected"), [("yes", ["seen", "why"]), ("no", ["seen"])])
def test_the_department_sees_its_own_questions_and_reads_the_citizens_answers(a: str, expected: list[str]) -> None:
    """Its conditions may look at what the citizen said, whose places are not its own."""
    assert path(STAFF, {"a": a}, "department") == expected
    assert walked(STAFF, {"a": a}, "department").at("a") is None


@pytest.mark.parametrize("route", [{"a": "yes"}, {"b": "yes"}, {"a": "yes", "b": "yes"}])
def test_one_question_on_two_routes_is_one_question(route: Values) -> None:
    """L5: either route shows it, with the same answer."""
    place = walked(MIXED, {"a": "no", "b": "no", **route, "one": "yes"}).at("one")
    assert place is not None
    assert (place.applies, place.value) == (True, "yes")


def test_a_walk_forgets_nothing_of_its_answers() -> None:
    """L4: walking writes nothing, and hidden answers stay where they were."""
    answers = said({"a": "no", "b": "yes"})
    journey.walk(CHAIN, answers)
    assert answers == said({"a": "no", "b": "yes"})

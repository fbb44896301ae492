"""Conditions: the truth tables of the three values, every operator on every standing, and the reasons."""

from collections.abc import Mapping

import pytest

from kiosk.forms.conditions import Looked, Standing, Tri, atoms, evaluate, explain
from kiosk.forms.model import ALWAYS, All, Any, Atom, Condition, Not, Operator, Question, Reference, Value
from kiosk.words.text import Text

STANDINGS: tuple[Standing, ...] = ("answered", "open", "not_known", "blank", "not_applicable", "unsure")
OPERATORS: tuple[Operator, ...] = ("eq", "ne", "in", "includes", "gt", "ge", "lt", "le", "starts_with")


class Seen:
    """A lookup on a table; `row:` before an id is the same row."""

    def __init__(self, **table: Looked) -> None:
        self.table = table

    def __call__(self, question: str, *, same_row: bool) -> Looked:
        """What the table says."""
        return self.table[f"row_{question}" if same_row else question]


def looked(kind: str, value: Value | None = None, state: Standing = "answered") -> Looked:
    """One question of a kind, as it stands."""
    label = Text("q", "q")
    return Looked(state, value, Question("q", kind, label, label), "q")


TRUE, FALSE, UNKNOWN = (Atom(name, "eq", "yes") for name in ("t", "f", "u"))
THREE = Seen(t=looked("yes_no", "yes"), f=looked("yes_no", "no"), u=looked("yes_no", state="open"))
VALUES: Mapping[str, tuple[Condition, Tri]] = {"t": (TRUE, True), "f": (FALSE, False), "u": (UNKNOWN, None)}


@pytest.mark.parametrize(
    ("names", "every", "some"),
    [
        ("", True, False), ("t", True, True), ("f", False, False), ("u", None, None),
        ("tt", True, True), ("tf", False, True), ("ft", False, True), ("ff", False, False),
        ("tu", None, True), ("ut", None, True), ("fu", False, None), ("uf", False, None), ("uu", None, None),
        ("tfu", False, True), ("utf", False, True), ("tut", None, True), ("fuf", False, None),
    ],
)  # fmt: skip
def test_all_is_false_by_one_false_and_any_true_by_one_true(names: str, every: Tri, some: Tri) -> None:
    """`all` and `any` follow the strong three-valued tables, in any order."""
    parts = tuple(VALUES[name][0] for name in names)
    assert evaluate(All(parts), THREE) is every
    assert evaluate(Any(parts), THREE) is some


@pytest.mark.parametrize("name", ["t", "f", "u"])
def test_not_turns_true_and_false_and_keeps_unknown(name: str) -> None:
    """The contrary of unknown is unknown; two contraries give the condition back."""
    condition, value = VALUES[name]
    assert evaluate(Not(condition), THREE) is {True: False, False: True, None: None}[value]
    assert evaluate(Not(Not(condition)), THREE) is value


def test_always_is_true_without_looking() -> None:
    """No condition at all needs no question."""
    assert evaluate(ALWAYS, Seen()) is True


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize("state", STANDINGS[1:])
def test_without_an_answer_every_comparison_is_unknown_or_false(operator: Operator, state: Standing) -> None:
    """Unknown while an answer may still come; false, `ne` included, where none will."""
    expected = False if state in ("blank", "not_applicable") else None
    assert evaluate(Atom("q", operator, "2013-03-31"), Seen(q=looked("date", state=state))) is expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [("answered", True), ("open", False), ("not_known", False), ("blank", False), ("not_applicable", False), ("unsure", None)],
)
def test_answered_is_false_until_there_is_an_answer(state: Standing, expected: Tri) -> None:
    """`answered` alone can tell an open question; it is unknown only while applicability is."""
    assert evaluate(Atom("q", "answered", "yes"), Seen(q=looked("date", "2013-03-31", state))) is expected


@pytest.mark.parametrize(
    ("kind", "value", "operator", "right", "expected"),
    [
        pytest.param("choice", "layoff", "eq", "layoff", True, id="a code equals itself"),
        pytest.param("choice", "layoff", "eq", "dismissal", False, id="a code differs from another"),
        pytest.param("choice", "layoff", "ne", "dismissal", True, id="ne is answered and different"),
        pytest.param("choice", "layoff", "ne", "layoff", False, id="ne of itself"),
        pytest.param("choice", "layoff", "in", ("layoff", "dismissal"), True, id="one of several"),
        pytest.param("choice", "self_employed", "in", ("layoff", "dismissal"), False, id="none of several"),
        pytest.param("multi", ("rent", "none"), "includes", "rent", True, id="several choices include one"),
        pytest.param("multi", ("rent",), "includes", "none", False, id="several choices without one"),
        pytest.param("multi", (), "includes", "rent", False, id="no choice includes nothing"),
        pytest.param("sin", "946454286", "starts_with", "9", True, id="a number begins with a digit"),
        pytest.param("sin", "046454286", "starts_with", "9", False, id="a number begins otherwise"),
        pytest.param("date", "2013-03-31", "eq", "2013-03-31", True, id="a day equals itself"),
        pytest.param("date", "2013-03-31", "gt", "2013-03-30", True, id="a day after"),
        pytest.param("date", "2013-03-31", "gt", "2013-03-31", False, id="not after itself"),
        pytest.param("date", "2013-03-31", "ge", "2013-03-31", True, id="on or after itself"),
        pytest.param("date", "2013-03-31", "lt", "2013-04-01", True, id="a day before"),
        pytest.param("date", "2013-03-31", "le", "2013-03-30", False, id="not on or before the eve"),
        pytest.param("year_month", "2013-03", "lt", "2013-11", True, id="a month before"),
        pytest.param("number", "9", "lt", "10", True, id="numbers compare as numbers"),
        pytest.param("number", "7.5", "ge", "7", True, id="a decimal number"),
        pytest.param("number", "-1", "lt", "0", True, id="below nought"),
        pytest.param("money", {"cents": "99999", "period": ""}, "lt", "100000", True, id="cents compare as cents"),
        pytest.param("money", {"cents": "100000", "period": "month"}, "ge", "100000", True, id="an amount in its own period"),
        pytest.param("money", {"cents": "100000", "period": "month"}, "eq", "100000", True, id="an amount equals its cents"),
        pytest.param("country", {"code": "VN"}, "eq", "VN", True, id="a country by its code"),
        pytest.param("country", {"text": "VN"}, "eq", "VN", False, id="a country not listed has no code"),
        pytest.param("phone", {"number": "4185550101", "extension": "12"}, "eq", "4185550101", True, id="a telephone number"),
    ],
)
def test_an_answer_is_compared_as_its_kind_says(
    kind: str, value: Value, operator: Operator, right: str | tuple[str, ...], expected: Tri
) -> None:
    """Every operator, on the stored value of the kinds it fits."""
    assert evaluate(Atom("q", operator, right), Seen(q=looked(kind, value))) is expected


def test_an_order_of_a_kind_without_one_is_refused() -> None:
    """A defect of a definition is never a silent false."""
    with pytest.raises(TypeError):
        evaluate(Atom("q", "gt", "a"), Seen(q=looked("yes_no", "yes")))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("answered", "answered", True), ("answered", "open", None), ("answered", "not_known", None), ("answered", "unsure", None),
        ("answered", "blank", False), ("answered", "not_applicable", False), ("open", "answered", None), ("open", "blank", False),
        ("unsure", "not_applicable", False), ("not_applicable", "unsure", False), ("blank", "answered", False),
    ],
)  # fmt: skip
def test_a_comparison_of_two_questions_needs_both(left: Standing, right: Standing, expected: Tri) -> None:
    """What is absent on either side makes it false; else what is unknown on either side makes it unknown."""
    seen = Seen(end=looked("date", "2012-01-01", left), start=looked("date", "2013-01-01", right))
    assert evaluate(Atom("end", "lt", Reference("start")), seen) is expected


@pytest.mark.parametrize(("to", "expected"), [("2012-12-31", True), ("2013-01-01", False)])
def test_a_row_is_compared_with_itself(to: str, expected: Tri) -> None:
    """`row` on both sides looks at the same row, never at a question of the form of the same name."""
    seen = Seen(row_to=looked("date", to), row_from=looked("date", "2013-01-01"), to=looked("date", "1999-01-01"))
    assert evaluate(Atom("to", "lt", Reference("from", same_row=True), same_row=True), seen) is expected


@pytest.mark.parametrize(
    ("condition", "decided_by"),
    [
        (All((TRUE, FALSE, UNKNOWN)), "f"), (All((TRUE, UNKNOWN)), "u"), (All((TRUE, TRUE)), "tt"),
        (Any((FALSE, TRUE, UNKNOWN)), "t"), (Any((FALSE, UNKNOWN)), "u"), (Any((FALSE, FALSE)), "ff"),
        (Not(All((TRUE, FALSE))), "f"), (ALWAYS, ""), (All((TRUE, Any((FALSE, UNKNOWN)))), "u"),
    ],
)  # fmt: skip
def test_the_reasons_are_the_comparisons_that_decide(condition: Condition, decided_by: str) -> None:
    """Of a true condition the true ones, of a false one the false ones, of an unknown one the unknown ones."""
    assert "".join(reason.atom.question for reason in explain(condition, THREE)) == decided_by


def test_a_reason_knows_whether_it_is_wished_for() -> None:
    """Under `not`, a comparison that holds speaks against the question."""
    (plain,) = explain(TRUE, THREE)
    (turned,) = explain(Not(TRUE), THREE)
    assert (plain.wanted, turned.wanted) == (True, False)
    assert plain.holds is turned.holds is True


def test_an_unknown_reason_names_the_sides_that_are_missing() -> None:
    """Of two questions compared, only the one without an answer is missing."""
    seen = Seen(end=looked("date", "2012-01-01"), start=looked("date", state="not_known"))
    (reason,) = explain(Atom("end", "lt", Reference("start")), seen)
    assert [side.state for side in reason.missing] == ["not_known"]


def test_the_comparisons_of_a_condition_are_listed_in_order() -> None:
    """Author tools read every comparison, however deep."""
    assert atoms(All((TRUE, Not(Any((FALSE, UNKNOWN)))))) == (TRUE, FALSE, UNKNOWN)

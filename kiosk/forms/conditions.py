"""Conditions are data with three values: true, false, unknown (law L6); and why they came to one of them.

A condition never looks at a clock, a language or another condition: only at how earlier answers stand, through the
`Lookup` it is given. That is what lets one pass in document order settle every chain (law L7).
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeAlias

from kiosk.forms.kinds import Comparable, kind_of
from kiosk.forms.model import Any, Atom, Condition, Not, Question, Reference, Value

Tri: TypeAlias = bool | None
"""True, False, or None for unknown."""
Standing: TypeAlias = Literal["answered", "open", "not_known", "blank", "not_applicable", "unsure"]

LEADING: Mapping[str, str] = {"money": "cents", "country": "code", "municipality": "code", "phone": "number"}
"""Of a kind whose value has parts: the part that a plain text on the right side of a comparison stands for."""
ABSENT: frozenset[Standing] = frozenset({"blank", "not_applicable"})
"""What makes every comparison false: nobody was asked, or nothing was given on purpose."""
ORDER: Mapping[str, Callable[[Comparable, Comparable], bool]] = {
    "gt": operator.gt, "ge": operator.ge, "lt": operator.lt, "le": operator.le,
}  # fmt: skip
"""The operators that need a kind with an order."""


class Looked(NamedTuple):
    """How one question stands, as a condition sees it."""

    state: Standing
    """`open` also covers a refused entry and an option that stopped applying; `unsure`: whether it applies is unknown."""
    value: Value | None = None
    """Set when answered."""
    question: Question | None = None
    key: str = ""
    """Of the answer; empty for a question that the walk never meets."""


class Lookup(Protocol):
    """Finds how a question stands, from where the condition is written."""

    def __call__(self, question: str, *, same_row: bool) -> Looked:
        """Look at a question of the form by its id or, in the same row, at a child of the enclosing group."""
        ...


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison that decided a condition."""

    atom: Atom
    holds: Tri
    """What the comparison itself came to."""
    wanted: bool
    """False under an odd number of `not`: the condition hopes that the comparison fails."""
    left: Looked
    right: Looked | None = None
    """Where the right side is another question."""

    @property
    def missing(self) -> tuple[Looked, ...]:
        """The sides that leave the comparison unknown."""
        sides = (self.left,) if self.right is None else (self.left, self.right)
        return tuple(side for side in sides if self.holds is None and side.state != "answered")


def evaluate(condition: Condition, lookup: Lookup) -> Tri:
    """What a condition comes to for the answers that `lookup` sees; None while it cannot be told.

    Raises TypeError when an order is asked of a kind that has none: the loader refuses such a form.
    """
    if isinstance(condition, Atom):
        return _compare(condition, lookup)
    if isinstance(condition, Not):
        inner = evaluate(condition.of, lookup)
        return None if inner is None else not inner
    return _fold(condition.of, lookup, stop=isinstance(condition, Any))


def explain(condition: Condition, lookup: Lookup, *, wanted: bool = True) -> tuple[Reason, ...]:
    """The comparisons that decide a condition, in the order they are written.

    Of a condition that is true: the true ones; of a false one: the false ones; of an unknown one: the unknown
    ones. Changing none of them changes nothing.
    """
    if isinstance(condition, Atom):
        right = condition.right
        beside = lookup(right.question, same_row=right.same_row) if isinstance(right, Reference) else None
        left = lookup(condition.question, same_row=condition.same_row)
        return (Reason(condition, _compare(condition, lookup), wanted, left, beside),)
    if isinstance(condition, Not):
        return explain(condition.of, lookup, wanted=not wanted)
    came_to = evaluate(condition, lookup)
    deciding = (part for part in condition.of if evaluate(part, lookup) is came_to)
    return tuple(reason for part in deciding for reason in explain(part, lookup, wanted=wanted))


def atoms(condition: Condition) -> tuple[Atom, ...]:
    """Every comparison of a condition, in the order they are written."""
    if isinstance(condition, Atom):
        return (condition,)
    if isinstance(condition, Not):
        return atoms(condition.of)
    return tuple(atom for part in condition.of for atom in atoms(part))


def _fold(parts: Iterable[Condition], lookup: Lookup, *, stop: bool) -> Tri:
    """`any` stops at the first true, `all` at the first false; an unknown on the way leaves it unknown."""
    found: Tri = not stop
    for part in parts:
        value = evaluate(part, lookup)
        if value is stop:
            return stop
        if value is None:
            found = None
    return found


def _compare(atom: Atom, lookup: Lookup) -> Tri:
    left = lookup(atom.question, same_row=atom.same_row)
    if atom.operator == "answered":
        return None if left.state == "unsure" else left.state == "answered"
    if left.state in ABSENT:
        return False
    if not isinstance(atom.right, Reference):
        return _holds(atom, left, left.question, _typed(atom.right, left)) if left.state == "answered" else None
    right = lookup(atom.right.question, same_row=atom.right.same_row)
    if right.state in ABSENT:
        return False
    if left.state != "answered" or right.state != "answered" or right.value is None:
        return None
    return _holds(atom, left, right.question, (right.value,))


def _typed(right: str | tuple[str, ...], left: Looked) -> tuple[Value, ...]:
    """The right side as values of the left side's kind: of an amount, the same period is meant."""
    codes = right if isinstance(right, tuple) else (right,)
    if left.question is None or left.value is None or isinstance(left.value, str | tuple):
        return codes
    part = LEADING[left.question.kind]
    return tuple({**left.value, part: code} for code in codes)


def _holds(atom: Atom, left: Looked, right_question: Question | None, right: tuple[Value, ...]) -> bool:
    value = left.value
    match atom.operator:
        case "eq" | "in":
            return value in right
        case "ne":
            return value not in right
        case "includes":
            return isinstance(value, tuple) and all(code in value for code in right)
        case "starts_with":
            return isinstance(value, str) and value.startswith(tuple(str(start) for start in right))
        case _:
            return ORDER[atom.operator](_rank(value, left.question), _rank(right[0], right_question))


def _rank(value: Value | None, question: Question | None) -> Comparable:
    if question is None or value is None:
        raise TypeError("only an answer of a known question has an order")
    return kind_of(question.kind).rank(value, question)

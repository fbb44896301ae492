"""Section 4 of the engine's reference once more, written as plainly as it is said: slow, recursive, without a pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import ge, gt, le, lt
from typing import Literal

from kiosk.forms.answers import Answers
from kiosk.forms.model import All, Any, Atom, Condition, Form, Not, Question, Reference, Value

Tri = bool | None
State = Literal["answered", "unanswered", "not_known", "blank"]
ORDER: Mapping[str, Callable[[float, float], bool]] = {"gt": gt, "ge": ge, "lt": lt, "le": le}


@dataclass
class Oracle:
    """What every question of the citizen should come to."""

    form: Form
    answers: Answers
    asked: dict[str, Question] = field(default_factory=dict)
    """Key -> question, for every row there is."""
    within: dict[str, str] = field(default_factory=dict)
    """Key -> the row it stands in, `recalls/r1`; empty at the top."""

    def __post_init__(self) -> None:
        for section in self.form.sections:
            if section.owner == "citizen":
                for question in section.questions:
                    self._add(question, "")

    def _add(self, question: Question, within: str) -> None:
        key = f"{within}/{question.id}" if within else question.id
        self.asked[key], self.within[key] = question, within
        rows = self.answers.value(key) if question.kind == "group" else ()
        for row in rows or ():
            for child in question.questions:
                self._add(child, f"{key}/{row}")

    def applies(self, key: str) -> Tri:
        """Its own condition; in a row, also that of the group."""
        own = self.tri(self.asked[key].when, self.within[key])
        group = self.within[key].rpartition("/")[0]
        return own if not group else both(own, self.applies(group))

    def state(self, key: str) -> State:
        """Whether it counts as answered: a choice that may not be made now, a refused entry, a skip not offered do not."""
        entry, question = self.answers.get(key), self.asked[key]
        if entry is None or entry.state == "rejected":
            return "unanswered"
        if entry.state == "blank":
            return "blank" if question.optional else "unanswered"
        if entry.state == "not_known":
            return "unanswered" if question.must_know else "not_known"
        chosen = {entry.value} if question.kind == "choice" else set(entry.value or ()) if question.kind == "multi" else set[str]()
        return "answered" if chosen <= set(self.allowed(key)) else "unanswered"

    def allowed(self, key: str) -> tuple[str, ...]:
        """The options whose condition is not false (L8)."""
        options = self.asked[key].options
        return tuple(one.code for one in options if self.tri(one.when, self.within[key]) is not False)

    def tri(self, condition: Condition, within: str) -> Tri:
        """True, false or unknown (None)."""
        match condition:
            case Atom():
                return self._atom(condition, within)
            case Not(of=inner):
                found = self.tri(inner, within)
                return None if found is None else not found
            case All(of=parts):
                return kleene([self.tri(part, within) for part in parts], decisive=False)
            case Any(of=parts):
                return kleene([self.tri(part, within) for part in parts], decisive=True)

    def _key(self, id: str, within: str, *, same_row: bool) -> str:
        """The key of a question as seen from a row: the nearest row that has it."""
        while same_row and f"{within}/{id}" not in self.asked:
            within = within.rpartition("/")[0].rpartition("/")[0]
        return f"{within}/{id}" if same_row else id

    def _atom(self, atom: Atom, within: str) -> Tri:
        left = self._key(atom.question, within, same_row=atom.same_row)
        sides = [left]
        if isinstance(atom.right, Reference):
            sides.append(self._key(atom.right.question, within, same_row=atom.right.same_row))
        if atom.operator == "answered":
            return both(self.applies(left), self.state(left) == "answered") if self.applies(left) is not None else None
        if any(self.applies(key) is False or (self.applies(key) and self.state(key) == "blank") for key in sides):
            return False
        if any(self.applies(key) is None or self.state(key) != "answered" for key in sides):
            return None
        right = self.answers.value(sides[1]) if isinstance(atom.right, Reference) else atom.right
        return compare(atom.operator, self.asked[left].kind, self.answers.value(left), right)


def both(one: Tri, other: Tri) -> Tri:
    """`all` of two."""
    return kleene([one, other], decisive=False)


def kleene(parts: list[Tri], *, decisive: bool) -> Tri:
    """`any` is decided by one true, `all` by one false; else one unknown leaves it unknown."""
    if decisive in parts:
        return decisive
    return None if None in parts else not decisive


def compare(operator: str, kind: str, left: Value | None, right: Value | None) -> bool:
    """Two answers, or an answer and a value."""
    if operator in ORDER:
        return ORDER[operator](rank(kind, left), rank(kind, right))
    if operator == "includes":
        return right in tuple(left or ())
    if operator == "starts_with":
        return str(left).startswith(str(right))
    found = left in (right if isinstance(right, tuple) else (right,))
    return found if operator != "ne" else not found


def rank(kind: str, value: Value | None) -> float:
    """Numbers by size, dates by time."""
    return float(str(value)) if kind == "number" else float(str(value).replace("-", ""))

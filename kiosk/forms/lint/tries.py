"""Small worlds: every way of answering the few questions a condition hangs on, tried with the engine itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from kiosk.forms.answers import Answer, Answers, cell
from kiosk.forms.conditions import LEADING, atoms
from kiosk.forms.journey import Walk, walk
from kiosk.forms.model import Atom, Condition, Form, Owner, Question, Reference, Value

ROW = "r1"
MOST = 20_000
"""Ways tried at most; a condition that hangs on more than that is left alone."""
DAYS = ("2012-01-01", "2012-01-02", "2012-01-03")
ELSE = "\u2014"
"""A text that no definition compares with."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A question and the group it stands in, if any."""

    question: Question
    group: Question | None = None

    @property
    def key(self) -> str:
        """Its key, in the one row that is tried."""
        return self.question.id if self.group is None else cell(self.group.id, ROW, self.question.id)


def spots(form: Form) -> tuple[Spot, ...]:
    """Every question of a form, rows of rows left out."""
    tops = [question for section in form.sections for question in section.questions]
    return tuple(spot for top in tops for spot in (Spot(top), *(Spot(child, top) for child in top.questions)))


def world(form: Form, conditions: Iterable[Condition], group: Question | None) -> Form:
    """The form cut down to the questions that some conditions hang on, and those that these hang on in turn."""
    wanted: set[str] = set()
    found = {spot.key: spot for spot in spots(form)}
    left = [key for condition in conditions for key in _keys(condition, group)] + ([group.id] if group else [])
    while left:
        key = left.pop()
        if key in wanted or key not in found:
            continue
        wanted.add(key)
        spot = found[key]
        left += _keys(spot.question.when, spot.group) + ([spot.group.id] if spot.group else [])
        left += [key for option in spot.question.options for key in _keys(option.when, spot.group)]
    sections = (replace(section, questions=_kept(section.questions, wanted)) for section in form.sections)
    return replace(form, sections=tuple(sections))


def ways(small: Form, conditions: Iterable[Condition], owner: Owner) -> Iterator[Walk]:
    """Each way of answering all of a small form, walked; the first `MOST` of them."""
    literals = [atom for condition in (*conditions, *_conditions(small)) for atom in atoms(condition)]
    for count, answers in enumerate(_spread(small, Answers(), spots(small), literals, owner)):
        if count >= MOST:
            return
        yield walk(small, answers, owner)


def _keys(condition: Condition, group: Question | None) -> list[str]:
    keys: list[str] = []
    for atom in atoms(condition):
        sides = [(atom.question, atom.same_row)]
        if isinstance(atom.right, Reference):
            sides.append((atom.right.question, atom.right.same_row))
        keys += [cell(group.id, ROW, id) if same_row and group else id for id, same_row in sides]
    return keys


def _kept(questions: Iterable[Question], wanted: set[str]) -> tuple[Question, ...]:
    return tuple(
        replace(question, checks=(), questions=tuple(child for child in question.questions if cell(question.id, ROW, child.id) in wanted))
        for question in questions
        if question.id in wanted
    )


def _conditions(form: Form) -> Iterator[Condition]:
    for spot in spots(form):
        yield spot.question.when
        yield from (option.when for option in spot.question.options)


def _spread(form: Form, answers: Answers, left: tuple[Spot, ...], literals: list[Atom], owner: Owner) -> Iterator[Answers]:
    """Answers for the questions left: of one that does not apply, none."""
    if not left:
        yield answers
        return
    first, *rest = left
    place = walk(form, answers, owner).known.get(first.key)
    if place is None or not place.applies:
        yield from _spread(form, answers, tuple(rest), literals, owner)
        return
    for answer in _answers(first.question, place.allowed, literals):
        yield from _spread(form, answers.with_(first.key, answer), tuple(rest), literals, owner)


def _answers(question: Question, allowed: tuple[str, ...] | None, literals: list[Atom]) -> Iterator[Answer]:
    for value in _values(question, allowed, [atom for atom in literals if question.id in _sides(atom)]):
        yield Answer("answered", value)
    if question.optional:
        yield Answer("blank")


def _sides(atom: Atom) -> tuple[str, ...]:
    return (atom.question, atom.right.question) if isinstance(atom.right, Reference) else (atom.question,)


def _values(question: Question, allowed: tuple[str, ...] | None, compared: list[Atom]) -> list[Value]:
    texts = [text for atom in compared for text in _right(atom)]
    if question.kind in ("yes_no", "choice", "multi", "group"):
        return _codes(question, ("yes", "no") if question.kind == "yes_no" else allowed or ())
    if question.kind == "date":
        return [day for day in _days([*texts, *DAYS]) if _within(day, question)]
    if question.kind == "year_month":
        return [*sorted({day[:7] for text in [*texts, *DAYS] for day in _days([f"{text[:7]}-01", f"{text[:7]}-28"], step=7)})]
    if question.kind in ("number", "money"):
        return [_amount(question, number) for number in _numbers(texts, question)]
    part = LEADING.get(question.kind)
    return [{part: text} if part else text for text in dict.fromkeys([*texts, ELSE])]


def _codes(question: Question, allowed: tuple[str, ...]) -> list[Value]:
    if question.kind == "multi":
        return [*((code,) for code in allowed), allowed]
    if question.kind == "group":
        return [(ROW,)] if question.settings.get("rows_min", "0") != "0" else [(ROW,), ()]
    return list(allowed)


def _right(atom: Atom) -> tuple[str, ...]:
    if isinstance(atom.right, Reference) or atom.operator == "answered":
        return ()
    return atom.right if isinstance(atom.right, tuple) else (atom.right,)


def _days(texts: list[str], step: int = 1) -> list[str]:
    """Each day with one before and one after."""
    days = [date.fromisoformat(text) + timedelta(days=days) for text in texts for days in (-step, 0, step)]
    return sorted({day.isoformat() for day in days})


def _within(day: str, question: Question) -> bool:
    low, high = (question.settings.get(name, "") for name in ("from", "to"))
    return not (low[:1].isdigit() and day < low) and not (high[:1].isdigit() and day > high)


def _numbers(texts: list[str], question: Question) -> list[Decimal]:
    """Each number with its neighbours, inside what the question allows."""
    bounds = {name: Decimal(question.settings[name]) for name in ("min", "max") if name in question.settings}
    around = {Decimal(text) + step for text in texts for step in (-1, 0, 1)} | {Decimal(step) for step in (0, 1, 2)} | set(bounds.values())
    low, high = bounds.get("min", Decimal(0)), bounds.get("max", max(around))
    return sorted(number for number in around if low <= number <= high)


def _amount(question: Question, number: Decimal) -> Value:
    return str(number) if question.kind == "number" else {"cents": str(number), "period": next(iter(question.periods), "")}

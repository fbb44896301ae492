"""Conditions that never hold or always do, and questions without an answer left: each with the answers that show it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.forms.conditions import Tri, atoms, evaluate
from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.journey import Walk
from kiosk.forms.lint.tries import MOST, Spot, ways, world
from kiosk.forms.model import ALWAYS, Condition, Form, Owner, Question


@dataclass(frozen=True, slots=True)
class Target:
    """One condition to try, and where it is written."""

    condition: Condition
    item: Item
    spot: Spot | None = None
    """Where it is evaluated; None for a document."""
    owner: Owner = "citizen"
    asked: bool = True
    """Of an option or a check: only ways that ask its question count."""

    @property
    def group(self) -> Question | None:
        """The group around it."""
        return self.spot.group if self.spot else None


@dataclass(slots=True)
class Tally:
    """What the ways came to so far."""

    seen: set[Tri]
    nearest: dict[bool, tuple[int, Walk]]
    """For true and for false: the way that brings most comparisons to it."""
    count: int = 0


def check_reach(form: Form, book: Book, pieces: Mapping[int, Item]) -> None:
    """Note every condition with one outcome only, and every choice that can be left without an option."""
    for target in _targets(form, pieces):
        if target.condition != ALWAYS:
            _check(form, target, book)
    for section in form.sections:
        for spot in _spots(section.questions):
            options = spot.question.options
            if options and all(option.when != ALWAYS for option in options):
                _check_dead_end(form, Target(spot.question.when, pieces[_id(spot.question)], spot, section.owner), book)


def _targets(form: Form, pieces: Mapping[int, Item]) -> Iterator[Target]:
    for section in form.sections:
        for spot in _spots(section.questions):
            yield from _of_question(spot, section.owner, pieces)
    for document in form.documents:
        yield Target(document.when, _at(pieces[_id(document)], "when"), asked=False)


def _of_question(spot: Spot, owner: Owner, pieces: Mapping[int, Item]) -> Iterator[Target]:
    question = spot.question
    yield Target(question.when, _at(pieces[_id(question)], "when"), spot, owner, asked=False)
    for option in question.options:
        yield Target(option.when, _at(pieces[_id(option)], "when"), spot, owner)
    for check in question.checks:
        yield Target(check.fails, _at(pieces[_id(check)], "fails"), spot, owner)


def _spots(questions: Iterable[Question]) -> Iterator[Spot]:
    for question in questions:
        yield Spot(question)
        yield from (Spot(child, question) for child in question.questions)


def _check(form: Form, target: Target, book: Book) -> None:
    tally = Tally(set(), {})
    for walked in _ways(form, target):
        tally.count += 1
        _count(tally, target, walked)
        if {True, False} <= tally.seen:
            return
    if tally.count >= MOST or not tally.nearest:
        return
    for outcome, code in ((True, "NEVER"), (False, "ALWAYS")):
        if outcome not in tally.seen:
            book.note(target.item, code, example=example(tally.nearest[outcome][1]))


def _count(tally: Tally, target: Target, walked: Walk) -> None:
    look = walked.lookup(target.spot.key if target.spot else "")
    tally.seen.add(evaluate(target.condition, look))
    true = sum(1 for atom in atoms(target.condition) if evaluate(atom, look))
    for outcome, near in ((True, true), (False, -true)):
        if outcome not in tally.nearest or near > tally.nearest[outcome][0]:
            tally.nearest[outcome] = (near, walked)


def _ways(form: Form, target: Target) -> Iterator[Walk]:
    """The ways of answering what a target hangs on that lead to where it is written."""
    conditions = (target.condition, target.spot.question.when) if target.spot else (target.condition,)
    for walked in ways(world(form, conditions, target.group), conditions, target.owner):
        if _leads(target, walked):
            yield walked


def _leads(target: Target, walked: Walk) -> bool:
    """In a row, its group is asked; of an option or a check, its question is."""
    if target.spot is None:
        return True
    group = walked.known[target.spot.group.id] if target.spot.group else None
    here = evaluate(target.spot.question.when, walked.lookup(target.spot.key)) if target.asked else True
    return bool(here) and (group is None or (bool(group.applies) and group.value != ()))


def _check_dead_end(form: Form, target: Target, book: Book) -> None:
    assert target.spot is not None
    options = target.spot.question.options
    conditions = (target.condition, *(option.when for option in options))
    for walked in ways(world(form, conditions, target.group), conditions, target.owner):
        look = walked.lookup(target.spot.key)
        if evaluate(target.condition, look) and not any(evaluate(option.when, look) for option in options):
            book.note(target.item, "NO_CHOICE_LEFT", example=example(walked))
            return


def example(walked: Walk) -> str:
    """The answers of a way, as `id = value`."""
    said = ((place.key, place.value) for place in walked.known.values() if place.applies)
    return ", ".join(f"{key} = {value if isinstance(value, str) else '…' if value else '-'}" for key, value in said)


def _at(item: Item, key: str) -> Item:
    return item.mapping.get(key, item)


def _id(part: object) -> int:
    return id(part)

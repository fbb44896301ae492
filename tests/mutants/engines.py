"""Broken engines: each breaks one law in a way that real form engines have been broken."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from kiosk.forms import conditions, journey, migrate, place, prefill, walker
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.conditions import Looked, Lookup, Tri
from kiosk.forms.journey import Place, Walk
from kiosk.forms.kinds.common import Slot
from kiosk.forms.model import Any, Atom, Condition, Form, Not, Owner, Question, Value
from kiosk.forms.problems import Problem

Breaks = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Mutant:
    """An engine that breaks a law."""

    law: str
    does: str
    breaks: Breaks


MUTANTS: list[Mutant] = []


def mutant(law: str, does: str) -> Callable[[Breaks], Breaks]:
    """Put a mutant on the list."""

    def listed(breaks: Breaks) -> Breaks:
        MUTANTS.append(Mutant(law, does, breaks))
        return breaks

    return listed


def changed(patch: pytest.MonkeyPatch, change: Callable[[Walk, Answers], Iterable[Place]]) -> None:
    """Walk as before, then change what was found."""
    honest = journey.walk

    def walk(form: Form, answers: Answers, role: Owner = "citizen") -> Walk:
        walked = honest(form, answers, role)
        places = tuple(change(walked, answers))
        return Walk(places, {**walked.known, **{one.key: one for one in places}})

    patch.setattr(journey, "walk", walk)


@mutant("L1", "leaves out answers that were typed on the English screen")
def reads_the_language(patch: pytest.MonkeyPatch) -> None:
    """The path hangs on how an answer was given."""

    def french_only(walked: Walk, answers: Answers) -> Iterable[Place]:
        for one in walked.places:
            entry = answers.get(one.key)
            yield one._replace(state="open", value=None) if entry is not None and entry.lang == "en" else one

    changed(patch, french_only)


@mutant("L2", "remembers the furthest question and never leads back before it")
def keeps_a_position(patch: pytest.MonkeyPatch) -> None:
    """A stored position that answers no longer agree with."""
    honest = vars(Walk)["next"].fget
    furthest = [0]

    def later(walked: Walk) -> Place | None:
        found = honest(walked)
        furthest[0] = max(furthest[0], walked.position(found.key) if found else 0)
        return walked.places[min(furthest[0], len(walked.places) - 1)] if found else None

    patch.setattr(Walk, "next", property(later))


@mutant("L3", "compares the labels of options")
def compares_labels(patch: pytest.MonkeyPatch) -> None:
    """Two options of one label are one answer."""
    honest = conditions._holds

    def label(question: Question | None, value: Value | None) -> Value | None:
        options = question.options if question is not None and question.kind == "choice" else ()
        return next((one.text.fr for one in options if one.code == value), value)

    def holds(atom: Atom, left: Looked, right_question: Question | None, right: tuple[Value, ...]) -> bool:
        labelled = left._replace(value=label(left.question, left.value))
        return honest(atom, labelled, right_question, tuple(label(left.question, one) or one for one in right))

    patch.setattr(conditions, "_holds", holds)


@mutant("L4", "lets conditions see the answers of questions that do not apply")
def sees_hidden_answers(patch: pytest.MonkeyPatch) -> None:
    """A hidden answer still decides."""
    honest = place._standing
    patch.setattr(place, "_standing", lambda one: honest(one._replace(applies=True)))


@mutant("L5", "loses the answer when the first of two routes closes")
def answers_belong_to_a_route(patch: pytest.MonkeyPatch) -> None:
    """A question on two routes is two questions."""

    def first_route(walked: Walk, answers: Answers) -> Iterable[Place]:
        for one in walked.places:
            when = one.question.when
            closed = isinstance(when, Any) and conditions.evaluate(when.of[0], walked.lookup(one.key)) is not True
            yield one._replace(state="open", value=None) if closed else one

    changed(patch, first_route)


@mutant("L6", "takes an unknown for false inside `all` and `any`")
def two_values(patch: pytest.MonkeyPatch) -> None:
    """Not known yet is not no."""
    honest = conditions._fold

    def fold(parts: Iterable[Condition], lookup: Lookup, *, stop: bool) -> Tri:
        return bool(honest(parts, lookup, stop=stop))

    patch.setattr(conditions, "_fold", fold)


@mutant("L7", "closes the first question once the last is answered")
def looks_forward(patch: pytest.MonkeyPatch) -> None:
    """What follows changes what came before."""

    def closed(walked: Walk, answers: Answers) -> Iterable[Place]:
        for number, one in enumerate(walked.places):
            yield one._replace(applies=False) if number == 0 and walked.places[-1].state == "answered" else one

    changed(patch, closed)


@mutant("L8", "lets a chosen option stay that no longer applies")
def options_never_go(patch: pytest.MonkeyPatch) -> None:
    """The conditions of options are not looked at again."""

    def every(question: Question, look: Lookup) -> tuple[str, ...]:
        return tuple(one.code for one in question.options)

    patch.setattr(walker, "_allowed", every)


@mutant("L9", "stops at a question that the person does not know")
def must_know_all(patch: pytest.MonkeyPatch) -> None:
    """« Je ne sais pas » is no answer."""
    patch.setattr(place, "SETTLED", frozenset({"answered", "blank"}))


@mutant("L10", "asks for what does not apply")
def hidden_blocks(patch: pytest.MonkeyPatch) -> None:
    """A required question blocks although nobody sees it."""
    patch.setattr(Walk, "next", property(lambda walked: next((one for one in walked.places if not one.settled), None)))


@mutant("L11", "opens any question that applies")
def opens_beyond(patch: pytest.MonkeyPatch) -> None:
    """A later page by its address."""

    def may_open(walked: Walk, key: str) -> bool:
        found = walked.at(key)
        return found is not None and found.applies is True

    patch.setattr(journey, "may_open", may_open)


@mutant("L12", "loses the last sign of what is typed")
def forgets_a_sign(patch: pytest.MonkeyPatch) -> None:
    """Reading is not the reverse of writing."""
    honest = Slot.read

    def read(slot: Slot, typed: str, **values: int) -> str | Problem:
        found = honest(slot, typed, **values)
        return found[:-1] if isinstance(found, str) and len(found) > 2 else found

    patch.setattr(Slot, "read", read)


@mutant("L14", "keeps the answers of rows by their place")
def rows_by_place(patch: pytest.MonkeyPatch) -> None:
    """Removing the first row gives its answers to the second."""
    honest = journey.walk

    def placed(answers: Answers) -> Answers:
        entries = dict(answers.entries)
        for group, entry in answers.entries.items():
            rows = entry.value if isinstance(entry.value, tuple) and "/" not in group else ()
            for number, row in enumerate(rows, 1):
                inside = [key for key in answers.entries if key.startswith(f"{group}/r{number}/")]
                kept = {key: one for key, one in entries.items() if not key.startswith(f"{group}/{row}/")}
                entries = kept | {key.replace(f"/r{number}/", f"/{row}/", 1): answers.entries[key] for key in inside}
        return Answers(entries)

    def walk(form: Form, answers: Answers, role: Owner = "citizen") -> Walk:
        return honest(form, placed(answers), role)

    patch.setattr(journey, "walk", walk)


@mutant("L15", "does not tell of a choice whose option goes")
def tells_half(patch: pytest.MonkeyPatch) -> None:
    """Some of the impact comes as a surprise."""
    honest = journey.orphaned

    def orphaned(form: Form, before: Answers, after: Answers) -> tuple[Place, ...]:
        return tuple(one for one in honest(form, before, after) if not one.question.options)

    patch.setattr(journey, "orphaned", orphaned)


@mutant("L16", "fills in over what was refused or skipped")
def prefills_over_the_person(patch: pytest.MonkeyPatch) -> None:
    """Only accepted answers are safe from it."""

    def is_free(entry: Answer | None) -> bool:
        return entry is None or entry.state != "answered"

    patch.setattr(prefill, "_is_free", is_free)


@mutant("L17", "runs the steps in the order they are listed")
def steps_out_of_order(patch: pytest.MonkeyPatch) -> None:
    """A draft of two versions ago meets the newest step first."""

    def migrated(form: Form, answers: Answers, version: str, steps: tuple[migrate.Step, ...]) -> migrate.Migrated:
        told: list[str] = []
        for step in steps if version != form.version else ():
            answers, touched = step.change(answers.entries)
            told.extend(touched)
        known, ignored = migrate.recognized(form, answers)
        return migrate.Migrated(known, tuple(told), ignored)

    patch.setattr(migrate, "migrate", migrated)


@mutant("L19", "ends the application of a person who lives elsewhere")
def refuses_the_ineligible(patch: pytest.MonkeyPatch) -> None:
    """A criterion that is not met closes what follows."""

    def closed(walked: Walk, answers: Answers) -> Iterable[Place]:
        outside = answers.value("lives_in_quebec") == "no"
        return (one._replace(applies=False) if outside and one.key == "affirmation" else one for one in walked.places)

    changed(patch, closed)


@mutant("L22", "takes the contrary of an unknown for true")
def not_unknown_is_true(patch: pytest.MonkeyPatch) -> None:
    """A condition that holds until the answer comes."""
    honest = conditions.evaluate

    def evaluate(condition: Condition, lookup: Lookup) -> Tri:
        return not evaluate(condition.of, lookup) if isinstance(condition, Not) else honest(condition, lookup)

    for module in (conditions, walker, journey):
        patch.setattr(module, "evaluate", evaluate)

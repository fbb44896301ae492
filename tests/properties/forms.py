"""Any form and any answers: what the laws of the engine are held against."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from kiosk.forms.answers import Answer, Answers, cell
from kiosk.forms.model import (
    ALWAYS,
    All,
    Any,
    Atom,
    Check,
    Condition,
    Document,
    Form,
    Not,
    Operator,
    Option,
    Question,
    Reference,
    Section,
    Value,
)  # fmt: skip
from kiosk.forms.problems import Problem
from kiosk.words.text import Text

Seen = tuple[Question, bool]
"""A question that a condition may look at, and whether it stands in the same row."""
CODES = ("a", "ab", "b", "c")
ROWS = ("r1", "r2", "r3")
KINDS = ("yes_no", "choice", "choice", "choice", "multi", "number", "date", "name")
VALUES = {
    "yes_no": ("yes", "no"), "choice": CODES, "multi": CODES, "number": ("0", "1.5", "2", "10"), "name": ("ab", "b"), "group": ROWS,
    "date": ("1999-12-31", "2013-03-31", "2013-04-01"),
}  # fmt: skip
"""Kind -> the values that are given and compared: few, so that comparisons often meet."""
ORDERED = ("number", "date")
RANKED: tuple[Operator, ...] = ("eq", "ne", "gt", "ge", "lt", "le", "answered")
OPERATORS: dict[str, tuple[Operator, ...]] = {
    "yes_no": ("eq", "ne", "in", "answered"), "choice": ("eq", "ne", "in", "starts_with", "answered"), "multi": ("includes", "answered"),
    "number": RANKED, "date": RANKED, "name": ("starts_with", "answered"), "group": ("includes", "answered"),
}  # fmt: skip
NOT_KNOWN, BLANK = Answer("not_known"), Answer("blank")
REFUSED = Answer("rejected", raw="31 juin", problems=(Problem("DAY_IMPOSSIBLE"),))
WORDS = Text("mots", "words")


@dataclass(frozen=True)
class Wanted:
    """What a random form may hold, and the chance by which it is drawn."""

    rng: Random
    answered: bool = True
    """The operator `answered`: the one that is false, not unknown, before an answer."""
    option_conditions: bool = True

    def often(self, times: int, out_of: int) -> bool:
        """True so many times out of so many."""
        return self.rng.randint(1, out_of) <= times


def atom(wanted: Wanted, seen: list[Seen]) -> Atom:
    """A comparison that fits the kind of the question it looks at."""
    question, same_row = wanted.rng.choice(seen)
    operator = wanted.rng.choice([one for one in OPERATORS[question.kind] if wanted.answered or one != "answered"])
    if operator == "answered":
        return Atom(question.id, operator, "yes", same_row)
    right = wanted.rng.choice(VALUES[question.kind])
    if operator == "in":
        return Atom(question.id, operator, (right, wanted.rng.choice(VALUES[question.kind])), same_row)
    alike = [one for one in seen if one[0].kind == question.kind and question.kind in ORDERED]
    if alike and wanted.often(1, 3):
        other, beside = wanted.rng.choice(alike)
        return Atom(question.id, operator, Reference(other.id, beside), same_row)
    return Atom(question.id, operator, right, same_row)


def condition(wanted: Wanted, seen: list[Seen], depth: int = 2) -> Condition:
    """A condition over what was met, at most so deep."""
    shape = wanted.rng.choice(("atom", "atom", "all", "any", "not")) if depth else "atom"
    if shape == "atom":
        return atom(wanted, seen)
    if shape == "not":
        return Not(condition(wanted, seen, depth - 1))
    parts = tuple(condition(wanted, seen, depth - 1) for _ in range(2))
    return All(parts) if shape == "all" else Any(parts)


def sometimes(wanted: Wanted, seen: list[Seen]) -> Condition:
    """A condition half of the time, else none."""
    return condition(wanted, seen) if seen and wanted.often(1, 2) else ALWAYS


def question(wanted: Wanted, id: str, seen: list[Seen], *, depth: int, inside: bool) -> Question:
    """A question of any kind; of groups, at most `depth` in one another."""
    when = sometimes(wanted, seen)
    if depth and wanted.often(1, 4):
        rows = children(wanted, id, seen, depth - 1)
        return Question(id, "group", WORDS, WORDS, when=when, settings={"rows_min": "0"}, questions=rows)
    kind, skip = wanted.rng.choice(KINDS), wanted.rng.choice(("", "", "optional", "must_know"))
    made = Question(id, kind, WORDS, WORDS, when=when, optional=skip == "optional", must_know=skip == "must_know")
    if kind in ("choice", "multi"):
        return replace(made, options=tuple(option(wanted, code, seen) for code in CODES))
    alike = [one for one in seen if one[0].kind == kind and kind in ORDERED]
    if alike and wanted.often(1, 2):
        fails = Atom(id, "lt", Reference(alike[-1][0].id, alike[-1][1]), inside)
        return replace(made, checks=(Check("EARLY", fails, id, WORDS, WORDS),))
    return made


def option(wanted: Wanted, code: str, seen: list[Seen]) -> Option:
    """An option; the last always applies."""
    free = code == CODES[-1] or not wanted.option_conditions
    return Option(code, Text(f"{code} fr", f"{code} en"), ALWAYS if free else sometimes(wanted, seen))


def children(wanted: Wanted, group: str, seen: list[Seen], depth: int) -> tuple[Question, ...]:
    """Two or three questions of a row, which look at the form and at their own row."""
    row: list[Seen] = []
    for number in range(wanted.rng.randint(2, 3)):
        row.append((question(wanted, f"{group}x{number}", [*seen, *row], depth=depth, inside=True), True))
    return tuple(one for one, _ in row)


def form(wanted: Wanted, size: int, depth: int = 2) -> Form:
    """Two sections of the citizen with so many questions and one of the Department, and two documents."""
    seen: list[Seen] = []
    for number in range(size):
        seen.append((question(wanted, f"q{number}", seen, depth=depth, inside=False), False))
    asked = tuple(one for one, _ in seen)
    half = len(asked) // 2
    staff = question(wanted, "s0", seen, depth=0, inside=False)
    documents = tuple(Document(f"DOC-{name}", sometimes(wanted, seen), WORDS) for name in "AB")
    sections = (
        Section("one", "1", "citizen", WORDS, asked[:half]),
        Section("two", "2", "citizen", WORDS, asked[half:]),
        Section("office", "", "department", WORDS, (staff,)),
    )
    return Form("any", "1", WORDS, sections, documents)


def value_for(rng: Random, asked: Question) -> Value:
    """Any value of a question, one that may not be chosen now included."""
    if asked.kind == "group":
        return tuple(rng.sample(ROWS, rng.randint(0, 3)))
    if asked.kind == "multi":
        chosen = rng.sample(CODES, rng.randint(1, 3))
        return tuple(code for code in CODES if code in chosen)
    return rng.choice(VALUES[asked.kind])


def entry_for(rng: Random, asked: Question) -> Answer | None:
    """Any entry, the ones that a question does not offer included; None for none."""
    if asked.kind == "group":
        return Answer("answered", value_for(rng, asked)) if rng.randint(1, 5) > 1 else None
    shape = rng.randint(1, 10)
    if shape > 4:
        return Answer("answered", value_for(rng, asked))
    return (None, NOT_KNOWN, BLANK, REFUSED)[shape - 1]


def keys(form: Form) -> Iterator[tuple[str, Question]]:
    """Every key that an entry may have, rows that nobody added included."""
    for section in form.sections:
        for one in section.questions:
            yield from _keys(one, one.id)


def _keys(asked: Question, key: str) -> Iterator[tuple[str, Question]]:
    yield key, asked
    for row in ROWS if asked.kind == "group" else ():
        for child in asked.questions:
            yield from _keys(child, cell(key, row, child.id))


def answers(rng: Random, form: Form) -> Answers:
    """Any answers to a form."""
    entries = ((key, entry_for(rng, asked)) for key, asked in keys(form))
    return Answers({key: entry for key, entry in entries if entry is not None})


RANDOM = st.integers(0, 2**32 - 1).map(Random)
"""Chance by its seed: ten times quicker than one that records every draw; a smaller form is found by its size."""
SIZES = st.integers(2, 7)
FORMS = st.builds(lambda rng, size: form(Wanted(rng), size), RANDOM, SIZES)
PLAIN_FORMS = st.builds(lambda rng, size: form(Wanted(rng, answered=False, option_conditions=False), size), RANDOM, SIZES)
"""Forms whose conditions only compare: what L22 speaks of."""


@dataclass(frozen=True)
class Case:
    """A form, two sets of answers to it, and chance for more."""

    form: Form
    answers: Answers
    others: Answers
    rng: Random

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: FBT001 - hypothesis calls it so
        """What a broken law shows: the questions with their conditions, and the entries; cut where it would drown the rest."""
        asked = dict(keys(self.form))
        told = [f"{key} {one.kind} {one.when} {[option.when for option in one.options]}" for key, one in asked.items() if "/r2" not in key]
        said = [f"{key}={entry.value or entry.state}" for key, entry in self.answers.entries.items() if key in asked]
        printer.text("\n".join(["", *said, *told])[:9_000])


def cases(forms: st.SearchStrategy[Form] = FORMS) -> st.SearchStrategy[Case]:
    """Any form with any answers."""
    return st.builds(lambda made, rng: Case(made, answers(rng, made), answers(rng, made), rng), forms, RANDOM)

"""The route through a form as text: every question in order, under which condition it is asked, and what it opens.

Written in the signs of definitions, not in a language: ids, codes, `all`, `any`, `not`.
"""

from collections.abc import Iterable, Iterator, Mapping

from kiosk.forms.conditions import atoms
from kiosk.forms.model import ALWAYS, All, Atom, Condition, Form, Not, Question, Reference

SIGNS: Mapping[str, str] = {"eq": "=", "gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
"""Operators that have a sign; the others go by their name."""


def graph(form: Form) -> str:
    """The route: a line a question, indented under its section, followed by `→` and what hangs on its answer."""
    opens = _opens(form)
    lines = [form.name]
    for section in form.sections:
        lines.append(f"{section.number or '–'} {section.id} ({section.owner})")
        lines += (f"  {line}" for question in section.questions for line in _question(question, "", opens))
    if form.documents:
        lines.append("documents")
        lines += (f"  {document.id}{_when(document.when)}" for document in form.documents)
    return "\n".join(lines) + "\n"


def written(condition: Condition) -> str:
    """A condition in one line: `all(event = layoff, not(sector = other))`."""
    if isinstance(condition, Atom):
        return _comparison(condition)
    if isinstance(condition, Not):
        return f"not({written(condition.of)})"
    join = "all" if isinstance(condition, All) else "any"
    return f"{join}({', '.join(written(part) for part in condition.of)})"


def _question(question: Question, group: str, opens: Mapping[str, list[str]]) -> Iterator[str]:
    key = f"{group}{question.id}"
    marks = " ?" if question.optional else ""
    yield f"{question.id}: {question.kind}{marks}{_when(question.when)}"
    yield from (f"  - {option.code}{_when(option.when)}" for option in question.options)
    yield from (f"  x {check.code}{_when(check.fails)}" for check in question.checks)
    if key in opens:
        yield f"  → {', '.join(opens[key])}"
    yield from (f"  {line}" for child in question.questions for line in _question(child, f"{key}/", opens))


def _when(condition: Condition) -> str:
    return "" if condition == ALWAYS else f"  [{written(condition)}]"


def _comparison(atom: Atom) -> str:
    left = f"row {atom.question}" if atom.same_row else atom.question
    if atom.operator == "answered":
        return f"answered({left})"
    return f"{left} {SIGNS.get(atom.operator, atom.operator)} {_right(atom.right)}"


def _right(right: str | tuple[str, ...] | Reference) -> str:
    if isinstance(right, Reference):
        return f"row {right.question}" if right.same_row else right.question
    return right if isinstance(right, str) else "|".join(right)


def _opens(form: Form) -> dict[str, list[str]]:
    """Question -> what its answer may open or close: questions, options, documents; those of rows as `group/child`."""
    found: dict[str, list[str]] = {}
    for name, condition, group in _conditions(form):
        for question in dict.fromkeys(_looked_at(condition, group)):
            found.setdefault(question, []).append(name)
    return found


def _conditions(form: Form) -> Iterator[tuple[str, Condition, str]]:
    for section in form.sections:
        yield from _of_questions(section.questions, "")
    yield from ((document.id, document.when, "") for document in form.documents)


def _of_questions(questions: Iterable[Question], group: str) -> Iterator[tuple[str, Condition, str]]:
    for question in questions:
        yield f"{group}{question.id}", question.when, group
        yield from ((f"{group}{question.id}={option.code}", option.when, group) for option in question.options)
        yield from _of_questions(question.questions, f"{group}{question.id}/")


def _looked_at(condition: Condition, group: str) -> Iterator[str]:
    for atom in atoms(condition):
        yield f"{group}{atom.question}" if atom.same_row else atom.question
        if isinstance(atom.right, Reference):
            yield f"{group}{atom.right.question}" if atom.right.same_row else atom.right.question

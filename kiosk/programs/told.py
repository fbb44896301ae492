"""Answers that somebody wrote down, in a table or in a file of people: read by the kinds of the form, never guessed."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from kiosk.forms.answers import Answer, Answers, cell
from kiosk.forms.kinds import Context, kind_of
from kiosk.forms.kinds.money import apart
from kiosk.forms.model import Form, Question, Value
from kiosk.forms.problems import Problem
from kiosk.programs.facts import FIRST_YEAR, LAST_YEAR

Said: TypeAlias = object
"""What stands in a cell (a text) or in a JSON file (a text, a number, true, false, rows)."""
NOT_KNOWN = "not_known"
DEMO = Context(today=date(LAST_YEAR, 12, 31), demo=True)
"""Made-up people have made-up numbers, and a story may speak of days to come."""
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotOfKind(Exception):
    """Something that is no answer to its question: `id` of the question or of its part, and what was said."""

    def __init__(self, id: str, said: Said) -> None:
        """Keep both, for the message."""
        super().__init__(id, said)
        self.id, self.said = id, said


class NoSuchFact(Exception):
    """An id that no question has."""

    def __init__(self, id: str) -> None:
        """Keep the id."""
        super().__init__(id)
        self.id = id


def answers_of(form: Form, said: Mapping[str, Said]) -> Answers:
    """The answers of one story, by id. An amount without its period, or half an address, is left out: it decides nothing.

    Raises NoSuchFact and NotOfKind.
    """
    homes = dict(_homes(form))
    gathered: dict[str, dict[str, Said]] = {}
    for id, words in said.items():
        if words is None and any(home.startswith(f"{id}.") for home in homes):
            continue
        if id not in homes:
            raise NoSuchFact(id)
        question, part = homes[id]
        if words is not None and words != "":
            gathered.setdefault(question.id, {})[part] = words
    entries: dict[str, Answer] = {}
    for id, parts in gathered.items():
        entries.update(_entries(homes[id][0], parts))
    return Answers(entries)


def day(id: str, said: Said) -> date:
    """A day written `2013-03-31`. Raises NotOfKind."""
    try:
        if isinstance(said, str) and ISO.fullmatch(said) and FIRST_YEAR <= int(said[:4]) <= LAST_YEAR:
            return date.fromisoformat(said)
    except ValueError:
        pass
    raise NotOfKind(id, said)


def _homes(form: Form) -> Iterator[tuple[str, tuple[Question, str]]]:
    """Each id that may be told, with its question and the part of it: an address has parts, an amount has a period."""
    questions = [question for section in form.sections for question in section.questions]
    for question in questions:
        if question.kind == "address":
            yield from ((f"{question.id}.{part}", (question, part)) for part in kind_of("address").parts)
        yield from ((id, (question, part)) for part, id in question.part_ids.items())
    yield from ((question.id, (question, "")) for question in questions)


def _entries(question: Question, parts: Mapping[str, Said]) -> dict[str, Answer]:
    """The entries of one question: one, or those of all rows of a group."""
    if NOT_KNOWN in parts.values():
        return {question.id: Answer("not_known")}
    if question.kind == "group":
        return _rows(question, parts[""])
    value = _value(question, parts)
    return {} if value is None else {question.id: Answer("answered", value)}


def _value(question: Question, parts: Mapping[str, Said]) -> Value | None:
    """One value, in the form's own shape; None for one that was told by halves. Raises NotOfKind."""
    said = parts.get("")
    plain = {True: "yes", False: "no"}[said] if isinstance(said, bool) else said
    match question.kind:
        case "date":
            return day(question.id, said).isoformat()
        case "yes_no" | "choice":
            codes = [option.code for option in question.options] or ["yes", "no"]
            if not isinstance(plain, str) or plain not in codes:
                raise NotOfKind(question.id, said)
            return plain
        case "attestation":
            return None if plain == "no" else _parsed(question, {"": plain})
        case _:
            return _parsed(question, parts)


def _parsed(question: Question, parts: Mapping[str, Said]) -> Value | None:
    """A value as its kind reads it; None where all that is wrong is that a part was not told. Raises NotOfKind."""
    raw = {part: str(said) for part, said in parts.items()}
    if question.kind == "money" and "" in raw:
        amount, period = apart(raw.pop(""), question)
        raw = {"amount": amount, **({"period": period} if period else {}), **raw}
    if any(isinstance(said, bool | list | dict) for said in parts.values()):
        raise NotOfKind(question.id, next(iter(parts.values())))
    parsed = kind_of(question.kind).parse(raw.get("", raw), question, "en", DEMO)
    problems = (parsed,) if isinstance(parsed, Problem) else tuple(one for one in parsed if isinstance(one, Problem))
    for problem in problems:
        if problem.part in raw or "" in raw:
            raise NotOfKind(question.part_ids.get(problem.part, question.id), raw.get(problem.part, raw.get("")))
    return None if problems else _checked(parsed)


def _checked(parsed: object) -> Value | None:
    """What is left when no problem was found."""
    if isinstance(parsed, str):
        return parsed
    if isinstance(parsed, Mapping):
        return {str(part): str(text) for part, text in parsed.items()}
    return tuple(str(code) for code in parsed) if isinstance(parsed, tuple) else None


def _rows(question: Question, said: Said) -> dict[str, Answer]:
    """All entries of a group. Raises NotOfKind, NoSuchFact."""
    rows = _periods(question.id, said) if isinstance(said, str) else said
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NotOfKind(question.id, said)
    ids = tuple(f"r{number}" for number in range(1, len(rows) + 1))
    entries = {question.id: Answer("answered", ids)}
    for id, row in zip(ids, rows, strict=True):
        entries.update(_row(question, id, row))
    return entries


def _row(question: Question, row: str, told: Mapping[str, Said]) -> Iterator[tuple[str, Answer]]:
    """The entries of one row; whether it still lasts is plain from its last day."""
    children = {child.id: child for child in question.questions}
    if unknown := next((id for id in told if id not in children), None):
        raise NoSuchFact(f"{question.id}.{unknown}")
    if "still" in children and told.get("still") is None:
        told = {**told, "still": told.get("to") in (None, "")}
    for id, said in told.items():
        if said is not None and said != "":
            for entry in _entries(children[id], {"": said}).values():
                yield cell(question.id, row, id), entry


def _periods(id: str, said: str) -> list[dict[str, str]]:
    """`2012-01-30/2012-02-03,2012-05-01/`: rows with a first day and, unless they last, a last one."""
    rows: list[dict[str, str]] = []
    for period in said.split(","):
        begins, _, ends = (text.strip() for text in period.partition("/"))
        if not begins:
            raise NotOfKind(id, said)
        rows.append({"from": begins, "to": ends})
    return rows

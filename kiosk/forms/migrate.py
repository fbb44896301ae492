"""Opens a draft of a version that is no longer offered: steps, one after the other, and what to tell the person (L17).

A step names questions by their ids; a question of a row by those of its groups and its own, without rows
(`recalls/from` stands for `recalls/r1/from`, `recalls/r2/from`...).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import HELPER, MARKS
from kiosk.forms.model import Form, Question, Value


class Changed(NamedTuple):
    """What a step made of a draft."""

    answers: Answers
    told: tuple[str, ...]
    """The keys of the answers it moved, changed or removed: those of the newer version where there is one."""


Change: TypeAlias = Callable[[Mapping[str, Answer]], Changed]


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next."""

    before: str
    after: str
    change: Change


class NoWay(Exception):
    """No steps lead from a draft's version to the form's: a defect of the program. The draft is left as it was."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """A draft on the version of the form that is offered."""

    answers: Answers
    told: tuple[str, ...]
    """The keys of the answers that were moved, changed, removed or have to be given again, each once."""
    ignored: tuple[str, ...]
    """The keys that the form does not have; their entries are left out."""


def migrate(form: Form, answers: Answers, version: str, steps: tuple[Step, ...]) -> Migrated:
    """Bring the answers of a version to the form's own, step by step. Raises NoWay."""
    told: list[str] = []
    while version != form.version:
        step = next((step for step in steps if step.before == version), None)
        if step is None:
            raise NoWay(f"{form.id}: no step leads from version {version} to {form.version}")
        answers, touched = step.change(answers.entries)
        told.extend(touched)
        version, steps = step.after, tuple(other for other in steps if other is not step)
    known, ignored = recognized(form, answers)
    return Migrated(known, tuple(dict.fromkeys(told)), ignored)


def recognized(form: Form, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """The entries a form has a question for, and the keys of the others: to be ignored, and reported."""
    names = {name for section in form.sections for question in section.questions for name in _names(question, "")}
    marks = {HELPER, *(MARKS + document.id for document in form.documents)}
    extra = tuple(key for key in answers.entries if name_of(key) not in names and key not in marks)
    return Answers({key: entry for key, entry in answers.entries.items() if key not in extra}), extra


def name_of(key: str) -> str:
    """The question of a key, without rows: `recalls/from` for `recalls/r1/from`; empty for a key of another shape."""
    parts = key.split("/")
    return "/".join(parts[::2]) if len(parts) % 2 else ""


def together(*changes: Change) -> Change:
    """Several changes in one step, in order."""

    def change(entries: Mapping[str, Answer]) -> Changed:
        answers, told = Answers(entries), tuple[str, ...]()
        for one in changes:
            answers, touched = one(answers.entries)
            told += touched
        return Changed(answers, told)

    return change


def rename(old: str, new: str) -> Change:
    """A question, or a group with all its rows, goes by another id from now on."""

    def moved(key: str) -> str:
        ids, rows = name_of(key).split("/"), key.split("/")[1::2]
        depth = len(old.split("/"))
        if ids[:depth] != old.split("/"):
            return key
        parts = [*new.split("/"), *ids[depth:]]
        return "/".join(part for pair in zip(parts, [*rows, ""], strict=False) for part in pair if part)

    def change(entries: Mapping[str, Answer]) -> Changed:
        told = tuple(moved(key) for key in entries if moved(key) != key)
        return Changed(Answers({moved(key): entry for key, entry in entries.items()}), told)

    return change


def remove(name: str) -> Change:
    """A question, or a group with all its rows, is no longer asked."""

    def change(entries: Mapping[str, Answer]) -> Changed:
        gone = tuple(key for key in entries if f"{name_of(key)}/".startswith(f"{name}/"))
        return Changed(Answers({key: entry for key, entry in entries.items() if key not in gone}), gone)

    return change


def retype(name: str, convert: Callable[[Value], Value | None]) -> Change:
    """A question has another kind: its value is converted; where that gives None, or it was refused, it is asked again."""

    def change(entries: Mapping[str, Answer]) -> Changed:
        touched = {key: entry for key, entry in entries.items() if name_of(key) == name and entry.state in ("answered", "rejected")}
        new = {key: entry for key, entry in entries.items() if key not in touched}
        for key, entry in touched.items():
            value = convert(entry.value) if entry.value is not None else None
            if value is not None:
                new[key] = replace(entry, value=value)
        return Changed(Answers(new), tuple(touched))

    return change


def split(name: str, divide: Callable[[Value], Mapping[str, Value]]) -> Change:
    """One question becomes several beside it; `divide` gives the values it can, the others are asked."""

    def change(entries: Mapping[str, Answer]) -> Changed:
        new, told = dict(entries), list[str]()
        for key, entry in entries.items():
            if name_of(key) == name:
                del new[key]
                parts = divide(entry.value) if entry.state == "answered" and entry.value is not None else {}
                beside = {f"{key.removesuffix(name.rsplit('/', 1)[-1])}{id}": value for id, value in parts.items()}
                new |= {place: replace(entry, value=value) for place, value in beside.items()}
                told.extend(beside or (key,))
        return Changed(Answers(new), tuple(told))

    return change


def _names(question: Question, within: str) -> Iterator[str]:
    yield within + question.id
    for child in question.questions:
        yield from _names(child, f"{within}{question.id}/")

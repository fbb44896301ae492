"""Small forms and answers for tests: YAML with only what a test is about, the rest filled in."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import Walk
from kiosk.forms.load import parse
from kiosk.forms.model import Form, Owner, Value
from kiosk.forms.problems import Problem

NOT_KNOWN = Answer("not_known")
BLANK = Answer("blank")
REFUSED = Answer("rejected", raw="31 juin", problems=(Problem("MISSING"),))
Values: TypeAlias = Mapping[str, Value | Answer]
"""Entries by key: a bare value stands for an accepted one."""
NO_VALUES: Values = {}


def form_of(questions: str, *, version: str = "1", documents: str = "[]", named: str = "{}") -> Form:
    """A form of one citizen's section with these questions, or of these sections where the list holds sections."""
    return parse(source_of(questions, version=version, documents=documents, named=named), "small.yaml")


def source_of(questions: str, *, version: str = "1", documents: str = "[]", named: str = "{}") -> bytes:
    """The definition file of such a form."""
    listed = yaml.load(questions, yaml.CBaseLoader)
    if "questions" not in listed[0] or "kind" in listed[0]:
        listed = [{"id": "s1", "questions": listed}]
    whole = {
        "form": "small",
        "version": version,
        "title": _text("small"),
        "named": yaml.load(named, yaml.CBaseLoader),
        "sections": [_section(section, number) for number, section in enumerate(listed, 1)],
        "documents": [_document(document) for document in yaml.load(documents, yaml.CBaseLoader)],
    }
    return yaml.dump(whole, allow_unicode=True, sort_keys=False, default_style='"').encode()


def said(values: Values = NO_VALUES) -> Answers:
    """Answers by key: a value stands for an accepted entry."""
    return Answers({key: value if isinstance(value, Answer) else Answer("answered", value) for key, value in values.items()})


def walked(form: Form, values: Values = NO_VALUES, role: Owner = "citizen") -> Walk:
    """A walk with these answers."""
    return journey.walk(form, said(values), role)


def path(form: Form, values: Values = NO_VALUES, role: Owner = "citizen") -> list[str]:
    """The keys of the applicable places, in order."""
    return [place.key for place in walked(form, values, role).path]


def frontier(form: Form, values: Values = NO_VALUES) -> str | None:
    """The key of the next question."""
    place = walked(form, values).next
    return place.key if place is not None else None


def _text(words: str) -> dict[str, str]:
    return {"fr": words, "en": words}


def _section(section: dict[str, Any], number: int) -> dict[str, Any]:
    filled = {"number": str(number), "owner": "citizen", "title": _text(section["id"]), **section}
    return {**filled, "questions": [_question(question) for question in section["questions"]]}


def _question(question: dict[str, Any]) -> dict[str, Any]:
    plain = {"needed": "required", "private": "no", "purpose": "test", "source": "test"}
    filled = {"id": question["id"], "ask": _text(question["id"]), "short": _text(question["id"]), **plain, **question}
    if filled["kind"] == "group":
        filled = {"row_title": _text("{n}"), "rows": {"min": "0"}, **filled}
        filled["questions"] = [_question(child) for child in filled["questions"]]
    if isinstance(filled.get("options"), list):
        filled["options"] = {code: _text(code) for code in filled["options"]}
    for option in filled.get("options", {}).values():
        option.setdefault("fr", "x")
        option.setdefault("en", "x")
    for check in filled.get("checks", ()):
        for key, value in {"say": _text("x"), "short": _text("x"), "at": filled["id"], "code": "CHECK"}.items():
            check.setdefault(key, value)
    return filled


def _document(document: dict[str, Any]) -> dict[str, Any]:
    return {"name": _text(document["id"]), "bring_by": "limit", "source": "test", "when": "always", **document}

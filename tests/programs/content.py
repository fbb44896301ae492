"""The program's content as tests look at it: its form, its people, and the ids under which people files name things."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.forms.load import load
from kiosk.forms.model import Form, Question

FOLDER = Path(__file__).parents[2] / "kiosk" / "programs" / "older_workers"
WHOLE = {"section3_address": "home_address", "section7_additional": "additional", "section8_affirmation": "affirmation"}
"""Sections whose own content is one answer."""
HOME = ("number", "street", "apartment", "municipality", "postal_code")
UNNAMED = ("a_employment", "b_government", "c_other")
"""Levels of people files that stand in no id."""


@cache
def form() -> Form:
    """The form."""
    return load(FOLDER / "form.yaml")


@cache
def people() -> dict[str, dict[str, Any]]:
    """Every person of the folder, by file name."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FOLDER / "people").glob("*.json"))}


def questions() -> Iterator[tuple[str, Question]]:
    """Every question with its id, those of rows as `group/child`."""
    for section in form().sections:
        for question in section.questions:
            yield question.id, question
            yield from ((f"{question.id}/{child.id}", child) for child in question.questions)


def asked() -> dict[str, Question]:
    """The questions that a citizen is asked, by id."""
    department = {question.id for section in form().sections if section.owner == "department" for question in section.questions}
    return {id: question for id, question in questions() if id not in department}


def ids_of(person: Mapping[str, Any]) -> set[str]:
    """The ids of everything a person's file says."""
    found: set[str] = set()
    for section, content in person.items():
        if section == "precheck" or section.startswith("section"):
            found |= set(_section(section, content))
    return found


def _section(section: str, content: object) -> Iterator[str]:
    if section in WHOLE and section != "section3_address":
        yield WHOLE[section]
        return
    for id in _ids("", content):
        yield WHOLE[section] if section == "section3_address" and id in HOME else id


def _ids(path: str, content: object) -> Iterator[str]:
    if isinstance(content, list):
        yield path
        for row in content:
            yield from (f"{path}/{id}" for id in _ids("", row))
    elif isinstance(content, dict) and not path.endswith(".address"):
        for key, part in content.items():
            yield from _ids(path if key == "answer" or key in UNNAMED else f"{path}.{key}".lstrip("."), part)
    else:
        yield path

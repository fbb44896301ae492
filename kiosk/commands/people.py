"""The made-up person that a form author names: by the name of a file of the program's people, or by a path."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TextIO

from kiosk.clock import quebec
from kiosk.commands.request import both
from kiosk.compose import DEMO_BEGINS
from kiosk.forms.answers import Answers
from kiosk.programs.examples import people_folder
from kiosk.programs.findings import Program
from kiosk.programs.story import Broken, Teller, located
from kiosk.programs.story_people import people_of, person_answers


@dataclass(frozen=True, slots=True)
class Person:
    """What a person said, and when."""

    answers: Answers
    at: datetime


def find_person(program: Program, named: str, err: TextIO) -> Person | None:
    """The person; None once it was said what is wrong."""
    folder = people_folder(program)
    path = next((path for path in (folder / f"{named}.json", Path(named)) if path.is_file()), None)
    if path is None:
        both(err, "cli.no_person", id=named)
        both(err, "cli.people", ids=", ".join(sorted(one.stem for one in folder.glob("*.json"))))
        return None
    try:
        return _read(program, path)
    except Broken as problem:
        both(err, f"check.{problem.word}", **problem.values)
        return None


def _read(program: Program, path: Path) -> Person:
    """The first person of a file. Raises Broken."""
    teller: Teller = import_module(f"{type(program).__module__}.stories")
    people = people_of(path)
    if not people:
        raise Broken("not_people", file=path.name)
    with located(path.name, 1, str):
        answers = person_answers(program.form(), people[0], teller)
    return Person(answers, _moment(people[0]))


def _moment(person: Mapping[str, object]) -> datetime:
    """The moment at which the person stands at the kiosk; else the demonstration's."""
    said = person.get("kiosk_clock")
    try:
        found = datetime.fromisoformat(said) if isinstance(said, str) else DEMO_BEGINS
    except ValueError:
        return DEMO_BEGINS
    return found if found.tzinfo else found.replace(tzinfo=quebec())

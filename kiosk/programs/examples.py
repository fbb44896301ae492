"""The made-up person of a program whom a demonstration shows: the file `people/maximal.json` of its folder."""

import sys
from importlib import import_module
from pathlib import Path

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import prune, walk
from kiosk.programs.findings import Program
from kiosk.programs.story import Teller
from kiosk.programs.story_people import people_of, person_answers


def people_folder(program: Program) -> Path:
    """Where a program keeps its made-up people; it need not exist."""
    return Path(str(sys.modules[type(program).__module__].__file__)).parent / "people"


def has_example(program: Program) -> bool:
    """Whether there is somebody to show."""
    return _file(program).is_file()


def example_of(program: Program) -> Answers:
    """What that person answered, the rest left blank, nothing signed. Raises kiosk.programs.story.Broken."""
    form = program.form()
    teller: Teller = import_module(f"{type(program).__module__}.stories")
    answers = prune(form, person_answers(form, people_of(_file(program))[0], teller))
    path = walk(form, answers).path
    blank = {place.key: Answer("blank") for place in path if place.question.optional and not place.settled}
    signed = {place.key for place in path if place.question.kind == "attestation"}
    return Answers({key: entry for key, entry in {**answers.entries, **blank}.items() if key not in signed})


def _file(program: Program) -> Path:
    return people_folder(program) / "maximal.json"

"""What form authors ask of a form: its mistakes, its route, the pages of a person, and why a question is asked."""

from typing import TextIO

from kiosk.commands.programs import BROKEN, find
from kiosk.commands.request import Request, both
from kiosk.forms.definition.mistakes import DefinitionError
from kiosk.forms.model import Form
from kiosk.words import LANGS


def lint(request: Request, out: TextIO, err: TextIO) -> int:
    """Every mistake of a form, each with file, line and repair; 0 when there is none, else 1."""
    try:
        if _form(request, err) is None:
            return BROKEN
    except DefinitionError as problem:
        out.writelines(f"{mistake.sentence(lang)}\n" for mistake in problem.problems for lang in LANGS)
        return 1
    both(out, "cli.sound")
    return 0


def _form(request: Request, err: TextIO) -> Form | None:
    """The form of the program that was named. Raises DefinitionError."""
    program = find(request.program, err)
    return None if program is None else program.form()

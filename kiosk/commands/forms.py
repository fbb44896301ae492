"""What form authors ask of a form: its mistakes, its route, the pages of a person, and why a question is asked."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from kiosk.commands.people import find_person
from kiosk.commands.programs import BROKEN, find
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.compose import DEMO_BEGINS
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.programs.findings import Program
from kiosk.words import LANGS

FAULTS = 1
"""Exit code: the form has mistakes."""


def lint(request: Request, out: TextIO, err: TextIO) -> int:
    """Every mistake of a form, each with file, line and repair; 0 when there is none, else 1."""
    from kiosk.forms.lint import lint as look

    program = find(request.program, err)
    if program is None:
        return BROKEN
    mistakes = look(Path(str(sys.modules[type(program).__module__].__file__)).parent / "form.yaml")
    _list(mistakes, out)
    if not mistakes:
        both(out, "cli.sound")
    return FAULTS if mistakes else 0


def graph(request: Request, out: TextIO, err: TextIO) -> int:
    """The route through a form, as text."""
    from kiosk.forms.graph import graph as drawn

    return _with_program(request, err, lambda program: out.write(drawn(program.form())))


def walk(request: Request, out: TextIO, err: TextIO) -> int:
    """Random people, each from the first question to the verdict; 0 when all arrive, 1 when one does not."""
    from random import Random

    from kiosk.forms.wander import NoEnd, wander

    found: list[str] = []

    def deed(program: Program) -> bool:
        for seed in range(request.seeds):
            try:
                program.opinion(program.form(), wander(program.form(), Random(seed), DEMO_BEGINS.date()), DEMO_BEGINS.date())  # noqa: S311 - no secret
            except NoEnd as stuck:
                found.append(str(stuck))
                both(out, "cli.walk.no_end", n=seed, id=str(stuck))
        both(out, "cli.walked", n=request.seeds - len(found))
        return True

    return _with_program(request, err, deed) or (FAULTS if found else 0)


def preview(request: Request, out: TextIO, err: TextIO) -> int:
    """Every page of a person's application, in one language."""
    from kiosk.commands.preview import write

    def deed(program: Program) -> bool:
        person = find_person(program, request.person, err)
        if person is not None:
            write(program, person, request.lang, in_force(request), out)
        return person is not None

    return _with_program(request, err, deed)


def explain(request: Request, out: TextIO, err: TextIO) -> int:
    """Why a person is asked a question or not, one reason a line, French above English."""
    from kiosk.forms.explain import keys_named, sentences
    from kiosk.forms.journey import walk

    def deed(program: Program) -> bool:
        person = find_person(program, request.person, err)
        if person is None:
            return False
        walked = walk(program.form(), person.answers)
        keys = keys_named(walked, request.question)
        if not keys:
            both(err, "cli.no_question", id=request.question)
        for key in keys:
            out.write(f"{key}\n" if key != request.question else "")
            reasons = sentences(walked, key)
            out.writelines(f"{reason.to(lang)}\n" for lang in LANGS for reason in reasons)
        return bool(keys)

    return _with_program(request, err, deed)


def _with_program(request: Request, err: TextIO, deed: Callable[[Program], bool | int]) -> int:
    """Do something with the program that was named; 2 when there is none, when its form does not load, or when nothing was done."""
    program = find(request.program, err)
    if program is None:
        return BROKEN
    try:
        return 0 if deed(program) else BROKEN
    except DefinitionError as problem:
        _list(problem.problems, err)
        return BROKEN


def _list(mistakes: tuple[Mistake, ...], out: TextIO) -> None:
    out.writelines(f"{mistake.sentence(lang)}\n" for mistake in mistakes for lang in LANGS)

"""`kiosk programs check`, and finding the program that a command names."""

from typing import TextIO

from kiosk.commands.request import Request, both
from kiosk.programs.findings import Program

BROKEN = 2
"""Exit code: a name or a file that does not hold."""


def check(request: Request, out: TextIO, err: TextIO) -> int:
    """Hold the story tables of form authors against the law; 0 no difference, 1 differences, 2 a broken file."""
    from kiosk.programs.check import run

    code: int = run(request.program, request.cases, request.people, request.as_json, out, err)
    return code


def find(id: str, err: TextIO) -> Program | None:
    """The program of that id; None once it was said that there is none."""
    from kiosk.programs.registry import programs

    known = {program.id: program for program in programs()}
    if id not in known:
        both(err, "cli.no_program", id=id)
        both(err, "cli.programs", ids=", ".join(known))
    return known.get(id)

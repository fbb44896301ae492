"""Every program there is: the folders of `kiosk.programs`. Nothing outside a folder names its program."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path

from kiosk.programs.findings import Program


@cache
def programs() -> tuple[Program, ...]:
    """All programs, by the name of their folder."""
    folders = (found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]) if found.ispkg)
    return tuple(_offered(name) for name in sorted(folders))


def program(id: str) -> Program | None:
    """The program of that id, or None."""
    return next((found for found in programs() if found.id == id), None)


def _offered(folder: str) -> Program:
    offered: Program = import_module(f"kiosk.programs.{folder}").PROGRAM
    return offered

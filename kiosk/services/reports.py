"""Which programs concern whoever is here: applications everybody, statements those who receive assistance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.programs.findings import OfFile, Program
    from kiosk.services.state import State


def receives(visit: State) -> bool:
    """Whether the file of whoever is signed in is that of somebody who receives assistance."""
    standing = visit.signing.standing if visit.account is not None and visit.signing is not None else None
    return standing is not None and "beneficiary" in standing.roles


def concerning(visit: State) -> tuple[Program, ...]:
    """The programs to choose from, statements last."""
    known = visit.world.programs()
    applications = tuple(one for one in known if not one.for_file)
    return (*applications, *(one for one in known if one.for_file)) if receives(visit) else applications


def statement(visit: State, kind: OfFile) -> Program | None:
    """The statement of a kind, where it concerns whoever is here and this kiosk has it."""
    return next((one for one in concerning(visit) if one.for_file == kind), None)

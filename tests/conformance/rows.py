"""The rows of the conformance table as checks, and the faults that each of them must notice.

A check is a plain function without fixtures, named as a sentence: it passes, or raises AssertionError. A fault is a
context manager that breaks the product while it is open. `test_rows.py` runs every check as it is, then again under the
fault of its row: a check that still passes proves nothing.

    @row("K18")
    async def the_screen_goes_blank_and_comes_back() -> None: ...

    @fault("K18")
    @contextmanager
    def the_veil_hides_nothing() -> Iterator[None]: ...

Where whole kiosks have to be started on a terminal, or some seconds of work are needed, `long=True` leaves the check to
`.ci/run`, as `real=True` does where a tool is needed.

A check that measures says so with `figure("K07", "median_ms", 3)`: figures stand beside the table and are not compared. A
real check that lacks a machine, not a package, calls `hardware("no virtual console here")`.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn, TypeAlias, TypeVar

import pytest

Check: TypeAlias = Callable[[], Awaitable[None] | None]
Fault: TypeAlias = Callable[[], AbstractContextManager[object]]
C = TypeVar("C", bound=Check)
F = TypeVar("F", bound=Fault)
R = TypeVar("R")

CHECKS: defaultdict[str, list[Check]] = defaultdict(list)
"""Row -> what proves it."""
REAL: defaultdict[str, list[Check]] = defaultdict(list)
"""Row -> what proves it with a real tool, or takes long; run by `.ci/run`."""
LONG: defaultdict[str, list[Check]] = defaultdict(list)
"""Row -> those of the real ones that take long and need no tool: faults are looked for with them too."""
FAULTS: defaultdict[str, list[Fault]] = defaultdict(list)
"""Row -> faults, each of which at least one check of the row must notice."""
NOTICED_BY: dict[Fault, str] = {}
"""Fault -> the check that is run first under it, where others of its row would take long to find nothing."""
FIGURES: list[tuple[str, str, float]] = []
"""Row, name and number of what the checks measured since somebody last looked."""
REMEMBERED: list[Callable[[], None]] = []
"""Forgets what checks share, one call each: nothing that a sound kiosk made may be looked at under a fault, nor the reverse."""
HARDWARE = "hardware: "
"""How the reason begins when a check was left out because the machine itself is missing; never a missing package."""


def row(*ids: str, real: bool = False, long: bool = False) -> Callable[[C], C]:
    """Say which rows a check proves; with a `real` tool, or where it takes `long`, it is run by `.ci/run`."""

    def kept(check: C) -> C:
        for id in ids:
            (REAL if real or long else CHECKS)[id].append(check)
            if long:
                LONG[id].append(check)
        return check

    return kept


def fault(*ids: str, by: str = "") -> Callable[[F], F]:
    """Say which rows a fault breaks, and `by` which of their checks it is noticed first."""

    def kept(broken: F) -> F:
        for id in ids:
            FAULTS[id].append(broken)
        if by:
            NOTICED_BY[broken] = by
        return broken

    return kept


def checks_under(broken: Fault, id: str) -> list[Check]:
    """All checks of a row, in the order in which they look for a fault."""
    return sorted((*CHECKS[id], *LONG[id]), key=lambda check: check.__name__ != NOTICED_BY.get(broken))


def figure(id: str, name: str, number: float) -> None:
    """Note what a check of a row measured."""
    FIGURES.append((id, name, number))


def hardware(reason: str) -> NoReturn:
    """Leave a real check out, because this machine lacks what it needs: the row stands as `hardware`."""
    pytest.skip(HARDWARE + reason)


def remembered(make: Callable[[], R]) -> Callable[[], R]:
    """Make something once for all checks that share it; it is forgotten whenever a fault begins or ends."""
    kept = cache(make)
    REMEMBERED.append(kept.cache_clear)
    return kept


def forget() -> None:
    """Forget what checks share."""
    for each in REMEMBERED:
        each()


def gather(kind: str) -> None:
    """Import every `<kind>_*.py` of this folder: what stands in them puts itself on the lists above."""
    for path in sorted(Path(__file__).parent.glob(f"{kind}_*.py")):
        import_module(f"{__package__}.{path.stem}")

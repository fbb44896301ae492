"""The rows of the conformance table as checks, and the faults that each of them must notice.

A check is a plain function without fixtures, named as a sentence: it passes, or raises AssertionError. A fault is a
context manager that breaks the product while it is open. `test_rows.py` runs every check as it is, then again under the
fault of its row: a check that still passes proves nothing.

    @row("K18")
    async def the_screen_goes_blank_and_comes_back() -> None: ...

    @fault("K18")
    @contextmanager
    def the_veil_hides_nothing() -> Iterator[None]: ...
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import TypeAlias, TypeVar

Check: TypeAlias = Callable[[], Awaitable[None] | None]
Fault: TypeAlias = Callable[[], AbstractContextManager[object]]
C = TypeVar("C", bound=Check)
F = TypeVar("F", bound=Fault)

CHECKS: defaultdict[str, list[Check]] = defaultdict(list)
"""Row -> what proves it."""
REAL: defaultdict[str, list[Check]] = defaultdict(list)
"""Row -> what proves it with a real tool; run where `.ci/run` installs it."""
FAULTS: defaultdict[str, list[Fault]] = defaultdict(list)
"""Row -> faults, each of which at least one check of the row must notice."""


def row(*ids: str, real: bool = False) -> Callable[[C], C]:
    """Say which rows a check proves."""

    def kept(check: C) -> C:
        for id in ids:
            (REAL if real else CHECKS)[id].append(check)
        return check

    return kept


def fault(*ids: str) -> Callable[[F], F]:
    """Say which rows a fault breaks."""

    def kept(broken: F) -> F:
        for id in ids:
            FAULTS[id].append(broken)
        return broken

    return kept

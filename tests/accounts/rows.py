"""The checks of the rows of accounts and the faults that each row must notice; written as those of `tests/conformance/` are."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

Check: TypeAlias = Callable[[], None]
Fault: TypeAlias = Callable[[], AbstractContextManager[object]]

CHECKS: defaultdict[str, list[Check]] = defaultdict(list)
FAULTS: defaultdict[str, list[Fault]] = defaultdict(list)


def row(id: str) -> Callable[[Check], Check]:
    """Say which row a check proves."""
    return lambda check: CHECKS[id].append(check) or check


def fault(id: str) -> Callable[[Fault], Fault]:
    """Say which row a fault breaks."""
    return lambda broken: FAULTS[id].append(broken) or broken


def gather() -> None:
    """Import every file of checks and of faults of this folder."""
    for path in sorted(Path(__file__).parent.glob("*s_*.py")):
        import_module(f"{__package__}.{path.stem}")

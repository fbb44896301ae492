"""Every check of the conformance table holds, and notices the fault of its row."""

import asyncio
import inspect
from unittest.mock import patch

import pytest

from tests.conformance.checks import CHECKS, LONG, REAL
from tests.conformance.faults import FAULTS
from tests.conformance.rows import Check, Fault, checks_under, forget
from tests.conformance.table import check_id, fault_id
from tests.conftest import COUNTS
from tests.conftest import QUICK as QUICK_COUNTS

QUICK = [pytest.param(check, id=check_id(id, check)) for id in sorted(CHECKS) for check in CHECKS[id]]
WITH_A_TOOL = [pytest.param(check, id=check_id(id, check)) for id in sorted(REAL) for check in REAL[id]]
BROKEN = [pytest.param(id, each, id=fault_id(id, each)) for id in sorted(FAULTS) if CHECKS.get(id) or LONG.get(id) for each in FAULTS[id]]


PASSED: set[Check] = set()
"""The checks that passed in this process on the kiosk as it is."""
LONGEST = 110
"""Seconds after which a check that waits for something has to give up: it has noticed nothing."""


def done(check: Check) -> None:
    """Run a check to its end, whichever way it is written. Raises TimeoutError where it waits for what never comes."""
    awaited = check()
    if inspect.iscoroutine(awaited):
        asyncio.run(asyncio.wait_for(awaited, LONGEST))


@pytest.mark.parametrize("check", QUICK)
def test_the_row_holds(check: Check) -> None:
    """The check passes on the kiosk as it is; what passed for one row of several is not done again for the others."""
    if check not in PASSED:
        done(check)
        PASSED.add(check)


@pytest.mark.real
@pytest.mark.parametrize("check", WITH_A_TOOL)
def test_the_row_holds_with_a_real_tool(check: Check) -> None:
    """The same, with what `.ci/run` installs."""
    done(check)


@pytest.mark.real
@pytest.mark.parametrize(("id", "broken"), BROKEN)
def test_the_fault_is_noticed(id: str, broken: Fault) -> None:
    """On a kiosk with this fault, at least one check of the row fails, and says so as an assertion; the quick counts are enough for it."""
    stumbled: list[Exception] = []
    forget()
    try:
        with patch.dict(COUNTS, QUICK_COUNTS), broken():
            for check in checks_under(broken, id):
                try:
                    done(check)
                except AssertionError:
                    return
                except Exception as other:  # noqa: BLE001 - a check that breaks has noticed nothing: it is told below
                    stumbled.append(other)
    finally:
        forget()
    raise AssertionError(f"{id} stands although the kiosk has this fault") from (stumbled[0] if stumbled else None)

"""Every check of the rows of accounts holds, and notices the faults of its row."""

import pytest

from tests.accounts.rows import CHECKS, FAULTS, Check, Fault, gather

gather()
HOLD = [pytest.param(check, id=f"{id}-{check.__name__}") for id in sorted(CHECKS) for check in CHECKS[id]]
BROKEN = [pytest.param(id, broken, id=f"{id}-fault-{broken.__name__}") for id in sorted(FAULTS) for broken in FAULTS[id]]


def test_each_row_has_checks_and_faults() -> None:
    """No row stands without a negative control."""
    assert set(CHECKS) == set(FAULTS)


@pytest.mark.parametrize("check", HOLD)
def test_the_row_holds(check: Check) -> None:
    """The check passes as things are."""
    check()


@pytest.mark.parametrize(("id", "broken"), BROKEN)
def test_the_fault_is_noticed(id: str, broken: Fault) -> None:
    """With this fault at least one check of the row fails, and says so as an assertion."""
    with broken():
        for check in CHECKS[id]:
            try:
                check()
            except AssertionError:
                return
    raise AssertionError(f"{id} stands although there is this fault")

"""Every law of the engine, for any form and any answers."""

import pytest

from tests.properties.law import Law
from tests.properties.laws import ELSEWHERE, LAWS


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_the_law_holds(law: Law) -> None:
    """For any form and any answers."""
    law.run()


def test_no_law_is_forgotten() -> None:
    """L1 to L22: each is held here or where it shows."""
    assert sorted([*LAWS, *ELSEWHERE]) == sorted(f"L{number}" for number in range(1, 23))

"""For each law a broken kiosk: the law's own property has to catch it."""

import pytest
from hypothesis.errors import Flaky

from tests.mutants.engines import MUTANTS, Mutant
from tests.mutants.faces import FACES
from tests.properties.laws import ELSEWHERE, LAWS

ALL = LAWS | FACES
CAUGHT_BY = 1000
"""Examples: a mutant that only shows in rare forms has to show among so many."""


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: f"{one.law} {one.does}")
def test_a_broken_kiosk_is_caught(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    """The property fails against it, by what it asserts; one that remembers things fails in another way each time."""
    mutant.breaks(monkeypatch)
    with pytest.raises((AssertionError, Flaky)):
        ALL[mutant.law].run(examples=CAUGHT_BY, explain=False)


@pytest.mark.parametrize("law", FACES)
def test_the_honest_kiosk_is_not_caught(law: str) -> None:
    """The laws of the faces let it pass; those of the engine are held against it by `tests/properties`."""
    FACES[law].run(examples=10)


def test_every_law_has_its_mutant() -> None:
    """Twenty-two of twenty-two."""
    assert {one.law for one in MUTANTS} == {f"L{number}" for number in range(1, 23)} == ALL.keys()
    assert tuple(FACES) == ELSEWHERE

"""For each law a broken engine: the law's own property has to catch it, and lets the honest engine pass."""

import pytest
from hypothesis.errors import Flaky

from tests.mutants.engines import MUTANTS, Mutant
from tests.properties.laws import LAWS

CAUGHT_BY = 400
"""Examples: a mutant that only shows in rare forms has to show among so many."""


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: f"{one.law} {one.does}")
def test_a_broken_engine_is_caught(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    """The property fails against it."""
    mutant.breaks(monkeypatch)
    with pytest.raises((AssertionError, Flaky)):
        LAWS[mutant.law].run(examples=CAUGHT_BY, explain=False)

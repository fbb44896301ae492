"""The counter that the tests stand at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.counter.desk import Desk, desk_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A fresh one."""
    with desk_in(tmp_path) as made:
        yield made

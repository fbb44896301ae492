"""Each test that asks for `store` runs once for every way to SQLite that this machine has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.support import LIBRARIES, founded, store_in, use


@pytest.fixture(params=sorted(LIBRARIES))
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a way to SQLite, which is then the one in use."""
    name = str(request.param)
    use(monkeypatch, name)
    return name


@pytest.fixture
def store(library: str, tmp_path: Path) -> Iterator[Store]:
    """A new, cheap store."""
    with store_in(founded(tmp_path)) as made:
        yield made

"""A database of the first version becomes today's: cut short between two of its parts, the next start goes the whole way."""

from pathlib import Path

import pytest

from storage import locking, schema
from tests.accounts_desk import ROSE
from tests.kill.killed import die, died
from tests.storage.releases import holds, lay
from tests.storage.support import NOW, files, opened, store_in


@pytest.mark.parametrize(("where", "name"), [(schema, "_copy"), (schema, "_upgrade"), (locking, "_update")])
def test_killed_between_two_parts_the_next_start_finishes(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    """After the copy, after the tables, and after the first rows have their locks."""
    told, act = lay("0001", tmp_path), getattr(where, name)
    with monkeypatch.context() as broken:
        broken.setattr(where, name, lambda *given: (act(*given), die()))
        assert died(lambda: opened(tmp_path))
    with store_in(tmp_path) as store:
        holds(store, told)
    assert sorted(files(tmp_path)) == ["data/kiosk.db", "keys/kiosk.key", "keys/kiosk.locks"]


def test_accounts_can_be_made_in_a_database_that_had_none(library: str, tmp_path: Path) -> None:
    """And somebody signs in."""
    lay("0001", tmp_path)
    with store_in(tmp_path) as store:
        store.accounts.create(ROSE, NOW)
        assert store.accounts.password(ROSE.code, ROSE.password, NOW).verdict == "right"

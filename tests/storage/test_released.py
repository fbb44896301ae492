"""A database of each version before today's, with people's answers in it, becomes today's: nothing is lost, wherever it is killed."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from storage import locking, schema
from storage.schema import RELEASES
from storage.store import Store
from tests.accounts_desk import ROSE
from tests.kill.killed import die, died, dying
from tests.storage.releases import FOLDER, OLDER, holds, lay
from tests.storage.support import NOW, files, opened, store_in

WHOLE = ["data/kiosk.db", "keys/kiosk.key", "keys/kiosk.locks"]


def test_every_older_version_has_its_database() -> None:
    """As it was written by that version itself."""
    assert set(OLDER) <= {path.stem for path in FOLDER.glob("*.sql")}


@pytest.mark.parametrize("version", OLDER)
def test_everything_of_an_older_version_is_there(library: str, tmp_path: Path, version: str) -> None:
    """Codes, passwords and cards open what they opened, the copy that was made first is gone, and all goes on from there."""
    told = lay(version, tmp_path)
    with store_in(tmp_path) as store:
        assert store.describe()["schema"] == RELEASES.head
        holds(store, told)
        usable(store)
    assert sorted(files(tmp_path)) == WHOLE
    with store_in(tmp_path) as store:
        holds(store, {name: told[name] for name in ("code", "sent")})


@pytest.mark.parametrize("version", OLDER)
@pytest.mark.parametrize("statement", [3, 12, 24])
def test_killed_on_the_way_the_next_start_finishes(library: str, tmp_path: Path, version: str, statement: int) -> None:
    """Kill -9 before a statement of the migration: the old database is whole, and the next start goes the whole way."""
    told = lay(version, tmp_path)
    assert died(lambda: migrate(tmp_path, statement))
    with store_in(tmp_path) as store:
        holds(store, told)
    assert sorted(files(tmp_path)) == WHOLE


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
    assert sorted(files(tmp_path)) == WHOLE


def migrate(folder: Path, statement: int) -> None:
    """Open a folder, and be killed before a statement."""
    event.listen(Engine, "before_cursor_execute", dying(statement))
    opened(folder)


def usable(store: Store) -> None:
    """An account can be made where there is none yet."""
    if store.accounts.free(ROSE.code):
        store.accounts.create(ROSE, NOW)
    assert store.accounts.password(ROSE.code, ROSE.password, NOW).verdict == "right"

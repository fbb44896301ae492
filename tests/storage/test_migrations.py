"""From one version of the database to the next: with the answers, in one piece, and never back."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage import schema
from storage.engine import bare
from storage.migrations.versions import v0001_first
from storage.schema import RELEASES, VERSIONS, Releases
from storage.store import Store
from storage.tables import Table
from tests.kill.killed import die, died
from tests.storage.support import KEEP_UNTIL, NOW, files, opened, refusal, said, store_in

NEXT = Releases((*RELEASES.known, "next"), (*RELEASES.folders, Path(__file__).parent / "next_version"))
"""The releases as they will be once there is another: its migration adds a column, slowly."""


@pytest.fixture
def code(library: str, tmp_path: Path) -> str:
    """The code of a draft in a database of today's version, closed."""
    with store_in(tmp_path) as store:
        draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.keep(draft.id, {f"q{number}": said(str(number)) for number in range(50)})
    return code


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Today's program knows tomorrow's database; it is installed in a folder with an awkward name."""
    folder = tmp_path_factory.mktemp("program") / "à 100 %(here)s"
    shutil.copytree(NEXT.folders[-1], folder)
    monkeypatch.setattr(schema, "RELEASES", Releases(NEXT.known, (*RELEASES.folders, folder)))


def drift(store: Store) -> list[object]:
    """What the models have and the migrations do not make, or the reverse."""
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, Table.metadata))


def test_the_versions_the_program_knows_are_the_migrations_it_carries() -> None:
    """In order, and beside the code, where a wheel carries them."""
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    walked = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([script.revision for script in walked])) == RELEASES.known


def test_an_older_database_is_brought_up_with_its_answers(code: str, tmp_path: Path, tomorrow: None) -> None:
    """The code still opens every answer, and the copy that was made first does not stay."""
    with store_in(tmp_path) as store:
        back = store.drafts.open(code, NOW)
        assert back is not None
        assert len(back.answers.entries) == 50
        assert column_added(store)
    assert sorted(files(tmp_path)) == ["data/kiosk.db", "keys/kiosk.key", "keys/kiosk.locks"]


def test_an_older_program_leaves_a_newer_database_alone(code: str, tmp_path: Path, tomorrow: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once brought up there is no way back: it is told, and not one byte changes."""
    opened(tmp_path).close()
    monkeypatch.undo()
    before = files(tmp_path)
    assert refusal(tmp_path) == "newer_version"
    assert files(tmp_path) == before


def test_going_back_is_refused() -> None:
    """A downgrade would lose answers."""
    with pytest.raises(RuntimeError, match="refused"):
        v0001_first.downgrade()


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    code: str, tmp_path: Path, tomorrow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up in the middle: told, the old database opens under the old program, and the copy is there."""
    monkeypatch.setenv("NEXT_VERSION", "fail")
    assert refusal(tmp_path) == "disk_error"
    assert (tmp_path / "data" / "kiosk-before-next.db").stat().st_size > 0
    monkeypatch.undo()
    assert refusal(tmp_path) == ""


@pytest.mark.parametrize("step", ["copied", "begun", "column", "filled", "done"])
def test_killed_in_the_middle_the_next_start_finishes(
    code: str, tmp_path: Path, step: str, tomorrow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kill -9 at each step: the database is the old one, whole, or the new one; the next start has every answer."""
    with monkeypatch.context() as broken:
        broken.setenv("NEXT_VERSION", step)
        if name := {"copied": "_copy", "done": "_upgrade"}.get(step):
            act = getattr(schema, name)
            broken.setattr(schema, name, lambda *given: (act(*given), die()))
        assert died(lambda: opened(tmp_path))
    with store_in(tmp_path) as store:
        back = store.drafts.open(code, NOW)
        assert back is not None
        assert len(back.answers.entries) == 50
        assert column_added(store)
    assert sorted(files(tmp_path)) == ["data/kiosk.db", "keys/kiosk.key", "keys/kiosk.locks"]


def column_added(store: Store) -> bool:
    """Whether tomorrow's column stands, filled, in every row."""
    with bare(store.source) as connection:
        return bool(connection.execute("SELECT min(face) = 'lines' FROM drafts").fetchone()[0])

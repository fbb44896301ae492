"""Every connection is as it has to be, an unsound library gets a rollback journal, and threads take turns."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from kiosk.ports import StoreUnavailable
from storage import engine
from storage.engine import PRAGMAS, Library, find_library
from storage.schema import RELEASES
from storage.store import Store
from storage.tables import InstallationRow
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, files, refusal, said, store_in, use


def test_every_connection_has_its_pragmas(store: Store) -> None:
    """Also the one that the pool makes anew; the write-ahead log only on a library whose log is sound."""
    for _ in range(2):
        found = store.describe()
        assert {name: found[name] for name, _, _ in PRAGMAS} == {name: str(expected) for name, _, expected in PRAGMAS}
        assert found["journal_mode"] == store.source.library.journal
        store.engine.dispose()


@pytest.mark.parametrize(
    ("version", "journal"), [("3.40.1", "delete"), ("3.51.2", "delete"), ("3.51.3", "wal"), ("3.53.4", "wal"), ("4.0", "wal")]
)
def test_an_unsound_library_gets_a_rollback_journal(version: str, journal: str) -> None:
    """SQLite 3.51.3 is the first whose write-ahead log cannot be corrupted by a reset."""
    module = cast("ModuleType", SimpleNamespace(sqlite_version=version))
    assert Library("sqlite", module).journal == journal


def test_a_log_on_an_unsound_library_is_refused(library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pragma that does not take effect is not overlooked: the store does not open."""
    monkeypatch.setattr(engine, "PRAGMAS", (*PRAGMAS, ("synchronous", "NORMAL", 2)))
    assert refusal(tmp_path) == "library"


def test_the_store_says_what_it_stands_on(store: Store, library: str) -> None:
    """What the doctor shows: library, version, journal, schema, key, integrity, and nothing secret."""
    said_of = store.describe()
    assert said_of["library"] == library
    assert said_of["sqlite"] == LIBRARIES[library].version
    assert said_of["encrypted_file"] == ("yes" if library == "sqlcipher" else "no")
    assert (said_of["schema"], said_of["key"], said_of["integrity"], said_of["audit"]) == (RELEASES.head, "0600", "ok", "ok 1")
    assert store.source.whole.key.hex() not in str(said_of)


def fail_in_the_middle(store: Store, row: InstallationRow) -> None:
    """Write, then fail before the commit."""
    with store.work() as work:
        work.session.add(row)
        work.session.flush()
        raise ZeroDivisionError


def test_leaving_without_commit_takes_everything_back(store: Store) -> None:
    """Whether the function ended or failed, and the next transaction works."""
    with store.work() as work:
        work.session.add(InstallationRow(id="other", proof=b""))
        work.session.flush()
    with pytest.raises(ZeroDivisionError):
        fail_in_the_middle(store, InstallationRow(id="other", proof=b""))
    with store.work() as work:
        assert work.session.get(InstallationRow, "other") is None


def test_what_a_transaction_read_stays_true_until_it_commits(store: Store, tmp_path: Path) -> None:
    """A writer takes its lock before it reads, so that another process waits, and is told so if it waits too long."""
    with store_in(tmp_path) as other:
        with other.work(write=False) as quick:
            quick.session.connection().exec_driver_sql("PRAGMA busy_timeout=1")
        with store.work(), pytest.raises(StoreUnavailable) as refused, other.work():
            pass
        assert refused.value.code == "locked"
        with other.work():
            pass


def test_threads_take_turns(store: Store) -> None:
    """Eight workers write at the same time: nothing is lost and nothing fails."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: store.drafts.keep(draft.id, {f"q{number}": said(str(number))}), range(80)))
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert len(back.answers.entries) == 80


def test_a_plain_file_stays_plain_and_an_encrypted_one_needs_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file made by Python's own library opens with either; one made by the cipher is told, never touched."""
    if find_library().name == "sqlite":
        assert find_library().module is sqlite3
        return
    use(monkeypatch, "sqlite")
    with store_in(tmp_path / "plain") as made:
        _, code = made.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    use(monkeypatch, "sqlcipher")
    with store_in(tmp_path / "plain") as again:
        assert again.describe()["encrypted_file"] == "no"
        assert again.drafts.open(code, NOW) is not None
    with store_in(tmp_path / "cipher"):
        pass
    before = files(tmp_path)
    use(monkeypatch, "sqlite")
    assert refusal(tmp_path / "cipher") == "library"
    assert files(tmp_path) == before


def test_a_folder_may_have_any_name(library: str, tmp_path: Path) -> None:
    """Spaces, accents, and the signs that mean something in addresses and options."""
    with store_in(tmp_path / "données à 100 % ?mode=ro#%(here)s"):
        pass
    assert {path.parts[-2:] for path in tmp_path.rglob("*.*") if path.is_file()} == {
        ("data", "kiosk.db"),
        ("keys", "kiosk.key"),
        ("keys", "kiosk.locks"),
    }


def test_without_the_cipher_wheel_the_own_library_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no wheel exists the kiosk works all the same."""
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    assert find_library() == Library("sqlite", sqlite3)


def test_importing_the_package_imports_nothing_heavy() -> None:
    """The first page is painted before the database is thought of."""
    heavy = ("sqlalchemy", "alembic", "cryptography", "argon2", "sqlcipher3", "sqlite3")
    script = f"import sys, storage; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_start_without_a_migration_does_not_import_alembic(tmp_path: Path) -> None:
    """Only the first start and an older database need it."""
    with store_in(tmp_path):
        pass
    script = (
        "import sys; from pathlib import Path; from tests.storage.support import store_in\n"
        f"with store_in(Path({str(tmp_path)!r})): print('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"

"""When the data cannot be used, one plain reason is given in both languages, and not one byte is overwritten."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.ports import StoreUnavailable
from kiosk.words import LANGS, say
from storage.faults import CODES
from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, files, opened, refusal, said, sealed, spoil, store_in


@pytest.fixture
def folder(library: str, tmp_path: Path) -> Path:
    """A data folder with a draft in it, closed."""
    with store_in(tmp_path) as store:
        draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.keep(draft.id, {f"q{number}": said("x" * 300) for number in range(60)})
    return tmp_path


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_refusal_has_its_words(code: str, lang: str) -> None:
    """A failure of the store is never shown as a code alone."""
    assert say(f"store.{code}", "fr" if lang == "fr" else "en")


def newer(folder: Path) -> None:
    """A later program was here."""
    with store_in(folder) as store:
        spoil(store, "UPDATE alembic_version SET version_num = '9999'")


def newer_after_a_crash(folder: Path) -> None:
    """A later program was here, and was killed: its journal still stands."""
    store = opened(folder)
    raw = store.source.connect()
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    kept = files(folder)
    raw.close()
    store.close()
    for name, content in kept.items():
        (folder / name).write_bytes(content)


def rotten(folder: Path) -> None:
    """Some pages in the middle were overwritten."""
    path = folder / "data" / "kiosk.db"
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 2048] = bytes(2048)
    path.write_bytes(content)


def cut(folder: Path) -> None:
    """The end of the file is lost."""
    path = folder / "data" / "kiosk.db"
    path.write_bytes(path.read_bytes()[: 4096 * 3 + 100])


def something_else(folder: Path) -> None:
    """Another file stands in its place."""
    (folder / "data" / "kiosk.db").write_bytes(b"Bonjour. " * 2000)


def another_database(folder: Path) -> None:
    """A database of another program stands in its place."""
    with store_in(folder) as store:
        spoil(store, "DROP TABLE alembic_version")


def no_key(folder: Path) -> None:
    """The key file is gone."""
    (folder / "keys" / "kiosk.key").unlink()


def open_key(folder: Path) -> None:
    """Everybody may read the key file."""
    (folder / "keys" / "kiosk.key").chmod(0o644)


def half_a_key(folder: Path) -> None:
    """The key file was cut short."""
    path = folder / "keys" / "kiosk.key"
    path.write_bytes(path.read_bytes()[:40])


def no_words_of_a_key(folder: Path) -> None:
    """The key file holds something else."""
    (folder / "keys" / "kiosk.key").write_text("é" * 40, "utf-8")


DAMAGE = [
    (newer, "newer_version"),
    (newer_after_a_crash, "newer_version"),
    (rotten, "corrupt"),
    (cut, "corrupt"),
    (something_else, "corrupt"),
    (another_database, "corrupt"),
    (no_key, "key_missing"),
    (open_key, "key_exposed"),
    (half_a_key, "key_damaged"),
    (no_words_of_a_key, "key_damaged"),
]


@pytest.mark.parametrize(("damage", "code"), DAMAGE)
def test_what_cannot_be_used_is_refused_and_left_as_it_is(folder: Path, damage: Callable[[Path], None], code: str) -> None:
    """Twice, and after both every file has the bytes it had: no key is made anew, no journal is played into a newer database."""
    damage(folder)
    before = files(folder)
    assert [refusal(folder), refusal(folder)] == [code, code]
    assert files(folder) == before


def test_the_key_of_another_kiosk_opens_nothing(folder: Path, library: str) -> None:
    """Where the whole file is encrypted it cannot be told from damage; elsewhere the key is named. Nothing is overwritten."""
    with store_in(folder / "other"):
        pass
    shutil.copy(folder / "other" / "keys" / "kiosk.key", folder / "keys" / "kiosk.key")
    before = files(folder)
    assert refusal(folder) == ("corrupt" if library == "sqlcipher" else "key_wrong")
    assert files(folder) == before


def test_a_key_may_stand_on_another_disk(library: str, tmp_path: Path) -> None:
    """The given place is used, the folder of the data then holds no key, and a read-only key is enough."""
    key = tmp_path / "elsewhere" / "key"
    opened(tmp_path / "kiosk", key_file=key).close()
    key.chmod(0o400)
    opened(tmp_path / "kiosk", key_file=key).close()
    assert list(files(tmp_path / "kiosk")) == ["data/kiosk.db"]
    assert refusal(tmp_path / "kiosk") == "key_missing"


@pytest.mark.parametrize("leftover", ["", "-journal", "-wal"])
def test_a_first_start_that_was_cut_off_begins_again(library: str, tmp_path: Path, leftover: str) -> None:
    """An empty file, with or without an empty journal beside it, is a new database."""
    with store_in(tmp_path):
        pass
    (tmp_path / "data" / "kiosk.db").write_bytes(b"")
    (tmp_path / "data" / f"kiosk.db{leftover}").write_bytes(b"")
    assert refusal(tmp_path) == ""


def test_a_full_database_keeps_what_was_acknowledged(store: Store, tmp_path: Path) -> None:
    """The answer that does not fit is refused, those before it stay, and the store works again when there is room."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"before": said("here")})
    limit_pages(store, None)
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.keep(draft.id, {"large": said("x" * 100_000)})
    assert refused.value.code == "full_disk"
    with pytest.raises(StoreUnavailable):
        store.drafts.submit(draft.id, sealed(large="x" * 100_000))
    assert store.drafts.submitted(draft.id) is None
    limit_pages(store, 100_000)
    store.drafts.keep(draft.id, {"after": said("here")})
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert sorted(back.answers.entries) == ["after", "before"]


def limit_pages(store: Store, count: int | None) -> None:
    """Let the database grow to a number of pages, or not at all."""
    with store.work(write=False) as work:
        connection = work.session.connection()
        pages = count or connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


FULL_FILE = """
import resource, sys
from pathlib import Path
from kiosk.ports import StoreUnavailable
from tests.storage.support import *
store = opened(Path(sys.argv[1]))
draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
store.drafts.keep(draft.id, {"before": said("here")})
store.flush()
biggest = max(path.stat().st_size for path in Path(sys.argv[1]).rglob("*"))
resource.setrlimit(resource.RLIMIT_FSIZE, (biggest + 8192, resource.RLIM_INFINITY))
try:
    store.drafts.keep(draft.id, {"large": said("x" * 1_000_000)})
except StoreUnavailable as failure:
    print(failure.code)
store.close()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store = opened(Path(sys.argv[1]))
print(sorted(store.drafts.open(code, NOW).answers.entries))
"""


def test_a_write_that_the_system_cuts_short_loses_nothing_before_it(tmp_path: Path) -> None:
    """The system refuses to let the file grow: one plain reason, and the next start has every acknowledged answer."""
    done = subprocess.run([sys.executable, "-c", FULL_FILE, str(tmp_path)], capture_output=True, text=True, check=True)
    reason, kept = done.stdout.splitlines()
    assert reason in ("disk_error", "full_disk")
    assert kept == "['before']"


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that another user of the machine can reach."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)
    shutil.rmtree(folder)


READ_ONLY = """
import os, sys
from pathlib import Path
from tests.storage.support import refusal
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
print(refusal(Path(sys.argv[1])))
"""


@pytest.mark.parametrize(("place", "mode", "codes"), [("data/kiosk.db", 0o400, ("read_only",)), ("data", 0o500, ("read_only",))])
def test_a_read_only_database_is_refused(reachable: Path, place: str, mode: int, codes: tuple[str, ...]) -> None:
    """By a user who may read and not write: told, and unchanged."""
    with store_in(reachable):
        pass
    (reachable / place).chmod(mode)
    if os.getuid() == 0:
        for path in reachable.rglob("*"):
            os.chown(path, 65534, 65534)
    before = files(reachable)
    done = subprocess.run([sys.executable, "-c", READ_ONLY, str(reachable)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in codes
    assert files(reachable) == before


def test_a_disk_that_turns_read_only_is_told(store: Store) -> None:
    """Under a running session: the answer is refused with the reason, and reading still works."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with store.work(write=False) as work:
        work.session.connection().exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.keep(draft.id, {"x": said("y")})
    assert refused.value.code == "read_only"
    assert store.drafts.submitted(draft.id) is None

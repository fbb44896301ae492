"""When the data cannot be used, one plain reason is given in both languages, and not one byte is overwritten."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.words import LANGS, say
from storage.faults import CODES
from tests.storage.support import KEEP_UNTIL, NOW, files, opened, refusal, said, spoil, store_in


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


def no_locks(folder: Path) -> None:
    """The file of the locks is gone."""
    (folder / "keys" / "kiosk.locks").unlink()


def rotten_locks(folder: Path) -> None:
    """Something else stands in the place of the locks."""
    (folder / "keys" / "kiosk.locks").write_bytes(b"Bonjour. " * 2000)


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
    (no_locks, "locks_missing"),
    (rotten_locks, "corrupt"),
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
    assert sorted(files(tmp_path / "kiosk")) == ["data/kiosk.db", "keys/kiosk.locks"]
    assert refusal(tmp_path / "kiosk") == "key_missing"


@pytest.mark.parametrize("leftover", ["", "-journal", "-wal"])
def test_a_first_start_that_was_cut_off_begins_again(library: str, tmp_path: Path, leftover: str) -> None:
    """An empty file, with or without an empty journal beside it, is a new database."""
    with store_in(tmp_path):
        pass
    (tmp_path / "data" / "kiosk.db").write_bytes(b"")
    (tmp_path / "data" / f"kiosk.db{leftover}").write_bytes(b"")
    assert refusal(tmp_path) == ""

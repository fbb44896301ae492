"""S34: which SQLite may keep a write-ahead log, what is said where it may not, and that every connection is as it has to be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType, SimpleNamespace
from typing import cast
from unittest.mock import patch

from kiosk.clock import RealClock, SecretDice
from kiosk.commands.staff import visit_of
from kiosk.doctor import Surroundings, examine
from kiosk.faces.describe import describe
from kiosk.services.counter.visit import StaffVisit
from kiosk.settings import load
from kiosk.words import LANGS, say
from storage import engine
from storage.engine import PRAGMAS, Library, bare, pragma
from storage.store import Store
from tests.conformance.checks_storage import refusal, stores
from tests.conformance.rows import row
from tests.counter.desk import act, desk_in, enter, told
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, opened, store_in

VERSIONS = {"3.7.0": "delete", "3.40.1": "delete", "3.51.2": "delete", "3.51.3": "wal", "3.53.4": "wal", "4.0": "wal"}
NEVER = (9999,)


@contextmanager
def old() -> Iterator[None]:
    """No library of this machine is recent enough."""
    with patch.object(engine, "SOUND", NEVER):
        yield


def sound() -> Library:
    """A library of this machine, taken for one that may keep a write-ahead log."""
    return LIBRARIES[max(LIBRARIES)]


@row("S34")
def an_old_library_gets_a_rollback_journal_by_itself() -> None:
    """By its version; a database that a recent one left with a write-ahead log is brought back first, with all that is in it."""
    for version, journal in VERSIONS.items():
        assert Library("sqlite", cast("ModuleType", SimpleNamespace(sqlite_version=version))).journal == journal, version
    with TemporaryDirectory() as name, patch("storage.engine.find_library", sound):
        with patch.object(engine, "SOUND", (3,)), store_in(Path(name)) as store:
            code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)[1]
            assert journal_of(store) == "wal"
        with old(), store_in(Path(name)) as store:
            assert journal_of(store) == "delete"
            assert store.drafts.open(code, NOW) is not None


@row("S34")
def a_write_ahead_log_on_an_old_library_is_refused() -> None:
    """While another process holds the database in that mode it cannot be brought back: nothing is opened."""
    with TemporaryDirectory() as name, patch("storage.engine.find_library", sound):
        where = Path(name)
        with patch.object(engine, "SOUND", (3,)), store_in(where) as store:
            with store.work(write=False) as reading:
                reading.session.connection().exec_driver_sql("SELECT count(*) FROM drafts").scalar_one()
                with old(), patch.object(engine, "PRAGMAS", (("busy_timeout", "1", 1), *PRAGMAS[1:])):
                    assert refusal(lambda: opened(where).close()) in ("library", "locked")
            assert journal_of(store) == "wal"


def journal_of(store: Store) -> str:
    """The journal that a store's connection has."""
    with store.work(write=False) as work:
        return str(work.session.connection().exec_driver_sql("PRAGMA journal_mode").scalar_one())


@row("S34")
def the_pragmas_of_every_connection_are_read_back() -> None:
    """The store's, again after the pool made another one, the locks', and those of an inspection; one that took no effect is refused."""
    expected = {name: read for name, _, read in PRAGMAS}
    for store, where in stores():
        for _ in range(2):
            assert {name: store.describe()[name] for name in expected} == {name: str(read) for name, read in expected.items()}
            store.engine.dispose()
        with store.locks._open() as locks, bare(store.source, read_only=True) as looking:
            for connection in (locks, looking):
                assert {name: pragma(connection, name) for name in expected} == expected
        for name, read in expected.items():
            wrong = tuple((each, text, -1 if each == name else number) for each, text, number in PRAGMAS)
            with patch.object(engine, "PRAGMAS", wrong):
                assert refusal(lambda where=where: opened(where).close()) == "library", (name, read)


@row("S34")
def staff_are_told_once_and_only_of_an_old_library() -> None:
    """On the first page after a sign-in, in both languages; not after the next key, and not where the library is sound."""
    with TemporaryDirectory() as name, desk_in(Path(name)) as desk, old():
        version = desk.store.source.library.version
        for role in ("agent", "supervisor", "auditor"):
            settings = load({}, {"data": desk.folder, "key_file": desk.folder / "key"})
            visit = visit_of(settings, desk.store, keys=False)
            visit.world = desk.visit().world
            enter(visit, staff_name=role, password="quinze saules au bord")
            enter(visit, card=desk.cards[role].pop(0))
            for lang in LANGS:
                visit.lang = lang
                assert say("staff.old_sqlite", lang, version=version) in told(describe(visit))
            assert warned(visit, version)
            act(visit, "trail" if role != "agent" else "kiosks")
            visit.back()
            assert not warned(visit, version)
        with patch.object(engine, "SOUND", (3,)):
            assert visit_of(settings, desk.store, keys=False).counter.old_sqlite == ""


def warned(visit: StaffVisit, version: str) -> bool:
    """Whether the page says that the library is old."""
    assert visit.stop.page == "staff_home"
    return version in told(describe(visit))


@row("S34")
def the_doctor_tells_of_an_old_library_once() -> None:
    """With its version and its journal, as something to know: the kiosk may open. Of a recent one it is no warning."""
    around = Surroundings({"TERM": "linux"}, interactive=True, size=(80, 24), free=lambda _folder: 10**12)
    with TemporaryDirectory() as name:
        settings = load({}, {"data": Path(name)})
        for sound_from, state, word in ((NEVER, "warn", "doctor.sqlite.old"), ((3,), "ok", "")):
            with patch.object(engine, "SOUND", sound_from):
                opened(Path(name), key_file=settings.key_file).close()
                [sign] = [sign for sign in examine(settings, RealClock(), SecretDice(), around) if sign.part == "sqlite"]
            assert sign.state == state
            assert not word or sign.word == word
            assert sign.values["journal"] == ("delete" if word else "wal")

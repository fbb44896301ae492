"""S36: a database of any version before today's becomes today's, with all that is in it, wherever that is cut short."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from sqlalchemy import Engine, event

from kiosk.ports import StoreUnavailable
from storage.schema import RELEASES
from tests.conformance.checks_storage import stores
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS
from tests.kill.killed import died, dying
from tests.storage.releases import FOLDER, OLDER, holds, lay
from tests.storage.support import LIBRARIES, files, opened, store_in
from tests.storage.test_migrations import drift

WHOLE = ["data/kiosk.db", "keys/kiosk.key", "keys/kiosk.locks"]
"""What stands in a data folder afterwards: no copy, no journal."""
EVERY = 100
"""With so many kills each version is tried in each way to SQLite; with fewer, in one after the other."""


@row("S36")
def every_version_is_brought_up_with_its_data() -> None:
    """Each as it was written by that very version: codes, passwords and cards open what they opened, and do so the next time."""
    assert set(OLDER) <= {path.stem for path in FOLDER.glob("*.sql")}
    for number, version in enumerate(OLDER):
        for other, library in enumerate(LIBRARIES):
            if (number + other) % 2 == 0 or COUNTS["kills"] >= EVERY:
                with released(version, library) as (where, told):
                    whole(where, told)
                    whole(where, {name: told[name] for name in ("code", "sent")})


@row("S36")
def the_migrations_make_exactly_the_tables_of_the_models() -> None:
    """Of a new database, and of the oldest one that was brought up: nothing was changed in the models and forgotten in the migrations."""
    for store, _ in stores():
        assert drift(store) == []
    with released(OLDER[0], "sqlite") as (where, _), store_in(where) as store:
        assert drift(store) == []


@row("S36")
def a_migration_that_is_killed_is_done_again_by_the_next_start() -> None:
    """Kill -9 before one statement of it after another: the database is the old one, whole, or the new one."""
    every = statements()
    figure("S36", "statements", every)
    for at in range(0, every, max(1, every * 5 // COUNTS["kills"])):
        library = sorted(LIBRARIES)[at % len(LIBRARIES)]
        with released(OLDER[0], library) as (where, told):
            assert died(lambda where=where, at=at: _brought_up(where, at)), at
            whole(where, told)


@contextmanager
def released(version: str, library: str) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """A data folder of a version, and what opens it."""
    with patch("storage.engine.find_library", lambda: LIBRARIES[library]), TemporaryDirectory() as name:
        yield Path(name), lay(version, Path(name))


def whole(where: Path, told: Mapping[str, str]) -> None:
    """All that was in the database is there, in today's version."""
    try:
        with store_in(where) as store:
            assert store.describe()["schema"] == RELEASES.head
            holds(store, told)
    except StoreUnavailable as failure:
        raise AssertionError(failure.code) from failure
    assert sorted(files(where)) == WHOLE


def statements() -> int:
    """How many the longest way up has, with those by which each record gets its lock."""
    seen: list[object] = []

    def count(*given: object) -> None:
        seen.append(given[2])

    with released(OLDER[0], "sqlite") as (where, _):
        event.listen(Engine, "before_cursor_execute", count)
        try:
            opened(where).close()
        finally:
            event.remove(Engine, "before_cursor_execute", count)
    return len(seen)


def _brought_up(where: Path, at: int) -> None:
    event.listen(Engine, "before_cursor_execute", dying(at))
    opened(where)

"""Which version the database has, and how an older one becomes today's.

A newer one is never touched. The whole way up is one transaction, after a copy of the file: killed in the
middle, the old database is still there and the next start begins again.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from kiosk.ports import StoreUnavailable
from storage.engine import WRITE, Source, bare
from storage.faults import told
from storage.keys import sync_folder

VERSIONS = Path(__file__).parent / "migrations" / "versions"


@dataclass(frozen=True, slots=True)
class Releases:
    """The versions of the database that this program knows, oldest first."""

    known: tuple[str, ...]
    folders: tuple[Path, ...] = (VERSIONS,)

    @property
    def head(self) -> str:
        """Today's."""
        return self.known[-1]


RELEASES = Releases(("0001", "0002", "0003", "0004", "0005", "0006", "0007"))
"""Kept beside the migrations so that a start without one does not import Alembic; a test compares."""


def inspect(source: Source) -> str | None:
    """The version of a database file, None for an empty one. Raises StoreUnavailable: corrupt, newer_version, and others.

    Read only where that can be: only a journal left by a crash has to be rolled back first.
    """
    try:
        version = _read(source, read_only=True)
    except StoreUnavailable as failure:
        if failure.code not in ("read_only", "no_access"):
            raise
        version = _read(source, read_only=False)
    if version is not None and version not in RELEASES.known:
        raise StoreUnavailable("newer_version", version)
    return version


def _read(source: Source, *, read_only: bool) -> str | None:
    with bare(source, read_only=read_only) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreUnavailable("corrupt", "quick_check")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if "alembic_version" in tables else None
    if row is None:
        raise StoreUnavailable("corrupt", "no version")
    return str(row[0])


def bring_up(source: Source, engine: Engine, version: str | None) -> None:
    """Migrate to today's version, copying an existing database first; the copy goes once the new one is sound."""
    copy = source.path.with_name(f"{source.path.stem}-before-{RELEASES.head}.db")
    if version != RELEASES.head:
        if version is not None:
            _copy(source, copy)
        _upgrade(engine)
        engine.dispose()  # the next connection has its foreign keys on again
        inspect(source)
    with told():
        copy.unlink(missing_ok=True)  # one that stayed would outlive the shredding of drafts


def _copy(source: Source, copy: Path) -> None:
    with told():
        fresh = copy.with_suffix(".part")
        fresh.unlink(missing_ok=True)
        with bare(source) as old, bare(source, path=fresh) as new:
            old.backup(new)
        fresh.chmod(0o600)
        fresh.replace(copy)
        sync_folder(copy.parent)


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _as_option(VERSIONS.parent))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_as_option, RELEASES.folders)))
    with told(), engine.connect().execution_options(**{WRITE: True}) as connection:
        # Making a table anew drops the old one, which with foreign keys on would delete the answers that hang on it.
        _bare_of(connection).execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, RELEASES.head)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise StoreUnavailable("corrupt", "foreign_key_check")


def _as_option(folder: Path) -> str:
    return str(folder).replace("%", "%%")  # an option may name another one between per cent signs


def _bare_of(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection | None = connection.connection.driver_connection
    assert driver is not None
    return driver

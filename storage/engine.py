"""Which SQLite library is used, and a connection as every connection has to be.

SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log, so an older library works with a rollback journal. The
sqlcipher3 wheel carries a sound library and encrypts the whole file; where there is none the fields still are.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from kiosk.ports import StoreUnavailable
from storage.faults import of_database
from storage.secrets import WholeFile

SOUND = (3, 51, 3)
"""The first version whose write-ahead log is sound."""
PLAIN_HEAD = b"SQLite format 3\x00"
WRITE = "kiosk_write"
"""The execution option of a transaction that writes."""

PRAGMAS = (
    ("busy_timeout", "5000", 5000),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("cell_size_check", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("mmap_size", "0", 0),
)
"""Name, what is set, and what must be read back: at each connection, because several last only as long as one."""


@dataclass(frozen=True, slots=True)
class Library:
    """A way to SQLite."""

    name: str
    """`sqlcipher` or `sqlite`."""
    module: ModuleType

    @property
    def version(self) -> str:
        """SQLite's own version."""
        return str(self.module.sqlite_version)

    @property
    def journal(self) -> str:
        """The journal this library may be trusted with: `wal` or `delete`."""
        return "wal" if tuple(int(part) for part in self.version.split(".")) >= SOUND else "delete"


def find_library() -> Library:
    """The sqlcipher3 wheel where it is installed, else Python's own library."""
    try:
        import sqlcipher3.dbapi2 as cipher
    except ImportError:
        return Library("sqlite", sqlite3)
    return Library("sqlcipher", cipher)


@dataclass(frozen=True, slots=True)
class Source:
    """A database file, and how it is opened."""

    path: Path
    library: Library
    whole: WholeFile
    encrypted: bool

    @classmethod
    def of(cls, path: Path, library: Library, whole: WholeFile) -> "Source":
        """Look at the file's first bytes. Raises StoreUnavailable: library when it is encrypted and nothing here reads it."""
        head = _head(path)
        if not head:
            return cls(path, library, whole, library.name == "sqlcipher")
        if head == PLAIN_HEAD:
            return cls(path, library, whole, encrypted=False)
        if head != whole.salt:
            raise StoreUnavailable("corrupt", "unknown first bytes")
        if library.name != "sqlcipher":
            raise StoreUnavailable("library", "sqlcipher3 is missing")
        return cls(path, library, whole, encrypted=True)

    def connect(self, *, read_only: bool = False, path: Path | None = None) -> sqlite3.Connection:
        """A connection, unlocked, before `prepare`."""
        mode = "ro" if read_only else "rwc"
        where = f"{(path or self.path).absolute().as_uri()}?mode={mode}"
        connection: sqlite3.Connection = self.library.module.connect(where, uri=True, isolation_level=None, check_same_thread=False)
        if self.encrypted:
            connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong key would be told on stderr, which is the screen
            raw = (self.whole.key + self.whole.salt).hex()
            connection.execute(f"PRAGMA key=\"x'{raw}'\"")
        return connection


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def make_engine(source: Source) -> Engine:
    """An engine of one connection, since SQLite has one writer: threads take turns."""
    engine = create_engine(
        "sqlite://",
        module=source.library.module,
        creator=source.connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=20,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _on_connect(source.library))
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(library: Library) -> Callable[[sqlite3.Connection, ConnectionPoolEntry], None]:
    def connected(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
        prepare(connection)
        keep_journal(connection, library.journal)

    return connected


def prepare(connection: sqlite3.Connection) -> None:
    """Set what every connection needs, and read it back. Raises StoreUnavailable library."""
    for name, value, expected in PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}")
        _demand(connection, name, expected)


def keep_journal(connection: sqlite3.Connection, mode: str) -> None:
    """Have a journal of one kind and no other. Raises StoreUnavailable library."""
    connection.execute(f"PRAGMA journal_mode={mode}")
    _demand(connection, "journal_mode", mode)


def _demand(connection: sqlite3.Connection, name: str, expected: int | str) -> None:
    found = pragma(connection, name)
    if found != expected:
        raise StoreUnavailable("library", f"{name} is {found}")


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def pragma(connection: sqlite3.Connection, name: str) -> int | str | None:
    """What a pragma says now."""
    row: tuple[int | str] | None = connection.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else None


@contextmanager
def bare(source: Source, *, read_only: bool = False, path: Path | None = None) -> Iterator[sqlite3.Connection]:
    """A connection of its own, for an inspection or a copy; its errors are told like all others."""
    try:
        with closing(source.connect(read_only=read_only, path=path)) as connection:
            prepare(connection)
            yield connection
    except source.library.module.Error as failure:
        raise of_database(failure) from failure

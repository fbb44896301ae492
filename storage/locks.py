"""Locks: one secret for each record, in a file of its own beside the keys, outside of what is backed up.

The key of a record is sealed under its lock too. When a lock is destroyed its record cannot be read any more, from whichever copy
of the database, with whichever code. The locks themselves are wrapped under the key file, and can be wrapped anew under another
key; that takes one transaction, whatever moment it is killed at.
"""

import os
import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidTag

from storage.engine import Library, Source, keep_journal, prepare
from storage.faults import of_database, told
from storage.keys import KeyFile, change_key, read_key
from storage.secrets import ID_SIZE, VERSION, Key, Place, WholeFile

TABLE = "CREATE TABLE IF NOT EXISTS locks (record TEXT PRIMARY KEY, lock BLOB NOT NULL, doomed INTEGER NOT NULL DEFAULT 0)"
PROBE = ""
"""The record of nothing, whose lock tells which key is in force."""


class StoredLocks:
    """The locks of one kiosk. The key file is read anew whenever another process has changed the key."""

    def __init__(self, path: Path, key_file: Path, library: Library) -> None:
        """Nothing is opened or made yet."""
        self.path = path
        self.key_file = key_file
        self._library = library
        self._keys: KeyFile | None = None
        self._connection: sqlite3.Connection | None = None
        self._turn = threading.RLock()

    def made(self, record: str) -> Key:
        """The lock of a record, made where it has none; on disk when this returns. Raises StoreUnavailable."""
        try:
            return self.of(record)
        except InvalidTag:
            self.make([record])
            return self.of(record)

    def make(self, records: Iterable[str]) -> None:
        """Give locks to records that have none. Raises StoreUnavailable."""
        with self._writing() as connection:
            key = self._in_force(connection)
            fresh = [(record, key.seal(secrets.token_bytes(32), _place(record))) for record in records]
            connection.executemany("INSERT OR IGNORE INTO locks (record, lock) VALUES (?, ?)", fresh)

    def of(self, record: str) -> Key:
        """The lock of a record. Raises InvalidTag when it was destroyed, or never was; StoreUnavailable."""
        if self._connection is None and not self.path.exists():
            raise InvalidTag
        with self._open() as connection:
            found = connection.execute("SELECT lock FROM locks WHERE record = ?", (record,)).fetchone()
        if found is None:
            raise InvalidTag
        return Key(self._unwrapped(record, found[0]))

    def doom(self, table: str, ids: Iterable[str]) -> None:
        """Have locks destroyed as soon as their rows are gone for good: called in the transaction that deletes them."""
        with self._writing() as connection:
            connection.executemany("UPDATE locks SET doomed = 1 WHERE record = ?", [(f"{table}/{id}",) for id in ids])

    def doomed(self) -> tuple[str, ...]:
        """The records whose locks have to go."""
        if self._connection is None and not self.path.exists():
            return ()
        with self._open() as connection:
            return tuple(record for (record,) in connection.execute("SELECT record FROM locks WHERE doomed = 1"))

    def settle(self, gone: Iterable[str], standing: Iterable[str]) -> None:
        """Destroy the locks of what is gone; spare those of what was not deleted after all."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM locks WHERE record = ?", [(record,) for record in gone])
            connection.executemany("UPDATE locks SET doomed = 0 WHERE record = ?", [(record,) for record in standing])

    def rotate(self) -> int:
        """Wrap every lock under a new key, and say how many; the old key stays in the key file until `promote`.

        A rotation that was cut short goes on with the key that it had made. Raises StoreUnavailable, OSError.
        """
        with self._writing() as connection:
            self._in_force(connection)
            keys = read_key(self.key_file)
            if not keys.coming:
                keys = replace(keys, coming=secrets.token_bytes(32))
                change_key(self.key_file, keys)
            self._keys, new = keys, Key(keys.coming)
            rows = connection.execute("SELECT record, lock FROM locks").fetchall()
            wrapped = [(new.seal(self._unwrapped(record, lock), _place(record)), record) for record, lock in rows]
            connection.executemany("UPDATE locks SET lock = ? WHERE record = ?", wrapped)
        return len(rows) - 1

    def promote(self) -> None:
        """Forget the old key, once every lock is under the new one. Raises StoreUnavailable, OSError."""
        with self._writing() as connection:
            keys = read_key(self.key_file)
            if keys.coming and self._in_force(connection).secret == keys.coming:
                self._keys = KeyFile(keys.root, keys.coming)
                change_key(self.key_file, self._keys)

    def close(self) -> None:
        """Let the file go, and forget the keys."""
        with self._turn:
            self._keys = None
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _unwrapped(self, record: str, lock: bytes) -> bytes:
        return self._key_of(lock).open(lock, _place(record))

    def _key_of(self, lock: bytes) -> Key:
        """The key that wrapped a lock: its id stands in the lock. Raises InvalidTag when the key file has no such key."""
        wanted = lock[len(VERSION) : len(VERSION) + ID_SIZE]
        for known in (self._keys, None):
            keys = known or read_key(self.key_file)
            for key in keys.wrapping():
                if key.id == wanted:
                    self._keys = keys
                    return key
        raise InvalidTag

    def _in_force(self, connection: sqlite3.Connection) -> Key:
        """The key under which the locks stand now, whoever changed it; in a new file, the one of the key file."""
        probe = connection.execute("SELECT lock FROM locks WHERE record = ?", (PROBE,)).fetchone()
        if probe is not None:
            return self._key_of(probe[0])
        key = read_key(self.key_file).wrapping()[0]
        connection.execute("INSERT INTO locks (record, lock) VALUES (?, ?)", (PROBE, key.seal(b"", _place(PROBE))))
        return key

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which nobody else writes beside."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The connection, this thread's for the moment. Failures are told."""
        with self._turn:
            try:
                with told():
                    self._connection = self._connection or self._connected()
                    yield self._connection
            except self._library.module.Error as failure:
                raise of_database(failure) from failure

    def _connected(self) -> sqlite3.Connection:
        """A new connection; its journal goes with each transaction, so that what was destroyed stands in none."""
        if not self.path.exists():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = Source.of(self.path, self._library, WholeFile.of(read_key(self.key_file).root)).connect()
        try:
            prepare(connection)
            keep_journal(connection, "delete")
            connection.execute(TABLE)
        except BaseException:
            connection.close()
            raise
        return connection


def _place(record: str) -> Place:
    return Place("locks", "lock", record)

"""What breaks S29 and S30."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from unittest.mock import patch

from storage import locks, store
from storage.keys import KeyFile, change_key
from storage.locks import StoredLocks
from storage.secrets import Key, Place, Wrapping
from tests.conformance.rows import fault


@fault("S29")
def the_locks_of_what_was_deleted_stay() -> AbstractContextManager[object]:
    """Whoever has a copy goes on reading."""
    return patch.object(store, "settle", lambda *_given: None)


@fault("S29")
@contextmanager
def what_opens_a_record_is_under_no_lock() -> Iterator[None]:
    """Key file and code are enough."""

    def seal(self: Wrapping, plain: bytes, place: Place) -> bytes:
        return self.key.seal(plain, place)

    def opened(self: Wrapping, sealed: bytes, place: Place) -> bytes:
        return self.key.open(sealed, place)

    with patch.multiple(Wrapping, seal=seal, open=opened):
        yield


@fault("S30", by="a_rotation_that_is_killed_anywhere_loses_nothing")
def the_old_key_goes_before_the_locks_are_under_the_new_one() -> AbstractContextManager[object]:
    """In the key file at once."""

    def hasty(path: Path, keys: KeyFile) -> None:
        change_key(path, KeyFile(keys.root, keys.coming or keys.locking))

    return patch.object(locks, "change_key", hasty)


@fault("S30", by="a_rotation_takes_a_minute_at_most_and_the_old_key_opens_nothing_after_it")
def the_locks_stay_under_the_old_key() -> AbstractContextManager[object]:
    """Only the number of those that there are is told."""

    def told(self: StoredLocks) -> int:
        with self._open() as connection:
            return int(connection.execute("SELECT count(*) FROM locks").fetchone()[0]) - 1

    return patch.object(StoredLocks, "rotate", told)


@fault("S30", by="a_rotation_that_is_killed_anywhere_loses_nothing")
def each_lock_is_written_by_itself() -> AbstractContextManager[object]:
    """And the new key only once all are: killed among them, half of them have none."""

    def rotate(self: StoredLocks) -> int:
        new = Key(locks.secrets.token_bytes(32))
        with self._open() as connection:
            rows = connection.execute("SELECT record, lock FROM locks").fetchall()
            for record, lock in rows:
                wrapped = new.seal(self._unwrapped(record, lock), Place("locks", "lock", record))
                connection.execute("UPDATE locks SET lock = ? WHERE record = ?", (wrapped, record))
        locks.change_key(self.key_file, KeyFile(locks.read_key(self.key_file).root, coming=new.secret))
        return len(rows)

    return patch.object(StoredLocks, "rotate", rotate)

"""S29, S30: what was destroyed opens from no copy, and a change of the key loses nothing, wherever it is killed."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from unittest.mock import patch

from cryptography.exceptions import InvalidTag

from kiosk.ports import StoreUnavailable
from storage import applications, locks, schema
from storage.keys import KeyFile, read_key
from storage.locks import StoredLocks
from storage.secrets import Key, Place
from storage.store import Store
from tests.accounts_desk import AT, ROSE, folder
from tests.conformance.checks_storage import refusal, stores
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS
from tests.kill.killed import died, dying
from tests.storage.support import KEEP_UNTIL, NOW, opened, said, sealed, store_in

RECORDS = COUNTS["rotated"]
LONGEST = 60.0
"""Seconds of a rotation of 10,000 records."""


@row("S29")
def what_was_destroyed_opens_from_no_copy() -> None:
    """Draft, account and a member of staff, read from yesterday's copy with key file, codes and password; the others are still there."""
    for store, where in stores():
        account, doomed, other = fill(store)
        copy = where / "yesterday.db"
        schema._copy(store.source, copy)
        held = wrapped(store, f"accounts/{account[0]}", f"drafts/{doomed[0]}")
        assert len(held) == 3
        store.kept.erase(account[1], doomed[0])
        store.accounts.close_account(account[0], AT)
        store.staff.remove("Dupont", AT)
        store.close()
        traces = [path.name for path in where.rglob("*") if path.is_file() and any(lock in path.read_bytes() for lock in held)]
        assert traces == []
        shutil.copy(copy, store.path)
        again = opened(where)
        try:
            assert readable(again, account, doomed) == []
            assert again.drafts.open(other, NOW) is not None
            assert [one.reference for one in again.received.all()] == ["7H4K9MTRC"]
        finally:
            again.close()


def fill(store: Store) -> tuple[tuple[str, str], tuple[str, str], str]:
    """An account and its session, a draft that is also kept in it with its code, and the code of a draft of somebody else; staff."""
    accounts = store.accounts
    account, _ = accounts.create(ROSE, AT)
    assert accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
    session = accounts.sessions.begin(account, "1", AT)
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"a": said("1")})
    store.kept.keep(session, draft.id)
    other, others = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(other.id, sealed("7H4K9MTRC"))
    store.staff.add("Dupont", "agent", ROSE.password, AT)
    return (account, session), (draft.id, code), others


def wrapped(store: Store, *records: str) -> list[bytes]:
    """Locks as they stand on the disk, those of staff among them; without their heads, which are alike in all."""
    with store.locks._open() as connection:
        rows = connection.execute("SELECT record, lock FROM locks").fetchall()
    return [lock[17:] for record, lock in rows if record in records or record.startswith("staff/")]


def readable(store: Store, account: tuple[str, str], draft: tuple[str, str]) -> list[str]:
    """What can still be read of somebody, by whatever they or the centre know."""
    tries: dict[str, Callable[[], object]] = {
        "draft by its code": lambda: store.drafts.open(draft[1], NOW),
        "account": lambda: store.accounts.account(account[0]),
        "sentence": lambda: store.accounts.sentence(ROSE.code),
        "draft by the account": lambda: _by_password(store, account[1], draft[0]),
        "staff": lambda: store.staff.password("Dupont", ROSE.password, AT),
    }
    return [name for name, read in tries.items() if _opens(read)]


def _by_password(store: Store, session: str, draft: str) -> object:
    store.accounts.password(ROSE.code, ROSE.password, AT)
    return store.kept.open(session, draft, AT)


def _opens(read: Callable[[], object]) -> bool:
    try:
        return read() is not None
    except (StoreUnavailable, LookupError, InvalidTag):
        return False


@row("S30")
def a_rotation_that_is_killed_anywhere_loses_nothing() -> None:
    """At each writing of the key file, among the locks, before it is through: all is read back, and another call ends it."""
    with folder() as where:
        with store_in(where) as store:
            expected = many(store, 8)
        for broken in cuts():
            with broken:
                assert died(lambda: opened(where).rotate())
            assert refusal(lambda: opened(where).close()) == ""
            with store_in(where) as again:
                assert references(again) == expected
                assert again.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)[1]
                again.rotate()
                assert references(again) == expected
                assert not read_key(again.key_file).coming


def cuts() -> Iterator[AbstractContextManager[object]]:
    """What kills a rotation: before or after one of its acts."""
    among = [(Key, "seal", moment, False) for moment in range(min(COUNTS["kills"] // 3, 10))]
    writing = [(locks, "change_key", moment, late) for moment in (0, 1) for late in (False, True)]
    for owner, name, moment, late in (*among, *writing, (StoredLocks, "rotate", 0, True)):
        yield patch.object(owner, name, cut(getattr(owner, name), dying(moment), late=late))


def cut(act: Callable[..., object], step: Callable[[], None], *, late: bool) -> Callable[..., object]:
    """An act at whose n-th time the process dies, before it or after it."""

    def done(*given: object) -> object:
        if not late:
            step()
        made = act(*given)
        if late:
            step()
        return made

    return done


@row("S30")
def a_rotation_takes_a_minute_at_most_and_the_old_key_opens_nothing_after_it() -> None:
    """So many records in one go, each read back; with the key file of before no lock opens, and the audit trail tells of it."""
    with folder() as where, store_in(where) as store:
        expected, before = many(store, RECORDS), read_key(store.key_file)
        began = time.perf_counter()
        count = store.rotate()
        took = time.perf_counter() - began
        figure("S30", "seconds_for_10000", round(took * 10_000 / RECORDS, 2))
        assert count >= RECORDS
        assert took <= LONGEST
        assert references(store) == expected
        assert opening(store, before) == 0
        assert opening(store, read_key(store.key_file)) == count + 1
        with store.work(write=False) as work:
            assert any(b"keys_rotated" in entry for (entry,) in work.session.connection().exec_driver_sql("SELECT entry FROM events"))


def many(store: Store, count: int) -> list[str]:
    """So many applications; their references."""
    names = [f"{number:09}" for number in range(count)]
    with store.work() as work:
        for name in names:
            applications.put(work.session, store.keyring, name, sealed(name))
        work.commit()
    return names


def references(store: Store) -> list[str]:
    """Of every application, read."""
    return sorted(one.reference for one in store.received.all())


def opening(store: Store, keys: KeyFile) -> int:
    """How many locks a key file opens."""
    with store.locks._open() as connection:
        rows = connection.execute("SELECT record, lock FROM locks").fetchall()
    return sum(_unwraps(key, record, lock) for record, lock in rows for key in keys.wrapping())


def _unwraps(key: Key, record: str, lock: bytes) -> bool:
    try:
        key.open(lock, Place("locks", "lock", record))
    except InvalidTag:
        return False
    return True

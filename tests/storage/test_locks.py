"""Locks: made once, destroyed with their rows and not before, and under whichever key is in force, whoever changed it."""

from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from storage.keys import read_key
from storage.locking import LOCKED
from storage.store import Store
from tests.accounts_desk import ROSE
from tests.kill.killed import die, died
from tests.storage.releases import fill, holds
from tests.storage.support import KEEP_UNTIL, NOW, opened, refusal, said, store_in


def records(store: Store) -> set[str]:
    """Whatever has a lock."""
    with store.locks._open() as connection:
        return {record for (record,) in connection.execute("SELECT record FROM locks WHERE record NOT IN ('', 'installation/kiosk')")}


def test_each_locked_row_has_its_lock_and_nothing_else_has_one(store: Store) -> None:
    """Every table that is sealed under locks knows of it: when a row goes its lock can go too."""
    fill(store)
    with store.work(write=False) as work:
        rows = {(table.name, str(row[0])) for table, _ in LOCKED for row in work.session.connection().execute(table.select())}
    assert len({name for name, _ in rows}) == len(LOCKED)
    assert records(store) == {f"{name}/{row}" for name, row in rows}


def test_a_deletion_that_was_taken_back_costs_nothing(store: Store, tmp_path: Path) -> None:
    """Killed after the lock was marked and before the row was gone: the draft opens, and the next deletion destroys its lock."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.close()
    assert died(lambda: half_deleted(tmp_path, draft.id))
    with store_in(tmp_path) as again:
        assert again.drafts.open(code, NOW) is not None
        assert again.locks.doomed() == ()
        again.drafts.shred(draft.id)
        assert records(again) == set()


def half_deleted(folder: Path, draft: str) -> None:
    """Shred, and be killed before it is committed."""
    store = opened(folder)
    with store.work() as work:
        store.drafts._destroy(work.session, [draft])
        die()


def test_a_deletion_whose_end_was_cut_off_is_ended_by_the_next_start(store: Store, tmp_path: Path) -> None:
    """Killed once the row is gone and its lock is not."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.close()
    assert died(lambda: deleted(tmp_path, draft.id))
    with store_in(tmp_path) as again:
        assert records(again) == set()


def deleted(folder: Path, draft: str) -> None:
    """Delete, and be killed as soon as that is on disk."""
    store = opened(folder)
    with store.work() as work:
        store.drafts._destroy(work.session, [draft])
        work.commit()
    die()


def test_a_kiosk_goes_on_while_another_process_changes_the_key(store: Store, tmp_path: Path) -> None:
    """It reads what stands, and what it writes is under the new key; the old one was needed for nothing."""
    told = fill(store)
    before = store.locks.of(f"accounts/{told['account']}")
    for _ in range(2):
        with store_in(tmp_path) as other:
            other.rotate()
        _, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        assert store.locks.of(f"accounts/{told['account']}") == before
    with store_in(tmp_path) as other:
        assert other.drafts.open(code, NOW) is not None
        holds(other, told)


def test_a_key_file_keeps_its_rights_when_the_key_changes(store: Store) -> None:
    """Read by nobody but its owner, as before."""
    store.key_file.chmod(0o400)
    store.rotate()
    assert store.key_file.stat().st_mode & 0o777 == 0o400
    assert read_key(store.key_file).locking


def test_locks_of_another_kiosk_open_nothing(store: Store, library: str, tmp_path: Path) -> None:
    """Put in the place of one's own."""
    with store_in(tmp_path / "other") as other:
        other.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.close()
    store.locks.path.write_bytes(other.locks.path.read_bytes())
    assert refusal(tmp_path) == ("corrupt" if library == "sqlcipher" else "key_wrong")


def test_a_lock_that_was_never_made_is_not_made_by_reading(store: Store) -> None:
    """Nor for somebody who is asked for again and again."""
    for _ in range(2):
        with pytest.raises(InvalidTag):
            store.locks.of("drafts/nobody")
    assert records(store) == set()


def test_an_account_that_was_closed_takes_its_lock_along(store: Store) -> None:
    """At the end of the session at the latest."""
    id, _ = store.accounts.create(ROSE, NOW)
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"a": said("1")})
    store.accounts.close_account(id, NOW)
    store.flush()
    assert records(store) == {f"drafts/{draft.id}"}

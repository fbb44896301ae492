"""The Ministry's files as somebody finds them who copies or edits the database; and many records, in blocks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.ports import StoreUnavailable
from kiosk.ports.records import Closed
from storage.dossier_pen import BLOCK
from storage.engine import bare
from storage.store import Store
from tests.accounts_desk import folder
from tests.kill.killed import die, died
from tests.storage.dossiers import ALL, CLAIM, DAY, FILE, LETTER, OTHER_FILE, PAYMENT, WHOSE, given, registered, session_of
from tests.storage.support import NOW, files, opened, spoil, store_in


@pytest.fixture
def where() -> Iterator[Path]:
    """The data folder of a store."""
    with folder() as made:
        yield made


@pytest.fixture
def store(where: Path) -> Iterator[Store]:
    """The store, with two files in its register; which library reads the file changes nothing here."""
    with store_in(where) as made:
        yield registered(made)


TAMPERING = [
    "UPDATE dossiers SET key = (SELECT x.key FROM dossiers AS x WHERE x.id <> dossiers.id)",
    "UPDATE dossiers SET body = (SELECT x.body FROM dossiers AS x WHERE x.id <> dossiers.id)",
    "UPDATE dossiers SET version = version + 1",
    "UPDATE dossier_blocks SET body = (SELECT x.body FROM yesterday AS x WHERE x.dossier <> dossier_blocks.dossier)",
    "REPLACE INTO dossier_blocks SELECT * FROM yesterday",
    "DELETE FROM dossier_blocks",
    "UPDATE dossier_blocks SET kind = (SELECT x.kind FROM yesterday AS x WHERE x.dossier <> dossier_blocks.dossier)",
]


@pytest.mark.parametrize("statement", TAMPERING)
def test_a_row_moved_replaced_or_removed_is_refused(store: Store, statement: str) -> None:
    """With the whole file open before them, nobody gives somebody another's payments, or yesterday's; reading says corrupt."""
    store.records.put([*given(PAYMENT), *given(replace(PAYMENT, cents=1), file=OTHER_FILE)])
    spoil(store, "CREATE TABLE yesterday AS SELECT * FROM dossier_blocks")
    store.records.put(given(replace(PAYMENT, cents=2), of=DAY + timedelta(days=1)))
    session = session_of(store)
    assert [one.cents for one in store.dossier.payments(session)] == [2]
    spoil(store, statement)
    with pytest.raises(StoreUnavailable) as refused:
        store.dossier.payments(session)
    assert refused.value.code == "corrupt"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossier_records SET body = (SELECT x.body FROM dossier_records AS x WHERE x.slot <> dossier_records.slot)",
        "UPDATE dossier_records SET body = (SELECT body FROM yesterday WHERE slot = dossier_records.slot)",
        "UPDATE dossier_records SET number = 7",
    ],
)
def test_a_text_under_another_heading_or_of_yesterday_is_refused(store: Store, statement: str) -> None:
    """Each is bound to its place and to how often it changed."""
    store.records.put(given(LETTER, replace(LETTER, heading=LETTER.heading._replace(id="l2"))))
    spoil(store, "CREATE TABLE yesterday AS SELECT * FROM dossier_records")
    later = DAY + timedelta(days=1)
    store.records.put(given(*(replace(LETTER, heading=LETTER.heading._replace(id=id), paragraphs=("x",)) for id in ("l1", "l2")), of=later))
    session = session_of(store)
    spoil(store, statement)
    with pytest.raises(StoreUnavailable) as refused:
        store.dossier.letter(session, "l1", NOW)
    assert refused.value.code == "corrupt"


def test_an_account_given_the_other_file_by_hand_sees_nothing_of_it(store: Store) -> None:
    """Whose file it is stands in the account's sealed body, and not in the row that leads to other accounts."""
    store.records.put([*given(PAYMENT), *given(replace(PAYMENT, cents=1), file=OTHER_FILE)])
    session = session_of(store, file="")
    session_of(store, "autre.dossier", OTHER_FILE, "111")
    stranger = "SELECT account, 'file', (SELECT request FROM account_codes), '', '', '' FROM account_sessions"
    spoil(store, f"INSERT INTO account_codes {stranger} WHERE account NOT IN (SELECT account FROM account_codes)")
    assert store.dossier.payments(session) == ()


def test_nothing_of_a_file_can_be_read_in_the_database_or_its_journal(store: Store, where: Path) -> None:
    """No number, no name, no word, no kind."""
    store.records.put(given(*ALL))
    session = session_of(store)
    store.dossier.letter(session, "l1", NOW)
    content = b"".join(files(where).values())
    words = (FILE, "Ana Roy", "Votre demande", "Bureau", "Revenu non", "beneficiary", "deposit", "appointment")
    assert not [word for word in words if word.encode() in content]


def test_a_file_that_was_destroyed_opens_from_no_copy(store: Store, where: Path) -> None:
    """Its lock goes with it; killed before the end, the next start destroys it."""
    store.records.put([*given(*ALL), *given(PAYMENT, file=OTHER_FILE)])
    session, other = session_of(store), session_of(store, "autre.dossier", OTHER_FILE, "111")
    store.flush()
    copy = store.path.read_bytes()
    store.close()
    assert died(lambda: _destroyed(where))
    with store_in(where) as again:
        assert again.locks.doomed() == ()
        assert again.dossier.standing(session) is None
        assert [one.id for one in again.dossier.payments(other)] == ["p1"]
        with bare(again.source) as connection:
            assert connection.execute("SELECT count(*) FROM dossier_records").fetchone()[0] == 1
    (where / "data" / "kiosk.db").write_bytes(copy)
    with store_in(where) as older:
        assert [one.id for one in older.dossier.payments(other)] == ["p1"]
        with pytest.raises(StoreUnavailable):
            older.dossier.standing(session)


def _destroyed(folder: Path) -> None:
    """Close a file, and be killed as soon as that is on disk."""
    opened(folder).records.put(given(Closed()))
    die()


def test_more_records_than_a_block_takes_come_back_each_once(store: Store) -> None:
    """Added one batch after the other, and some replaced in the middle."""
    many = [replace(CLAIM, id=f"c{n}", on=DAY - timedelta(days=n)) for n in range(2 * BLOCK + 50)]
    for start in range(0, len(many), 90):
        store.records.put(given(*many[start : start + 90]))
    paid = [replace(one, owed=0) for one in many[:300:7]]
    assert store.records.put(given(WHOSE, *paid, of=DAY + timedelta(days=1))) == len(paid) + 1
    found = store.dossier.claims(session_of(store))
    assert set(found) == {*many, *paid} - {one for one in many if replace(one, owed=0) in paid}
    assert len(found) == len(many)


def test_a_batch_that_fails_leaves_nothing_behind(store: Store) -> None:
    """Not the records before the one that could not be written, either."""
    spoil(store, "CREATE TRIGGER full BEFORE INSERT ON dossier_records BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(StoreUnavailable):
        store.records.put(given(*ALL))
    spoil(store, "DROP TRIGGER full")
    assert store.dossier.standing(session_of(store)) is None
    assert store.records.put(given(*ALL)) == len(ALL)

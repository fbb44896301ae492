"""Papers that were handed in: whole or not at all, shown to their own person and to staff, unreadable once they are destroyed."""

import json
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import select

from kiosk.ports import StoreUnavailable
from kiosk.ports.handed import Clean, Delivery, Piece, Subject
from storage import handed
from storage.handed_tables import DeliveredFileRow, DeliveryRow
from storage.store import Store
from storage.tables import EventRow
from tests.accounts_desk import ROSE, folder, somebody
from tests.kill.killed import die, died
from tests.storage.support import NOW, files, opened, spoil, store_in, use
from tests.storage.test_kept import signed_in

OTHER = somebody("autre.personne")
SUBJECT = Subject("7H4K9MTRC", "proof_end")
CANARY = b"%PDF-canary " + secrets.token_hex(40).encode()
FILES = ((Clean("pdf", 3, CANARY), date(2013, 4, 2)), (Clean("png", 1, b"\x89PNG" + bytes(70_000)), None))


@pytest.fixture
def where() -> Iterator[Path]:
    """The data folder of a store."""
    with folder() as made:
        yield made


@pytest.fixture
def store(where: Path) -> Iterator[Store]:
    """A store where Rose and somebody else have accounts."""
    with store_in(where) as made:
        for one in (ROSE, OTHER):
            made.accounts.create(one, NOW)
        yield made


def sent(store: Store, session: str, *, paper: bool = False) -> Delivery:
    """Two files from a key, or a cover sheet."""
    return store.handed.make(session, "paper" if paper else "key", SUBJECT, () if paper else FILES, NOW)


def test_a_delivery_comes_back_as_it_was_made(store: Store, where: Path) -> None:
    """In another process: its code, what it answers, each file; the latest first."""
    session = signed_in(store)
    made, sheet = sent(store, session), store.handed.make(session, "paper", Subject(), (), NOW + timedelta(minutes=1))
    assert made.pieces == (Piece("pdf", 3, len(CANARY), date(2013, 4, 2)), Piece("png", 1, 70_004, None))
    store.close()
    with store_in(where) as again:
        assert again.handed.all(signed_in(again)) == (sheet, made)
        assert again.handed_desk.of(f" {made.code.lower()} ") == made
        assert again.handed_desk.contents(made.code, date(2013, 5, 1), NOW) == tuple(one.content for one, _ in FILES)


def test_nobody_sees_what_another_handed_in(store: Store) -> None:
    """Neither by a sign-in of their own, nor by a row that was moved to their account, nor without a session."""
    made = sent(store, signed_in(store))
    session = signed_in(store, OTHER.code, OTHER.password)
    assert store.handed.all(session) == ()
    spoil(store, f"UPDATE deliveries SET account = (SELECT id FROM accounts WHERE id <> account) WHERE id = '{_row(store, made)}'")
    assert store.handed.all(session) == ()
    store.accounts.sessions.end(session)
    with pytest.raises(LookupError):
        store.handed.all(session)
    with pytest.raises(LookupError):
        sent(store, session)


def test_nothing_of_a_paper_stands_in_clear(store: Store, where: Path) -> None:
    """Neither what a file holds nor its code, its document or whose it is; in no file of the folder."""
    made = sent(store, signed_in(store))
    store.close()
    words = (CANARY[-40:], made.code.encode(), SUBJECT.document.encode(), SUBJECT.reference.encode(), ROSE.last_name.encode())
    for path, content in files(where).items():
        assert not [word for word in words if word in content], path


@pytest.mark.parametrize("column", ["content", "place"])
def test_a_file_that_was_changed_or_moved_is_noticed(store: Store, column: str) -> None:
    """A bit of it, or two that changed places: nothing is handed over then."""
    made = sent(store, signed_in(store))
    change = "content = zeroblob(100)" if column == "content" else "place = 3 - place + 10"
    spoil(store, f"UPDATE delivered_files SET {change}")
    with pytest.raises((StoreUnavailable, InvalidTag)):
        store.handed_desk.contents(made.code, date(2013, 5, 1), NOW)


def test_staff_receive_it_once(store: Store) -> None:
    """The person sees when; the second time changes nothing."""
    session = signed_in(store)
    made, later = sent(store, session, paper=True), NOW + timedelta(hours=1)
    assert store.handed_desk.receive(made.code, later)
    assert not store.handed_desk.receive(made.code, later + timedelta(hours=1))
    assert store.handed.all(session) == (replace(made, received=later),)
    with pytest.raises(LookupError):
        store.handed_desk.receive("ABCDEFGHA", later)


def test_what_was_handed_over_is_destroyed_after_its_day(store: Store) -> None:
    """Not on that day; then rows and lock are gone at once, and what a copy of the database holds opens no more."""
    session = signed_in(store)
    made, kept = sent(store, session), sent(store, session)
    store.handed_desk.contents(made.code, date(2013, 4, 20), NOW)
    id = _row(store, made)
    with store.work(write=False) as work:
        copy = work.session.get_one(DeliveryRow, id)
    store.accounts.sessions.end(session)  # nobody is signed in, here or at the counter
    assert store.handed.forget(NOW.replace(day=20), NOW.date()) == 0
    assert store.handed.forget(NOW.replace(day=21), NOW.date()) == 1
    assert store.handed_desk.forget(NOW.replace(day=21), NOW.date()) == 0
    session = signed_in(store)
    assert store.handed.all(session) == (kept,)
    with pytest.raises(InvalidTag):
        handed.read(copy, store.keyring)
    with store.work(write=False) as work:
        assert work.session.query(DeliveredFileRow).count() == len(FILES)


def test_what_is_taken_back_is_gone_at_once(store: Store) -> None:
    """Rows, files and lock, so that a copy of the database opens no more; the trail has one line of it. Another delivery stays."""
    session = signed_in(store)
    made = sent(store, session)
    id = _row(store, made)
    with store.work(write=False) as work:
        copy = work.session.get_one(DeliveryRow, id)
    kept = sent(store, session)
    assert store.handed.take_back(session, made.code, NOW)
    store.flush()
    assert store.handed.all(session) == (kept,)
    assert store.handed_desk.of(made.code) is None
    with pytest.raises(InvalidTag):
        handed.read(copy, store.keyring)
    with store.work(write=False) as work:
        assert work.session.query(DeliveredFileRow).count() == len(FILES)
        entry = work.session.scalars(select(EventRow.entry).order_by(EventRow.number.desc())).first()
    assert json.loads(entry or b"")["event"] == "papers_taken_back"
    assert not store.handed.take_back(session, made.code, NOW)


def test_no_byte_of_what_was_taken_back_stays_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even sealed, in a database that is not encrypted as a whole."""
    use(monkeypatch, "sqlite")
    with store_in(tmp_path) as store:
        store.accounts.create(ROSE, NOW)
        session = signed_in(store)
        made = sent(store, session)
        with store.work(write=False) as work:
            sealed = [bytes(one.content)[:64] for one in work.session.scalars(select(DeliveredFileRow))]
        store.flush()
        assert all(one in b"".join(files(tmp_path).values()) for one in sealed)
        assert store.handed.take_back(session, made.code, NOW)
        store.flush()
        assert not [one for one in sealed if one in b"".join(files(tmp_path).values())]


def test_a_sheet_is_forgotten_when_it_is_old(store: Store) -> None:
    """Whether its papers came or not; files that nobody handed over yet stay, however old they are. One that was altered is left alone."""
    session = signed_in(store)
    files, brought, _ = sent(store, session), sent(store, session, paper=True), sent(store, session, paper=True)
    altered = _row(store, sent(store, signed_in(store, OTHER.code, OTHER.password), paper=True))
    spoil(store, f"UPDATE deliveries SET version = 7 WHERE id = '{altered}'")
    store.handed_desk.receive(brought.code, NOW)
    assert store.handed_desk.forget(NOW, NOW.date()) == 0
    assert store.handed_desk.forget(NOW, NOW.date() + timedelta(days=1)) == 2
    assert store.handed.all(session) == (files,)


def test_only_its_person_takes_a_delivery_back_and_not_once_the_centre_has_it(store: Store) -> None:
    """Somebody else, a row that was moved to them, papers received, papers handed over, a session that is over: nothing changes."""
    session, other = signed_in(store), signed_in(store, OTHER.code, OTHER.password)
    received, handed_over, moved = (sent(store, session) for _ in range(3))
    store.handed_desk.receive(received.code, NOW)
    store.handed_desk.contents(handed_over.code, date(2013, 5, 1), NOW)
    assert not store.handed.take_back(other, moved.code, NOW)
    for made in (received, handed_over):
        assert not store.handed.take_back(session, made.code, NOW)
    assert {one.code: one.taken_over for one in store.handed.all(session)} == {
        received.code: True, handed_over.code: True, moved.code: False,
    }  # fmt: skip
    assert [one.until for one in store.handed.all(session) if one.until] == [date(2013, 5, 1)]
    spoil(store, f"UPDATE deliveries SET account = (SELECT id FROM accounts WHERE id <> account) WHERE id = '{_row(store, moved)}'")
    assert not store.handed.take_back(other, moved.code, NOW)
    assert not store.handed.take_back(session, moved.code, NOW)
    store.accounts.sessions.end(session)
    with pytest.raises(LookupError):
        store.handed.take_back(session, moved.code, NOW)
    assert len(store.handed_desk.all()) == 3


def test_papers_outlive_the_account(store: Store) -> None:
    """They were given to the Ministry, like an application: staff still find them, nobody else does."""
    made = sent(store, signed_in(store))
    store.accounts.close_account(_account(store), NOW)
    assert store.handed_desk.of(made.code) == made


@pytest.mark.parametrize("step", ["write", "note"])
def test_a_process_that_is_killed_while_it_keeps_papers_leaves_nothing(
    store: Store, where: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Neither a delivery nor a file of one; the next one is kept whole."""
    session = signed_in(store)
    store.close()
    with monkeypatch.context() as patched:
        patched.setattr(handed, step, lambda *_given: die())
        assert died(lambda: sent(opened(where), session))
    with store_in(where) as again:
        assert again.handed.all(session) == ()
        with again.work(write=False) as work:
            assert work.session.query(DeliveredFileRow).count() == 0
        made = sent(again, session)
        assert again.handed.all(session) == (made,)


def _row(store: Store, made: Delivery) -> str:
    with store.work(write=False) as work:
        row = handed.find(work.session, store.keyring, made.code)
        assert row is not None
        return row.id


def _account(store: Store) -> str:
    """Rose's."""
    with store.work(write=False) as work:
        row = store.accounts.cabinet.find(work.session, ROSE.code)
        assert row is not None
        return row.id

"""A draft kept in an account: its owner goes on with it after a sign-in, and nobody else does, by no other way."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.ports import StoreUnavailable
from storage.store import Store
from tests.accounts_desk import ROSE, folder, somebody
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed, spoil, store_in

OTHER = somebody("autre.personne")
REFERENCE = "7H4K9MTRC"


@pytest.fixture
def where() -> Iterator[Path]:
    """The data folder of a store."""
    with folder() as made:
        yield made


@pytest.fixture
def store(where: Path) -> Iterator[Store]:
    """The store itself; which library reads the file changes nothing here."""
    with store_in(where) as made:
        yield made


def signed_in(store: Store, code: str = ROSE.code, password: str = ROSE.password) -> str:
    """The session of somebody whose password was right, in this process."""
    assert store.accounts.password(code, password, NOW).verdict == "right"
    account = store.accounts.entered(code, NOW, "1")
    return store.accounts.sessions.begin(account.id, "1", NOW)


@pytest.fixture
def draft(store: Store) -> str:
    """The id of Rose's draft with one answer, kept in her account; she is signed in no more, and somebody else has an account."""
    for one in (ROSE, OTHER):
        store.accounts.create(one, NOW)
    session = signed_in(store)
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"first_name": said("Ana")})
    store.kept.keep(session, draft.id)
    store.accounts.sessions.end(session)
    store.close()
    return draft.id


def test_after_the_next_sign_in_the_person_goes_on(store: Store, draft: str, where: Path) -> None:
    """In another process, on another day: listed, opened, written in; its last day is the one that was shown."""
    at = NOW + timedelta(days=3)
    with store_in(where) as again:
        session = signed_in(again)
        (listed,) = again.kept.drafts(session, at)
        assert (listed.id, listed.form, listed.began, listed.keep_until) == (draft, "older_workers@1", NOW, KEEP_UNTIL)
        back = again.kept.open(session, draft, at)
        assert back is not None
        assert back.answers.entries == {"first_name": said("Ana")}
        again.drafts.keep(draft, {"last_name": said("Roy")})


def test_nobody_else_sees_or_opens_it(store: Store, draft: str) -> None:
    """Signed in as somebody else: it is not listed, not opened, not released, not erased."""
    other = signed_in(store, OTHER.code)
    assert store.kept.drafts(other, NOW) == ()
    assert store.kept.open(other, draft, NOW) is None
    store.kept.release(other, draft)
    assert not store.kept.erase(other, draft)
    assert store.kept.open(signed_in(store), draft, NOW) is not None


def refused(act: Callable[[], object]) -> bool:
    """Whether nobody is signed in for it."""
    with pytest.raises(LookupError):
        act()
    return True


def test_a_session_without_its_password_opens_nothing(store: Store, draft: str, where: Path) -> None:
    """Neither an identifier that was stolen, in another process, nor one that is over, nor the account's row alone."""
    session = signed_in(store)
    with store_in(where) as stranger:
        assert stranger.accounts.sessions.whose(session)
        assert stranger.kept.drafts(session, NOW) == ()
        assert refused(lambda: stranger.kept.open(session, draft, NOW))
    store.accounts.sessions.end(session)
    assert refused(lambda: store.kept.open(session, draft, NOW))
    assert refused(lambda: store.kept.open("", draft, NOW))
    assert not store.accounts.cabinet.vaults, "what the password opened is forgotten"


def test_a_row_moved_to_another_account_opens_nothing(store: Store, draft: str) -> None:
    """With the whole file open before them nobody gives themselves a draft."""
    spoil(store, "UPDATE account_drafts SET account = (SELECT id FROM accounts WHERE id <> account)")
    other = signed_in(store, OTHER.code)
    with pytest.raises(StoreUnavailable):
        store.kept.open(other, draft, NOW)


def test_only_a_draft_that_is_open_here_can_be_kept(store: Store, draft: str) -> None:
    """Its id is not enough to put it into an account."""
    with pytest.raises(StoreUnavailable) as unopened:
        store.kept.keep(signed_in(store, OTHER.code), draft)
    assert unopened.value.code == "not_open"


def test_another_password_takes_the_drafts_along(store: Store, draft: str, where: Path) -> None:
    """Changed by its owner, the new one opens them and the old one is worth nothing; by staff, only the code is left."""
    new = "sept hérons au bord du fleuve"
    id = store.accounts.sessions.whose(signed_in(store))
    store.accounts.change_password(id, new, NOW)
    with store_in(where) as again:
        assert again.kept.open(signed_in(again, password=new), draft, NOW) is not None
        one_use = again.accounts.desk.reset_code(ROSE.code, NOW)
        assert again.accounts.desk.reset(ROSE.code, one_use, ROSE.password, NOW).verdict == "right"
        assert again.kept.drafts(signed_in(again), NOW) == ()


def test_released_its_code_alone_opens_it(store: Store) -> None:
    """And it can be kept again."""
    store.accounts.create(ROSE, NOW)
    session = signed_in(store)
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.kept.keep(session, draft.id)
    store.kept.release(session, draft.id)
    assert store.kept.drafts(session, NOW) == ()
    assert store.kept.open(session, draft.id, NOW) is None
    assert store.drafts.open(code, NOW) == draft
    store.kept.keep(session, draft.id)
    assert store.kept.open(session, draft.id, NOW) == draft


def test_it_goes_with_its_last_day_or_at_once(store: Store, draft: str) -> None:
    """After the day that was shown it is neither listed nor opened, and then destroyed; on request it is destroyed now."""
    after = NOW + (KEEP_UNTIL - NOW.date()) + timedelta(days=1)
    session = signed_in(store)
    assert store.kept.drafts(session, after) == ()
    assert store.kept.open(session, draft, after) is None
    assert store.kept.erase(session, draft)
    assert [count(store, table) for table in ("drafts", "entries", "account_drafts")] == [0, 0, 0]


def test_shredding_leaves_no_row_in_the_account(store: Store, draft: str) -> None:
    """The day after its last."""
    assert store.drafts.shred_due(KEEP_UNTIL + timedelta(days=1)) == 1
    assert [count(store, table) for table in ("drafts", "entries", "account_drafts")] == [0, 0, 0]


def test_closing_the_account_leaves_the_draft_to_its_code(store: Store, draft: str) -> None:
    """Nothing of the account stays, and the draft waits for its code until its last day."""
    store.accounts.close_account(store.accounts.sessions.whose(signed_in(store)), NOW)
    assert [count(store, table) for table in ("drafts", "account_drafts", "account_sessions")] == [1, 0, 0]


def count(store: Store, table: str) -> int:
    """The rows of a table."""
    with store.work(write=False) as work:
        return int(work.session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


@pytest.fixture
def filed(store: Store) -> str:
    """The session of Rose, who sent an application while she was signed in; somebody else has an account."""
    for one in (ROSE, OTHER):
        store.accounts.create(one, NOW)
    session = signed_in(store)
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.kept.keep(session, draft.id)
    store.drafts.submit(draft.id, sealed(REFERENCE), session)
    assert store.kept.drafts(session, NOW) == ()
    assert count(store, "account_drafts") == 0
    return session


def test_what_was_sent_stands_in_the_account_and_nowhere_else(store: Store, filed: str) -> None:
    """A guest's application stands in none; a row that was put in another account is noticed."""
    guest, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(guest.id, sealed("BBBBBBBBB"))
    (one,) = store.kept.filed(filed)
    assert (one.sealed.reference, one.since, one.settled) == (REFERENCE, (), None)
    spoil(store, "UPDATE account_applications SET account = (SELECT id FROM accounts WHERE id <> account)")
    with pytest.raises(StoreUnavailable):
        store.kept.filed(signed_in(store, OTHER.code))


def test_a_correction_is_added_with_its_date_and_the_staff_read_it(store: Store, filed: str) -> None:
    """What was sent stays as it was; the trail says that it happened, and no word of it."""
    assert store.kept.correct(filed, REFERENCE, "J’ai fini le 3 mars.", "fr", NOW)
    assert store.kept.withdraw(filed, REFERENCE, NOW + timedelta(hours=1))
    since = store.received.since(REFERENCE)
    assert [(one.kind, one.text, one.at) for one in since] == [
        ("corrected", "J’ai fini le 3 mars.", NOW),
        ("withdrawn", "", NOW + timedelta(hours=1)),
    ]
    assert store.received.of(REFERENCE) == store.kept.filed(filed)[0].sealed
    assert not store.kept.correct(filed, REFERENCE, "encore", "fr", NOW), "it was withdrawn"
    with store.work(write=False) as work:
        entries = [bytes(entry) for (entry,) in work.session.connection().exec_driver_sql("SELECT entry FROM events")]
    assert sum(b'"corrected"' in entry for entry in entries) == sum(b'"withdrawn"' in entry for entry in entries) == 1
    assert not [entry for entry in entries if b"mars" in entry or REFERENCE.encode() in entry]


def test_nobody_else_corrects_or_withdraws_it(store: Store, filed: str) -> None:
    """Not somebody else who is signed in, not a session that is over; nor its own person once it was handed over."""
    other = signed_in(store, OTHER.code)
    assert not store.kept.correct(other, REFERENCE, "autre", "fr", NOW)
    assert not store.kept.withdraw(other, REFERENCE, NOW)
    mine = signed_in(store)
    store.received.handed_over(REFERENCE, NOW)
    assert not store.kept.correct(mine, REFERENCE, "trop tard", "fr", NOW)
    assert [one.kind for one in store.received.since(REFERENCE)] == ["handed_over"]
    store.accounts.sessions.end(mine)
    assert refused(lambda: store.kept.withdraw(mine, REFERENCE, NOW))

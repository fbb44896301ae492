"""The audit trail: only added to, and every change to it is found."""

import pytest

from kiosk.ports import StoreUnavailable
from storage.audit import first_broken
from storage.engine import bare
from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, sealed, spoil


def busy(store: Store) -> None:
    """A few events of each kind."""
    for reference in ("7H4K9MTRC", "BBBBBBBBB"):
        draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.open(code, NOW)
        store.drafts.submit(draft.id, sealed(reference))
        store.department.record(reference, "agent-7", {})
        store.drafts.shred(draft.id)


def test_each_act_leaves_one_event_and_the_chain_holds(store: Store) -> None:
    """Made, then begun, opened, submitted, recorded and shredded for each of two people."""
    busy(store)
    assert store.describe()["audit"] == "ok 11"


@pytest.mark.parametrize("act", ["UPDATE events SET event = 'submitted'", "DELETE FROM events"])
def test_the_database_itself_refuses_to_rewrite_it(store: Store, act: str) -> None:
    """Nothing in the program does; a slip in a later version could not either."""
    with pytest.raises(StoreUnavailable), bare(store.source) as connection:
        connection.execute(act)


@pytest.mark.parametrize("number", [1, 6, 10])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET event = 'draft_lost' WHERE number = {n}",
        "UPDATE events SET at = '2013-04-16' WHERE number = {n}",
        "UPDATE events SET hash = zeroblob(32) WHERE number = {n}",
        "DELETE FROM events WHERE number = {n}",
        "UPDATE events SET number = CASE number WHEN {n} THEN -1 ELSE {n} END WHERE number IN ({n}, {n} + 1)",
    ],
)
def test_every_change_is_found_at_its_place(store: Store, change: str, number: int) -> None:
    """Altered, removed or swapped behind the program's back: the first event that does not hold is named."""
    busy(store)
    spoil(store, "DROP TRIGGER events_no_UPDATE", "DROP TRIGGER events_no_DELETE", change.format(n=number))
    with store.work(write=False) as work:
        broken = first_broken(work.session)
    assert broken is not None
    assert broken <= number
    assert store.describe()["audit"] == f"broken at {broken}"


def test_an_event_shares_the_fate_of_what_it_tells(store: Store) -> None:
    """What is taken back leaves no event."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(draft.id, sealed())
    before = store.describe()["audit"]
    other, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with pytest.raises(StoreUnavailable):
        store.drafts.submit(other.id, sealed())
    assert (before, store.describe()["audit"]) == ("ok 3", "ok 4")

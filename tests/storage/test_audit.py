"""The audit trail: only added to, and every change to it is found."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.ports import StoreUnavailable
from kiosk.ports.audit import SERVICES
from storage.audit import note, signed
from storage.engine import bare
from storage.schema import RELEASES
from storage.store import Store
from tests.storage.releases import lay
from tests.storage.support import KEEP_UNTIL, NOW, sealed, spoil, store_in

FREE = ("DROP TRIGGER events_no_UPDATE", "DROP TRIGGER events_no_DELETE")


def busy(store: Store) -> None:
    """A few events of each kind."""
    for reference in ("7H4K9MTRC", "BBBBBBBBB"):
        draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.open(code, NOW)
        store.drafts.submit(draft.id, sealed(reference))
        store.department.record(reference, "agent-7", {})
        store.drafts.shred(draft.id)


def told(store: Store) -> list[dict[str, str]]:
    """Every entry, read."""
    with bare(store.source) as connection:
        return [json.loads(entry) for (entry,) in connection.execute("SELECT entry FROM events ORDER BY number")]


def test_each_act_leaves_one_event_and_the_chain_holds(store: Store) -> None:
    """Made, then begun, opened, submitted with its checkpoint, recorded and shredded for each of two people."""
    busy(store)
    assert store.describe()["audit"] == "ok 13"


def test_an_entry_says_where_who_how_and_why_and_nothing_else(store: Store) -> None:
    """No answer, no reference, no code, no name: a closed set of keys, and values of closed lists."""
    store.audit.begin("agent")
    busy(store)
    submitted = next(entry for entry in told(store) if entry["event"] == "submitted")
    assert submitted == {
        "at": "2013-04-15T14:00:00+00:00", "kiosk": "1", "number": 4, "event": "submitted", "role": "agent", "disposition": "done",
        "purpose": "application", "session": store.audit.trail.session,
    }  # fmt: skip
    assert {key for entry in told(store) for key in entry} == {*submitted, "size", "head", "signature"}


def test_each_authentication_has_another_session(store: Store) -> None:
    """128 bits of a hash, never the same twice."""
    seen = []
    for _ in range(50):
        store.audit.begin("citizen")
        store.audit.note(NOW, "signed_in")
        seen.append(told(store)[-1]["session"])
    assert len({*seen}) == 50
    assert {len(each) for each in seen} == {32}


def test_a_trail_that_never_said_which_service_was_opened_goes_on(tmp_path: Path) -> None:
    """Its entries stay as they were written, and hold; those that say it hold beside them, in another process too."""
    for services in ([""], SERVICES):
        with store_in(tmp_path) as store, store.work() as work:
            for service in services:
                note(work.session, NOW, "service_opened", purpose="service", service=service)
            work.commit()
    with store_in(tmp_path) as store:
        assert [entry.get("service", "") for entry in told(store) if entry["event"] == "service_opened"] == ["", *SERVICES]
        assert store.audit.verify().problem == ""


def test_an_event_of_no_list_is_refused(store: Store) -> None:
    """What may be told is a closed list."""
    with pytest.raises(ValueError, match="said_something"):
        store.audit.note(NOW, "said_something")


def test_the_end_of_a_session_is_signed_for_whoever_holds_the_public_key(tmp_path: Path) -> None:
    """Size, head and time of the checkpoint verify with the public key alone; a session in which nothing happened leaves none."""
    with store_in(tmp_path) as store:
        busy(store)
    with store_in(tmp_path) as store:
        mark = told(store)[-1]
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(store.audit.trail.public))
        public.verify(bytes.fromhex(mark["signature"]), signed("1", mark["at"], int(mark["size"]), bytes.fromhex(mark["head"])))
        assert told(store)[-2]["event"] == "session_ended"
        before = len(told(store))
    with store_in(tmp_path) as store:
        assert len(told(store)) == before


def test_a_receipt_is_a_witness(store: Store) -> None:
    """The code that stands on it is found in the trail, typed as one likes; another code is not."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    code = store.drafts.submit(draft.id, sealed()).witness
    assert len(code) == 12
    found = store.audit.verify(f"{code[:4].lower()}-{code[4:8]} {code[8:]}")
    assert (found.problem, found.at) == ("", "2013-04-15T14:00:00+00:00")
    assert [store.audit.verify(other).problem for other in (code[:-1], code[::-1], "0" * 12)] == ["receipt"] * 3


def test_an_older_database_put_back_is_betrayed_by_a_receipt(tmp_path: Path) -> None:
    """The whole folder of yesterday is sound in itself; the paper of today says that it is not today's."""
    with store_in(tmp_path) as store:
        busy(store)
    yesterday = (tmp_path / "data" / "kiosk.db").read_bytes()
    with store_in(tmp_path) as store:
        draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        code = store.drafts.submit(draft.id, sealed("CCCCCCCCC")).witness
    (tmp_path / "data" / "kiosk.db").write_bytes(yesterday)
    with store_in(tmp_path) as store:
        assert [store.audit.verify().problem, store.audit.verify(code).problem] == ["", "receipt"]


@pytest.mark.parametrize("act", ["UPDATE events SET entry = x'00'", "DELETE FROM events"])
def test_the_database_itself_refuses_to_rewrite_it(store: Store, act: str) -> None:
    """Nothing in the program does; a slip in a later version could not either."""
    with pytest.raises(StoreUnavailable), bare(store.source) as connection:
        connection.execute(act)


@pytest.mark.parametrize("number", [1, 6, 13])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET entry = CAST(replace(CAST(entry AS TEXT), '2013', '2012') AS BLOB) WHERE number = {n}",
        "UPDATE events SET entry = CAST(entry AS TEXT) WHERE number = {n}",
        "UPDATE events SET hash = zeroblob(32) WHERE number = {n}",
        "DELETE FROM events WHERE number = {n}",
        "UPDATE events SET number = CASE number WHEN {n} THEN -1 ELSE {n} END WHERE number IN ({n}, {n} + 1)",
    ],
)
def test_every_change_is_found_at_its_place(store: Store, change: str, number: int) -> None:
    """Altered, removed or swapped behind the program's back: the first event that does not hold is named."""
    busy(store)
    spoil(store, *FREE, change.format(n=number))
    found = store.audit.verify()
    assert found.problem in ("broken", "cut")
    assert found.number <= number
    assert store.describe()["audit"] == f"{found.problem} at {found.number}"


@pytest.mark.parametrize("left", [0, 1, 12])
def test_a_trail_that_was_cut_does_not_grow_over_the_cut(store: Store, left: int) -> None:
    """The newest entries are gone: found, and found still after more happened; with the seal gone too, nothing more is written."""
    busy(store)
    spoil(store, *FREE, f"DELETE FROM events WHERE number > {left}")
    assert (store.audit.verify().problem, store.audit.verify().number) == ("cut", left)
    store.audit.note(NOW, "signed_in")
    assert (store.audit.verify().problem, store.audit.verify().number) == ("broken", left + 1)
    spoil(store, "UPDATE trail SET size = size - 1")
    with pytest.raises(StoreUnavailable):
        store.audit.note(NOW, "signed_in")


def test_the_seal_cannot_be_made_anew_by_forgetting_it(tmp_path: Path) -> None:
    """Without the row that seals the end nothing opens a second time: only a database of the first version is sealed at its start."""
    with store_in(tmp_path) as store:
        busy(store)
        spoil(store, "DELETE FROM trail")
        assert store.audit.verify().problem == "unsealed"
    with store_in(tmp_path) as store:
        assert store.audit.verify().problem == "unsealed"


def test_an_event_shares_the_fate_of_what_it_tells(store: Store) -> None:
    """What is taken back leaves no event."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(draft.id, sealed())
    before = store.describe()["audit"]
    other, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with pytest.raises(StoreUnavailable):
        store.drafts.submit(other.id, sealed())
    assert (before, store.describe()["audit"]) == ("ok 4", "ok 5")


def test_a_trail_of_the_first_version_is_carried_over(tmp_path: Path, library: str) -> None:
    """Each entry keeps the hash that it had, and the trail goes on from there."""
    lay("0001", tmp_path)
    with store_in(tmp_path) as store:
        assert RELEASES.head == store.describe()["schema"]
        assert [entry["event"] for entry in told(store)] == [
            "store_made", "draft_begun", "draft_begun", "submitted", "staff_recorded", "trail_sealed"
        ]  # fmt: skip
        assert store.audit.verify().problem == ""

"""The Ministry's files at rest: read by their own person only, replaced by what is newer, and gone for good when destroyed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from kiosk.ports.dossier import Notices
from kiosk.ports.records import Removed, Topic
from storage.engine import bare
from storage.store import Store
from tests.accounts_desk import folder
from tests.storage.dossiers import (
    ALL,
    CLAIM,
    DAY,
    EVENT,
    FILE,
    LETTER,
    OTHER_FILE,
    PAYMENT,
    SLIP,
    WHOSE,
    given,
    registered,
    session_of,
)  # fmt: skip
from tests.storage.support import NOW, store_in


@pytest.fixture
def where() -> Iterator[Path]:
    """The data folder of a store."""
    with folder() as made:
        yield made


@pytest.fixture
def store(where: Path) -> Iterator[Store]:
    """The store, with Rose's file in its register; which library reads the file changes nothing here."""
    with store_in(where) as made:
        yield registered(made)


def test_everything_that_was_given_comes_back_equal_to_its_person(store: Store, where: Path) -> None:
    """In another process too; each kind by itself."""
    assert store.records.put(given(*ALL)) == len(ALL)
    session = session_of(store)
    with store_in(where) as again:
        port = again.dossier
        assert port.standing(session) == port.viewed(session, "payments", NOW) == WHOSE
        assert (port.payments(session), port.slips(session), port.claims(session)) == ((PAYMENT,), (SLIP,), (CLAIM,))
        assert (port.events(session), port.headings(session)) == ((EVENT,), (LETTER.heading,))
        assert port.letter(session, "l1", NOW) == LETTER
        assert port.letter(session, "l2", NOW) is None
        assert port.file_number(session) == FILE


def test_each_list_stands_in_its_order(store: Store) -> None:
    """Payments, slips and communications the latest first; days and claims the earliest first, whatever order they came in."""
    days = [DAY + timedelta(days=40 * n) for n in (2, 0, 3, 1)]
    for n, on in enumerate(days):
        store.records.put(given(
            replace(PAYMENT, id=f"p{n}", on=on), replace(SLIP, id=f"s{n}", month=on.replace(day=1)), replace(CLAIM, id=f"c{n}", on=on),
            replace(EVENT, id=f"e{n}", on=on), replace(LETTER, heading=LETTER.heading._replace(id=f"l{n}", on=on)),
        ))  # fmt: skip
    store.records.put(given(replace(EVENT, id="e9", on=days[0], at=time(8)), replace(EVENT, id="e8", on=days[0], at=None)))
    session, port = session_of(store), store.dossier
    assert [one.id for one in port.payments(session)] == ["p2", "p0", "p3", "p1"]
    assert [one.id for one in port.slips(session)] == ["s2", "s0", "s3", "s1"]
    assert [one.id for one in port.headings(session)] == ["l2", "l0", "l3", "l1"]
    assert [one.id for one in port.claims(session)] == ["c1", "c3", "c0", "c2"]
    assert [one.id for one in port.events(session)] == ["e1", "e3", "e8", "e9", "e0", "e2"]


def test_the_same_again_changes_nothing_and_what_is_older_replaces_nothing(store: Store) -> None:
    """The same id of a later day is replaced; the day of the whole file is the latest of all."""
    assert store.records.put(given(*ALL)) == len(ALL)
    assert store.records.put(given(*ALL)) == 0
    newer = replace(PAYMENT, status="returned")
    assert store.records.put(given(newer, of=DAY + timedelta(days=9))) == 1
    assert store.records.put(given(PAYMENT, WHOSE)) == 0
    session = session_of(store)
    assert store.dossier.payments(session) == (newer,)
    assert store.dossier.standing(session) == replace(WHOSE, as_of=DAY + timedelta(days=9))


def test_a_record_that_was_removed_stays_so(store: Store) -> None:
    """An older import does not bring it back; a newer one does."""
    session = session_of(store)
    store.records.put(given(PAYMENT, LETTER))
    assert store.records.put(given(Removed("payment", "p1"), Removed("letter", "l1"), Removed("letter", "none"), of=date(2013, 4, 2))) == 2
    assert store.records.put(given(PAYMENT, LETTER)) == 0
    assert (store.dossier.payments(session), store.dossier.headings(session)) == ((), ())
    assert store.dossier.letter(session, "l1", NOW) is None
    assert store.records.put(given(LETTER, of=date(2013, 4, 3))) == 1
    assert store.dossier.letter(session, "l1", NOW) == LETTER


def test_what_was_read_is_the_accounts_own_and_a_letter_that_changed_is_to_be_read_again(store: Store) -> None:
    """And stays so in another process."""
    store.records.put(given(LETTER))
    session = session_of(store)
    assert [one.read for one in store.dossier.headings(session)] == [False]
    store.dossier.letter(session, "l1", NOW)
    assert [one.read for one in store.dossier.headings(session)] == [True]
    store.records.put(given(LETTER, of=date(2013, 4, 2)))
    assert [one.read for one in store.dossier.headings(session)] == [True]
    store.records.put(given(replace(LETTER, paragraphs=("Autre.",)), of=date(2013, 4, 3)))
    assert [one.read for one in store.dossier.headings(session)] == [False]


def test_notices_are_kept_and_off_at_first(store: Store) -> None:
    """Also for somebody without a file."""
    session = session_of(store, file="")
    assert store.dossier.notices(session) == Notices()
    store.dossier.notify(session, Notices(letters=True, dates=True))
    assert store.dossier.notices(session) == Notices(letters=True, dates=True)


def test_nobody_else_sees_anything_of_a_file(store: Store) -> None:
    """Not linked, linked to another file, taken and not yet verified, or over: nothing; and one sign-in says nothing to the next."""
    store.records.put(given(*ALL))
    mine = session_of(store)
    without, another = session_of(store, "sans.dossier", file=""), session_of(store, "autre.dossier", OTHER_FILE, "111")
    second = session_of(store, "deuxieme.compte")
    for session in (without, another, second):
        assert store.dossier.viewed(session, "payments", NOW) is None
        assert (store.dossier.payments(session), store.dossier.headings(session), store.dossier.claims(session)) == ((), (), ())
        assert store.dossier.letter(session, "l1", NOW) is None
    store.accounts.sessions.end(mine)
    acts: list[Callable[[], object]] = [
        lambda: store.dossier.viewed(mine, "payments", NOW), lambda: store.dossier.payments(mine), lambda: store.dossier.notices(mine),
        lambda: store.dossier.letter(mine, "l1", NOW), lambda: store.dossier.file_number(without), lambda: store.dossier.headings(""),
    ]  # fmt: skip
    for act in acts:
        with pytest.raises(LookupError):
            act()


def test_each_service_and_each_letter_opened_is_an_event_with_its_purpose(store: Store) -> None:
    """Which of the eight it was, by its id, which is of a closed list; nothing of what was seen is in it."""
    store.records.put(given(*ALL))
    session = session_of(store)
    store.dossier.viewed(session, "payments", NOW)
    store.dossier.letter(session, "l1", NOW)
    with bare(store.source) as connection:
        entries = [bytes(row[0]).decode() for row in connection.execute("SELECT entry FROM events ORDER BY number DESC LIMIT 2")]
    assert '"letter_opened"' in entries[0]
    assert '"service_opened"' in entries[1]
    assert '"service":"payments"' in entries[1]
    assert all('"purpose":"service"' in entry and "l1" not in entry for entry in entries)
    with pytest.raises(ValueError, match=FILE):
        store.dossier.viewed(session, FILE, NOW)


def test_people_are_found_by_what_is_new_in_their_own_file(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each once, however few are looked at together, with what they chose; nobody whose file has nothing new, or who has none."""
    monkeypatch.setattr("storage.dossier_wishes.TOGETHER", 1)
    mine, other = session_of(store), session_of(store, "autre.dossier", OTHER_FILE, "111")
    for session, chosen in ((mine, Notices(letters=True)), (other, Notices(dates=True)), (session_of(store, "sans", file=""), Notices())):
        store.dossier.notify(session, chosen)
    letters, dates = frozenset[Topic](("letters",)), frozenset[Topic](("dates",))
    assert [(one.notices, one.news) for one in store.wishes.of({FILE: letters})] == [(Notices(letters=True), letters)]
    assert {one.notices for one in store.wishes.of({FILE: letters, OTHER_FILE: dates})} == {Notices(letters=True), Notices(dates=True)}
    assert store.wishes.of({"ZZZZ00000000": letters}) == store.wishes.of({}) == ()

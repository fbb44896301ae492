"""What is kept of a file while its person is signed in: never another thing than what stands, and gone at the sign-out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from kiosk.ports.dossier import Dossier
from kiosk.ports.records import Closed, Removed
from storage.dossier_folder import Kept
from storage.secrets import Key, Place
from storage.store import Store
from tests.accounts_desk import folder
from tests.conftest import COUNTS
from tests.storage.dossiers import ALL, DAY, LETTER, OTHER_FILE, PAYMENT, given, registered, session_of
from tests.storage.support import NOW, store_in

Step: TypeAlias = tuple[str, int]
IDS = st.integers(0, 3)
STEPS = st.lists(st.tuples(st.sampled_from(("letter", "again", "paid", "removed", "read", "closed")), IDS), min_size=5, max_size=8)
"""What happens to one record or another, while its person looks at the lists after each."""


@pytest.fixture(scope="module")
def where() -> Iterator[Path]:
    """The data folder of a store."""
    with folder() as made:
        yield made


@pytest.fixture(scope="module")
def store(where: Path) -> Iterator[Store]:
    """The store, with two files in its register."""
    with store_in(where) as made:
        yield registered(made)


@pytest.fixture(scope="module")
def session(store: Store) -> str:
    """Of whoever looks."""
    return session_of(store)


def done(store: Store, session: str, step: Step, day: int) -> None:
    """Something becomes so on a later day than anything before, or a letter is read."""
    what, n = step
    of = DAY + timedelta(days=day)
    letter = replace(LETTER, heading=LETTER.heading._replace(id=f"l{n}"))
    match what:
        case "letter":
            store.records.put(given(letter, of=of))
        case "again":
            store.records.put(given(replace(letter, paragraphs=(f"Le {day}.",)), of=of))
        case "paid":
            store.records.put(given(replace(PAYMENT, id=f"p{n}", cents=day + 1), of=of))
        case "removed":
            store.records.put(given(Removed("letter", f"l{n}"), of=of))
        case "read":
            store.dossier.letter(session, f"l{n}", NOW)
        case _:
            store.records.put(given(Closed(), of=of))
            registered(store)


def everything(port: Dossier, session: str) -> tuple[object, ...]:
    """All lists of a file."""
    return (port.payments(session), port.slips(session), port.headings(session), port.events(session), port.claims(session))


def fresh(store: Store) -> Dossier:
    """The same files, before somebody who keeps nothing yet."""
    return replace(store.dossier, cabinet=replace(store.dossier.cabinet, kept=Kept()))


@settings(max_examples=COUNTS["meanwhile"])
@drawn(STEPS)
def test_whatever_happens_meanwhile_is_seen_at_once(store: Store, session: str, steps: list[Step]) -> None:
    """An import, a record that goes, a letter that is read, a file that is destroyed and begun anew: as if nothing were kept."""
    for day, step in enumerate(steps):
        done(store, session, step, day)
        assert everything(store.dossier, session) == everything(fresh(store), session)


def test_the_same_list_again_opens_no_block(store: Store, session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And after one more letter, none of another kind."""
    opened: list[str] = []
    before = Key.open

    def told(key: Key, sealed: bytes, place: Place) -> bytes:
        if place.table == "dossier_blocks":
            opened.append(place.row.split("/")[1])
        return before(key, sealed, place)

    monkeypatch.setattr(Key, "open", told)
    store.records.put(given(*ALL, of=DAY + timedelta(days=99)))
    everything(store.dossier, session)
    opened.clear()
    seen = everything(store.dossier, session)
    assert opened == []
    store.records.put(given(replace(LETTER, heading=LETTER.heading._replace(id="new")), of=DAY + timedelta(days=99)))
    opened.clear()
    assert everything(store.dossier, session) != seen
    assert opened == ["letter"]


def test_whoever_signs_out_leaves_nothing_of_their_file() -> None:
    """Neither what was read nor what it came out of; nor when the store is closed; and the next person sees their own."""
    with folder() as where, store_in(where) as store:
        cabinet = registered(store).accounts.cabinet
        store.records.put([*given(*ALL), *given(replace(PAYMENT, cents=1), file=OTHER_FILE)])
        mine, other = session_of(store, "un.compte"), session_of(store, "autre.compte", OTHER_FILE, "111")
        assert store.dossier.payments(mine) != store.dossier.payments(other)
        assert store.dossier.headings(mine) == cabinet.kept.headings[2] != ()
        store.accounts.sessions.end(mine)
        assert cabinet.kept == Kept()
        assert [one.cents for one in store.dossier.payments(other)] == [1]
        assert cabinet.kept.listed
    assert cabinet.kept == Kept()

"""One application among many: found by its number, by a file, by a name however it is typed, and by nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.forms.answers import Answers
from storage.engine import bare
from storage.store import Store
from tests.accounts_desk import ROSE, folder
from tests.storage.releases import lay
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed, spoil, store_in

MARKS = ("KQYNT9C69", "BBBBBBBBB", "CCCCCCCCC")


@pytest.fixture
def store() -> Iterator[Store]:
    """A store; which library reads the file changes nothing here."""
    with folder() as where, store_in(where) as made:
        yield made


def sent(store: Store, mark: str, last: str = "Tremblay", first: str = "Madeleine", session: str = "") -> None:
    """An application of somebody."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(draft.id, sealed(mark, last_name=last, first_name=first), session)


def found(store: Store, text: str, most: int = 20) -> list[str]:
    """The references of what is found."""
    return [one.reference for one in store.received.find(text, most)]


@pytest.mark.parametrize(
    "text", ["Tremblay", "tremblay madeleine", "MADELEINE  TREMBLAY", "Tremblay, Madeleine", "Trèmblay", "kqyn-t9c6-9", "KQYN T9C6 9"]
)
def test_it_is_found_however_it_is_typed(store: Store, text: str) -> None:
    """Case, accents, spaces and signs do not count; both orders of a name do."""
    sent(store, MARKS[0])
    sent(store, MARKS[1], "Roy", "Ana")
    assert found(store, text) == [MARKS[0]]


@pytest.mark.parametrize("text", ["", "Trem", "Madeleine", "Madeleine Roy", "ABCD12345678", "Tremblay Ana", "%"])
def test_nothing_else_is_found(store: Store, text: str) -> None:
    """Not by a part of a name, nor by two names of two people."""
    sent(store, MARKS[0])
    sent(store, MARKS[1], "Roy", "Ana")
    assert found(store, text) == []


def test_many_of_one_name_come_the_newest_first(store: Store) -> None:
    """No more of them than were asked for."""
    for mark in MARKS:
        sent(store, mark)
    assert found(store, "tremblay", 2) == [MARKS[2], MARKS[1]]
    assert [one.reference for one in store.received.latest(2)] == sorted(MARKS[1:])
    assert store.received.count() == len(MARKS)


def test_a_file_leads_to_its_applications(store: Store) -> None:
    """That of the account, or the one that the Department wrote down, once however often it did."""
    store.register.load({"ABCD12345678": ("286", None)})
    id, _ = store.accounts.create(ROSE, NOW)
    store.accounts.link_by_file(id, "ABCD12345678", "286", NOW)
    sent(store, MARKS[0], session=store.accounts.sessions.begin(id, "1", NOW))
    sent(store, MARKS[1])
    assert found(store, "abcd 1234-5678") == [MARKS[0]]
    for _ in range(2):
        store.department.record(MARKS[1], "agent", {"worker_file_number": said("EFGH 8765 4321")})
    assert found(store, "EFGH87654321") == [MARKS[1]]


def test_another_name_leads_there_too(store: Store) -> None:
    """Each pair of a last and a first name that a form asks for."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    names = {"last_name": "Roy", "first_name": "Ana", "other_name.last_name": "Côté", "other_name.first_name": "Anne-Marie"}
    given = Answers({key: said(text) for key, text in names.items()})
    store.drafts.submit(draft.id, replace(sealed(MARKS[0]), answers=given))
    assert found(store, "cote") == found(store, "Anne Marie Cote") == found(store, "Roy Ana") == [MARKS[0]]
    assert found(store, "Côté Ana") == []


def test_no_name_stands_in_the_database(store: Store) -> None:
    """Nor a bare digest of one: a mark is made under the key file."""
    sent(store, MARKS[0])
    other: Path
    with folder() as other, store_in(other) as second, bare(store.source) as one, bare(second.source) as two:
        sent(second, MARKS[0])
        marks = [{bytes(row[0]) for row in each.execute("SELECT mark FROM application_marks")} for each in (one, two)]
    assert [len(each) for each in marks] == [3, 3]
    store.flush()
    assert b"tremblay" not in store.path.read_bytes().lower()
    assert marks[0] == marks[1], "the two folders share one key file, copied: the marks are those of the key"
    assert store.keyring.mark("name tremblay") in marks[0]


def test_applications_of_an_older_database_are_found(tmp_path: Path) -> None:
    """Their marks are made at the first start; cut short, the next one makes the rest."""
    lay("0001", tmp_path)
    with store_in(tmp_path) as made:
        sent(made, MARKS[1])
        assert found(made, "Tremblay") == [MARKS[1]]
        spoil(made, "DELETE FROM application_marks", "DELETE FROM installation WHERE id = 'marks'")
    with store_in(tmp_path) as again:
        assert found(again, "Tremblay") == [MARKS[1]]

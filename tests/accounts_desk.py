"""A store of accounts for the tests of others: real, in a folder of its own, and cheap to try."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kiosk.ports.accounts import NewAccount
from storage.accounts import StoredAccounts
from tests.storage.support import NOW, store_in

ROSE = NewAccount(
    code="Rose.Tremblay",
    password="le traversier part à midi",
    sentence="Le vieux canot dort sous les épinettes.",
    answers={"first_teacher": "Chicoutimi", "lost_object": "un canif", "home_nickname": "la Puce"},
    first_name="Madeleine",
    last_name="Gagnon",
    email="",
    lang="fr",
)
"""Somebody."""
AT = NOW


@contextmanager
def accounts_in(folder: Path) -> Iterator[StoredAccounts]:
    """The accounts of a new store, or of one that stands there already."""
    with store_in(folder) as store:
        yield store.accounts


def somebody(**chosen: str) -> NewAccount:
    """Somebody else: the same but for what is given."""
    return replace(ROSE, **chosen)

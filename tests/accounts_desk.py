"""Accounts for the tests: a real store in a folder of its own, cheap to try, and somebody to put in it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.clock import SecretDice
from kiosk.ports.accounts import NewAccount
from storage import Effort, open_store
from storage.accounts import StoredAccounts
from storage.store import Store
from tests.services.accounts import ROSE as FICTIVE
from tests.storage.support import CHEAP, NOW, StillClock, founded, store_in

ROSE = replace(
    FICTIVE,
    code="Rose.Tremblay",
    password="le traversier part à midi",
    sentence="Le vieux canot dort sous les épinettes.",
    answers={"first_teacher": "Chicoutimi", "lost_object": "un canif", "home_nickname": "la Puce"},
)
"""Somebody, whose code has capitals."""
NOBODY = "Nobody.Has.This"
WRONG = "quelque chose d’autre que cela"
AT = NOW


def later(**time: float) -> datetime:
    """A moment after `AT`."""
    return AT + timedelta(**time)


def somebody(code: str = ROSE.code, email: str = "") -> NewAccount:
    """Somebody else: the same but for what is given."""
    return replace(ROSE, code=code, email=email)


@contextmanager
def accounts_in(folder: Path) -> Iterator[StoredAccounts]:
    """The accounts of a new store, or of one that stands there already."""
    with store_in(folder) as store:
        yield store.accounts


@contextmanager
def desk() -> Iterator[StoredAccounts]:
    """The accounts of a store of its own, empty."""
    with folder() as where, accounts_in(where) as accounts:
        yield accounts


@contextmanager
def folder() -> Iterator[Path]:
    """The data folder of a store that was made, and closed: its making is paid once."""
    with TemporaryDirectory() as name:
        yield founded(Path(name))


@contextmanager
def kiosks(where: Path, count: int = 3, effort: Effort = CHEAP) -> Iterator[list[Store]]:
    """Several kiosks on the same data, each a store of its own."""
    with ExitStack() as stack:
        stores = [open_store(where, StillClock(), SecretDice(), effort=effort, kiosk=str(number)) for number in range(1, count + 1)]
        for store in stores:
            stack.callback(store.close)
        yield stores


def fail(accounts: StoredAccounts, code: str, times: int, at: datetime = AT) -> datetime:
    """Fail with the password so often, each time at the first moment that it is tried; that moment of the last one."""
    for _ in range(times):
        tried = accounts.password(code, WRONG, at)
        while tried.verdict == "wait":
            assert tried.until is not None
            at = tried.until
            tried = accounts.password(code, WRONG, at)
        assert tried.verdict == "wrong", tried
    return at

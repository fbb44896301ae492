"""What the storage tests share: a cheap store, in each way to SQLite that this machine has, and something to put in it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from kiosk.clock import SecretDice, quebec
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Sealed, StoreUnavailable
from storage import Effort, engine, open_store
from storage.engine import Library, bare, find_library
from storage.store import Store

CHEAP = Effort(memory=8, passes=1, lanes=1)
"""What a code costs to try where the cost is not what is tested."""
NOW = datetime(2013, 4, 15, 10, tzinfo=quebec())
KEEP_UNTIL = date(2013, 5, 15)
LIBRARIES = {library.name: library for library in (Library("sqlite", sqlite3), find_library())}


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        """Always the same moment."""
        return NOW


def founded(folder: Path) -> Path:
    """The same folder, with the data of a store that was just made: its making is paid once for each way to SQLite."""
    return shutil.copytree(_made(engine.find_library().name), folder, dirs_exist_ok=True)


@cache
def _made(library: str) -> Path:
    where = Path(mkdtemp(prefix=f"kiosk-{library}-"))
    opened(where).close()
    return where


def opened(folder: Path, *, key_file: Path | None = None) -> Store:
    """The store of a folder, cheap and at a standing time."""
    return open_store(folder, StillClock(), SecretDice(), key_file, effort=CHEAP)


@contextmanager
def store_in(folder: Path) -> Iterator[Store]:
    """A store that is closed at the end."""
    store = opened(folder)
    try:
        yield store
    finally:
        store.close()


def use(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """Let a way to SQLite be the one that is found."""
    monkeypatch.setattr("storage.engine.find_library", lambda: LIBRARIES[library])


def refusal(folder: Path) -> str:
    """The code with which a folder is refused; empty when it opens."""
    try:
        opened(folder).close()
    except StoreUnavailable as failure:
        return failure.code
    return ""


def spoil(store: Store, *statements: str) -> None:
    """Change rows behind the store's back, as someone with the file and its key could."""
    with bare(store.source) as connection:
        connection.execute("PRAGMA busy_timeout=5000")
        for statement in statements:
            connection.execute(statement)


def said(text: str) -> Answer:
    """An answer that was typed."""
    return Answer("answered", text, at=NOW)


def sealed(reference: str = "ABCDEFGHA", **answers: str) -> Sealed:
    """An application."""
    entries = {key: said(text) for key, text in answers.items()}
    return Sealed(reference, "older_workers@1", "00ff", "1", "1", NOW, "fr", Answers(entries), {"proof_age": "here"})


def files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes; the shared memory of a journal holds no content, nor does an empty one."""
    found = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".db-shm"}
    return {str(path.relative_to(folder)): content for path, content in found.items() if content}

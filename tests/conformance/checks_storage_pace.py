"""S33: how long a commit takes, and that nobody who types ever waits for the store."""

import asyncio
import os
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from functools import wraps
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from textual import events

from kiosk.faces.describe import describe
from kiosk.forms.answers import Answer
from kiosk.services.visit import Visit
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from storage.drafts import StoredDrafts
from storage.hashing import Hasher
from storage.locks import StoredLocks
from storage.secrets import Keyring
from storage.unit_of_work import UnitOfWork
from tests.bench.test_supervisor import p95
from tests.conformance.checks_storage import stores
from tests.conformance.checks_storage_lasting import answering
from tests.conformance.rows import figure, row
from tests.kill.traced import synced
from tests.screens.clockwork import Clockwork, pace
from tests.screens.settled import reached, settled, typed
from tests.screens.test_app import stage_of
from tests.services.fakes import world
from tests.services.tiny import Tiny
from tests.storage.support import KEEP_UNTIL, NOW, said, store_in

COMMIT, TYPING = 0.025, 0.1
"""Seconds."""
OFTEN = 12
TO_NAME = ("enter", "1", "enter", "enter", "enter", "1", "enter", "enter")
"""The keys from the welcome page to a field for a name."""
PATIENCE = 30.0
"""Seconds after which the store that is stuck goes on by itself: somebody waited for it."""
STORAGE: tuple[tuple[type, str], ...] = (
    (UnitOfWork, "__enter__"), (UnitOfWork, "commit"), (StoredLocks, "_open"), (Hasher, "matches"), (Keyring, "_hard"),
)  # fmt: skip
"""What takes time: the database, the locks, and hashing."""


@row("S33")
def a_commit_takes_a_fortieth_of_a_second_at_most() -> None:
    """Of an answer, sealed and on disk, 19 of 20 times: the processor's time, and each wait for the disk at what one takes here."""
    for store, where in stores():
        draft, _code = store.drafts.begin("tiny@1", NOW, KEEP_UNTIL)
        numbers = count()
        work = working(lambda store=store, draft=draft, at=numbers: store.drafts.keep(draft.id, {f"q{next(at) % 40}": said("x" * 200)}))
        store.close()
        waits = max(synced(lambda tell, where=where: answering(where, tell))[2:])
        wait = waits * waiting(where)
        for name, seconds in (("work", work), ("disk", wait)):
            figure("S33", f"commit_ms_{name}_{store.source.library.name}", round(seconds * 1000, 2))
        assert work + wait <= COMMIT, (work, waits, wait)


@row("S33")
def the_answer_to_a_key_takes_no_tenth_of_a_second() -> None:
    """All that follows when a field is left, read, judged, sealed, the page described anew: less than is left beside a commit."""
    with somebody() as visit:
        for act in ("begin", "programs", "program:tiny", "start:tiny", "noted"):
            visit.act(act)
        turns = count()

        def left() -> None:
            assert visit.enter("event", ("dismissal", "layoff")[next(turns) % 2])
            describe(visit)

        work = working(left)
        figure("S33", "field_ms_p95", round(work * 1000, 2))
        assert work <= TYPING - COMMIT


def working(act: Callable[[], object]) -> float:
    """The processor's time that an act takes 19 of 20 times: what somebody waits on a machine that does nothing else."""
    times = []
    for _ in range(OFTEN):
        began = time.thread_time()
        act()
        times.append(time.thread_time() - began)
    return p95(times)


def waiting(where: Path) -> float:
    """How long one wait for this disk takes when others let it be: the least of several."""
    times = []
    with (where / "waited").open("wb", buffering=0) as file:
        for _ in range(OFTEN):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - began)
    return min(times)


@row("S33")
async def the_interface_never_does_what_the_store_does() -> None:
    """Neither a transaction, nor a lock, nor a hash runs in the thread that draws and takes keys."""
    with somebody() as visit, threads() as seen:
        async with shown(visit) as app:
            for key in (*TO_NAME, *"Roy", "tab", *"12", "tab"):
                await typed(app, key)
    assert {name for name, _ in seen} >= {"__enter__", "commit", "_open", "_hard"}
    assert not [name for name, thread in seen if thread == threading.get_ident()]


@row("S33")
async def keys_are_taken_while_the_store_is_stuck() -> None:
    """However long it takes: they come in their order into the field that they were typed for, and the interface goes on turning."""
    held, gate = threading.Event(), threading.Event()
    passed: list[bool] = []
    here, keep = threading.get_ident(), StoredDrafts.keep

    def stuck(self: StoredDrafts, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        held.set()
        passed.append(threading.get_ident() != here and gate.wait(PATIENCE))
        keep(self, draft, changes, form)

    with somebody() as visit:
        async with shown(visit) as app:
            for key in (*TO_NAME, *"Roy"):
                await typed(app, key)
            with patch.object(StoredDrafts, "keep", stuck):
                app.post_message(events.Key("tab", None))
                assert await asyncio.to_thread(held.wait, PATIENCE)
                for sign in "12":
                    app.post_message(events.Key(sign, sign))
                await reached(app)
                await reached(app._first)
                gate.set()
                await settled(app)
            assert passed == [True]
            assert stage_of(app).scene().focus.value == "12"


@contextmanager
def somebody() -> Iterator[Visit]:
    """At the welcome page of a kiosk with a real store."""
    with TemporaryDirectory() as name, store_in(Path(name)) as store:
        yield Visit(replace(world((Tiny(),)), drafts=lambda: store.drafts, accounts=lambda: store.accounts))


@asynccontextmanager
async def shown(visit: Visit) -> AsyncIterator[KioskApp]:
    """On the full screen."""
    app = KioskApp(visit, describe, Manner(timer=Clockwork(), now=pace()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield app


@contextmanager
def threads() -> Iterator[list[tuple[str, int]]]:
    """In which thread each part of the store was at work."""
    seen: list[tuple[str, int]] = []
    patches = [patch.object(owner, name, _noting(getattr(owner, name), name, seen)) for owner, name in STORAGE]
    for each in patches:
        each.start()
    try:
        yield seen
    finally:
        for each in patches:
            each.stop()


def _noting(act: Callable[..., object], name: str, seen: list[tuple[str, int]]) -> Callable[..., object]:
    @wraps(act)
    def noted(*given: object, **named: object) -> object:
        seen.append((name, threading.get_ident()))
        return act(*given, **named)

    return noted

"""A kiosk tells the counter how it is, and ends its session when staff reset it, from the moment it is asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from unittest.mock import patch

import pytest

from kiosk.clock import local_date
from kiosk.ports import StoreUnavailable
from kiosk.ports.handed import Clean, Subject
from kiosk.services import obeying, presence
from kiosk.services.presence import Presence
from kiosk.services.visit import Visit
from storage.resets import StoredResets
from tests.accounts_desk import ROSE
from tests.counter.desk import Desk, act, enter, told
from tests.services.fakes import MemoryDrafts, world

SOON = 5.0
"""Seconds after which a reset has to be obeyed by polling (S21)."""


def until(what: object) -> bool:
    """Whether it comes true in time; asked again and again, never slept through."""
    assert callable(what)
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if what():
            return True
        threading.Event().wait(0.01)
    return False


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks follow each other closely."""
    monkeypatch.setattr(presence, "LOOK", 0.01)
    monkeypatch.setattr(obeying, "EVERY", 0.01)


@contextmanager
def watched(desk: Desk) -> Iterator[Callable[[], bool]]:
    """Somebody uses the kiosk, and a thread of its own tells and asks; whether it left, in time and once."""
    left: list[int] = []
    here = replace(world(()), kiosks=lambda: desk.store.kiosks, clock=desk.clock)
    one, visit = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: left.append(1)), Visit(here)
    visit.act("begin")
    one.show(visit)
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: [each.busy for each in desk.store.kiosks.all()] == [True])
        yield lambda: until(lambda: left == [1])
    finally:
        one.stop()
        thread.join(SOON)


def test_a_kiosk_that_is_used_is_seen_and_reset_at_the_counter(desk: Desk, quick: None) -> None:
    """Welcome, then somebody; the counter sees both, and its reset ends the session, once."""
    left: list[int] = []
    here = replace(world(()), kiosks=lambda: desk.store.kiosks, clock=desk.clock)
    one = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: left.append(1))
    visit = Visit(here)
    one.show(visit)
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: [(each.busy, each.page) for each in desk.store.kiosks.all()] == [(False, "Bienvenue")]), (
            desk.store.kiosks.all()
        )
        visit.act("begin")
        one.show(visit)
        assert until(lambda: desk.store.kiosks.all()[0].busy)
        staff = desk.signed_in("agent")
        assert "Occupée" in told(act(staff, "kiosks"))
        assert left == []
        act(staff, "kiosk:1")
        enter(staff, reason="gone")
        assert until(lambda: left == [1])
    finally:
        one.stop()
        thread.join(SOON)
    assert not thread.is_alive()


def test_a_reset_counts_from_the_first_moment_of_a_session(desk: Desk, quick: None) -> None:
    """Staff reset the kiosk before its thread has begun to ask: it is obeyed as soon as it does; what was before is not."""
    left: list[int] = []
    here = replace(world(()), kiosks=lambda: desk.store.kiosks, clock=desk.clock)
    desk.store.kiosks.seen(desk.clock.now(), "Accueil", busy=False)
    desk.store.kiosks.reset("1", "gone", desk.clock.now())
    one = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: left.append(1))
    one.begin()
    desk.store.kiosks.reset("1", "gone", desk.clock.now())
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: left == [1])
    finally:
        one.stop()
        thread.join(SOON)


@pytest.mark.parametrize(("when", "ends"), [(2, True), (-2, False)], ids=["in its first seconds", "before it"])
@pytest.mark.parametrize("read", [True, False], ids=["read", "away at first"])
def test_a_reset_in_the_first_seconds_of_a_kiosk_is_obeyed(desk: Desk, quick: None, when: int, ends: bool, read: bool) -> None:  # noqa: FBT001
    """Staff reset it while what asks for resets was not even imported: obeyed as soon as it is. One of before the start is not."""
    left, asked = [], []
    here = replace(world(()), kiosks=lambda: desk.store.kiosks, clock=desk.clock)
    real = StoredResets(desk.folder, desk.folder / "key", "1")

    class Away:
        """Cannot read at first."""

        def epoch(self) -> int | None:
            asked.append(1)
            return real.epoch() if read or len(asked) > 1 else None

    desk.store.kiosks.seen(desk.clock.now(), "Accueil", busy=False)
    one = Presence(here, Away, lambda: left.append(1), late=desk.clock)
    desk.store.kiosks.reset("1", "gone", desk.clock.now() + timedelta(seconds=when))
    desk.later(seconds=3)
    one._started -= 3.0  # as long as that passed on the clock that never goes back, too
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: left == [1] if ends else len(asked) > 2)
        assert bool(left) is ends
    finally:
        one.stop()
        thread.join(SOON)


def test_a_store_that_is_away_is_told_later(desk: Desk, quick: None) -> None:
    """Nothing is raised, and nothing is forgotten."""
    away, asked = [True], [0]

    def kiosks() -> object:
        asked[0] += 1
        if away[0]:
            raise StoreUnavailable("locked")
        return desk.store.kiosks

    here = replace(world(()), kiosks=kiosks, clock=desk.clock)
    one = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: None)
    one.show(Visit(here))
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: asked[0] >= 3)
        assert desk.store.kiosks.all() == ()
        away[0] = False
        assert until(lambda: len(desk.store.kiosks.all()) == 1)
    finally:
        one.stop()
        thread.join(SOON)


def test_drafts_that_nobody_came_back_for_are_destroyed_once_a_day(desk: Desk, quick: None) -> None:
    """Also at a kiosk where nobody begins another one: on the first look of each day, and not again before the next."""
    days: list[date] = []
    held = MemoryDrafts()
    here = replace(world(()), kiosks=lambda: desk.store.kiosks, clock=desk.clock, drafts=lambda: held)
    one = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: None)
    with patch.object(MemoryDrafts, "shred_due", lambda _, today: days.append(today)):
        one.show(Visit(here))
        thread = threading.Thread(target=one.run)
        thread.start()
        try:
            assert until(lambda: len(days) == 1)
            desk.clock.moment += timedelta(days=1)
            one.show(come(Visit(here)))
            assert until(lambda: len(days) == 2)
            one.show(Visit(here))
            assert until(lambda: not desk.store.kiosks.all()[0].busy)
        finally:
            one.stop()
            thread.join(SOON)
    assert days == [first := days[0], first + timedelta(days=1)]


def come(visit: Visit) -> Visit:
    """Somebody."""
    visit.act("begin")
    return visit


def test_papers_whose_time_is_over_are_destroyed_though_nobody_opens_their_list(desk: Desk, quick: None) -> None:
    """What was handed over goes when a session's process begins; a sheet while it waits for somebody, on the day it is too old."""
    store, papers = desk.store, ((Clean("pdf", 1, b"%PDF-"), None),)
    account, _ = store.accounts.create(ROSE, desk.clock.now())
    session = store.accounts.sessions.begin(account, "1", desk.clock.now())
    over, stays = (store.handed.make(session, "key", Subject(), papers, desk.clock.now()) for _ in range(2))
    store.handed_desk.contents(over.code, local_date(desk.clock.now()), desk.clock.now())
    desk.later(days=1)
    sheet = store.handed.make(session, "paper", Subject(), (), desk.clock.now())
    here = replace(world(()), kiosks=lambda: store.kiosks, clock=desk.clock, drafts=lambda: store.drafts, handed=lambda: store.handed)
    one = Presence(here, lambda: StoredResets(desk.folder, desk.folder / "key", "1"), lambda: None)
    one.show(Visit(here))
    thread = threading.Thread(target=one.run)
    thread.start()
    try:
        assert until(lambda: store.handed_desk.all() == (stays, sheet))
        desk.later(days=here.settings.retention_days + 1)
        one.show(come(Visit(here)))
        assert until(lambda: store.handed_desk.all() == (stays,))
    finally:
        one.stop()
        thread.join(SOON)
    assert desk.events().count("papers_destroyed") == 2

"""S21: staff end a session, from the counter or with their key at the kiosk."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from kiosk.clock import RealClock, SecretDice
from kiosk.ports.staff import REASONS
from storage import open_store
from storage.resets import StoredResets
from storage.store import Store
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS
from tests.counter.desk import PASSWORD, desk_in
from tests.counter.test_presence import watched
from tests.counter.test_resets import obeyed
from tests.counter.test_staff_key import opened
from tests.supervisor.house import ENTER, OVER, WELCOME, House, house

SOON, AWAY = 1.0, 3.0
"""Seconds: in which a session ends; so long a kiosk was away."""
INSERT = "\x1b[2~"


@row("S21")
def a_reset_is_obeyed_within_a_second_and_however_it_was_missed() -> None:
    """By the moments at which it is asked for: soon, after an hour away, once, and not by the next session."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        assert obeyed(desk)


@row("S21")
def a_kiosk_that_is_served_leaves_after_a_reset() -> None:
    """The thread that tells the counter how the kiosk is ends the session, in time for polling."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk, watched(desk) as left:
        desk.store.kiosks.reset("1", "gone", desk.clock.now())
        assert left()


@row("S21")
def the_key_ends_the_session_though_nobody_asks_for_resets() -> None:
    """For each reason, in the act itself."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk, patch.object(StoredResets, "epoch", lambda _resets: 0):
        for reason in REASONS:
            visit = opened(desk)
            visit.act(f"staff_end:{reason}")
            assert (visit.ended, visit.session, visit.stop.page) == (True, None, "ended")
        assert desk.events().count("session_reset") == len(REASONS)


@row("S21", real=True)
def resets_of_a_running_kiosk_are_obeyed_in_time() -> None:
    """From the commit of the row to the wipe, as the terminal has it: 99 of 100 within a second."""
    with TemporaryDirectory() as folder, house(Path(folder), "", "--real") as shown, closing(_store(shown)) as store:
        taken = sorted(_taken(shown, lambda: _reset(store)) for _ in range(COUNTS["resets"]))
        figure("S21", "resets_p99_s", round(taken[int(len(taken) * 0.99)], 3))
        assert taken[int(len(taken) * 0.99)] <= SOON, taken


@row("S21", real=True)
def a_kiosk_that_was_away_obeys_when_it_is_back() -> None:
    """Its process was stopped when staff reset it, for less time than it takes to be ended for that."""
    with TemporaryDirectory() as folder, house(Path(folder), "", "--real") as shown, closing(_store(shown)) as store:

        def away() -> None:
            process = shown.serving()
            os.kill(process, signal.SIGSTOP)
            _reset(store)
            shown.settle(AWAY, AWAY)
            os.kill(process, signal.SIGCONT)

        assert _taken(shown, away) <= AWAY + SOON


@row("S21", real=True)
def the_key_of_staff_ends_a_session_at_once() -> None:
    """From the last key to the wipe; the next person's welcome page comes."""
    with TemporaryDirectory() as folder, house(Path(folder), "", "--real") as shown, closing(_store(shown)) as store:
        (code, *_) = store.staff.add("Nicole", "agent", PASSWORD, store.clock.now())

        def key() -> None:
            for keys, words in ((INSERT, "Réservé au personnel"), ("Nicole", "Nicole"), ("\t", ""), (code, "••"), (ENTER, "Donner plus")):
                shown.press(keys)
                shown.show(words, 30)
            begun.append(time.perf_counter())
            shown.press("3")

        begun: list[float] = []
        before = time.perf_counter()
        taken = _taken(shown, key) - (begun[0] - before)
        figure("S21", "key_s", round(taken, 3))
        assert taken <= SOON


def _store(shown: House) -> Store:
    """The database of a kiosk, as the counter of the same centre has it."""
    return open_store(shown.data, RealClock(), SecretDice())


def _reset(store: Store) -> None:
    (one,) = store.kiosks.all()
    store.kiosks.reset(one.kiosk, "gone", store.clock.now())


def _taken(shown: House, deed: Callable[[], object]) -> float:
    """How long it is from before a deed to the wipe; somebody is using the kiosk, and it told the counter so."""
    with closing(_store(shown)) as store:
        now = store.clock.now()
        shown.to_choices()
        shown.until(lambda: any(one.busy and one.seen > now for one in store.kiosks.all()))
    before, begun = len(shown.written), time.perf_counter()
    deed()
    taken = shown.wiped(before) - begun
    shown.show(OVER, 30)
    shown.press(ENTER)
    shown.show(WELCOME, 30)
    return taken

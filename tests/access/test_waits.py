"""Waits as pure rules: they grow with the failures, end by themselves, and are nobody else's."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.limits import SAFE
from kiosk.access.waits import Tries, at_now, brake, counted, standing
from tests.storage.support import NOW

GAPS = st.lists(st.integers(0, 7200), max_size=130)


@given(GAPS)
def test_a_row_of_failures_waits_as_the_table_says(gaps: list[int]) -> None:
    """Whenever somebody comes: after the wait the step is open, before it is not, until a hundred failures lock."""
    tries, at = Tries(), NOW
    for gap in gaps:
        at += timedelta(seconds=gap)
        verdict, until = standing(tries, at)
        assert verdict == ("locked" if tries.failures >= 100 else "wait" if until else "open")
        if verdict == "open":
            tries = counted(tries, at)
            assert (tries.until or at) - at == SAFE.wait(tries.failures)
        elif until:
            assert at < until <= at + timedelta(hours=1)
    assert tries.failures <= 100


@given(GAPS, st.integers(-(10**7), 10**7))
def test_no_clock_makes_a_wait_longer_than_the_table(gaps: list[int], jump: int) -> None:
    """Wherever the clock is put, nobody waits more than an hour from there, and no failure is forgotten."""
    tries, at = Tries(), NOW
    for gap in gaps[:20]:
        tries, at = counted(tries, at), at + timedelta(seconds=gap)
    there = at_now(tries, at + timedelta(seconds=jump))
    assert there.failures == tries.failures
    assert there.until is None or there.until <= at + timedelta(seconds=jump, hours=1)


@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 5)), max_size=60))
def test_a_kiosk_is_slow_for_half_a_minute_at_most_and_never_for_one_persons_errors(failures: list[tuple[int, int]]) -> None:
    """Ten failures over three codes within ten minutes, counted another way."""
    at = NOW + timedelta(seconds=1200)
    told: list[tuple[datetime, object]] = [(NOW + timedelta(seconds=second), code) for second, code in failures]
    recent = [(second, code) for second, code in failures if 1200 - second < 600]
    until = brake(told, at)
    if until:
        assert at < until <= at + timedelta(seconds=30)
        assert len(recent) >= 10
        assert len({code for _, code in recent}) >= 3
    elif len(recent) >= 10 and len({code for _, code in recent}) >= 3:
        assert 1200 - max(second for second, _ in recent) >= 30

"""Limits of recourses: counted from the day after the notice, moved to a day with offices, unknown where a day or a figure is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.account.recourse import Kind, ends, rule
from kiosk.programs.holidays import is_working_day

KINDS: tuple[Kind, ...] = ("reconsideration", "review", "tribunal")
DAYS = {"reconsideration": 30, "review": 90, "tribunal": 60}
NOTIFIED = st.dates(date(2009, 4, 1), date(2199, 12, 31))


@given(st.sampled_from(KINDS), NOTIFIED)
def test_a_limit_is_a_day_with_offices_and_the_first_such_day_after_its_days(kind: Kind, notified: date) -> None:
    """Never earlier than the days of the Act, and no working day is left out between."""
    found = ends(kind, notified)
    assert found is not None
    assert found.counted - notified == timedelta(days=DAYS[kind])
    assert is_working_day(found.last)
    between = [found.counted + timedelta(days=n) for n in range((found.last - found.counted).days)]
    assert not [day for day in between if is_working_day(day)]
    assert found.moved is bool(between)


@given(st.sampled_from(KINDS), NOTIFIED, st.integers(1, 400))
def test_a_later_notice_never_ends_earlier(kind: Kind, notified: date, later: int) -> None:
    """The order of the days is kept."""
    first, second = ends(kind, notified), ends(kind, min(notified + timedelta(days=later), date(2199, 12, 31)))
    assert first is not None
    assert second is not None
    assert first.last <= second.last


@pytest.mark.parametrize(
    ("kind", "notified", "counted", "last"),
    [
        ("review", date(2023, 5, 2), date(2023, 7, 31), date(2023, 7, 31)),
        ("review", date(2023, 3, 26), date(2023, 6, 24), date(2023, 6, 26)),  # a Saturday, and the national holiday
        ("tribunal", date(2023, 5, 2), date(2023, 7, 1), date(2023, 7, 3)),  # a Saturday, and the first of July
        ("reconsideration", date(2013, 3, 1), date(2013, 3, 31), date(2013, 4, 2)),  # Easter Sunday; the offices are closed on Monday
        ("reconsideration", date(2012, 12, 1), date(2012, 12, 31), date(2012, 12, 31)),
        ("reconsideration", date(2012, 12, 2), date(2013, 1, 1), date(2013, 1, 2)),
    ],
)
def test_limits_that_were_counted_by_hand(kind: Kind, notified: date, counted: date, last: date) -> None:
    """On a calendar."""
    found = ends(kind, notified)
    assert found is not None
    assert (found.counted, found.last) == (counted, last)


@pytest.mark.parametrize("notified", [None, date(1, 1, 1), date(2006, 12, 31), date.max])
def test_what_is_not_known_is_not_computed(notified: date | None) -> None:
    """No day of notice, a day before the figures, a day that nobody means."""
    assert [ends(kind, notified) for kind in KINDS] == [None] * 3


def test_each_figure_says_since_when_it_holds_and_where_it_stands() -> None:
    """Nothing else is a figure of the State."""
    for kind in KINDS:
        held = rule(kind, date(2023, 6, 1))
        assert held is not None
        assert held.source
        assert rule(kind, held.valid_from - timedelta(days=1)) is None

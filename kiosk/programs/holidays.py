"""The holidays of Québec's Interpretation Act (I-16, s. 61 (23)), and the working days between them.

Our own table: public packages leave out Easter Monday and move other days. Only July 1 moves here, as the Act says.
Saturday is no holiday of the Act, yet the offices are closed: a limit may be kept by law and still be unsafe.
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

DAY = timedelta(days=1)
MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@cache
def holidays(year: int) -> frozenset[date]:
    """The holidays of a year, Sundays apart (I-16, s. 61 (23) b to i)."""
    sunday = easter(year)
    canada_day = date(year, 7, 1)
    return frozenset(
        {
            date(year, 1, 1),
            sunday - 2 * DAY,
            sunday + DAY,
            _monday_on_or_before(date(year, 5, 24)),  # the Sovereign's birthday, kept as National Patriots' Day
            date(year, 6, 24),
            canada_day + DAY if canada_day.weekday() == SUNDAY else canada_day,
            _monday_on_or_before(date(year, 9, 7)),
            _monday_on_or_before(date(year, 10, 14)),
            date(year, 12, 25),
        }
    )


def is_holiday(day: date) -> bool:
    """Whether a day is a holiday of the Act: a Sunday, or one of the table."""
    return day.weekday() == SUNDAY or day in holidays(day.year)


def is_working_day(day: date) -> bool:
    """Whether the offices are open: no holiday, no Saturday."""
    return day.weekday() != SATURDAY and not is_holiday(day)


def kept_by_law(day: date) -> date:
    """The day itself, or the first day after it that is no holiday of the Act (I-16, s. 52): a Saturday may be it."""
    while is_holiday(day):
        day += DAY
    return day


def next_working_day(day: date) -> date:
    """The day itself when the offices are open, or the first day after it when they are."""
    while not is_working_day(day):
        day += DAY
    return day


def last_working_day(day: date) -> date:
    """The day itself when the offices are open, or the last day before it when they were."""
    while not is_working_day(day):
        day -= DAY
    return day


def _monday_on_or_before(day: date) -> date:
    """The Monday of the seven days that end on a day: the n-th Monday of a month, counted from its n x 7-th day."""
    return day - timedelta(days=(day.weekday() - MONDAY) % 7)

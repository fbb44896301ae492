"""The holidays of the Interpretation Act, year by year, and the days on which a limit falls."""

from datetime import date, timedelta

import pytest

from kiosk.programs import holidays
from kiosk.programs.months import days_after
from tests.programs import oracle

TABLES = {
    2009: "01-01 04-10 04-13 05-18 06-24 07-01 09-07 10-12 12-25",
    2010: "01-01 04-02 04-05 05-24 06-24 07-01 09-06 10-11 12-25",
    2011: "01-01 04-22 04-25 05-23 06-24 07-01 09-05 10-10 12-25",
    2012: "01-01 04-06 04-09 05-21 06-24 07-02 09-03 10-08 12-25",
    2013: "01-01 03-29 04-01 05-20 06-24 07-01 09-02 10-14 12-25",
    2014: "01-01 04-18 04-21 05-19 06-24 07-01 09-01 10-13 12-25",
    2026: "01-01 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25",
}


@pytest.mark.parametrize("year", TABLES)
def test_the_holidays_of_a_year(year: int) -> None:
    """Nine days of the Act beside its Sundays: Easter Monday is one, and only July 1 ever moves."""
    assert sorted(f"{day:%m-%d}" for day in holidays.holidays(year)) == TABLES[year].split()


@pytest.mark.parametrize("year", [*range(2006, 2020), 2026])
def test_every_day_agrees_with_a_second_table(year: int) -> None:
    """Holiday or not, working day or not: the same by another computation."""
    day = date(year, 1, 1)
    while day.year == year:
        assert holidays.is_holiday(day) == oracle.is_holiday(day), day
        assert holidays.next_working_day(day) == oracle.open_day(day)
        assert holidays.kept_by_law(day) == oracle.lawful_day(day)
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "months", "last", "by_law", "effective"),
    [
        ("2012-11-17", 3, "2013-02-28", "2013-02-28", "2013-02-28"),
        ("2012-11-30", 3, "2013-02-28", "2013-02-28", "2013-02-28"),
        ("2011-10-31", 4, "2012-02-29", "2012-02-29", "2012-02-29"),
        ("2012-03-31", 3, "2012-06-30", "2012-06-30", "2012-07-03"),
        ("2012-11-20", 4, "2013-03-31", "2013-04-02", "2013-04-02"),
        ("2010-06-30", 4, "2010-10-31", "2010-11-01", "2010-11-01"),
        ("2013-04-01", 4, "2013-08-31", "2013-08-31", "2013-09-03"),
        ("2011-08-02", 4, "2011-12-31", "2011-12-31", "2012-01-02"),
        ("2011-08-31", 7, "2012-03-31", "2012-03-31", "2012-04-02"),
        ("2012-12-31", 7, "2013-07-31", "2013-07-31", "2013-07-31"),
    ],
)
def test_a_limit_is_the_end_of_a_whole_month(start: str, months: int, last: str, by_law: str, effective: str) -> None:
    """The n-th month after the month of the event, to its last day; then past holidays, then past Saturdays."""
    days = days_after(date.fromisoformat(start), months)
    assert (days.last.isoformat(), days.by_law.isoformat(), days.effective.isoformat()) == (last, by_law, effective)


def test_the_last_working_day_comes_before_a_holiday() -> None:
    """What is shown as safe: before Easter, the Thursday."""
    assert holidays.last_working_day(date(2013, 3, 31)) == date(2013, 3, 28)

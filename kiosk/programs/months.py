"""Limits in whole calendar months, and the days to which they move (R1, R2): what the law of every program shares."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kiosk.programs.holidays import kept_by_law, next_working_day

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The three days of one limit."""

    last: date
    """The last day of the n-th calendar month after the month it is counted from (R1)."""
    by_law: date
    """The same moved past Sundays and holidays (I-16, s. 52)."""
    effective: date
    """The same moved past Saturdays too (R2): between the two, the Department decides."""


def days_after(start: date, months: int) -> Days:
    """Count whole calendar months after the month of a day: 30 November and three months give the end of February."""
    last = start.replace(day=1) + relativedelta(months=months + 1) - DAY
    return Days(last, kept_by_law(last), next_working_day(last))

"""What the State published for one year, and for no other: the days of payment, and what is paid each month.

The amounts stand once, in the program that pays them: what its law reads is what a file shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.account.dated import tables
from kiosk.programs.last_resort.amounts import Row, amounts, on
from kiosk.words.text import Text


@dataclass(frozen=True, slots=True)
class Paydays:
    """The calendar of payments of a year."""

    year: int
    days: tuple[date, ...]
    inferred: bool
    """The source names no year: it was inferred."""
    source: str


@dataclass(frozen=True, slots=True)
class Benefits:
    """What the Social Assistance Program pays in a year, each month, in cents."""

    year: int
    basic: int
    """One adult."""
    adjustment: int
    allowance: int
    """More, for a temporarily limited capacity for employment."""
    work: int
    work_two: int
    """The work income that changes nothing: of one adult, of two."""
    inferred: bool
    source: Text


def paydays(year: int) -> Paydays | None:
    """The calendar of a year; None: not known, and never computed."""
    row = next((row for row in tables("calendar")["payments"] if row.number("year") == year), None)
    if row is None:
        return None
    return Paydays(year, tuple(map(date.fromisoformat, row.values["days"].split())), row.values["inferred"] == "yes", row.source)


def benefits(year: int) -> Benefits | None:
    """The amounts of a year; None: not known."""
    basic, work = _throughout(amounts().basic_benefit, year), _throughout(amounts().work_income, year)
    if basic is None or work is None:
        return None
    paid = basic.one_adult, basic.adjustment, basic.temporary_constraints
    return Benefits(year, *paid, work.by_adults[1], work.by_adults[2], basic.inferred, basic.source)


def years_of_paydays() -> tuple[int, ...]:
    """The years whose calendar is known, the earliest first."""
    return tuple(row.number("year") for row in tables("calendar")["payments"])


def years_of_benefits() -> tuple[int, ...]:
    """The years whose amounts are known, the earliest first."""
    begun = sorted({row.first.year for row in amounts().basic_benefit})
    return tuple(year for year in begun if benefits(year) is not None)


def _throughout(rows: Iterable[Row], year: int) -> Row | None:
    """The amount that is known to hold from the first to the last day of a year."""
    found = on(rows, date(year, 1, 1))
    return found if found is not None and found.holds(date(year, 12, 31)) else None

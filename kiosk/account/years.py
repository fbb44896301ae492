"""What the State published for one year, and for no other: the days of payment, and what is paid each month."""

from dataclasses import dataclass
from datetime import date

from kiosk.account.dated import Row, tables


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
    source: str


def paydays(year: int) -> Paydays | None:
    """The calendar of a year; None: not known, and never computed."""
    row = _of("calendar", "payments", year)
    return None if row is None else Paydays(year, tuple(map(date.fromisoformat, row.values["days"].split())), _inferred(row), row.source)


def benefits(year: int) -> Benefits | None:
    """The amounts of a year; None: not known."""
    row = _of("amounts", "benefits", year)
    if row is None:
        return None
    basic, adjustment, allowance, work, work_two = map(row.number, ("basic", "adjustment", "allowance", "work", "work_two"))
    return Benefits(year, basic, adjustment, allowance, work, work_two, _inferred(row), row.source)


def known(file: str, table: str) -> tuple[int, ...]:
    """The years that a table has, the earliest first."""
    return tuple(row.number("year") for row in tables(file)[table])


def _of(file: str, table: str, year: int) -> Row | None:
    return next((row for row in tables(file)[table] if row.number("year") == year), None)


def _inferred(row: Row) -> bool:
    return row.values["inferred"] == "yes"

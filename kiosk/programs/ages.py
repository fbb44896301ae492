"""Birthdays, and the age of a person on a day."""

from datetime import date


def birthday(born: date, age: int, *, early: bool = False) -> date:
    """The day on which an age is reached: born on February 29, March 1 in common years (A13), or `early` February 28."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28) if early else date(born.year + age, 3, 1)


def age_on(born: date, day: date, *, early: bool = False) -> int:
    """Age in completed years; the birthday counts (R6)."""
    years = day.year - born.year
    return years if birthday(born, years, early=early) <= day else years - 1

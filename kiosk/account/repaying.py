"""What is asked of somebody who owes an amount: what is too small to be claimed, and the least to pay each month from a closed file."""

from dataclasses import dataclass
from datetime import date

from kiosk.account.dated import at, tables


@dataclass(frozen=True, slots=True)
class Least:
    """The least to pay each month once the file is closed, in cents, unless less was agreed."""

    months: int
    """In how many the debt is to be repaid."""
    usual: int
    sheltered: int
    declared: int
    """After a false declaration."""
    again: int
    """After another one."""


def claimed(owed: int, day: date) -> bool:
    """Whether an amount is large enough to be claimed on a day. Where the figure is not known, each amount is."""
    held = at(tables("repaying")["least"], day)
    return owed > 0 and (held is None or owed >= held.number("claimed"))


def least(day: date) -> Least | None:
    """What held on a day; None: not known."""
    held = at(tables("repaying")["closed"], day)
    return None if held is None else Least(*map(held.number, ("months", "usual", "sheltered", "declared", "again")))


def monthly(owed: int, held: Least) -> int:
    """The usual least each month: enough to repay all of it in time, no less than the figure, no more than what is owed. In cents."""
    return min(owed, max(held.usual, -(-owed // held.months)))

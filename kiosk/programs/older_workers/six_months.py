"""The six consecutive months of a layoff, before which nothing is paid (R5, A6, A7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from kiosk.programs.findings import Facts
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.event import Event

Recalls: TypeAlias = Iterable[tuple[date, date | None]]
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wait:
    """How far the six months have come."""

    complete: date | None = None
    """Their last day: assistance is possible from the next one. None while a recall lasts, or while unknown."""
    broken: bool = False
    """A recall began before they were complete: they were counted again."""
    todo: tuple[str, ...] = ()


def six_months(facts: Facts, event: Event) -> Wait | None:
    """The six months of a layoff; None where there are none to wait for."""
    if event.kind != "layoff":
        return None
    if event.day is None:
        return Wait(todo=event.todo)
    recalled, recalls = facts.get("recalled"), facts.get("recalls")
    if recalled == "no":
        return counted(event.day, ())
    if recalled is None:
        return Wait(todo=("recalled",))
    if not isinstance(recalls, tuple) or "recalls" in facts.not_known:
        return Wait(todo=("recalls",))
    return counted(event.day, [recall for recall in recalls if isinstance(recall, tuple)])


def counted(laid_off: date, recalls: Recalls) -> Wait:
    """Count from the layoff, and again from the end of each recall that begins while the count still runs.

    A recall after the six months are complete breaks nothing. Months are clipped to their last day.
    """
    complete, broken = _months_after(laid_off), False
    for begins, ends in sorted(recalls, key=lambda recall: recall[0]):
        if begins > complete:
            break
        if ends is None:
            return Wait(None, broken=True)
        if ends > laid_off:
            complete, broken = max(complete, _months_after(ends)), True
    return Wait(complete, broken)


def first_payable(facts: Facts, wait: Wait | None) -> date | None:
    """The first day for which something may be paid: never before receipt (R5). None while it is not known."""
    if wait is None:
        return facts.filed_on
    if wait.complete is None:
        return None
    return max(facts.filed_on or wait.complete, wait.complete + DAY)


def _months_after(day: date) -> date:
    return day + relativedelta(months=dates().counts["layoff_months"])

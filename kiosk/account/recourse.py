"""Until when a recourse can be asked for: the day of the notice is not counted, and a limit on a day without offices moves on.

Sources: Individual and Family Assistance Act, s. 107 and 118; ADEL 43368 and 43371 (« jour non ouvrable »); the figures in `recourse.yaml`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from kiosk.account.dated import Row, at, tables
from kiosk.programs.facts import LAST_YEAR
from kiosk.programs.holidays import next_working_day

Kind: TypeAlias = Literal["reconsideration", "review", "tribunal"]


@dataclass(frozen=True, slots=True)
class Ends:
    """The last day of a recourse, with its working."""

    notified: date
    days: int
    counted: date
    """The last of these days."""
    last: date
    """The same, moved to the next working day."""

    @property
    def moved(self) -> bool:
        """Whether the last of the days has no offices open."""
        return self.last != self.counted


def rule(kind: Kind, day: date) -> Row | None:
    """What held for a recourse on a day; None: not known."""
    return at(tables("recourse")[kind], day)


def ends(kind: Kind, notified: date | None) -> Ends | None:
    """When it ends, counted from the day of the notice. None: that day, or what held on it, is not known."""
    if notified is None or notified.year >= LAST_YEAR:
        return None
    held = rule(kind, notified)
    if held is None:
        return None
    counted = notified + timedelta(days=held.number("days"))
    return Ends(notified, held.number("days"), counted, next_working_day(counted))


def silence(day: date) -> int | None:
    """After how many days without an answer to a request for review the Tribunal can be asked; None: not known."""
    held = rule("review", day)
    return None if held is None else held.number("silence")

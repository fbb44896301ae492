"""The event that ended the work: which it is for the law, and on which day (R6, A8)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from kiosk.programs.findings import Facts
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.parts import day_of

Kind: TypeAlias = Literal["dismissal", "layoff", "self_employed"]
KINDS: tuple[Kind, ...] = ("dismissal", "layoff", "self_employed")


@dataclass(frozen=True, slots=True)
class Event:
    """The latest event, as the law takes it."""

    kind: Kind | None
    day: date | None
    """None while an answer it hangs on is missing."""
    because: tuple[str, ...]
    """The answers that decide the day."""
    todo: tuple[str, ...] = ()
    converted: bool = False
    """A layoff that was made permanent: a dismissal from that day on (A8)."""


def event_of(facts: Facts) -> Event:
    """The event of a set of facts."""
    kind = next((kind for kind in KINDS if kind == facts.get("event")), None)
    end, permanent = day_of(facts, "employment_end"), day_of(facts, "made_permanent_on")
    if kind == "layoff" and "made_permanent_on" in facts.not_known:
        return Event(kind, None, (), ("made_permanent_on",))
    if kind == "layoff" and permanent:
        latest = max(permanent, end or permanent)
        return Event("dismissal", latest, ("made_permanent_on",) if latest == permanent else ("employment_end",), converted=True)
    return Event(kind, end, ("employment_end",), () if end else ("employment_end",))


def forest_before_program(facts: Facts, event: Event) -> bool:
    """Whether forest contracts ended before the program existed, when nobody could file in time (A11)."""
    forest = event.kind == "self_employed" and facts.get("sector") == "forest_self"
    return forest and event.day is not None and event.day < dates().days["began"]

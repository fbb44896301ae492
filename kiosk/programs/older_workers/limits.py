"""The filing limit, with its working (R1 to R4, A1 to A5, A10, A11). A form that comes late is taken all the same."""

from dataclasses import replace
from datetime import date

from kiosk.programs.findings import Facts, Limit
from kiosk.programs.holidays import last_working_day
from kiosk.programs.months import Days, days_after
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.event import Event, event_of, forest_before_program
from kiosk.programs.parts import day_of, each


def filing_limit(facts: Facts) -> Limit:
    """The limit that holds for a set of facts, and whether a filing on `facts.filed_on` keeps it.

    A person eligible for employment insurance has that limit only, and none while the benefits run (R4); others have
    the limit of their event. Never raises, never blocks a filing.
    """
    event = event_of(facts)
    limit = _limit(facts, event)
    return _retroactive(limit) if limit.last_day and forest_before_program(facts, event) else limit


def _limit(facts: Facts, event: Event) -> Limit:
    match facts.get("ei_status"):
        case "ineligible":
            return _of_event(facts, event)
        case "eligible-running":
            return Limit(("EI_INCOME",), "OK_NO_DEADLINE_YET", "ei", because=("ei_status",))
        case "eligible-not-claimed":
            return Limit(("EI_NOT_CLAIMED", "OBLIGATION_4"), "REVIEW", "ei", because=("ei_status",))
        case "eligible-ended":
            end = day_of(facts, "ei_end")
            return _counted(facts, "ei", end, ("ei_status", "ei_end")) if end else _waiting("ei", "ei_end")
        case _:
            return _waiting("none", "ei_status")


def _of_event(facts: Facts, event: Event) -> Limit:
    """The limit of somebody who is not eligible for employment insurance."""
    if event.kind is None:
        return _waiting("none", "event")
    if event.day is None:
        return _waiting(event.kind, *event.todo)
    limit = _counted(facts, event.kind, event.day, ("ei_status", "event", *event.because))
    if event.kind == "self_employed":
        return _self_employed(limit)
    laid_off = day_of(facts, "employment_end")
    if event.converted and laid_off:
        return replace(limit, earlier=_counted(facts, "layoff", laid_off, ("ei_status", "event", "employment_end")))
    return limit


def _counted(facts: Facts, rule: str, start: date, because: tuple[str, ...]) -> Limit:
    """A limit in days, and what a filing on its day comes to."""
    days = days_after(start, dates().counts[f"limit_months_{'dismissal' if rule == 'self_employed' else rule}"])
    limit = Limit((), "OK", rule, days.last, days.effective, _safe(days), start, because=because)
    filed = facts.filed_on
    if filed is None or filed <= days.by_law:
        return limit
    if filed <= days.effective:
        return replace(limit, codes=("DEADLINE_SATURDAY",), result="REVIEW")
    draft = facts.draft_saved_on
    unsigned = ("UNSIGNED_DRAFT",) if draft and draft <= days.effective else ()
    return replace(limit, codes=(f"DEADLINE_{rule.upper()}", *unsigned), result="LATE")


def _safe(days: Days) -> date | None:
    """The day to show when a Saturday makes the last days doubtful."""
    return None if days.by_law == days.effective else last_working_day(days.last)


def _self_employed(limit: Limit) -> Limit:
    """The guide states no limit for the self-employed: counted as a dismissal, always for the Department, never late (A10)."""
    saturday = limit.codes if limit.result == "REVIEW" else ()
    return replace(limit, codes=("SELF_EMPLOYED_DEADLINE", *saturday), result="REVIEW")


def _retroactive(limit: Limit) -> Limit:
    """Forest contracts that ended before the program existed: nobody could file in time, so never late (A11)."""
    codes = () if limit.result == "LATE" else limit.codes
    return replace(limit, codes=each((*codes, "RETROACTIVE_WINDOW")), result="REVIEW")


def _waiting(rule: str, *missing: str) -> Limit:
    """A limit that cannot be counted yet."""
    return Limit((), "UNKNOWN", rule, because=missing, todo=missing)

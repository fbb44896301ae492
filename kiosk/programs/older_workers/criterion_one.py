"""Criterion 1: a dismissal, a layoff or the end of self-employment, in its window, in Québec, for an accepted reason."""

from kiosk.programs.findings import Facts, Finding
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.event import Event, event_of
from kiosk.programs.older_workers.parts import finding, not_asked
from kiosk.programs.older_workers.six_months import six_months
from kiosk.programs.parts import Part, unknown, wanted

REASON = "end_reason"
REASON_CODES = {"misconduct_or_cause": "FOR_CAUSE", "other_or_unsure": "REASON_DOUBT"}
"""What is left is REASON_NOT_ECONOMIC."""


def criterion_01_event(facts: Facts) -> Finding:
    """Criterion 1, a (dismissal), b (layoff) and c (self-employed), with notes 1 to 3 and readings A7, A8, A9.

    Never raises, never blocks a filing. Text a person wrote about the reason never decides.
    """
    event = event_of(facts)
    if event.kind is None:
        return finding(1, unknown("event"))
    own = _self_employed(facts) if event.kind == "self_employed" else _employee(facts, event)
    return finding(1, _window(facts, event), *own)


def _employee(facts: Facts, event: Event) -> tuple[Part, ...]:
    """What is asked of an employee."""
    return (
        wanted(facts, "worked_in_quebec", "yes", "EVENT_OUTSIDE_QUEBEC"),
        _reason(facts),
        wanted(facts, "contract_expired", "no", "FIXED_TERM"),
        _six_months(facts, event),
    )


def _self_employed(facts: Facts) -> tuple[Part, ...]:
    """What is asked of a self-employed person; of contracts of the forest industry the guide names no reason, and no clients."""
    forest = facts.get("sector") == "forest_self"
    codes = {"all_contracts_ended": "CONTRACTS_NOT_ALL_ENDED"}
    if not (forest and not_asked(facts, "clients_all_in_quebec")):
        codes["clients_all_in_quebec"] = "CLIENTS_NOT_ALL_IN_QUEBEC"
    if not not_asked(facts, "worked_in_quebec"):
        codes["worked_in_quebec"] = "EVENT_OUTSIDE_QUEBEC"
    asked = tuple(wanted(facts, question, "yes", code) for question, code in codes.items())
    return asked if forest else (*asked, _reason(facts))


def _reason(facts: Facts) -> Part:
    """Notes 1 to 3: economic or technological; a layoff may also be for internal organization."""
    reason = facts.get(REASON)
    if not isinstance(reason, str):
        return unknown(REASON)
    if reason == "economic_or_technological":
        return Part("met", (REASON,))
    if reason == "internal_organization":
        layoff = facts.get("event") == "layoff"
        return Part("met", (REASON,)) if layoff else Part("not_met", (REASON,), "REASON_NOT_ECONOMIC")
    code = REASON_CODES.get(reason, "REASON_NOT_ECONOMIC")
    return Part("review" if code == "REASON_DOUBT" else "not_met", (REASON,), code)


def _window(facts: Facts, event: Event) -> Part:
    """The day of the event within the window of its sector (R7). A sector is asked for only where it decides."""
    if event.day is None:
        return unknown(*event.todo)
    fits = {sector: dates().windows[sector].holds(event.day) for sector in _sectors(facts, event)}
    everywhere = {dates().windows[sector].holds(event.day) for sector in _open_sectors(event)}
    because = event.because if len(everywhere) == 1 else (*event.because, "sector")
    if all(fits.values()):
        return Part("met", because)
    if any(fits.values()):
        return unknown("sector")
    return _outside(facts, event, because)


def _open_sectors(event: Event) -> tuple[str, ...]:
    """The sectors an event may have: forest contracts are of the self-employed only."""
    return ("other", "asbestos", "forest_self") if event.kind == "self_employed" else ("other", "asbestos")


def _sectors(facts: Facts, event: Event) -> tuple[str, ...]:
    """The sectors that are still possible."""
    sector, possible = facts.get("sector"), _open_sectors(event)
    if sector is None:
        return possible
    return (sector,) if isinstance(sector, str) and sector in possible else ("other",)


def _outside(facts: Facts, event: Event, because: tuple[str, ...]) -> Part:
    """Outside its window; an employee who served a mine in the months of the mines alone is for the Department (A9)."""
    closed = Part("not_met", because, "WINDOW")
    mines_only = event.kind != "self_employed" and event.day is not None and dates().windows["asbestos"].holds(event.day)
    if not mines_only:
        return closed
    served, question = facts.get("work_for_asbestos_company"), "work_for_asbestos_company"
    if served is None:
        return unknown(question)
    return Part("review", (*because, question), "SECTOR_DOUBT") if served == "yes" else Part("not_met", (*because, question), "WINDOW")


def _six_months(facts: Facts, event: Event) -> Part:
    """A layoff made permanent (A8), or six months that a recall broke (A7), are for the Department."""
    if event.converted:
        return Part("review", ("made_permanent_on",), "EVENT_CONVERTED")
    wait = six_months(facts, event)
    if wait is None or facts.get("recalled") == "no":
        return Part("met")
    if wait.todo:
        return unknown(*wait.todo)
    if wait.broken:
        return Part("review", ("employment_end", "recalled", "recalls"), "SIX_MONTHS_BROKEN")
    return Part("met", ("employment_end", "recalls"))

"""Everything the law says at once: fourteen findings, a limit, and one verdict with its codes (domain, section 4)."""

from collections.abc import Callable, Iterable
from datetime import date

from kiosk.programs.ages import age_on
from kiosk.programs.findings import Facts, Finding, Limit, Opinion, Verdict
from kiosk.programs.older_workers import criteria
from kiosk.programs.older_workers.criterion_one import criterion_01_event
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.event import event_of
from kiosk.programs.older_workers.limits import filing_limit
from kiosk.programs.older_workers.six_months import Wait, first_payable, six_months
from kiosk.programs.parts import day_of, each

CRITERIA: tuple[Callable[[Facts], Finding], ...] = (
    criterion_01_event,
    criteria.criterion_02_residence,
    criteria.criterion_03_service,
    criteria.criterion_04_age,
    criteria.criterion_05_contributions,
    criteria.criterion_06_exclusions,
    criteria.criterion_07_status,
    criteria.criterion_08_federal,
    criteria.criterion_09_studies,
    criteria.criterion_10_work_study,
    criteria.criterion_11_incarceration,
    criteria.criterion_12_shelter,
    criteria.criterion_13_community,
    criteria.criterion_14_other_program,
)
SIXTY = {"AGE_60_BEFORE_SIX_MONTHS", "AGE_60_REACHED_BEFORE_FILING"}
"""With one of these no day can be paid."""


def opinion(facts: Facts, documents: tuple[str, ...] = ()) -> Opinion:
    """What the law says of a set of facts, as if it were filed on `facts.filed_on`. It explains; the Department decides.

    Never raises, never blocks a filing.
    """
    return weigh(facts, tuple(rule(facts) for rule in CRITERIA), filing_limit(facts), documents)


def weigh(facts: Facts, findings: tuple[Finding, ...], limit: Limit, documents: tuple[str, ...]) -> Opinion:
    """One opinion from findings and a limit."""
    event = event_of(facts)
    wait, born = six_months(facts, event), day_of(facts, "birth_date")
    verdict = _verdict(facts, findings, limit, wait)
    return Opinion(
        verdict,
        _codes(verdict, facts, findings, limit),
        findings,
        limit,
        _payable(verdict, facts, findings, wait),
        age_on(born, event.day) if born and event.day else None,
        documents,
        each((*(question for finding in findings for question in finding.todo), *limit.todo)),
    )


def _verdict(facts: Facts, findings: Iterable[Finding], limit: Limit, wait: Wait | None) -> Verdict:
    """The strongest of what was found: not met, late, to be reviewed, unknown, to wait, no limit yet, in order."""
    results = {finding.result for finding in findings}
    if "not_met" in results:
        return "NO"
    if limit.result == "LATE":
        return "LATE"
    if "review" in results or limit.result == "REVIEW":
        return "REVIEW"
    if "unknown" in results or limit.result == "UNKNOWN":
        return "UNKNOWN"
    return "OK_WAIT" if _waits(facts, wait) else limit.result


def _waits(facts: Facts, wait: Wait | None) -> bool:
    """Whether the six months of a layoff were not complete when the form came."""
    day = first_payable(facts, wait)
    return wait is not None and None not in (day, facts.filed_on) and day != facts.filed_on


def _codes(verdict: Verdict, facts: Facts, findings: Iterable[Finding], limit: Limit) -> tuple[str, ...]:
    """Which codes a verdict carries."""
    reviewed = [code for finding in findings if finding.result == "review" for code in finding.codes]
    match verdict:
        case "NO":
            refused = [code for finding in findings if finding.result == "not_met" for code in finding.codes]
            return each((*refused, *(("PROGRAM_CLOSED",) if _closed(facts.filed_on) else ())))
        case "LATE" | "REVIEW":
            return each((*limit.codes, *reviewed)) if limit.result in ("LATE", "REVIEW") else each(reviewed)
        case "OK_WAIT":
            return ("SIX_MONTHS_NOT_REACHED",)
        case "OK_NO_DEADLINE_YET":
            return ("EI_INCOME",)
        case _:
            return ()


def _closed(filed: date | None) -> bool:
    """Whether the form came after the last day for which something could be paid."""
    return filed is not None and filed > dates().days["last_payment"]


def _payable(verdict: Verdict, facts: Facts, findings: Iterable[Finding], wait: Wait | None) -> date | None:
    """The first day that could be paid, where there may be one."""
    if verdict in ("NO", "LATE") or any(SIXTY.intersection(finding.codes) for finding in findings):
        return None
    return first_payable(facts, wait)

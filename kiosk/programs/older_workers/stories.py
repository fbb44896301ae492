"""How story tables and people files speak of this program, and what they leave unsaid (domain, sections 2 and 4)."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.findings import Fact, Facts, Finding, Limit, Opinion
from kiosk.programs.older_workers.criteria import COVERED
from kiosk.programs.older_workers.documents import documents_of
from kiosk.programs.older_workers.limits import filing_limit
from kiosk.programs.older_workers.verdict import CRITERIA, weigh

COLUMNS: Mapping[str, str] = {
    "event": "event",
    "sector": "sector",
    "birth_date": "birth_date",
    "service_start": "employment_start",
    "event_date": "employment_end",
    "ei_status": "ei_status",
    "ei_end": "ei_end",
    "contrib_years_of_30": "contribution_years_of_last_30",
    "contrib_event_year": "contribution_event_year",
}
"""Column of a story table -> id of the question."""

PLACES: Mapping[str, str] = {
    "section7_additional": "additional",
    "section8_affirmation.accepted": "affirmation",
    "section8_affirmation.signed_on": "signed_on",
    **{f"section3_address.{part}": f"home_address.{part}" for part in ("number", "street", "apartment", "municipality", "postal_code")},
}
"""Where a people file keeps an answer under another path than its id."""

UNSAID: Mapping[str, Fact] = {
    "event": "dismissal",
    "worked_in_quebec": "yes",
    "end_reason": "economic_or_technological",
    "contract_expired": "no",
    "all_contracts_ended": "yes",
    "clients_all_in_quebec": "yes",
    "lives_in_quebec": "yes",
    "contribution_years_of_last_30": 20,
    "on_strike_or_locked_out": "no",
    "establishment_seasonal_or_intermittent": "no",
    "force_majeure_not_economic": "no",
    "status": "canadian_citizen",
    "attending": "no",
    "work_study_student": "no",
    "incarcerated_or_halfway": "no",
    "sheltered_adult": "no",
    "religious_community": "no",
    "collective_dismissal_program": "no",
    # Follow-ups count against the person who leaves them out (domain, section 2).
    "work_for_asbestos_company": "no",
    "contribution_event_year": "no",
    "community_provides": "yes",
    "accused_in_halfway": "no",
    "studies_under_measure": "no",
}
"""What a story means where it says nothing: the answer that meets the criterion."""


def judge(form: Form, answers: Answers, facts: Facts) -> Opinion:
    """What the law says of a story: an absent fact counts as the one that meets its criterion; one not known stays unknown."""
    full = filled(facts)
    findings = tuple(_given(rule(full), facts) for rule in CRITERIA)
    return weigh(full, findings, _given_limit(filing_limit(full), facts), documents_of(form, answers, facts.filed_on))


def filled(facts: Facts) -> Facts:
    """The facts of a story, with what it means where it says nothing."""
    unsaid: dict[str, Fact] = {**UNSAID, "recalled": "yes" if "recalls" in facts.values else "no", "recalls": ()}
    for one, other in (COVERED, COVERED[::-1]):
        answer = facts.get(other)
        unsaid[one] = "no" if answer is None else answer
    meant = {question: answer for question, answer in unsaid.items() if question not in facts.not_known}
    return replace(facts, values={**meant, **facts.values})


def _given(finding: Finding, facts: Facts) -> Finding:
    """A finding that waits only for what the story left out, a date or a sector, is met."""
    waits = finding.result == "unknown" and not facts.not_known.intersection(finding.todo)
    return replace(finding, result="met", because=(), todo=()) if waits else finding


def _given_limit(limit: Limit, facts: Facts) -> Limit:
    waits = limit.result == "UNKNOWN" and not facts.not_known.intersection(limit.todo)
    return replace(limit, result="OK", because=(), todo=()) if waits else limit

"""Everything the law says at once. It explains as far as the dated amounts allow; the Department decides."""

from kiosk.programs.ages import age_on
from kiosk.programs.findings import Facts, Finding, Limit, Opinion, Result, Verdict
from kiosk.programs.last_resort.criteria import CRITERIA, REQUEST, criterion_1_request
from kiosk.programs.parts import day_of, each

NO_LIMIT = Limit((), "OK", "received")
"""No last day exists: the assistance is counted from the day of receipt."""
VERDICTS: tuple[tuple[Result, Verdict], ...] = (("not_met", "NO"), ("review", "REVIEW"), ("unknown", "UNKNOWN"))
"""Result of a finding -> verdict, the strongest first."""


def opinion(facts: Facts, documents: tuple[str, ...] = ()) -> Opinion:
    """What the law says of a set of facts, as if it were filed on `facts.filed_on`. Never raises, never blocks a filing."""
    return weigh(facts, findings_of(facts), documents)


def findings_of(facts: Facts) -> tuple[Finding, ...]:
    """The criteria that the request brings with it: employment services alone bring none but the request itself."""
    asked = facts.get(REQUEST)
    services_only = isinstance(asked, tuple) and "last_resort" not in asked
    return (criterion_1_request(facts),) if services_only else tuple(rule(facts) for rule in CRITERIA)


def weigh(facts: Facts, findings: tuple[Finding, ...], documents: tuple[str, ...]) -> Opinion:
    """One opinion from findings."""
    results = {finding.result for finding in findings}
    verdict: Verdict = next((one for result, one in VERDICTS if result in results), "OK")
    told = {"NO": "not_met", "REVIEW": "review"}.get(verdict)
    born = day_of(facts, "adult1.birth_date")
    return Opinion(
        verdict,
        each(code for finding in findings if finding.result == told for code in finding.codes),
        findings,
        NO_LIMIT,
        None,
        age_on(born, facts.filed_on) if born and facts.filed_on else None,
        documents,
        each(question for finding in findings for question in finding.todo),
    )

"""Criterion x {met, not met, unknown, review}: every row of the table holds (acceptance case 23)."""

from collections.abc import Mapping
from datetime import date

import pytest

from kiosk.programs.findings import Fact, Facts
from kiosk.programs.older_workers.verdict import CRITERIA

PERSON: Mapping[str, Fact] = {
    "event": "dismissal", "sector": "other", "work_for_asbestos_company": "no", "worked_in_quebec": "yes",
    "end_reason": "economic_or_technological", "contract_expired": "no", "lives_in_quebec": "yes",
    "contribution_years_of_last_30": 25, "on_strike_or_locked_out": "no", "establishment_seasonal_or_intermittent": "no",
    "force_majeure_not_economic": "no", "status": "canadian_citizen", "covered_by_federal_income_security": "no",
    "work_study_student": "no", "ei_status": "ineligible", "employment_start": date(1995, 1, 1), "employment_end": date(2012, 4, 30),
    "birth_date": date(1956, 3, 3), "religious_community": "no", "sheltered_adult": "no", "incarcerated_or_halfway": "no",
    "attending": "no", "collective_dismissal_program": "no", "federal_income_security_native": "no",
}  # fmt: skip
"""Somebody who meets all criteria."""
FILED = date(2012, 8, 1)
SELF: Mapping[str, Fact] = {"event": "self_employed", "all_contracts_ended": "yes", "clients_all_in_quebec": "yes"}
LAYOFF: Mapping[str, Fact] = {"event": "layoff", "recalled": "no", "employment_end": date(2011, 8, 31)}
SHORT = ((date(2012, 1, 30), date(2012, 2, 3)),)
JANUARY: Mapping[str, Fact] = {"employment_end": date(2013, 1, 15)}
STUDENT: Mapping[str, Fact] = {"attending": "yes", "level": "college_or_university", "studies_under_measure": "no"}
MISSING = "missing"
TABLE: tuple[tuple[int, Mapping[str, Fact], str, str], ...] = (
    (1, {}, "met", ""),
    (1, {"event": MISSING}, "unknown", "event"),
    (1, {"employment_end": MISSING}, "unknown", "employment_end"),
    (1, {"employment_end": date(2009, 4, 1)}, "met", ""),
    (1, {"employment_end": date(2009, 3, 31)}, "not_met", "WINDOW"),
    (1, {"employment_end": date(2012, 12, 31)}, "met", ""),
    (1, JANUARY, "not_met", "WINDOW"),
    (1, {**JANUARY, "sector": "asbestos"}, "met", ""),
    (1, {**JANUARY, "sector": MISSING}, "unknown", "sector"),
    (1, {"sector": MISSING}, "met", ""),
    (1, {**JANUARY, "work_for_asbestos_company": "yes"}, "review", "SECTOR_DOUBT"),
    (1, {**JANUARY, "work_for_asbestos_company": MISSING}, "unknown", "work_for_asbestos_company"),
    (1, {"employment_end": date(2013, 4, 1), "work_for_asbestos_company": "yes"}, "not_met", "WINDOW"),
    (1, {"employment_end": date(2007, 1, 1), "sector": "forest_self"}, "not_met", "WINDOW"),
    (1, {"worked_in_quebec": "no"}, "not_met", "EVENT_OUTSIDE_QUEBEC"),
    (1, {"worked_in_quebec": MISSING}, "unknown", "worked_in_quebec"),
    (1, {"end_reason": "internal_organization"}, "not_met", "REASON_NOT_ECONOMIC"),
    (1, {"end_reason": "resigned"}, "not_met", "REASON_NOT_ECONOMIC"),
    (1, {"end_reason": "misconduct_or_cause"}, "not_met", "FOR_CAUSE"),
    (1, {"end_reason": "other_or_unsure"}, "review", "REASON_DOUBT"),
    (1, {"end_reason": MISSING}, "unknown", "end_reason"),
    (1, {"contract_expired": "yes"}, "not_met", "FIXED_TERM"),
    (1, {"contract_expired": MISSING}, "unknown", "contract_expired"),
    (1, {**LAYOFF}, "met", ""),
    (1, {**LAYOFF, "end_reason": "internal_organization"}, "met", ""),
    (1, {**LAYOFF, "recalled": MISSING}, "unknown", "recalled"),
    (1, {**LAYOFF, "recalled": "yes"}, "unknown", "recalls"),
    (1, {**LAYOFF, "recalled": "yes", "recalls": SHORT}, "review", "SIX_MONTHS_BROKEN"),
    (1, {**LAYOFF, "recalled": "yes", "recalls": ((date(2012, 2, 29), None),)}, "review", "SIX_MONTHS_BROKEN"),
    (1, {**LAYOFF, "recalled": "yes", "recalls": ((date(2012, 3, 1), None),)}, "met", ""),
    (1, {**LAYOFF, "recalled": "no", "recalls": SHORT}, "met", ""),
    (1, {**LAYOFF, "made_permanent_on": date(2012, 2, 15)}, "review", "EVENT_CONVERTED"),
    (1, {**LAYOFF, "made_permanent_on": date(2013, 2, 15)}, "not_met", "WINDOW"),
    (1, {"made_permanent_on": date(2013, 2, 15)}, "met", ""),
    (1, SELF, "met", ""),
    (1, {**SELF, "contract_expired": "yes"}, "met", ""),
    (1, {**SELF, "all_contracts_ended": "no"}, "not_met", "CONTRACTS_NOT_ALL_ENDED"),
    (1, {**SELF, "all_contracts_ended": MISSING}, "unknown", "all_contracts_ended"),
    (1, {**SELF, "clients_all_in_quebec": "no"}, "not_met", "CLIENTS_NOT_ALL_IN_QUEBEC"),
    (1, {**SELF, "clients_all_in_quebec": MISSING}, "unknown", "clients_all_in_quebec"),
    (1, {**SELF, "worked_in_quebec": MISSING}, "met", ""),
    (1, {**SELF, "worked_in_quebec": "no"}, "not_met", "EVENT_OUTSIDE_QUEBEC"),
    (1, {**SELF, "end_reason": "internal_organization"}, "not_met", "REASON_NOT_ECONOMIC"),
    (1, {**SELF, "sector": "forest_self", "end_reason": MISSING, "clients_all_in_quebec": MISSING}, "met", ""),
    (1, {**SELF, "sector": "forest_self", "employment_end": date(2006, 5, 1)}, "met", ""),
    (1, {**SELF, "sector": "forest_self", "employment_end": date(2006, 4, 30)}, "not_met", "WINDOW"),
    (1, {**SELF, **JANUARY, "work_for_asbestos_company": "yes"}, "not_met", "WINDOW"),
    (2, {}, "met", ""),
    (2, {"lives_in_quebec": "no"}, "not_met", "RESIDENCE"),
    (2, {"lives_in_quebec": MISSING}, "unknown", "lives_in_quebec"),
    (3, {}, "met", ""),
    (3, SELF, "met", ""),
    (3, {"employment_start": date(2012, 2, 1)}, "review", "SERVICE_EXACT"),
    (3, {"employment_start": date(2012, 1, 31)}, "met", ""),
    (3, {"employment_start": date(2012, 2, 2)}, "not_met", "SERVICE"),
    (3, {"employment_start": date(2011, 11, 30), "employment_end": date(2012, 2, 28)}, "review", "SERVICE_EXACT"),
    (3, {"employment_start": MISSING}, "unknown", "employment_start"),
    (4, {}, "met", ""),
    (4, {"birth_date": date(1957, 4, 30)}, "met", ""),
    (4, {"birth_date": date(1957, 5, 1)}, "not_met", "AGE"),
    (4, {"birth_date": date(1952, 4, 30)}, "not_met", "AGE"),
    (4, {"birth_date": date(1952, 5, 1)}, "review", "AGE_60_REACHED_BEFORE_FILING"),
    (4, {"birth_date": date(1952, 8, 1)}, "review", "AGE_60_REACHED_BEFORE_FILING"),
    (4, {"birth_date": date(1952, 8, 2)}, "met", ""),
    (4, {**LAYOFF, "birth_date": date(1952, 2, 29)}, "review", "AGE_60_BEFORE_SIX_MONTHS"),
    (4, {**LAYOFF, "birth_date": date(1952, 3, 1)}, "review", "AGE_60_REACHED_BEFORE_FILING"),
    (4, {"birth_date": date(1956, 2, 29), "employment_end": date(2011, 2, 28)}, "review", "AGE_LEAP"),
    (4, {"birth_date": date(1956, 2, 29), "employment_end": date(2011, 3, 1)}, "met", ""),
    (4, {"birth_date": date(1952, 2, 29), "employment_end": date(2012, 2, 29)}, "not_met", "AGE"),
    (4, {"birth_date": MISSING}, "unknown", "birth_date"),
    (5, {"contribution_years_of_last_30": 20}, "met", ""),
    (5, {"contribution_years_of_last_30": 18, "contribution_event_year": "yes"}, "not_met", "CONTRIB"),
    (5, {"contribution_years_of_last_30": 19, "contribution_event_year": "no"}, "not_met", "CONTRIB"),
    (5, {"contribution_years_of_last_30": 19, "contribution_event_year": "yes"}, "review", "CONTRIB_WINDOW"),
    (5, {"contribution_years_of_last_30": 19, "contribution_event_year": "not_sure"}, "review", "CONTRIB_WINDOW"),
    (5, {"contribution_years_of_last_30": 19}, "unknown", "contribution_event_year"),
    (5, {"contribution_years_of_last_30": MISSING}, "unknown", "contribution_years_of_last_30"),
    (6, {}, "met", ""),
    (6, SELF, "met", ""),
    (6, {**SELF, **dict.fromkeys(("on_strike_or_locked_out", "force_majeure_not_economic"), MISSING)}, "met", ""),
    (6, {"on_strike_or_locked_out": "yes"}, "not_met", "STRIKE_OR_LOCKOUT"),
    (6, {"establishment_seasonal_or_intermittent": "yes"}, "not_met", "SEASONAL"),
    (6, {"employment_status": "seasonal"}, "met", ""),
    (6, {"force_majeure_not_economic": "yes", "on_strike_or_locked_out": MISSING}, "not_met", "FORCE_MAJEURE"),
    (6, {"force_majeure_not_economic": MISSING}, "unknown", "force_majeure_not_economic"),
    (7, {"status": "protected_person"}, "met", ""),
    (7, {"status": "none_of_these"}, "not_met", "STATUS"),
    (7, {"status": MISSING}, "unknown", "status"),
    (8, {}, "met", ""),
    (8, {"covered_by_federal_income_security": "yes"}, "review", "FEDERAL_DOUBT"),
    (8, {"federal_income_security_native": "yes"}, "review", "FEDERAL_DOUBT"),
    (8, {"covered_by_federal_income_security": "yes", "federal_income_security_native": "yes"}, "not_met", "FEDERAL_INCOME_SECURITY"),
    (8, {"federal_income_security_native": MISSING}, "unknown", "federal_income_security_native"),
    (9, {}, "met", ""),
    (9, {"attending": MISSING}, "unknown", "attending"),
    (9, {**STUDENT, "level": "general_secondary"}, "met", ""),
    (9, {**STUDENT, "level": "other"}, "met", ""),
    (9, {**STUDENT, "enrolment": "full-time"}, "not_met", "STUDIES_FULL_TIME"),
    (9, {**STUDENT, "enrolment": "part-time"}, "review", "STUDIES_PART_TIME"),
    (9, {**STUDENT, "enrolment": "full-time", "studies_under_measure": "yes"}, "met", ""),
    (9, STUDENT, "unknown", "enrolment"),
    (9, {**STUDENT, "studies_under_measure": MISSING}, "unknown", "studies_under_measure"),
    (10, {}, "met", ""),
    (10, {"work_study_student": "yes"}, "not_met", "WORK_STUDY"),
    (10, {"work_study_student": MISSING}, "unknown", "work_study_student"),
    (11, {}, "met", ""),
    (11, {"incarcerated_or_halfway": "yes", "accused_in_halfway": "no"}, "not_met", "INCARCERATED"),
    (11, {"incarcerated_or_halfway": "yes", "accused_in_halfway": "yes"}, "met", ""),
    (11, {"incarcerated_or_halfway": "yes"}, "unknown", "accused_in_halfway"),
    (12, {}, "met", ""),
    (12, {"sheltered_adult": "yes"}, "not_met", "SHELTERED"),
    (12, {"sheltered_adult": MISSING}, "unknown", "sheltered_adult"),
    (13, {}, "met", ""),
    (13, {"religious_community": "yes", "community_provides": "yes"}, "not_met", "RELIGIOUS"),
    (13, {"religious_community": "yes", "community_provides": "no"}, "met", ""),
    (13, {"religious_community": MISSING}, "unknown", "religious_community"),
    (14, {}, "met", ""),
    (14, {"collective_dismissal_program": "yes"}, "not_met", "OTHER_PROGRAM"),
    (14, {"collective_dismissal_program": MISSING}, "unknown", "collective_dismissal_program"),
)


@pytest.mark.parametrize(("criterion", "change", "result", "code"), TABLE)
def test_a_criterion_comes_to_its_result(criterion: int, change: Mapping[str, Fact], result: str, code: str) -> None:
    """One answer otherwise than somebody who meets everything: the result, its code, or the answer still to give."""
    values = {id: fact for id, fact in {**PERSON, **change}.items() if fact != MISSING}
    found = CRITERIA[criterion - 1](Facts(values, filed_on=FILED))
    assert (found.criterion, found.result) == (criterion, result)
    assert found.codes == ((code,) if result in {"not_met", "review"} else ())
    assert found.todo[:1] == ((code,) if result == "unknown" else ()) or result == "not_met"


def test_all_reasons_of_a_criterion_are_told_at_once() -> None:
    """Three things against a criterion are three codes, and three answers behind them."""
    three: Mapping[str, Fact] = {
        "on_strike_or_locked_out": "yes",
        "establishment_seasonal_or_intermittent": "yes",
        "force_majeure_not_economic": "yes",
    }
    found = CRITERIA[5](Facts({**PERSON, **three}))
    assert found.codes == ("STRIKE_OR_LOCKOUT", "SEASONAL", "FORCE_MAJEURE")
    assert found.because == tuple(three)


def test_the_table_tries_every_criterion_every_way() -> None:
    """Each criterion is met, not met and unknown in some row, and to be reviewed wherever the law leaves a doubt."""
    tried = {(criterion, result) for criterion, _, result, _ in TABLE}
    assert tried >= {(criterion, result) for criterion in range(1, 15) for result in ("met", "not_met", "unknown")}
    assert {criterion for criterion, result in tried if result == "review"} == {1, 3, 4, 5, 8, 9}

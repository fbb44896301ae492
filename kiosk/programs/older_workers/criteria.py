"""Criteria 2 to 14 of the guide, a pure function each: what was found, because of which answers. None ever blocks."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kiosk.programs.ages import age_on, birthday
from kiosk.programs.findings import Facts, Finding
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.event import event_of
from kiosk.programs.older_workers.parts import finding, not_asked
from kiosk.programs.older_workers.six_months import first_payable, six_months
from kiosk.programs.parts import Part, day_of, unknown, wanted

DAY = timedelta(days=1)
COVERED = ("covered_by_federal_income_security", "federal_income_security_native")
STUDIES = ("attending", "level", "studies_under_measure", "enrolment")
VOCATIONAL_AND_ABOVE = ("secondary_vocational", "college_or_university")


def criterion_02_residence(facts: Facts) -> Finding:
    """Criterion 2: lives in Québec."""
    return finding(2, wanted(facts, "lives_in_quebec", "yes", "RESIDENCE"))


def criterion_03_service(facts: Facts) -> Finding:
    """Criterion 3: at least three months of continuous service.

    Unit: calendar months, both days counted (1 February to 30 April is three).
    Exactly three goes to the Department: note 1 says *more than* three (A14).
    Not asked of the self-employed.
    """
    kind = facts.get("event")
    if kind is None or kind == "self_employed":
        return finding(3, Part("met", ("event",)) if kind else unknown("event"))
    event, start = event_of(facts), day_of(facts, "employment_start")
    if event.day is None or start is None:
        return finding(3, unknown(*event.todo, *(() if start else ("employment_start",))))
    third_month_ends = start + relativedelta(months=dates().counts["service_months"]) - DAY
    because = ("employment_start", *event.because)
    if event.day < third_month_ends:
        return finding(3, Part("not_met", because, "SERVICE"))
    exact = event.day == third_month_ends
    return finding(3, Part("review", because, "SERVICE_EXACT") if exact else Part("met", because))


def criterion_04_age(facts: Facts) -> Finding:
    """Criterion 4: at least 55 and under 60 at the event; and 60 before any day that can be paid is a warning (A12).

    A birthday on February 29 that decides goes to the Department (A13).
    """
    event, born = event_of(facts), day_of(facts, "birth_date")
    if event.day is None or born is None:
        return finding(4, unknown(*(() if born else ("birth_date",)), *event.todo))
    because = ("birth_date", *event.because)
    fits, early = (_of_age(age_on(born, event.day, early=early)) for early in (False, True))
    if fits != early:
        return finding(4, Part("review", because, "AGE_LEAP"))
    if not fits:
        return finding(4, Part("not_met", because, "AGE"))
    warning = _sixty_too_soon(facts, born)
    return finding(4, Part("review", because, warning) if warning else Part("met", because))


def _of_age(age: int) -> bool:
    return dates().counts["age_from"] <= age < dates().counts["age_under"]


def _sixty_too_soon(facts: Facts, born: date) -> str:
    """The code of somebody who turns 60 before any day that can be paid, or nothing (A12: one code only)."""
    sixty = birthday(born, dates().counts["age_under"])
    wait = six_months(facts, event_of(facts))
    payable = first_payable(facts, wait) or facts.filed_on
    if payable is None or payable < sixty:
        return ""
    waiting = wait is not None and (wait.complete is None or wait.complete >= sixty)
    return "AGE_60_BEFORE_SIX_MONTHS" if waiting else "AGE_60_REACHED_BEFORE_FILING"


def criterion_05_contributions(facts: Facts) -> Finding:
    """Criterion 5: 20 years of contributions in the last 30; 19 and perhaps the year of the event is a question (A15)."""
    ids = ("contribution_years_of_last_30", "contribution_event_year")
    years, this_year = facts.get(ids[0]), facts.get(ids[1])
    enough = dates().counts["contribution_years"]
    if not isinstance(years, int):
        return finding(5, unknown(ids[0]))
    if years != enough - 1:
        return finding(5, Part("met", ids[:1]) if years >= enough else Part("not_met", ids[:1], "CONTRIB"))
    if this_year is None:
        return finding(5, unknown(ids[1]))
    return finding(5, Part("not_met", ids, "CONTRIB") if this_year == "no" else Part("review", ids, "CONTRIB_WINDOW"))


def criterion_06_exclusions(facts: Facts) -> Finding:
    """Criterion 6: no strike or lock-out, no seasonal or intermittent establishment, no force majeure.

    It speaks of employees. The box "Seasonal" of the form is about the job and never decides.
    """
    codes = {
        "on_strike_or_locked_out": "STRIKE_OR_LOCKOUT",
        "establishment_seasonal_or_intermittent": "SEASONAL",
        "force_majeure_not_economic": "FORCE_MAJEURE",
    }
    asked = [question for question in codes if not not_asked(facts, question)]
    if not asked:
        return finding(6, Part("met", ("event",)))
    missing = any(facts.get(question) is None for question in asked)
    kind = (unknown("event"),) if missing and facts.get("event") is None else ()
    return finding(6, *(wanted(facts, question, "no", codes[question]) for question in asked), *kind)


def criterion_07_status(facts: Facts) -> Finding:
    """Criterion 7: citizen, registered Indian, permanent resident, or a person granted asylum."""
    status = facts.get("status")
    if status is None:
        return finding(7, unknown("status"))
    return finding(7, Part("not_met", ("status",), "STATUS") if status == "none_of_these" else Part("met", ("status",)))


def criterion_08_federal(facts: Facts) -> Finding:
    """Criterion 8: not covered by the federal income security program; two answers that differ are a question."""
    first, second = (facts.get(question) for question in COVERED)
    if missing := [question for question in COVERED if facts.get(question) is None]:
        return finding(8, unknown(*missing))
    if first != second:
        return finding(8, Part("review", COVERED, "FEDERAL_DOUBT"))
    return finding(8, Part("met", COVERED) if first == "no" else Part("not_met", COVERED, "FEDERAL_INCOME_SECURITY"))


def criterion_09_studies(facts: Facts) -> Finding:
    """Criterion 9: not in vocational or postsecondary school, unless under a measure; part-time is a question (A16).

    General secondary and other studies, such as francisation, are outside the criterion.
    """
    attending, level, measure, enrolment = (facts.get(question) for question in STUDIES)
    if attending == "no":
        return finding(9, Part("met", STUDIES[:1]))
    if attending is None or level is None:
        return finding(9, unknown("attending" if attending is None else "level"))
    if level not in VOCATIONAL_AND_ABOVE:
        return finding(9, Part("met", ("level",)))
    if measure == "yes":
        return finding(9, Part("met", ("studies_under_measure",)))
    if measure is None or enrolment is None:
        return finding(9, unknown("studies_under_measure" if measure is None else "enrolment"))
    full_time = enrolment == "full-time"
    return finding(9, Part("not_met", STUDIES, "STUDIES_FULL_TIME") if full_time else Part("review", STUDIES, "STUDIES_PART_TIME"))


def criterion_10_work_study(facts: Facts) -> Finding:
    """Criterion 10: not in an approved work-study program."""
    return finding(10, wanted(facts, "work_study_student", "no", "WORK_STUDY"))


def criterion_11_incarceration(facts: Facts) -> Finding:
    """Criterion 11: not in prison or a half-way house, unless an accused adult has to live there."""
    return finding(11, _unless(facts, "incarcerated_or_halfway", ("accused_in_halfway", "yes"), "INCARCERATED"))


def criterion_12_shelter(facts: Facts) -> Finding:
    """Criterion 12: not sheltered in a health facility."""
    return finding(12, wanted(facts, "sheltered_adult", "no", "SHELTERED"))


def criterion_13_community(facts: Facts) -> Finding:
    """Criterion 13: not in a religious community that provides for its members."""
    return finding(13, _unless(facts, "religious_community", ("community_provides", "no"), "RELIGIOUS"))


def criterion_14_other_program(facts: Facts) -> Finding:
    """Criterion 14: not paid by a support program for a collective dismissal."""
    return finding(14, wanted(facts, "collective_dismissal_program", "no", "OTHER_PROGRAM"))


def _unless(facts: Facts, question: str, excuse: tuple[str, str], code: str) -> Part:
    """A yes that counts against a person, unless the answer that follows it excuses them."""
    if facts.get(question) != "yes":
        return wanted(facts, question, "no", code)
    follow_up = wanted(facts, excuse[0], excuse[1], code)
    return Part("not_met", (question, excuse[0]), code) if follow_up.result == "not_met" else follow_up

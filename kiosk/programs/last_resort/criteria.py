"""The criteria, a pure function each: what was found, because of which answers. None ever blocks, and none computes a benefit.

Where the sources do not say enough to decide, the finding is for the Department to check: minors, students, claims of asylum.
"""

from collections.abc import Callable, Mapping

from kiosk.programs.ages import age_on
from kiosk.programs.findings import Facts, Finding
from kiosk.programs.last_resort import figures, means
from kiosk.programs.last_resort.amounts import amounts
from kiosk.programs.last_resort.household import COUPLE_SINCE, adults_of, became_spouse, children_of, spouse_of
from kiosk.programs.parts import Part, day_of, joined, unknown
from kiosk.words.text import Text

REQUEST = "request_type"
STATUS = ("born_in_quebec", "born_in_canada", "citizen", "permanent_resident", "asylum_claimant", "protected_person")
"""In the order in which they are asked; a yes ends them."""
VOCATIONAL_AND_ABOVE = ("secondary_vocational", "college", "university_1", "university_2", "other")
QUEBEC = ("G", "H", "J")
"""The first letters of its postal codes."""


def criterion_1_request(facts: Facts) -> Finding:
    """Criterion 1: asks for last-resort assistance; who asks for employment services only has no criterion to meet."""
    asked = facts.get(REQUEST)
    return _finding(1, unknown(REQUEST) if asked is None else Part("met", (REQUEST,)))


def criterion_2_household(facts: Facts) -> Finding:
    """Criterion 2: who is counted. A couple that became one of a year, and children of age who do not study, are checked."""
    spouse, children = spouse_of(facts), children_of(facts)
    parts = [unknown(*spouse.todo) if spouse.is_one is None else Part("met", spouse.because)]
    parts.append(unknown(*children.todo) if children.dependent is None else Part("met", children.because))
    if children.others:
        parts.append(Part("review", children.because, "CHILD_NOT_DEPENDENT"))
    if became_spouse(facts):
        parts.append(Part("review", (COUPLE_SINCE,), "COUPLE_OF_A_YEAR"))
    return _finding(2, *parts, figures=figures.household(facts))


def criterion_3_residence(facts: Facts) -> Finding:
    """Criterion 3: lives in Québec. The address is all that is asked: one elsewhere is checked."""
    question = "adult1.home_address"
    address = facts.get(question)
    if not isinstance(address, Mapping):
        return _finding(3, unknown(question))
    here = address.get("province", "QC") in ("", "QC") and address.get("postal_code", "")[:1] in QUEBEC
    return _finding(3, Part("met", (question,)) if here else Part("review", (question,), "ADDRESS_ELSEWHERE"))


def criterion_4_age(facts: Facts) -> Finding:
    """Criterion 4: of age on the day of filing; minors are checked."""
    return _finding(4, *_each_adult(facts, _of_age))


def criterion_5_status(facts: Facts) -> Finding:
    """Criterion 5: citizen, registered Indian, permanent resident or protected person (Act, s. 26; Regulation, s. 47)."""
    return _finding(5, *_each_adult(facts, _status))


def criterion_6_studies(facts: Facts) -> Finding:
    """Criterion 6: no full-time studies at the vocational level or above; the spouse of a student may be eligible all the same."""
    return _finding(6, *_each_adult(facts, _studies))


def criterion_7_liquid_assets(facts: Facts) -> Finding:
    """Criterion 7: liquid assets on the day of filing (Regulation, ss. 52 and 53)."""
    return _finding(7, means.liquid_assets(facts), figures=figures.limit_of_assets(facts))


def criterion_8_income(facts: Facts) -> Finding:
    """Criterion 8: income that falls short of the needs (Act, s. 48)."""
    return _finding(8, *means.income(facts), figures=figures.basic_benefit(facts))


def criterion_9_property(facts: Facts) -> Finding:
    """Criterion 9: property, and what was sold, given away or waived."""
    return _finding(9, *means.property_of(facts))


CRITERIA: tuple[Callable[[Facts], Finding], ...] = (
    criterion_1_request,
    criterion_2_household,
    criterion_3_residence,
    criterion_4_age,
    criterion_5_status,
    criterion_6_studies,
    criterion_7_liquid_assets,
    criterion_8_income,
    criterion_9_property,
)


def _finding(criterion: int, *parts: Part, figures: tuple[Text, ...] = ()) -> Finding:
    return joined(f"means.{criterion}", criterion, parts, figures)


def _each_adult(facts: Facts, rule: Callable[[Facts, str], Part]) -> tuple[Part, ...]:
    """A condition on each adult who applies; on the first one alone while the spouse rule waits for an answer."""
    adults = adults_of(facts)
    found = tuple(rule(facts, adult) for adult in adults or ("adult1",))
    return found if adults is not None else (*found, unknown(*spouse_of(facts).todo))


def _of_age(facts: Facts, adult: str) -> Part:
    question = f"{adult}.birth_date"
    born = day_of(facts, question)
    if born is None or facts.filed_on is None:
        return unknown(question)
    minor = age_on(born, facts.filed_on) < amounts().counts["adult_age"]
    return Part("review", (question,), "MINOR") if minor else Part("met", (question,))


def _status(facts: Facts, adult: str) -> Part:
    """The first yes decides; a missing answer before it leaves the question open."""
    asked = tuple(f"{adult}.{question}" for question in STATUS)
    for place, question in enumerate(asked):
        answer = facts.get(question)
        if answer is None:
            return unknown(question)
        if answer == "yes":
            claims = STATUS[place] == "asylum_claimant"
            return Part("review", (question,), "ASYLUM_CLAIMANT") if claims else Part("met", (question,))
    return Part("review", asked[-1:], "OTHER_STATUS")


def _studies(facts: Facts, adult: str) -> Part:
    studying, enrolment, level = (f"{adult}.{question}" for question in ("studying", "studies.enrolment", "studies.level"))
    if facts.get(studying) == "no":
        return Part("met", (studying,))
    if missing := next((one for one in (studying, enrolment, level) if facts.get(one) is None), None):
        return unknown(missing)
    if facts.get(enrolment) == "part_time" or facts.get(level) not in VOCATIONAL_AND_ABOVE:
        return Part("met", (enrolment,) if facts.get(enrolment) == "part_time" else (level,))
    return Part("review", (studying, enrolment, level), "STUDENT")

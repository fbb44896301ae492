"""Who is counted in an application: the spouse, by four conditions, and the dependent children (Act, s. 22; domain, section 9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.programs.ages import age_on, birthday
from kiosk.programs.findings import Fact, Facts
from kiosk.programs.last_resort.amounts import amounts
from kiosk.programs.parts import day_of

LIVES_WITH = "lives_with_adult"
CONDITIONS = tuple(f"other_adult.{one}" for one in ("married", "parent_of_a_child", "couple_for_a_year", "couple_again"))
"""Any one of them makes the adult who lives with the person a spouse; the form stops asking at the first."""
COUPLE_SINCE = "new_couple.since"
CHILDREN = "children"


@dataclass(frozen=True, slots=True)
class Spouse:
    """Whether there is a spouse, and by which answers."""

    is_one: bool | None
    """None while an answer is missing."""
    because: tuple[str, ...] = ()
    todo: tuple[str, ...] = ()


def spouse_of(facts: Facts) -> Spouse:
    """The spouse rule: somebody who lives with the person, and any of the four conditions."""
    lives_with = facts.get(LIVES_WITH)
    if lives_with == "no":
        return Spouse(is_one=False, because=(LIVES_WITH,))
    met = next((one for one in CONDITIONS if facts.get(one) == "yes"), None)
    if lives_with is not None and met is not None:
        return Spouse(is_one=True, because=(LIVES_WITH, met))
    missing = next((one for one in (LIVES_WITH, *CONDITIONS) if facts.get(one) is None), None)
    return Spouse(None, todo=(missing,)) if missing else Spouse(is_one=False, because=(LIVES_WITH, *CONDITIONS))


def adults_of(facts: Facts) -> tuple[str, ...] | None:
    """The adults who apply, by the prefix of their questions; None while the spouse rule waits for an answer."""
    spouse = spouse_of(facts).is_one
    return None if spouse is None else ("adult1", "adult2")[: 1 + spouse]


def became_spouse(facts: Facts) -> bool:
    """Whether a couple of less than a year, by the day on which it began, is one of a year or more on the day of filing."""
    since, filed = day_of(facts, COUPLE_SINCE), facts.filed_on
    return since is not None and filed is not None and birthday(since, amounts().counts["couple_years"]) <= filed


@dataclass(frozen=True, slots=True)
class Children:
    """The children of the application."""

    dependent: int | None
    """How many the definition holds for; None while a day or an answer is missing."""
    others: int = 0
    """How many are of age and do not study."""
    because: tuple[str, ...] = ()
    todo: tuple[str, ...] = ()


def children_of(facts: Facts) -> Children:
    """Count the children who are under 18, or who are 18 or over and study.

    Nobody is asked whether a child is emancipated, married or a parent: the Department checks.
    """
    asked = [f"{adult}.has_children" for adult in adults_of(facts) or ("adult1",)]
    if missing := tuple(one for one in asked if facts.get(one) is None):
        return Children(None, todo=missing)
    if all(facts.get(one) == "no" for one in asked):
        return Children(0, because=tuple(asked))
    rows = facts.rows.get(CHILDREN, ())
    found = [_dependent(row, facts.filed_on) for row in rows]
    if not rows or None in found:
        return Children(None, todo=(CHILDREN,))
    return Children(found.count(True), found.count(False), (*asked, CHILDREN))


def _dependent(row: Mapping[str, Fact], day: date | None) -> bool | None:
    """Whether one child depends on the adults on a day; None while that is not known."""
    born, student = row.get("birth_date"), row.get("student")
    if not isinstance(born, date) or day is None:
        return None
    if age_on(born, day) < amounts().counts["adult_age"]:
        return True
    return None if student is None else student == "yes"

"""What a household has: liquid assets against the dated limit, income and property. Nothing here computes a benefit."""

from collections.abc import Mapping

from kiosk.programs.findings import Fact, Facts
from kiosk.programs.last_resort.amounts import amounts, on
from kiosk.programs.last_resort.household import adults_of, children_of, spouse_of
from kiosk.programs.parts import Part, unknown, wanted

ASSETS = "assets"
LISTS = {
    "accounts": "accounts",
    "on_hand": "on_hand",
    "payments": "housing_payments",
    "investments": "investments",
    "owed": "sums_owed",
}
"""Kind of liquid asset -> the list of the form in which its amounts stand."""
INCOME = ("work_income", "government_income", "other_income")
EXPECTED = "expected_income"
PROPERTY, DISPOSED = "property", "disposed"
NONE = ("none",)


def liquid_assets(facts: Facts) -> Part:
    """Liquid assets against the limit known for the household on the day of filing.

    None at all meets every limit. What is above the limit of section 53 is above the lower one of section 52 too; below it, and
    on days without data, the Department checks. The law excludes some investments and sums owed, which nobody is asked about:
    alone they never decide.
    """
    kinds = facts.get(ASSETS)
    if not isinstance(kinds, tuple):
        return unknown(ASSETS)
    named = {str(kind): LISTS[str(kind)] for kind in kinds if kind in LISTS}
    cents = {kind: total(facts, group) for kind, group in named.items()}
    if missing := [named[kind] for kind, sum_of_list in cents.items() if sum_of_list is None]:
        return unknown(*missing)
    return _weighed(facts, {kind: one or 0 for kind, one in cents.items()}, (ASSETS, *named.values()))


def _weighed(facts: Facts, cents: Mapping[str, int], because: tuple[str, ...]) -> Part:
    """Sums that are all known, against the limit."""
    if not any(cents.values()):
        return Part("met", because)
    limit = on(amounts().liquid_assets, facts.filed_on)
    if limit is None:
        return Part("review", because, "ASSETS_LIMIT_UNKNOWN")
    adults, children = adults_of(facts), children_of(facts)
    if adults is None or children.dependent is None:
        return unknown(*spouse_of(facts).todo, *children.todo)
    certain = cents.get("accounts", 0) - cents.get("payments", 0) + cents.get("on_hand", 0)
    if certain > limit.limit(len(adults), children.dependent):
        return Part("not_met", (*because, *spouse_of(facts).because, *children.because), "ASSETS_OVER")
    return Part("review", because, "ASSETS_TO_CHECK")


def total(facts: Facts, group: str) -> int | None:
    """The amounts of a list, in cents; None while there is no row, or one without its amount."""
    found = [cents_of(row.get("amount")) for row in facts.rows.get(group, ())]
    return None if not found or None in found else sum(one or 0 for one in found)


def cents_of(fact: Fact | None) -> int | None:
    """An amount of money, in cents."""
    return int(str(fact["cents"])) if isinstance(fact, Mapping) and "cents" in fact else None


def income(facts: Facts) -> tuple[Part, ...]:
    """None meets every need; any goes to the Department, which compares it with the needs (Act, s. 48)."""
    kinds = tuple(_none(facts, question, "INCOME_TO_COMPARE") for question in INCOME)
    return (*kinds, _review(wanted(facts, EXPECTED, "no", "INCOME_EXPECTED")))


def property_of(facts: Facts) -> tuple[Part, ...]:
    """Property and what was given away go to the Department, which knows their value and what the law excludes."""
    return _none(facts, PROPERTY, "PROPERTY_TO_VALUE"), _review(wanted(facts, DISPOSED, "no", "PROPERTY_DISPOSED"))


def _none(facts: Facts, question: str, code: str) -> Part:
    """A question of kinds: « none » meets it, any other is for the Department."""
    kinds = facts.get(question)
    if kinds is None:
        return unknown(question)
    return Part("met", (question,)) if kinds == NONE else Part("review", (question,), code)


def _review(part: Part) -> Part:
    """What does not simply meet a condition is for the Department."""
    return Part("review", part.because, part.code) if part.result == "not_met" else part

"""What a household says of itself, and by another hand than the form's: whom that makes a spouse, and what is asked then."""

from dataclasses import dataclass
from typing import TypeAlias

from hypothesis import strategies as st

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.model import Question, Value
from tests.programs.last_resort.table import loaded

Tri: TypeAlias = bool | None
Said: TypeAlias = tuple[str, ...] | str | None
"""Codes of several choices, one code, or None: not known."""
KINDS = {
    "work_income": {"wages": "wages", "tips": "tips", "self_employment": "self_employment"},
    "government_income": {"quebec": "quebec_sums", "canada": "canada_sums", "other": "other_government_sums"},
    "other_income": {
        "rooming": "roomers", "rent": "rentals", "investments": "investment_income", "pension_fund": "pension_benefits",
        "support": "support_payments", "other": "other_incomes",
    },
    "assets": {
        "accounts": "accounts", "on_hand": "on_hand", "payments": "housing_payments", "investments": "investments", "owed": "sums_owed",
    },
    "property": {
        "vehicles": "vehicles", "real_estate": "real_estate", "movables": "movables", "life_insurance": "life_insurance",
        "business": "businesses",
    },
}  # fmt: skip
"""What is ticked of what -> the list that it opens."""
OPENED = {
    "expected_income": "expected_incomes", "disposed": "disposals", "children_income": "child_incomes",
    "children_property": "child_property",
}  # fmt: skip
"""A yes -> the list that it opens."""
ALWAYS: Tri = True
COUPLE = ("other_adult.married", "other_adult.parent_of_a_child", "other_adult.couple_for_a_year", "other_adult.couple_again")
"""Asked one after the other, until one is yes."""
YES_NO = ("lives_with_adult", *COUPLE, "adult1.has_children", "adult2.has_children", *OPENED, "direct_deposit", "spouse_signs_here",
          "children_at_home")  # fmt: skip


def also(*parts: Tri) -> Tri:
    """All of them."""
    return False if False in parts else None if None in parts else True


def either(*parts: Tri) -> Tri:
    """One of them."""
    return True if True in parts else None if None in parts else False


def said(asked: Tri, answer: Said, code: str) -> Tri:
    """Whether a question that is asked was answered so."""
    if asked is not True or answer is None:
        return None if asked else asked
    return code in answer if isinstance(answer, tuple) else answer == code


@dataclass(frozen=True)
class Household:
    """Answers to whatever decides what is asked, asked or not: what does not apply must make no difference."""

    says: dict[str, Said]

    def yes(self, asked: Tri, id: str, code: str = "yes") -> Tri:
        """Whether it is asked, and answered so."""
        return said(asked, self.says[id], code)

    @property
    def last_resort(self) -> Tri:
        """Whether last-resort assistance is applied for."""
        return self.yes(ALWAYS, "request_type", "last_resort")

    @property
    def spouse(self) -> Tri:
        """The spouse rule. Source: domain, section 9."""
        asked, found = self.yes(self.last_resort, "lives_with_adult"), []
        for id in COUPLE:
            found.append(self.yes(asked, id))
            asked = self.yes(asked, id, "no")
        return also(self.last_resort, either(*found))

    @property
    def children(self) -> Tri:
        """Whether an adult of the application has dependent children."""
        return also(self.last_resort, either(self.yes(ALWAYS, "adult1.has_children"), self.yes(self.spouse, "adult2.has_children")))

    def answers(self) -> Answers:
        """All that is said, with one row in every list."""
        form, entries = loaded(), {}
        for question in (question for section in form.sections for question in section.questions):
            if question.id in self.says:
                entries[question.id] = _answer(question, self.says[question.id])
            elif question.kind == "group":
                entries[question.id] = Answer("answered", ("r1",))
        return Answers(entries)


def _answer(question: Question, value: Said) -> Answer:
    given: Value | None = value
    return Answer("not_known") if given is None else Answer("answered", given)


def ticked(id: str) -> st.SearchStrategy[Said]:
    """Some of the choices, none of them, or « je ne sais pas »."""
    some = st.sets(st.sampled_from(tuple(KINDS[id])), min_size=1).map(lambda codes: tuple(code for code in KINDS[id] if code in codes))
    return st.one_of(st.none(), st.just(("none",)), some)


HOUSEHOLDS = st.fixed_dictionaries(
    {
        "request_type": st.sampled_from((("last_resort",), ("employment_services",), ("last_resort", "employment_services"))),
        "letters_to": st.sampled_from(("adult_1", "someone_else", None)),
        **{id: st.sampled_from(("yes", "no", None)) for id in YES_NO},
        **{id: ticked(id) for id in KINDS},
    }
).map(Household)

"""What does not apply is never asked, and what applies is: income, property, children, letters, deposit, signatures."""

from hypothesis import given

from kiosk.forms.journey import Walk, walk
from tests.programs.last_resort.household import ALWAYS, HOUSEHOLDS, KINDS, OPENED, Household, Tri
from tests.programs.last_resort.table import loaded

OF_CHILDREN = ("children", "children_at_home", "children_income", "children_property")
BANK = ("bank_name", "branch_address", "transit_number", "institution_number", "account_number")


def walked(household: Household) -> Walk:
    """The walk of a household."""
    return walk(loaded(), household.answers())


def expected(home: Household) -> dict[str, Tri]:
    """Id -> whether it is asked; None where that cannot be known."""
    last_resort, children, spouse = home.last_resort, home.children, home.spouse
    asked: dict[str, Tri] = dict.fromkeys((*KINDS, "expected_income", "disposed", "letters_to", "additional"), last_resort)
    asked |= {opened: home.yes(last_resort, id, code) for id, kinds in KINDS.items() for code, opened in kinds.items()}
    asked |= dict.fromkeys(OF_CHILDREN, children) | {"children_elsewhere": home.yes(children, "children_at_home", "no")}
    asked |= {opened: home.yes(children if id.startswith("children") else last_resort, id) for id, opened in OPENED.items()}
    asked |= dict.fromkeys(("letters_name", "letters_address"), home.yes(last_resort, "letters_to", "someone_else"))
    asked |= dict.fromkeys(BANK, home.yes(ALWAYS, "direct_deposit")) | {"direct_deposit": True}
    return asked | {"affirmation": True, "spouse_signs_here": spouse, "affirmation_adult2": home.yes(spouse, "spouse_signs_here")}


@given(HOUSEHOLDS)
def test_what_applies_is_asked_and_nothing_else(home: Household) -> None:
    """By the rules told a second time, for answers that apply, that do not, and that are not known."""
    path = {place.key for place in walked(home).path}
    wanted = expected(home)
    assert {id for id in wanted if id in path} == {id for id, asked in wanted.items() if asked}


@given(HOUSEHOLDS)
def test_nobody_without_a_spouse_is_asked_whose_something_is(home: Household) -> None:
    """In no list; a couple is asked in every list of adults. Adult 2 is no choice for one who lives alone."""
    path = walked(home).path
    lists = {place.key for place in path if any(child.id == "whose" for child in place.question.questions)}
    assert {place.key.split("/")[0] for place in path if place.row and place.question.id == "whose"} == (lists if home.spouse else set())
    if home.spouse is False:
        assert not [place.key for place in path if {"adult_2", "both"} & set(place.allowed or ())]
        assert not [place.key for place in path if place.section.id.startswith("adult2")]

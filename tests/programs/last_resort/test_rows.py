"""Inside the rows: a child's questions hang on the child's own answers, a business's on its form, and numbers have their lengths."""

import pytest

from kiosk.forms.answers import Answer, Answers, cell
from kiosk.forms.journey import Walk, walk
from kiosk.forms.kinds import Context, kind_of
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from tests.forms.kinds.helpers import TODAY
from tests.programs.last_resort.table import loaded

ALONE: dict[str, Value] = {"request_type": ("last_resort",), "lives_with_adult": "no", "adult1.has_children": "yes"}
COUPLE: dict[str, Value] = {**ALONE, "lives_with_adult": "yes", "other_adult.married": "yes"}
PARENT_1 = ("parent1_last_name", "parent1_first_name", "parent1_in_canada")
PARENT_2 = ("parent2_first_name", "parent2_is", "parent2_in_canada")


def of_row(group: str, row: dict[str, Value], before: dict[str, Value]) -> Walk:
    """A walk in which a list has one row."""
    said = {**before, group: ("r1",)} | {cell(group, "r1", child): value for child, value in row.items()}
    return walk(loaded(), Answers({key: Answer("answered", value) for key, value in said.items()}))


def asked(walked: Walk) -> set[str]:
    """The questions of rows that are asked."""
    return {place.question.id for place in walked.path if place.row}


@pytest.mark.parametrize(
    ("row", "yes", "no"),
    [
        ({"student": "no"}, (), ("level", "other_level")),
        ({"student": "yes", "level": "elementary"}, ("level",), ("other_level",)),
        ({"student": "yes", "level": "other"}, ("level", "other_level"), ()),
        ({"student": "no", "level": "other"}, (), ("level", "other_level")),
        ({"whose_child": "both"}, ("parent1_is", "parent2_is"), (*PARENT_1, "parent2_last_name", "parent2_in_canada")),
        ({"whose_child": "adult_2"}, ("parent1_is", "parent2_last_name"), PARENT_1),
        ({"whose_child": "others", "parent1_in_canada": "yes"}, (*PARENT_1, "parent2_last_name"), ("parent1_country",)),
        ({"whose_child": "others", "parent1_in_canada": "no"}, ("parent1_country",), ()),
        ({"whose_child": "adult_1"}, ("parent2_last_name",), PARENT_2),
        ({"whose_child": "adult_1", "parent2_last_name": "Roy"}, PARENT_2, ("parent2_country",)),
        ({"whose_child": "adult_1", "parent2_last_name": "Roy", "parent2_in_canada": "no"}, ("parent2_country",), ()),
        ({"whose_child": "both", "parent2_last_name": "Roy", "parent2_in_canada": "no"}, ("parent2_is",), ("parent2_country",)),
        ({"shared_custody": "no", "custody_by": "other"}, (), ("custody_days", "custody_per", "custody_by", "custody_other")),
        ({"shared_custody": "yes"}, ("custody_days", "custody_per", "custody_by"), ("custody_other",)),
        ({"shared_custody": "yes", "custody_by": "other"}, ("custody_other",), ()),
    ],
)
def test_what_is_asked_of_a_child_hangs_on_that_child(row: dict[str, Value], yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    """Of an answer that does not apply itself, nothing hangs."""
    found = asked(of_row("children", row, COUPLE))
    assert set(yes) <= found
    assert not set(no) & found


def test_the_other_adult_is_no_parent_where_there_is_none() -> None:
    """One who lives alone chooses between themselves and other people."""
    for before, options in ((COUPLE, ("adult_1", "adult_2", "both", "others")), (ALONE, ("adult_1", "others"))):
        place = of_row("children", {}, before).at("children/r1/whose_child")
        assert place is not None
        assert (place.allowed or tuple(option.code for option in place.question.options)) == options


@pytest.mark.parametrize(
    ("days", "per", "fits"),
    [("7", "week", True), ("8", "week", False), ("31", "month", True), ("32", "month", False), ("366", "year", True), ("0", "week", True)],
)
def test_days_of_custody_fit_their_period(days: str, per: str, *, fits: bool) -> None:
    """Eight days a week are pointed out at the period, which is asked last."""
    walked = of_row("children", {"shared_custody": "yes", "custody_days": days, "custody_per": per}, ALONE)
    place = walked.at("children/r1/custody_per")
    assert place is not None
    assert [check.code for check in place.failing] == ([] if fits else ["CUSTODY_DAYS_OVER_PERIOD"])


@pytest.mark.parametrize(("status", "asks"), [("individual", False), ("partnership", True), ("company", True)])
def test_the_share_of_a_business_is_asked_where_it_can_be_shared(status: str, *, asks: bool) -> None:
    """One's own business is all one's own."""
    walked = of_row("businesses", {"status": status}, {**ALONE, "property": ("business",)})
    assert ("share" in asked(walked)) is asks


def question(path: str) -> Question:
    """A question by its id, in a row after the list's."""
    within = {one.id: one for section in loaded().sections for one in section.questions}
    group, _, child = path.partition("/")
    return next(one for one in within[group].questions if one.id == child) if child else within[group]


@pytest.mark.parametrize(
    ("path", "good", "bad"),
    [
        ("transit_number", ("00123", "12 345"), ("0123", "012345", "0123a")),
        ("institution_number", ("815", "001"), ("15", "0815")),
        ("account_number", ("1", "0123456", "012345678901", "1234567-8"), ("0123456789012", "")),
        ("accounts/number", ("0123456", "012345678901"), ("0123456789012",)),
        ("businesses/neq", ("1234567890",), ("123456789", "12345678901")),
    ],
)
def test_numbers_have_the_digits_that_theirs_have(path: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    """Branch 5, institution 3, account up to 12, enterprise 10; first noughts are kept."""
    reader, asks = kind_of("digits"), question(path)
    assert asks.kind == "digits"
    for typed in good:
        assert reader.parse(typed, asks, "fr", Context(TODAY)) == typed.replace(" ", "").replace("-", "")
    for typed in bad:
        assert isinstance(reader.parse(typed, asks, "fr", Context(TODAY)), Problem)

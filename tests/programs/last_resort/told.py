"""What the tests of the law share: the program's people, and facts made by hand."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from kiosk.programs.examples import people_folder
from kiosk.programs.facts import facts_of
from kiosk.programs.findings import Fact, Facts
from kiosk.programs.last_resort import PROGRAM, stories
from kiosk.programs.story import Story
from kiosk.programs.story_people import read_people

FOLDER = people_folder(PROGRAM)
FORM = PROGRAM.form()
QUESTIONS = {question.id: question for section in FORM.sections for question in section.questions}
FILED = date(2024, 6, 3)
"""A day on which the limits on liquid assets are known."""


@cache
def people() -> Mapping[str, Story]:
    """Everybody in the folder, by name."""
    return {file.stem: story for file in sorted(FOLDER.glob("*.json")) for story in read_people(file, FORM, stories)}


@cache
def facts(name: str) -> Facts:
    """The facts of a person, as the program reads them."""
    story = people()[name]
    return facts_of(FORM, story.answers, story.filed_on)


def household(adults: int, children: int, rows: Mapping[str, int], day: date | None = FILED) -> Facts:
    """A household with that much in each list of liquid assets, in cents."""
    born = tuple({"birth_date": date(2015, 1, 1 + number % 28)} for number in range(children))
    kinds = {"housing_payments": "payments", "sums_owed": "owed"}
    values: dict[str, Fact] = {
        "lives_with_adult": "yes" if adults == 2 else "no",
        "other_adult.married": "yes" if adults == 2 else "no",
        "adult1.has_children": "yes" if children else "no",
        "adult2.has_children": "no",
        "assets": tuple(kinds.get(group, group) for group in rows) or ("none",),
    }
    lists: dict[str, tuple[Mapping[str, Fact], ...]] = {group: ({"amount": {"cents": str(cents)}},) for group, cents in rows.items()}
    return Facts(values, filed_on=day, rows={**lists, "children": born})

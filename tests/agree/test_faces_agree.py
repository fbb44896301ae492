"""L20: the same person gives identical answers through every face, and they are the answers of the story."""

import pytest

from tests.agree import by_engine, by_lines, by_screen
from tests.agree.people import Person, accepted, applicants, everyone, stored
from tests.conftest import COUNTS

APPLICANTS = list(applicants())[: COUNTS["applicants"]]
PEOPLE = [*everyone(), *APPLICANTS]
FEW = [*everyone()][: COUNTS["faces_people"]] + APPLICANTS[1:3]
"""By keys; of those who apply for last-resort assistance, the quick check has the first alone, without a screen."""


def told(person: Person) -> dict[str, object]:
    """What the person says, without what the services add (the affirmations)."""
    return without_affirmations(accepted(person.answers))


def without_affirmations(found: dict[str, object]) -> dict[str, object]:
    """Answers, but for the text that was affirmed."""
    return {key: value for key, value in found.items() if not key.startswith("affirmation")}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_the_services_store_what_the_person_says(person: Person) -> None:
    """Without any face, every answer of the story is in the application sent."""
    assert without_affirmations(stored(by_engine.fill(person))) == told(person)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_the_lines_store_the_same(person: Person) -> None:
    """Acceptance 26: typed line by line, the same answers."""
    visit, transcript = by_lines.fill(person)
    assert without_affirmations(stored(visit)) == told(person), transcript[-2000:]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("person", FEW, ids=lambda person: person.id)
async def test_the_full_screen_stores_the_same(person: Person) -> None:
    """By keys alone, the same answers."""
    assert without_affirmations(stored(await by_screen.fill(person))) == told(person)

"""L20: a statement from an account holds what its person says, through every face."""

import pytest

from tests.agree import by_engine, by_lines, by_screen
from tests.agree.people import Person, reporters, stored
from tests.agree.test_faces_agree import told, without_affirmations
from tests.conftest import COUNTS

PEOPLE = [*reporters()]
FEW = [one for one in PEOPLE if one.id == "maximal"][: COUNTS["applicants"]]


def name(person: Person) -> str:
    """Whose statement of which kind it is."""
    return f"{person.form.id}-{person.id}"


@pytest.mark.parametrize("person", PEOPLE, ids=name)
def test_the_services_store_what_the_person_says(person: Person) -> None:
    """What the account filled in is theirs, and what they say goes before it."""
    assert without_affirmations(stored(by_engine.fill(person))) == told(person)


@pytest.mark.parametrize("person", PEOPLE, ids=name)
def test_the_lines_store_the_same(person: Person) -> None:
    """Typed line by line, the same answers."""
    visit, transcript = by_lines.fill(person)
    assert without_affirmations(stored(visit)) == told(person), transcript[-2000:]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("person", FEW, ids=name)
async def test_the_full_screen_stores_the_same(person: Person) -> None:
    """By keys alone, the same answers."""
    assert without_affirmations(stored(await by_screen.fill(person))) == told(person)

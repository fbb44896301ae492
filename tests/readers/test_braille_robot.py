"""A whole application from one row of braille: forty cells that show where the cursor stands."""

import pytest

from tests.agree import by_engine
from tests.agree.people import Person, everyone, stored
from tests.conftest import FULL
from tests.faces.voice.people import begun
from tests.readers.braille import Fingers, Lost, papers_of, window
from tests.readers.wire import Terminal, wired

SERVED = [*everyone()][: 6 if FULL else 1]


ENOUGH = 600
"""Keys with which the first person gets to the end, and to spare."""


def fingers(terminal: Terminal, person: Person, hidden: str = "", most: int = 2500) -> Fingers:
    """Somebody at the display, from which one word may be missing; after so many keys they give up."""

    def feel() -> tuple[str, int]:
        row, x = terminal.row(), terminal.screen.cursor.x
        return window(row.replace(hidden, " " * len(hidden)) if hidden else row, x), x % 40

    return Fingers(feel, terminal.press, papers_of(by_engine.fill(person)), person.lang, most=most)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("person", SERVED, ids=lambda person: person.id)
async def test_a_person_is_served_by_touch(person: Person) -> None:
    """The application that is sent is the one of the person's file."""
    visit = begun(person)
    async with wired(visit) as terminal:
        await fingers(terminal, person).fill()
    assert stored(visit) == stored(by_engine.fill(person))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("hidden", [pytest.param("Entreprise", marks=pytest.mark.real), "Licenciement", "Continuer"])
async def test_nobody_gets_to_the_end_without_a_label(hidden: str) -> None:
    """A field, an option, a button: what has no label cannot be filled in by touch."""
    person = next(everyone())
    async with wired(begun(person)) as terminal:
        with pytest.raises(Lost):
            await fingers(terminal, person, hidden, ENOUGH).fill()

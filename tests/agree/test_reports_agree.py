"""L20: a statement from an account holds what its person says, through every face."""

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from screens.frame import title_row
from screens.stage import Stage
from tests.agree import by_engine, by_lines, by_screen
from tests.agree.people import Person, reporters, stored
from tests.agree.test_faces_agree import told, without_affirmations
from tests.agree.test_pages_fit import torn
from tests.conftest import COUNTS
from tests.screens.pictures import grid

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


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_a_statement_can_be_read_on_the_smallest_screen(lang: Lang) -> None:
    """Titles, places and labels whole, no text torn inside a sentence, whatever was declared and whenever."""
    pages: dict[tuple[str, str, str, str], Page] = {}

    def keep(visit: Visit) -> None:
        page = describe(visit)
        pages.setdefault((visit.stop.page, visit.stop.at, page.title, page.focus), page)

    for person in reporters():
        person.lang = lang
        keep(by_engine.fill(person, watch=keep))
    for page in pages.values():
        stage = Stage(page, grid(40, 12))
        assert title_row(page, 40, narrow=True).text.strip() == page.title, page.title
        assert all(stage.deck.place(sheet).startswith(page.place_short or page.place) for sheet in range(len(stage.deck))), page.place
        assert not torn(stage), page.id
        for control in (block for block in page.blocks if isinstance(block, Control)):
            assert all(len(label) <= 14 for label in (control.label, *(part.label for part in control.parts))), control.key
    assert {"limit", "affirmation", "confirmation"} <= {page.id for page in pages.values()}

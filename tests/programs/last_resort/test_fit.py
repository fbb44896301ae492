"""Every page of the longest application can be read on the smallest screen, and what it says there is in the guide."""

import re
from collections.abc import Iterator
from io import StringIO

import pytest

from kiosk.commands.people import find_person
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.programs.guides import read_guide
from kiosk.programs.registry import program
from kiosk.services.session import Session
from kiosk.services.stops import WELCOME, Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from screens.frame import title_row
from screens.stage import Stage
from tests.forms.kinds.helpers import TODAY
from tests.programs.last_resort.table import FOLDER, loaded
from tests.screens.pictures import grid
from tests.services.fakes import world

WIDTH, HEIGHT = 40, 12


def longest(lang: Lang) -> Visit:
    """A visit of the person to whom the most is asked."""
    chosen = program("last_resort")
    assert chosen is not None
    person = find_person(chosen, "maximal", StringIO())
    assert person is not None
    visit = Visit(world((chosen,), moment=person.at), lang, english=True)
    visit.session = Session(chosen, loaded(), "d1", TODAY, TODAY, "", person.answers)
    return visit


def pages(visit: Visit) -> Iterator[Page]:
    """The pages of questions, of rows and of lists, and the affirmation."""
    seen: set[str] = set()
    for place in visit.application().walk().path:
        if place.key in seen or place.question.kind == "attestation":
            continue
        list_of = place.key.rsplit("/", 2)[0]
        stop = (
            Stop("row", list_of, place.row[-1]) if place.row else Stop("group" if place.question.kind == "group" else "question", place.key)
        )
        visit.trail = [WELCOME, stop]
        page = describe(visit)
        seen |= {control.key for control in controls(page)}
        yield page
    visit.trail = [WELCOME, Stop("affirmation")]
    yield describe(visit)


def controls(page: Page) -> list[Control]:
    """The questions of a page."""
    return [block for block in page.blocks if isinstance(block, Control)]


def signs(text: str) -> str:
    """A text without its blanks: where its lines break does not matter."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_that_is_asked_is_cut_where_there_are_forty_columns(lang: Lang) -> None:
    """Titles and places on their rows; each question, hint and choice on the sheets of its page."""
    for page in pages(longest(lang)):
        stage = Stage(page, grid(WIDTH, HEIGHT))
        assert title_row(page, WIDTH, narrow=True).text.strip() == page.title
        sheets = range(len(stage.deck))
        assert all(stage.deck.place(sheet).startswith(page.place_short or page.place) for sheet in sheets), page.place
        shown = signs("".join(row.text for sheet in sheets for row in stage.deck.rows(sheet, "")))
        wanted = [text for one in controls(page) for text in (one.ask, one.hint, *(option.label for option in one.options))]
        assert [text for text in wanted if signs(text) not in shown] == []


def test_what_a_section_refers_to_is_in_the_guide() -> None:
    """No section leads to a part that is not there."""
    parts = {part.id for part in read_guide(FOLDER)}
    assert {section.guide for section in loaded().sections} - {""} <= parts

"""The reading line of a page that has to be read before something is asked: it follows the text, and nothing else."""

from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Page, Words
from tests.screens.fakes import affirmation
from tests.screens.pictures import Picture


def to_accept(rows: int) -> Page:
    """So many rows of text over a box."""
    page = affirmation()
    return replace(page, blocks=(*(Words(f"Ligne {number}.", gap=False) for number in range(rows)), page.blocks[-1]))


@pytest.mark.parametrize("rows", [1, 5, 6, 10, 11, 13])
@pytest.mark.parametrize("keys", ["down", "enter", "pagedown"])
def test_the_reading_line_never_stands_on_what_is_asked(rows: int, keys: str) -> None:
    """However the text fills the sheets: on the way down it stands on text, then the box has the focus; no sheet is empty."""
    picture = Picture.of(to_accept(rows), 40, 12)
    stage, read = picture.stage, set()
    for _ in range(3 * rows + 9):
        if stage.focus != "#read" or (keys == "pagedown" and stage.sheet + 1 == len(stage.deck)):
            break
        row = stage.deck.rows(stage.sheet, "#read")[stage.line].text
        assert row.strip().startswith("Ligne"), (stage.sheet, stage.line, row)
        read.add(row)
        picture.press(keys)
    assert all(any(one.text.strip() for one in stage.deck.rows(sheet, "")) for sheet in range(len(stage.deck)))
    assert stage.sheet + 1 == len(stage.deck)
    assert keys != "down" or len(read) == rows
    if not stage.deck.reading(stage.sheet) or keys != "pagedown":
        assert stage.focus in stage.deck.stops(stage.sheet)

"""Numbers in a list of rows that open: one digit where one is enough, Enter where a number may have two."""

import pytest

from kiosk.faces.describe.page import Line, Lines, Page
from tests.screens.pictures import Picture
from tests.screens.test_hands import asked


def listed(count: int) -> Page:
    """So many rows; each opens something."""
    rows = tuple(Line(f"row:{number}", str(number), f"Rang {number}") for number in range(1, count + 1))
    return Page("rows", "Une liste", "Ici", "Ici", (Lines(rows),), (), "fr")


@pytest.mark.parametrize("number", ["1", "3", "9"])
def test_each_of_nine_rows_is_opened_by_its_digit(number: str) -> None:
    """At once: nothing could follow."""
    picture = Picture.of(listed(9), 80, 24)
    assert asked(picture.press(number), listed(9)) == [("act", f"row:{number}")]


@pytest.mark.parametrize("keys", ["1", "3", "9", "12", "26"])
def test_in_a_longer_list_every_number_waits_for_enter(keys: str) -> None:
    """The small ones too: 3 is like 1, and 26 like 2. The live line says what opens the row, until the focus moves."""
    page = listed(26)
    picture = Picture.of(page, 80, 24)
    assert asked(picture.press(*keys), page) == []
    assert picture.stage.live == f"Rang {keys}, ligne, Entrée l’ouvre, {keys} de 26"
    assert asked(picture.press("enter"), page) == [("act", f"row:{keys}")]
    picture.press("down" if keys != "26" else "up")
    assert "Entrée" not in picture.stage.live


def test_another_number_takes_the_place_of_the_one_before() -> None:
    """Where the two do not make one: 3, then 1, then 2 is the twelfth row."""
    picture = Picture.of(listed(26), 80, 24)
    for keys, row in (("3", 3), ("1", 1), ("2", 12), ("9", 9)):
        picture.press(keys)
        assert picture.stage.live.startswith(f"Rang {row},")


def test_a_number_that_no_row_has_moves_nothing() -> None:
    """Nor does it promise anything of the row with the focus."""
    picture = Picture.of(listed(12), 80, 24)
    before = picture.stage.live
    picture.press("0")
    assert picture.stage.live == before

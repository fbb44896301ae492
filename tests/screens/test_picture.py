"""A picture of squares stands whole under its words, or its words stand alone."""

import pytest

from kiosk.faces.describe.page import Picture
from screens.cells import CONSOLE_SIGNS
from screens.grid import Grid
from screens.views import PictureBlock

SQUARES = tuple("██  " * 18 + "██" for _ in range(37))
PICTURE = Picture("L’image est ici.", rows=SQUARES)


@pytest.mark.parametrize("columns", [76, 120, 240])
def test_a_large_screen_draws_it_whole(columns: int) -> None:
    """Never parted, in signs that every font has, its words first."""
    block, grid = PictureBlock(PICTURE), Grid(columns, 44, 50)
    words, drawn = block.units(grid, 40)
    assert (drawn.height, drawn.breaks) == (37, False)
    assert [one.text.strip() for one in block.rows(grid, 0, "")] == [PICTURE.text]
    assert tuple(one.text[2:] for one in block.rows(grid, 1, "")) == SQUARES
    assert CONSOLE_SIGNS.issuperset("".join(SQUARES))
    assert words.height == 1


@pytest.mark.parametrize(("columns", "rows"), [(128, 36), (100, 30), (80, 24), (64, 20), (53, 15), (40, 12), (75, 60)])
def test_a_screen_without_room_says_the_words_alone(columns: int, rows: int) -> None:
    """Half a picture is none."""
    block, grid = PictureBlock(PICTURE), Grid(columns, rows - 5, rows)
    assert len(block.units(grid, rows - 6)) == 1
    assert not any("█" in one.text for one in block.rows(grid, 0, ""))


def test_words_without_a_picture_are_words() -> None:
    """Nothing is drawn of nothing."""
    assert len(PictureBlock(Picture("L’image est ici.")).units(Grid(120, 44, 50), 40)) == 1

"""What a face may count on: how many cells there are for the body, and what a narrow screen does without."""

from dataclasses import dataclass

from textual.geometry import Size

from screens.looks import NARROW, SMALLEST, TALL, too_small
from screens.rows import MARGIN

WIDEST = 72
"""A text wider than this is hard to follow, however wide the screen."""
LABEL = 15
"""Fourteen cells and a blank: a label and the start of its field fit a braille display."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The body of the screen, in cells."""

    width: int
    height: int
    screen_height: int = 0

    @property
    def narrow(self) -> bool:
        """Fewer than 64 columns."""
        return self.width < NARROW

    @property
    def airy(self) -> bool:
        """A list may have a blank between its rows."""
        return self.screen_height >= TALL and not self.narrow

    @property
    def text(self) -> int:
        """Cells of a row of words, the margin apart."""
        return min(self.width - MARGIN, WIDEST)


def grid_of(body: Size, screen: Size, before: Grid | None) -> Grid:
    """The grid of a body; a page waits as it was, on the grid `before`, while the screen is too small for any."""
    if not too_small(*screen):
        return Grid(body.width, body.height, screen.height)
    return before or Grid(SMALLEST[0], SMALLEST[1] // 2, SMALLEST[1])

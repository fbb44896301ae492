"""What a face may count on: how many cells there are for the body, and what a narrow screen does without."""

from dataclasses import dataclass

from screens.looks import NARROW, TALL
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

"""What a page looks like on a grid, as text, without a terminal: the rows of the whole screen."""

from dataclasses import dataclass

from textual.geometry import Size

from kiosk.faces.describe.page import Page
from screens import hands
from screens.asking import Deed
from screens.cells import cut, pad
from screens.frame import frame_of
from screens.grid import Grid
from screens.looks import NARROW
from screens.rows import Row
from screens.stage import Stage

SIZES = ((128, 36), (100, 30), (80, 24), (64, 20), (53, 15), (40, 12))


@dataclass
class Picture:
    """A stage on a screen of so many cells; keys are pressed on it as on the real one, but nobody answers."""

    stage: Stage
    width: int
    height: int

    @classmethod
    def of(cls, page: Page, width: int, height: int) -> "Picture":
        """A page as it first appears."""
        return cls(Stage(page, grid(width, height)), width, height)

    def press(self, *keys: str) -> Deed | None:
        """Press keys; the deed of the last."""
        deed = None
        for key in keys:
            deed = hands.press(self.stage, "space" if key == " " else key, key if len(key) == 1 else None)
        return deed

    @property
    def lines(self) -> list[str]:
        """The screen from the first row to the last."""
        parts = frame_of(self.stage, Size(self.width, self.height))
        left_out = ("gap", "rule") if self.width < NARROW else ()
        rows = [one for part, shown in parts.items() if part not in left_out for one in (shown or (Row(),))]
        assert all(one.text == cut(one.text, self.width) for one in rows), "a row is wider than the screen"
        assert len(rows) == self.height, "the rows of the screen"
        return [pad(one.text, self.width).rstrip() for one in rows]

    @property
    def text(self) -> str:
        """The screen, for a comparison with a drawing."""
        return "\n".join(self.lines)

    @property
    def said(self) -> list[str]:
        """The body without blanks."""
        return [line for line in self.lines[2 : -4 if self.width < NARROW else -5] if line.strip()]


def grid(width: int, height: int) -> Grid:
    """The body of a screen."""
    return Grid(width, height - (6 if width < NARROW else 8), height)

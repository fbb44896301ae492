"""What a page looks like on a grid, as text, without a terminal: the rows of the whole screen."""

from dataclasses import dataclass

from kiosk.faces.describe.page import Page
from screens import hands
from screens.asking import Deed
from screens.cells import cut, fitting, pad
from screens.frame import briefly, legend_rows, place_row, rule_row, title_row
from screens.grid import Grid
from screens.looks import NARROW, NARROW_LEGEND
from screens.rows import MARGIN, Row, row
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
        stage, narrow = self.stage, self.width < NARROW
        page = stage.page
        rows = [title_row(page, self.width, narrow=narrow), place_row(page, stage.place, self.width, narrow=narrow)]
        rows += [] if narrow else [Row()]
        rows += stage.body()
        rows += [] if narrow else [rule_row(self.width)]
        rows += [row(briefly(page.error, self.width - MARGIN, page.lang)), row(fitting(stage.live, self.width - MARGIN))]
        rows += legend_rows(page.lang, short=self.width < NARROW_LEGEND, narrow=narrow)
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

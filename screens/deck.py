"""The sheets of one page on one grid: which block stands where, in which order Tab stops, what is drawn."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.faces.describe.page import Page
from kiosk.words import say
from screens.asked import Asked, is_mark, what_is_wrong
from screens.buttons import Button, buttons_of, drawn, fitted
from screens.cells import fitting, width_of
from screens.grid import Grid
from screens.paging import Unit, pack
from screens.row_list import RowList
from screens.rows import BLANK, Row
from screens.views import View


class Deck:
    """A page dealt out. Made anew when the page or the grid changes; it draws, and holds no state of its own."""

    def __init__(self, page: Page, views: Sequence[View], grid: Grid) -> None:
        self.page = page
        self.views = views
        self.grid = grid
        self.room = max(1, grid.height - self._button_rows())
        units: list[Unit] = []
        self._from: list[tuple[int, int]] = []
        for index, view in enumerate(views):
            made = view.units(grid, self.room)
            if page.packs and grid.narrow and isinstance(view, Asked):
                made = [Unit(one.height, gap=one.gap, alone=True) for one in made]
            units += made
            self._from += [(index, unit) for unit in range(len(made))]
        self.sheets = pack(units, self.room)
        self._views = [[views[index] for index in self._blocks(sheet)] for sheet in range(len(self.sheets))]
        self._asked = [[view for view in on if isinstance(view, Asked)] for on in self._views]

    def __len__(self) -> int:
        return len(self.sheets)

    def place(self, sheet: int) -> str:
        """Where a sheet stands: the page's own words, then which questions or which page it shows."""
        page = self.page
        words = page.place_short if self.grid.narrow and page.place_short else page.place
        asked = [view.control for view in self.asked_on(sheet)]
        if page.packs and asked and not is_mark(asked[0]):
            (first, of), last = asked[0].position, asked[-1].position[0]
            word = {0: "place.question", 1: "place.questions.two"}.get(last - first, "place.questions")
            more = f" · {say(word, page.lang, a=first, b=last, n=of)}"
        else:
            more = f" · {say('place.page', page.lang, a=sheet + 1, n=len(self))}" if len(self) > 1 else ""
        return fitting(words, self.grid.text - width_of(more)) + more

    def views_on(self, sheet: int) -> list[View]:
        """The blocks of which something stands on a sheet, in order."""
        return self._views[sheet]

    def pieces(self, sheet: int) -> list[tuple[int, list[int]]]:
        """Which blocks stand on a sheet, in order, and which of their pieces begin there."""
        found: dict[int, list[int]] = {}
        for one in self.sheets[sheet]:
            index, unit = self._from[one.unit]
            found.setdefault(index, []).extend([unit] * (one.first == 0))
        return list(found.items())

    def asked_on(self, sheet: int) -> list[Asked]:
        """The questions of a sheet."""
        return self._asked[sheet]

    def error(self, sheet: int) -> str:
        """The error line: the page's own, unless it is about a question of another sheet; then what is wrong here, if anything is."""
        here = self._wrong(self.asked_on(sheet))
        return self.page.error if self.page.error in here or self.page.error not in self._wrong(self.views) else next(iter(here), "")

    def _wrong(self, views: Sequence[View]) -> list[str]:
        """What is wrong with each question that has a problem."""
        return [what_is_wrong(one.control, self.page.lang) for one in views if isinstance(one, Asked) and one.control.problem]

    def keys(self, sheet: int) -> tuple[str, ...]:
        """The questions that Continue goes on from: those of the sheet, or of the whole page where it is no page of questions."""
        views = self.asked_on(sheet) if self.page.packs else [view for view in self.views if isinstance(view, Asked)]
        return tuple(view.control.key for view in views)

    def more(self, sheet: int) -> bool:
        """Whether Next leads on from a sheet. A page of questions goes on by Continue, unless one question takes several sheets."""
        if sheet + 1 >= len(self.sheets):
            return False
        return not self.page.packs or self.views_on(sheet)[-1:] == self.views_on(sheet + 1)[:1]

    def sheet_of(self, stop: str) -> int:
        """The sheet on which a stop is read; 0 for a button."""
        for view in self.views:
            if stop in view.stops:
                return self._sheet(view, view.unit_of(self.grid, stop))
        return 0

    def first_sheet_of(self, stop: str) -> int:
        """The sheet on which the block of a stop begins: the words of a question come before its fields."""
        return next((self._sheet(view, 0) for view in self.views if stop in view.stops), 0)

    def stops(self, sheet: int) -> list[str]:
        """Where Tab stops on a sheet, the buttons apart."""
        views = self.views_on(sheet)
        return [stop for view in views for stop in view.stops if self._sheet(view, view.unit_of(self.grid, stop)) == sheet]

    def bring(self, sheet: int) -> None:
        """A sheet was turned to: where a list or an option has its row on another sheet, the first row here takes over."""
        for view in self.views_on(sheet):
            units = [self._from[one.unit][1] for one in self.sheets[sheet] if self.views[self._from[one.unit][0]] is view]
            if isinstance(view, RowList) and view.at not in units:
                view.at = next((at for at in units if view.lines.rows[at].act), view.at)
            elif isinstance(view, Asked):
                view.bring(self.grid, units)

    def buttons(self, sheet: int, asked: Asked | None) -> list[Button]:
        """The buttons of a sheet; those that a narrow screen has no room for are left out."""
        made = buttons_of(self.page, asked.control if asked else None, more=self.more(sheet))
        if sheet + 1 < len(self.sheets) and any(is_mark(one.control) for one in self.asked_on(sheet)):
            made[0] = replace(made[0], label=say("do.next", self.page.lang))
        return [one for line in fitted(made, self.grid) for one in line]

    def rows(self, sheet: int, focus: str) -> list[Row]:
        """The rows of a sheet, without its buttons."""
        made: list[Row] = []
        for one in self.sheets[sheet]:
            index, unit = self._from[one.unit]
            made += [BLANK] * one.gap
            made += self.views[index].rows(self.grid, unit, focus)[one.first : one.last]
        return made

    def reading(self, sheet: int) -> int:
        """How many rows of a sheet the reading line follows: its text, where something can be answered under it; else all of them."""
        if not self.stops(sheet):
            return len(self.rows(sheet, ""))
        count = 0
        for one in self.sheets[sheet]:
            index, unit = self._from[one.unit]
            if self.views[index].stops:
                break
            count += one.gap + len(self.views[index].rows(self.grid, unit, "")[one.first : one.last])
        return count

    def body(self, sheet: int, focus: str, buttons: Sequence[Button]) -> list[Row]:
        """All rows of the body, the buttons on the last."""
        last = drawn(buttons, self.grid, focus)
        rows = self.rows(sheet, focus)
        return [*rows, *[BLANK] * (self.grid.height - len(rows) - len(last)), *last]

    def _blocks(self, sheet: int) -> dict[int, None]:
        """Which blocks something of stands on a sheet, in order, each once."""
        return dict.fromkeys(self._from[one.unit][0] for one in self.sheets[sheet])

    def _sheet(self, view: View, unit: int) -> int:
        at = self._from.index((self.views.index(view), unit))
        return next(sheet for sheet, slices in enumerate(self.sheets) if any(one.unit == at for one in slices))

    def _button_rows(self) -> int:
        """The most rows that buttons take on any sheet of the page."""
        skips = [view for view in self.views if isinstance(view, Asked) and view.control.may_skip]
        sets = [buttons_of(self.page, None, more=more) for more in (False, True)]
        sets += [buttons_of(self.page, view.control, more=False) for view in skips]
        return max((len(fitted(one, self.grid)) for one in sets), default=0)

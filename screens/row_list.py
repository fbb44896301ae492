"""A list of rows: one control, moved in by arrows, opened by a number or by Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.faces.describe.page import Line, Lines
from screens.cells import pad, sentences, width_of, wrap
from screens.grid import Grid
from screens.options import numbered
from screens.paging import Unit
from screens.rows import TONES, Row, Span, paragraph


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a list stand, in cells."""

    number: int
    name: int
    state: int
    """0: the state has a row of its own."""
    more: int
    """0: no room for it."""


class RowList:
    """Rows of which one may have the focus. It knows its rows, never what choosing one leads to."""

    def __init__(self, lines: Lines, stop: str) -> None:
        self.lines = lines
        self.stop = stop
        self.at = next((at for at, line in enumerate(lines.rows) if line.act), 0)
        self.typed = ""
        self.asks = False
        """A number of a list of ten rows or more was typed: Enter opens its row."""
        self._long = False
        """A row is higher than a whole sheet: each sentence begins a line, so that it can break there."""

    @property
    def stops(self) -> Sequence[str]:
        """One, where there is something to choose."""
        return (self.stop,) if any(line.act for line in self.lines.rows) else ()

    @property
    def here(self) -> Line:
        """The row with the focus."""
        return self.lines.rows[self.at]

    def take(self, lines: Lines) -> None:
        """Described anew: the focus stays on the row that does the same, else on the same place."""
        self.asks = False
        acts = [line.act for line in lines.rows]
        act = self.here.act if self.lines.rows else ""
        self.at = acts.index(act) if act in acts else min(self.at, max(0, len(acts) - 1))
        self.lines = lines

    def go(self, act: str) -> bool:
        """Put the focus on the row that does `act`; False when there is none."""
        acts = [line.act for line in self.lines.rows]
        if act and act in acts:
            self.at = acts.index(act)
        return act in acts

    def move(self, by: int) -> bool:
        """To the next row that can be chosen; False at the ends."""
        self.typed, self.asks = "", False
        at = self.at + by
        while 0 <= at < len(self.lines.rows) and not self.lines.rows[at].act:
            at += by
        if not 0 <= at < len(self.lines.rows):
            return False
        self.at = at
        return True

    def number(self, digit: str) -> str:
        """A digit was typed: the act of the row it leads to, or '' where none fits.

        In a list of ten rows or more no number opens a row by itself: 1 could be the beginning of 12, and 3 is to be like 1.
        """
        numbers = [line.number if line.act else "" for line in self.lines.rows]
        found, longer = numbered(self.typed + digit, [number for number in numbers if number])
        self.typed = self.typed + digit if longer else ""
        if not found:
            return ""
        self.at = numbers.index(found)
        self.asks = any(len(number) > 1 for number in numbers)
        return "" if self.asks else self.here.act

    def units(self, grid: Grid, room: int) -> list[Unit]:
        """One a row; in a tall screen a blank between them where all of them still fit."""
        self._long = False
        heights = self._heights(grid)
        if max(heights, default=0) > room:
            self._long = True
            heights = self._heights(grid)
        roomy = grid.airy and sum(heights) + len(heights) <= room
        apart = roomy or (not grid.narrow and any(line.detail for line in self.lines.rows))
        joints = [tuple(accumulate(map(len, self._parts(grid, unit, "")))) if height > room else () for unit, height in enumerate(heights)]
        return [Unit(height, gap=not grid.narrow and (apart or not unit), joints=joints[unit]) for unit, height in enumerate(heights)]

    def _heights(self, grid: Grid) -> list[int]:
        return [len(self.rows(grid, unit, "")) for unit in range(len(self.lines.rows))]

    def unit_of(self, _grid: Grid, _stop: str) -> int:
        """The row with the focus."""
        return self.at

    def target(self, _stop: str) -> None:
        """Nothing to edit."""

    def columns(self, grid: Grid) -> Columns:
        """Where things stand: as the list wishes, wider for long names, and on rows of their own where it is too narrow."""
        rows = self.lines.rows
        number = max((width_of(line.number) for line in rows), default=0)
        number = number + (1 if grid.narrow else 2) if number else 0
        room = grid.text - number
        state = max((width_of(line.state) for line in rows), default=0)
        longest = max((width_of(line.name) for line in rows), default=0)
        if not state:
            return Columns(number, room, 0, 0)
        if grid.narrow:
            fits = longest < room - state
            return Columns(number, min(longest + 2, room - state) if fits else room, state if fits else 0, 0)
        state = max(state + 2, self.lines.state_width)
        name = max(self.lines.name_width, longest + 2)
        if name > room - state:
            return Columns(number, room, 0, 0)
        return Columns(number, name, state, room - name - state)

    def rows(self, grid: Grid, unit: int, focus: str) -> Sequence[Row]:
        """The rows of one line, its sentences under it."""
        return [one for part in self._parts(grid, unit, focus) for one in part]

    def _parts(self, grid: Grid, unit: int, focus: str) -> list[Sequence[Row]]:
        line, columns = self.lines.rows[unit], self.columns(grid)
        here = focus == self.stop and unit == self.at
        drawn = self._first(line, columns, here=here)
        under = [] if columns.state or not line.state else [(line.state, TONES[line.tone])]
        under += [(line.more, "quiet")] if line.more and self._needs_a_row(line, columns, grid) else []
        under += [(sentence, "quiet") for detail in line.detail for sentence in (sentences(detail) if self._long else (detail,))]
        lead = " " * columns.number
        return [drawn, *(paragraph(text, grid.text, role, lead=lead) for text, role in under)]

    @staticmethod
    def _needs_a_row(line: Line, columns: Columns, grid: Grid) -> bool:
        """The second state has no room in its column; on a narrow screen, which has none, not on the live line either."""
        said = f"{line.name}, {line.state}, {line.more}" if line.state else f"{line.name}, {line.more}"
        return width_of(said) > grid.text if grid.narrow else width_of(line.more) > columns.more

    def _first(self, line: Line, columns: Columns, *, here: bool) -> list[Row]:
        names = wrap(line.name, columns.name)
        number = Span(pad(line.number, columns.number))
        name = pad(names[0], columns.name - 1) if columns.state else names[0]
        spans = [number, Span(name, "focus" if here else "")]
        if columns.state:
            spans += [Span(" " * (columns.name - width_of(name))), Span(line.state, TONES[line.tone])]
        if line.more and 0 < width_of(line.more) <= columns.more:
            spans += [Span(" " * (columns.state - width_of(line.state))), Span(line.more, "quiet")]
        first = Row(tuple(spans), ">" if here else " ", columns.number if here else -1)
        indent = Span(" " * columns.number)
        return [first, *(Row((indent, Span(name, "focus" if here else ""))) for name in names[1:])]

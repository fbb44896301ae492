"""Blocks of a page as the screen shows them: what each takes of a sheet, where it can have the focus, how it is drawn."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.faces.describe.page import Words
from screens.grid import Grid
from screens.options import Options
from screens.paging import Unit
from screens.rows import TONES, Row, paragraph
from screens.targets import Field, LongText


class View(Protocol):
    """A block on the screen."""

    @property
    def stops(self) -> Sequence[str]:
        """Where Tab stops in it: ids, in the order of reading."""
        ...

    def units(self, grid: Grid, room: int, /) -> list[Unit]:
        """What it takes of sheets that have `room` rows."""
        ...

    def rows(self, grid: Grid, unit: int, focus: str, /) -> Sequence[Row]:
        """A unit drawn, the stop `focus` with the focus."""
        ...

    def target(self, stop: str, /) -> "Field | LongText | Options | None":
        """What a stop edits; None where it edits nothing."""
        ...

    def unit_of(self, grid: Grid, stop: str, /) -> int:
        """The unit in which a stop of this block is read."""
        ...


class TextBlock:
    """A paragraph."""

    stops: Sequence[str] = ()

    def __init__(self, words: Words) -> None:
        self.words = words

    def units(self, grid: Grid, _room: int) -> list[Unit]:
        """One, that may break."""
        gap = self.words.gap and not grid.narrow
        return [Unit(len(self.rows(grid, 0, "")), gap=gap, breaks=True, holds=self.words.tone == "strong")]

    def rows(self, grid: Grid, _unit: int, _focus: str) -> Sequence[Row]:
        """Its lines."""
        return paragraph(self.words.text, grid.text, TONES[self.words.tone], lead="•  " if self.words.bullet else "")

    def target(self, _stop: str) -> None:
        """Nothing to edit."""

    def unit_of(self, _grid: Grid, _stop: str) -> int:
        """Its only one."""
        return 0

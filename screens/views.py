"""Blocks of a page as the screen shows them: what each takes of a sheet, where it can have the focus, how it is drawn."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol, TypeAlias

from kiosk.faces.describe.page import Picture, Words
from screens.cells import sentences
from screens.grid import Grid
from screens.options import Options
from screens.paging import Unit
from screens.rows import MARGIN, TONES, Row, paragraph, row, shifted
from screens.targets import Field, LongText

Target: TypeAlias = Field | LongText | Options
"""What a stop edits."""
LEAD = re.compile(r"\S+ {2,}")
"""What begins a text and stands apart from it: a key, a number. Its further rows stand under the words."""


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

    def target(self, stop: str, /) -> Target | None:
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
        self._parts: tuple[str, ...] = (words.text,)

    def units(self, grid: Grid, room: int) -> list[Unit]:
        """One. Where it is higher than a sheet, its sentences stand on rows of their own, and it breaks between them."""
        self._parts = (self.words.text,)
        joints: tuple[int, ...] = ()
        height = len(self.rows(grid, 0, ""))
        if height > room:
            self._parts = sentences(self.words.text)
            joints = tuple(accumulate(len(self._part(grid, at)) for at in range(len(self._parts))))
            height = joints[-1]
        gap = self.words.gap and not grid.narrow
        return [Unit(height, gap=gap, breaks=True, joints=joints, holds=self.words.tone == "strong")]

    def rows(self, grid: Grid, _unit: int, _focus: str) -> Sequence[Row]:
        """Its lines."""
        return [one for at in range(len(self._parts)) for one in self._part(grid, at)]

    def _part(self, grid: Grid, at: int) -> Sequence[Row]:
        found = LEAD.match(self._parts[0])
        lead = "•  " if self.words.bullet else found.group() if found else ""
        if at == 0:
            return paragraph(self._parts[at][found.end() if found else 0 :], grid.text, TONES[self.words.tone], lead=lead)
        return shifted(paragraph(self._parts[at], grid.text - len(lead), TONES[self.words.tone]), len(lead))

    def target(self, _stop: str) -> None:
        """Nothing to edit."""

    def unit_of(self, _grid: Grid, _stop: str) -> int:
        """Its only one."""
        return 0


class PictureBlock(TextBlock):
    """A paragraph, and a picture under it on a screen that has room for all of it."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(picture)
        self.picture = picture

    def units(self, grid: Grid, room: int) -> list[Unit]:
        """The words, then the picture: never parted, or not there."""
        drawn = self.picture.rows
        fits = 0 < len(drawn) <= room and max(map(len, drawn)) <= grid.width - MARGIN
        return [*super().units(grid, room), *([Unit(len(drawn))] if fits else [])]

    def rows(self, grid: Grid, unit: int, focus: str) -> Sequence[Row]:
        """The words, or the squares."""
        return [row(line) for line in self.picture.rows] if unit else super().rows(grid, unit, focus)

"""How large the letters are on a screen, and from how far they can be read.

A capital letter must fill 0.7 degrees of what the eye sees (EN 301 549, 5.1.4): H = 0.7 · π · D / 180, with H its height
and D the distance. The letters are those of DejaVu Sans Mono, whose figures stand in the tables `hhea`, `hmtx` and `OS/2`
of the font; a font that fills its cell less gives smaller letters: measure one on site.
"""

from dataclasses import dataclass
from math import hypot, pi
from typing import TypeAlias

Cells: TypeAlias = tuple[int, int]
"""Columns and rows of a grid."""

NEEDED = 0.7
"""Degrees."""
GRIDS: tuple[Cells, ...] = ((128, 36), (100, 30), (80, 24), (64, 20), (53, 15), (40, 12))
"""The grids on which every page is complete, from the smallest letters to the largest."""
SMALLEST = GRIDS[-1]
"""Below it a page cannot be complete, and is not shown."""
LARGE: Cells = (53, 15)
"""The grid of the large mode."""
CAPITAL, ADVANCE, LINE = 1493 / 2048, 1233 / 2048, (1901 + 483) / 2048
"""Of the font, for each unit of its size: the height of a capital, the width and the height of a cell."""
INCH = 25.4
"""Millimetres."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen with pixels as wide as high, filled by the terminal."""

    inches: float
    """Its diagonal, above zero."""
    ratio: Cells = (16, 9)

    @property
    def width(self) -> float:
        """In millimetres."""
        return self.inches * INCH * self.ratio[0] / hypot(*self.ratio)

    @property
    def height(self) -> float:
        """In millimetres."""
        return self.inches * INCH * self.ratio[1] / hypot(*self.ratio)

    def capital(self, grid: Cells) -> float:
        """The height of a capital H, in millimetres, in the largest font that fits the grid on the screen."""
        columns, rows = grid
        return CAPITAL * min(self.width / columns / ADVANCE, self.height / rows / LINE)


def angle(height: float, distance: float) -> float:
    """The degrees that a height fills, seen from a distance of the same unit, above zero."""
    return 180 * height / (pi * distance)


def farthest(height: float, degrees: float = NEEDED) -> float:
    """The greatest distance from which a height fills that many degrees, in the unit of the height."""
    return 180 * height / (pi * degrees)


def needed(distance: float, degrees: float = NEEDED) -> float:
    """The least height of a capital for that distance, in its unit."""
    return degrees * pi * distance / 180

"""The screen as Textual renders it, cell by cell, for any page in any theme, without a terminal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style

from kiosk.faces.describe.page import Page
from screens.app import KioskApp
from screens.grid import Grid
from screens.kiosk_screen import KioskScreen, Manner
from screens.looks import classes_of
from screens.stage import Stage
from tests.screens.fakes import FakeVisit, identity, shown
from tests.screens.pictures import grid


class Inked(NamedTuple):
    """One cell: its sign, and the two colours in which it is seen."""

    sign: str
    ink: str
    ground: str
    reverse: bool = False
    bold: bool = False


Painted = list[list[Inked]]


class Palette(dict[str, Inked]):
    """Sign -> its cell in one style, each made once."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.look = seen(style)

    def __missing__(self, sign: str) -> Inked:
        self[sign] = Inked(sign, *self.look)
        return self[sign]


@dataclass
class Painter:
    """A screen on which any stage can be put."""

    screen: KioskScreen
    size: tuple[int, int]

    @property
    def grid(self) -> Grid:
        """Of the body."""
        return grid(*self.size)

    def dress(self, theme: str, *, no_color: bool = False) -> None:
        """Wear a theme, at once."""
        self.screen.visit.comfort = replace(self.screen.visit.comfort, theme=theme)
        self.screen.set_classes(classes_of(self.size[0], theme, no_color=no_color))
        self.screen.app.stylesheet.update(self.screen)

    def paint(self, stage: Stage) -> Painted:
        """Show a stage; every cell of the screen."""
        self.screen.stage = stage
        self.screen.draw()
        return [
            [cell for one in strip if one.style is not None for cell in map(palette(one.style).__getitem__, one.text)]
            for strip in self.screen._compositor.render_strips()
        ]

    def page(self, page: Page) -> Painted:
        """Show a page as it first appears."""
        return self.paint(Stage(page, self.grid))


@lru_cache(1024)
def palette(style: Style) -> Palette:
    """The cells of a style."""
    return Palette(style)


def seen(style: Style) -> tuple[str, str, bool, bool]:
    """Ink and ground as they are seen, whether reversed, whether bold."""
    assert style.color is not None
    assert style.bgcolor is not None
    ink, ground = (colour.get_truecolor().hex.upper() for colour in (style.color, style.bgcolor))
    return (ground, ink, True, bool(style.bold)) if style.reverse else (ink, ground, False, bool(style.bold))


@asynccontextmanager
async def painter(theme: str = "dark", size: tuple[int, int] = (80, 24)) -> AsyncIterator[Painter]:
    """A painter on a grid, in a theme."""
    app = KioskApp(FakeVisit(identity()), shown, Manner(theme=theme))
    async with app.run_test(size=size):
        assert isinstance(app.screen, KioskScreen)
        yield Painter(app.screen, size)

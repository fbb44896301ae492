"""`kiosk sizes`: whether the letters can be read from where a person stands, before the screen is bought or hung."""

from math import ceil, floor
from typing import TextIO

from kiosk.commands.request import Request
from kiosk.formats import number
from kiosk.sizes import GRIDS, LARGE, NEEDED, Cells, Screen, angle, farthest, needed
from kiosk.words import LANGS, Lang, say

TOO_SMALL = 1
"""Exit code: the large mode has letters that are too small from there."""


def run(request: Request, out: TextIO, err: TextIO) -> int:
    """Say the sizes of every grid, then the judgement on the large mode; 0 when it can be read from there, else 1."""
    screen, grid, distance = Screen(request.screen), request.grid or LARGE, request.distance
    enough = angle(screen.capital(grid), distance) >= NEEDED
    for lang in LANGS:
        out.write(say("sizes.title", lang, screen=_figure(request.screen, lang), distance=_figure(distance, lang)) + "\n")
        out.writelines(_row(screen, each, distance, lang) for each in dict.fromkeys((*GRIDS, grid)))
    for lang in LANGS:
        (out if enough else err).write(_judged(screen, grid, distance, lang, enough=enough))
    return 0 if enough else TOO_SMALL


def _row(screen: Screen, grid: Cells, distance: float, lang: Lang) -> str:
    """One grid, as a line."""
    height = screen.capital(grid)
    return "  " + say(
        "sizes.row", lang, grid=_named(grid), height=_figure(height, lang), angle=_figure(angle(height, distance), lang, 2),
        most=_figure(farthest(height), lang, 0),
    ) + "\n"  # fmt: skip


def _judged(screen: Screen, grid: Cells, distance: float, lang: Lang, *, enough: bool) -> str:
    """The judgement on the large mode, as a sentence, and what to do."""
    height = screen.capital(grid)
    said = say("sizes.enough" if enough else "sizes.small", lang, grid=_named(grid), angle=_figure(angle(height, distance), lang, 2))
    if enough:
        return said + "\n"
    do = say("sizes.do", lang, most=_figure(floor(farthest(height)), lang, 0), height=_figure(ceil(needed(distance) * 10) / 10, lang))
    return f"{said} {do}\n"


def _named(grid: Cells) -> str:
    return f"{grid[0]} × {grid[1]}"


def _figure(value: float, lang: Lang, places: int = 1) -> str:
    """A measure as it is written, without a nought after the point."""
    text = f"{value:.{places}f}"
    return number(text.rstrip("0").rstrip(".") if places == 1 else text, lang)

"""Finds the style sheet, the only home of looks, and names the classes by which it dresses a screen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.setting_values import THEMES

Theme: TypeAlias = Literal["dark", "light", "black", "white", "soft", "console"]

NARROW = 64
"""Under so many columns the service, the blank rows and the rule give their place to the answers."""
NARROW_LEGEND = 80
"""Under so many columns the legend is short."""
SMALLEST = (40, 12)
"""Columns and rows without which nothing is shown but a word on what is needed: as in `kiosk.sizes`, which the first page does without."""
TALL = 30
"""From so many rows on, a list breathes: a blank between its rows."""


def stylesheet() -> Path:
    """Where `kiosk.tcss` stands: at the top of a checkout, or beside this module in an installed wheel."""
    here = Path(__file__).resolve().parent
    checkout = here.parent / "kiosk.tcss"
    return checkout if (here.parent / "pyproject.toml").is_file() and checkout.is_file() else here / "kiosk.tcss"


def theme_of(environment: Mapping[str, str]) -> Theme:
    """The colours that a terminal starts with: a Linux console has sixteen of its own, anything else shows the dark ones."""
    return "console" if environment.get("TERM") == "linux" else "dark"


def usual_of(wanted: str, environment: Mapping[str, str]) -> str:
    """The theme of a terminal when a session begins: the one that the centre wants, but a console has its own."""
    own = theme_of(environment)
    return wanted if own == "dark" else own


def themes_of(wanted: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The themes that a person can choose on a terminal, the usual one first.

    A console of sixteen colours has no bright ground, and where no colour is wanted there is none to choose.
    """
    usual = usual_of(wanted, environment)
    if environment.get("NO_COLOR"):
        return ()
    return (usual, *(one for one in (("black",) if usual == "console" else THEMES) if one != usual))


def too_small(width: int, height: int) -> bool:
    """Nothing can be shown there but what is needed."""
    return width < SMALLEST[0] or height < SMALLEST[1]


def classes_of(width: int, theme: str, *, no_color: bool, hidden: bool = False, tiny: bool = False) -> frozenset[str]:
    """The classes of a screen of so many columns; `tiny`: too small for any page."""
    wanted = {"-tiny": tiny, theme: True, "mono": no_color, "-narrow": width < NARROW, "-short": width < NARROW_LEGEND, "-hidden": hidden}
    return frozenset(name for name, holds in wanted.items() if holds)

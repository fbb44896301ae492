"""What a kiosk has no use for, left out where the toolkit would import it: encryption under its loop, and its palette of commands.

Together they are a tenth of what the imports of a first page cost, one part in three of it `ssl`. The loop is written to go without it,
as Python may be built so; the palette is a door that is closed (`screens.closed`). Whoever imports either later has it whole.
"""

import sys
from types import ModuleType
from typing import cast

PALETTE = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")
"""What the toolkit takes from `textual.command` while it is imported."""


def palette() -> ModuleType:
    """A palette with these names and nothing behind them."""
    empty = ModuleType("textual.command")
    vars(empty).update({name: type(name, (), {}) for name in PALETTE})
    return empty


def load() -> None:
    """Import the toolkit without them, where nobody imported it before."""
    loaded = cast("dict[str, ModuleType | None]", sys.modules)
    absent = {name: part for name, part in {"ssl": None, "textual.command": palette()}.items() if name not in loaded}
    loaded.update(absent)
    try:
        import textual.app  # noqa: F401 - for what it leaves in `sys.modules`
    finally:
        for name in absent:
            del loaded[name]


load()

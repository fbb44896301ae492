"""What the kiosk does for people who see little, hear the screen, read by touch or use few keys: one list, shown and tested."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.services.state import State

Need: TypeAlias = Literal["", "voice", "keys", "themes", "letters", "no_letters", "printer", "lines"]


@dataclass(frozen=True)
class Feature:
    """One of them. Its words are `feature.<id>`."""

    id: str
    keys: tuple[str, ...] = ()
    """Ids of `kiosk.keys` by which it is had."""
    settings: tuple[str, ...] = ()
    """Rows of the settings pages by which it is had."""
    need: Need = ""
    """What this kiosk or this face must have, for it to be true here."""


FEATURES = (
    Feature("voice", ("voice",), need="voice"),
    Feature("private", need="voice"),
    Feature("repeat", ("repeat", "read"), need="voice"),
    Feature("pause", ("pause",), need="voice"),
    Feature("speech", ("louder", "softer"), ("faster", "slower", "louder", "softer"), "voice"),
    Feature("spell", settings=("spell",), need="voice"),
    Feature("blank", ("blank",), need="keys"),
    Feature("braille", need="keys"),
    Feature("size", ("settings",), ("size",), "letters"),
    Feature("size_here", need="no_letters"),
    Feature("theme", ("settings",), ("theme",), "themes"),
    Feature("words", need=""),
    Feature("keyboard", ("next_control", "previous_control", "back", "next_page", "previous_page"), need="keys"),
    Feature("few_keys", settings=("switches",), need="keys"),
    Feature("steady_keys", settings=("same_key", "slow_keys"), need="keys"),
    Feature("signs", settings=("signs",), need="voice"),
    Feature("trying", settings=("trying",), need="keys"),
    Feature("pace", settings=("pace",)),
    Feature("where", ("where",), need="keys"),
    Feature("help", ("help",)),
    Feature("language", ("language",)),
    Feature("notice", ("notice",), need="keys"),
    Feature("end", ("end",)),
    Feature("agent", ("agent",)),
    Feature("paper", need="printer"),
    Feature("lines", need="lines"),
    Feature("origin", settings=("origin",)),
)
"""In the order of the page."""


def offered(visit: State) -> tuple[Feature, ...]:
    """Those that are true here."""
    world = visit.world
    have = {
        "": True,
        "voice": world.speaks,
        "keys": world.keys,
        "lines": not world.keys,
        "themes": bool(world.themes),
        "letters": world.letters is not None,
        "no_letters": world.letters is None and world.keys,
        "printer": world.printing is not None,
    }
    return tuple(one for one in FEATURES if have[one.need])

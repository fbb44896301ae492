"""Whose keys they are: all of them, or few, which are told as the ordinary ones. What few keys need is imported where somebody has few."""

from screens import hands
from screens.asking import Deed
from screens.buttons import Few
from screens.stage import Stage


def press(stage: Stage, name: str, char: str | None) -> Deed | None:
    """Take one key."""
    if stage.page.switches != "all":
        from screens import switches

        return switches.press(stage, name, char)
    if stage.few.cells:
        stage.few = Few()
    return hands.press(stage, name, char)

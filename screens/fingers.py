"""Whose keys they are: those of staff; or a person's, all of them, or few, which are told as the ordinary ones.

What few keys need is imported where somebody has few.
"""

from kiosk.keys import STAFF
from screens import asking, hands
from screens.asking import Deed
from screens.buttons import Few
from screens.stage import Stage


def press(stage: Stage, name: str, char: str | None) -> Deed | None:
    """Take one key."""
    if name in STAFF.keys:
        return stage.away(asking.open_over("staff_key"))
    if stage.page.switches != "all":
        from screens import switches

        return switches.press(stage, name, char)
    if stage.few.cells:
        stage.few = Few()
    return hands.press(stage, name, char)

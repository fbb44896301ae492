"""The blank screen: one key empties every cell, the same key brings everything back. Keys and speech go on meanwhile."""

from kiosk.words import say
from screens.stage import Stage


def turn(stage: Stage) -> None:
    """Hide the screen, which is said before, or bring it back: the live line then holds what was said last."""
    announced = say("screen.hidden", stage.page.lang)
    if stage.veil:
        stage.veil, stage.note = "", say("screen.shown", stage.page.lang)
        if stage.live == announced:
            stage.say_focus()
    else:
        stage.veil = "falling"
        stage.tell(announced)

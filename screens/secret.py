"""« Montrer 5 secondes »: a secret is seen for a moment, and never while a loudspeaker speaks."""

from screens.asked import Asked
from screens.stage import Stage
from screens.targets import Field

SECONDS = 5.0


def unveiled(stage: Stage, *, loud: bool) -> str:
    """Show the secrets of the page; the id of the words that say so, or why not."""
    if loud:
        return "said.not_shown"
    for field in _secrets(stage):
        field.bare = True
    return "said.shown"


def bare(stage: Stage) -> bool:
    """Whether one is seen now."""
    return any(field.bare for field in _secrets(stage))


def cover(stage: Stage) -> None:
    """Hide them again."""
    for field in _secrets(stage):
        field.bare = False


def _secrets(stage: Stage) -> list[Field]:
    asked = [view for view in stage.views if isinstance(view, Asked)]
    return [target for view in asked for target in view.targets.values() if isinstance(target, Field) and target.part.secret]

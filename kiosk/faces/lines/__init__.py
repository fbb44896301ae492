"""The lines face: the same journey as a dialogue on two streams of text. Lines are added, nothing else: no cursor, no escape."""

from kiosk.faces.lines.dialogue import INPUT_ENDED, run
from kiosk.faces.lines.patience import Limits, typed_within

__all__ = ["INPUT_ENDED", "Limits", "run", "typed_within"]

"""How the screen behaves, as the centre sets it, and the ports of time that tests replace."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.faces.describe.scene import Mute, Speaker
from screens.idle import Running, Seconds, Timer


def later(seconds: float, deed: Callable[[], None]) -> Running:
    """The timer of the loop that runs."""
    return asyncio.get_running_loop().call_later(seconds, deed)


@dataclass(frozen=True)
class Manner:
    """How the screen behaves."""

    seconds: Seconds = field(default_factory=Seconds)
    theme: str = "dark"
    timer: Timer = later
    speaker: Speaker = field(default_factory=Mute)
    """Who says what stands there."""
    now: Callable[[], float] | None = None
    """Seconds of a clock that does not go back; the loop's, unless a test gives another."""

    @property
    def console(self) -> bool:
        """It stands on a Linux console, whose font has few letters, whatever theme was chosen."""
        return self.theme == "console"

    def moment(self, pressed: float = -1.0) -> float:
        """Now; of a key, when it came (`pressed`, by the machine's own clock), which may be before it is looked at."""
        if self.now is not None:
            return self.now()
        return pressed if pressed >= 0 else asyncio.get_running_loop().time()

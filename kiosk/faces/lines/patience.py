"""How long the dialogue waits for a line: the time of the page, then a warning, then the end of the session."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.faces.describe.page import Page
from kiosk.services.visit import Visit


class TimeIsUp(Exception):
    """Nobody answered the warning: the session has ended, what was accepted is kept."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, and how to wait for them."""

    normal: float
    long: float
    warning: float
    ready: Callable[[float], bool]
    """Waits that many seconds at most; true as soon as a line can be read."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits for one visit."""

    visit: Visit
    describe: Callable[[Visit], Page]
    limits: Limits
    tell: Callable[[Page], None]

    def wait(self) -> bool:
        """Wait for a line; true when the person had to be warned. Raises TimeIsUp."""
        page = self.describe(self.visit)
        if page.idle == "none":
            return False
        seconds = self.limits.long if page.idle == "long" else self.limits.normal
        if self.limits.ready(seconds * page.patience):
            return False
        self.visit.idle()
        self.tell(self.describe(self.visit))
        if not self.limits.ready(self.limits.warning):
            self.visit.idle()
            raise TimeIsUp
        self.visit.awake()
        return True

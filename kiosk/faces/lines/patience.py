"""How long the dialogue waits for a line: the time of the page, or what is left of the session, then a warning, then the end."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.faces.describe.page import Page
from kiosk.services.visit import Visit
from kiosk.words import say

REMINDERS = (30, 10, 0)
"""Seconds left at which the warning is said again; at the last, the session ends."""
LOOK = 1.0
"""Seconds between two looks at what holds the time up."""


class TimeIsUp(Exception):
    """Nobody answered the warning: the session has ended, what was accepted is kept."""


def typed_within(seconds: float) -> bool:
    """Whether a line comes from the terminal in time; a terminal gives one line at a time, so none waits unseen."""
    import select
    import sys

    return bool(select.select([sys.stdin], [], [], seconds)[0])


@dataclass(frozen=True)
class Limits:
    """Seconds, and how to wait for them."""

    normal: float
    long: float
    warning: float
    ready: Callable[[float], bool]
    """Waits that many seconds at most; true as soon as a line can be read."""
    absolute: float = 3600
    """From the first act to the end that the second warning speaks of."""
    now: Callable[[], float] = lambda: 0.0
    """Seconds of a clock that does not go back."""


@dataclass
class Patience:
    """Waits for one visit."""

    visit: Visit
    describe: Callable[[Visit], Page]
    limits: Limits
    tell: Callable[[Page], None]
    say: Callable[[str], None]
    _age: float = field(default=0.0, init=False)
    """Seconds of the session, or since somebody last answered a warning: those in which a line was waited for, and no others.

    While the visit is at work, a slow key being listed or a file put away, nobody can type: as on the screen, time stands still.
    """

    def wait(self) -> bool:
        """Wait for a line; true when the person had to be warned. Raises TimeIsUp."""
        page = self.describe(self.visit)
        if page.idle == "none":
            self._age = 0.0
            return False
        if self._held() or self._came(self._seconds(page)):
            return False
        self.visit.idle()
        self.tell(self.describe(self.visit))
        if not self._answered():
            self.visit.idle()
            raise TimeIsUp
        self.visit.awake()
        self._age = 0.0
        return True

    def _seconds(self, page: Page) -> float:
        """How long: as the page says, but no longer than the session may last."""
        page_has = (self.limits.long if page.idle == "long" else self.limits.normal) * page.patience
        session_has = self.limits.absolute * page.patience - self.limits.warning - self._age
        return max(0.0, min(page_has, session_has))

    def _came(self, seconds: float) -> bool:
        """Wait at most so long, and count it; whether a line can be read."""
        before = self.limits.now()
        came = self.limits.ready(seconds)
        self._age += self.limits.now() - before
        return came

    def _held(self) -> bool:
        """Wait while time stands still; true as soon as a line can be read."""
        while self.visit.still:
            if self.limits.ready(LOOK):
                return True
        return False

    def _answered(self) -> bool:
        """Wait for the answer to the warning, which is said again twice."""
        left = self.limits.warning
        for reminder in REMINDERS:
            if reminder >= left:
                continue
            if self.limits.ready(left - reminder):
                return True
            left = reminder
            if reminder:
                self.say(say("screen.seconds", self.visit.lang, n=reminder))
        return False

"""Time that a test moves: no test waits for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count


def pace() -> Callable[[], float]:
    """The clock of a person who never hurries: each look at it is a second after the one before."""
    return map(float, count(1)).__next__


@dataclass
class One:
    """A timer."""

    seconds: float
    then: Callable[[], None]
    due: float
    cancelled: bool = False

    def cancel(self) -> None:
        """It never ends."""
        self.cancelled = True


@dataclass
class Clockwork:
    """A clock, and timers that end when a test says so."""

    running: list[One] = field(default_factory=list)
    at: float = 0.0
    step: float = 0.0
    """Seconds that go by at each look at the clock: a person's pace."""
    rings: int = 0
    """How many timers have ended."""

    def now(self) -> float:
        """Seconds since the test began."""
        self.at += self.step
        return self.at

    def __call__(self, seconds: float, then: Callable[[], None]) -> One:
        """Start a timer."""
        self.running.append(One(seconds, then, self.at + seconds))
        return self.running[-1]

    def end(self, seconds: float) -> None:
        """So many seconds go by, and the timer of so many seconds that still runs ends."""
        one = next(one for one in self._left() if one.seconds == seconds)
        self.at = max(self.at, one.due)
        self._ring(one)

    def run(self, seconds: float) -> None:
        """So many seconds go by, and every timer that ends in them ends in its turn."""
        until = self.at + seconds
        while due := [one for one in self._left() if one.due <= until]:
            one = min(due, key=lambda each: each.due)
            self.at = max(self.at, one.due)
            self._ring(one)
        self.at = until

    @property
    def waits(self) -> list[float]:
        """What is still running."""
        return sorted(one.seconds for one in self._left())

    def _left(self) -> list[One]:
        self.running = [one for one in self.running if not one.cancelled]
        return self.running

    def _ring(self, one: One) -> None:
        self.running.remove(one)
        self.rings += 1
        one.then()

"""Limits of time: how long the kiosk waits for a key, the longest session, the warning before either, and the end.

The timer and the clock are injected, so no test waits. Where nothing can hold the time up, one timer runs to the next thing that is
due; where something can (speech, a paper, a call for help), and where a page changes by itself, there is a look each second.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

UNHURRIED = 10
"""« Prendre mon temps » gives so many times the time."""
HEARD = 2
"""Listening takes so many times the time of reading."""
REMINDERS = (30, 10)
"""Seconds left at which the warning is said again."""
LOOK = 1.0
"""Seconds between two looks at what may change by itself."""
PAUSE = 5.0
"""Seconds without a key after which nobody is in the middle of a word: the warning of the longest session waits for them."""

Kind: TypeAlias = Literal["normal", "long", "none"]


class Running(Protocol):
    """A timer that runs."""

    def cancel(self) -> object:
        """Stop it."""
        ...


Timer: TypeAlias = Callable[[float, Callable[[], None]], Running]
"""Seconds and what to do then -> the running timer (`loop.call_later`)."""


@dataclass(frozen=True)
class Seconds:
    """How long the kiosk waits, in seconds."""

    normal: float = 180
    long: float = 600
    """On texts."""
    warning: float = 60
    absolute: float = 3600
    """From the first act to the end that the second warning speaks of."""


class Watched(Protocol):
    """Whom the time is counted for, and who is told."""

    def held(self) -> bool:
        """Time stands still now."""
        ...

    def restless(self) -> bool:
        """Something may hold the time up, or change the page, by itself."""
        ...

    def over(self) -> None:
        """The time of the page, of the session or of the warning is over."""
        ...

    def remind(self, left: int) -> None:
        """The warning stands, and so many seconds are left."""
        ...

    def look(self) -> None:
        """A second went by in which something may have changed by itself."""
        ...


class Idle:
    """Counts the seconds without a key and those of the session, without those in which time stood still."""

    def __init__(self, timer: Timer, now: Callable[[], float], seconds: Seconds, watched: Watched) -> None:
        self._timer, self._now = timer, now
        self._seconds = seconds
        self._watched = watched
        self._running: Running | None = None
        self._at = 0.0
        self._was_held = False
        self._kind: Kind = "none"
        self._times = 1
        self._quiet = self._age = 0.0
        """Seconds without a key; seconds of the session, or since somebody answered a warning."""
        self._marks: list[int] = []
        """What is left to be said of the warning that stands: seconds left, the last is 0."""

    def allow(self, kind: Kind, *, unhurried: bool, heard: bool) -> None:
        """A page stands that gives so much time; `heard`: the kiosk speaks."""
        self._pass()
        if kind == "none" or self._kind == "none":
            self._quiet = self._age = 0.0
        self._kind = kind
        self._times = (UNHURRIED if unhurried else 1) * (HEARD if heard else 1)
        self._run()

    def touch(self) -> None:
        """A key: all the time of the page again. The timer that runs will find that out by itself."""
        self._pass()
        if not self._marks:
            self._quiet = 0.0

    def warn(self) -> None:
        """The warning stands."""
        self._pass()
        self._quiet = 0.0
        self._marks = [mark for mark in REMINDERS if mark < self._seconds.warning] + [0]
        self._run()

    def extend(self) -> None:
        """Somebody answered the warning: all the time again, of the page and of the session."""
        self._pass()
        self._quiet = self._age = 0.0
        self._marks = []
        self._run()

    def stop(self) -> None:
        """Count no more."""
        if self._running is not None:
            self._running.cancel()
        self._running = None

    def _pass(self) -> None:
        """Count what went by since the last look, unless time stood still at either end of it."""
        at, held = self._now(), self._watched.held()
        if not (held or self._was_held):
            self._quiet += at - self._at
            self._age += at - self._at
        self._at, self._was_held = at, held

    def _due(self) -> float:
        """Seconds to the next thing that is to be said or done."""
        if self._marks:
            return self._seconds.warning - self._marks[0] - self._quiet
        page = (self._seconds.long if self._kind == "long" else self._seconds.normal) * self._times - self._quiet
        session = self._seconds.absolute * self._times - self._seconds.warning - self._age
        return min(page, max(session, PAUSE - self._quiet))

    def _run(self) -> None:
        self.stop()
        if self._kind == "none" and not self._marks:
            return
        due = max(self._due(), 0.0)
        after = LOOK if self._was_held else min(due, LOOK) if self._watched.restless() else due
        self._running = self._timer(after, self._ring)

    def _ring(self) -> None:
        """A timer ended: do what is due, or wait for the rest of it."""
        self._running = None
        self._pass()
        if self._watched.restless():
            self._watched.look()
        if self._was_held or self._due() > 0:
            self._run()
        elif self._marks and (left := self._marks.pop(0)):
            self._watched.remind(left)
            self._run()
        else:
            self._marks = []
            self._watched.over()

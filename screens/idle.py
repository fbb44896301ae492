"""When nobody touches a key: how long the kiosk waits, the warning, and the end. The timer is injected, so no test waits."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol, TypeAlias

UNHURRIED = 10
"""« Prendre mon temps » gives so many times the time."""
HEARD = 2
"""Listening takes so many times the time of reading."""
REMINDERS = (30, 10)
"""Seconds left at which the warning is said again."""


class Running(Protocol):
    """A timer that runs."""

    def cancel(self) -> object:
        """Stop it."""
        ...


Timer: TypeAlias = Callable[[float, Callable[[], None]], Running]
"""Seconds and what to do then -> the running timer (`loop.call_later`)."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the kiosk waits for a key, in seconds."""

    normal: float = 180
    long: float = 600
    """On texts."""
    warning: float = 60


class Idle:
    """Counts the time since the last key. `over` is called at its end, `remind` with the seconds left while the warning stands."""

    def __init__(self, timer: Timer, seconds: Seconds, over: Callable[[], None], remind: Callable[[int], None]) -> None:
        self._timer = timer
        self._seconds = seconds
        self._over = over
        self._remind = remind
        self._running: list[Running] = []
        self._wait = 0.0

    def wait(self, kind: Literal["normal", "long", "none"], *, unhurried: bool, heard: bool = False) -> None:
        """A page came: so much time from now on; `heard`: the kiosk speaks."""
        base = {"normal": self._seconds.normal, "long": self._seconds.long, "none": 0.0}[kind]
        self._wait = base * (UNHURRIED if unhurried else 1) * (HEARD if heard else 1)
        self.touch()

    def touch(self) -> None:
        """A key: all the time again."""
        self.stop()
        if self._wait:
            self._running = [self._timer(self._wait, self._over)]

    def warn(self) -> None:
        """The warning stands."""
        self.stop()
        left = self._seconds.warning
        self._running = [self._timer(left, self._over)]
        self._running += [self._timer(left - soon, partial(self._remind, soon)) for soon in REMINDERS if soon < left]

    def stop(self) -> None:
        """Count no more."""
        for one in self._running:
            one.cancel()
        self._running = []

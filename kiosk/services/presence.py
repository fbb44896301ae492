"""A kiosk tells the counter how it is, and asks whether it was reset: in a thread of its own, so that nobody waits for it."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kiosk.clock import Clock
    from kiosk.ports.staff import Resets
    from kiosk.services.obeying import Obeying
    from kiosk.services.state import State
    from kiosk.services.world import World

LOOK = 0.5
"""Seconds between two looks at what there is to tell."""
PAUSE = 1.0
"""Seconds that a first page stands before anything else is loaded."""
AGAIN = 20.0
"""A kiosk on which nothing happens says so as often."""
FREE = ("welcome", "ended")


class Presence:
    """Of one session: the title of its page and whether somebody is there, never a word of theirs."""

    def __init__(self, world: World, resets: Callable[[], Resets], leave: Callable[[], object], *, late: Clock | None = None) -> None:
        """`leave` ends the session at once; it is called from this thread.

        `late`: a session begins now, but what asks for resets is not imported yet. The clock that staff go by tells which concern it.
        """
        self._world, self._resets, self._leave = world, resets, leave
        self._late, self._started = late, time.monotonic()
        self._shown: tuple[str, bool] | None = None
        self._over = threading.Event()
        self._obeying: Obeying | None = None
        self.obeyed = False
        """Staff ended the session."""

    def show(self, visit: State) -> None:
        """A page is about to be shown."""
        from kiosk.services.staff import title_of

        self._shown = (title_of(visit), visit.under.page not in FREE or visit.touched)

    def begin(self) -> Obeying:
        """The session begins: a reset from now on ends it, also one that comes before anybody has time to ask."""
        from kiosk.services.obeying import Obeying

        self._obeying = Obeying(self._resets(), time.monotonic(), since=self._since())
        return self._obeying

    def _since(self) -> int | None:
        """When the session began, for one that asks late."""
        from kiosk.clock import milliseconds

        passed = round((time.monotonic() - self._started) * 1000)
        return milliseconds(self._late.now()) - passed if self._late is not None else None

    def run(self) -> None:
        """Tell and ask until the session is over. A store that is away is told later; nothing is raised."""
        obeying = self._obeying or self.begin()
        told, at, day = None, 0.0, None
        while not self._over.is_set():
            shown, now = self._shown, time.monotonic()
            if obeying.due(now):
                self.obeyed = True
                self._leave()
                return
            if shown is not None and (shown != told or now - at >= AGAIN) and self._tell(*shown):
                told, at, day = shown, now, self._shred(day)
            self._over.wait(LOOK)

    @contextmanager
    def beside(self) -> Iterator[None]:
        """Tell and ask meanwhile, from a moment after the first page: it does not wait for what this needs."""
        thread = threading.Timer(PAUSE, self.run)
        thread.name, thread.daemon = "presence", True
        thread.start()
        try:
            yield
        finally:
            thread.cancel()
            self.stop()

    def stop(self) -> None:
        """The session is over."""
        self._over.set()

    def _shred(self, day: date | None) -> date | None:
        """Once a day, and at each session's start: what is due is destroyed, also where nobody does anything. The day it was done."""
        from kiosk.clock import local_date
        from kiosk.ports import StoreUnavailable
        from kiosk.services.retention import destroy_due

        today = local_date(self._world.clock.now())
        if today == day:
            return day
        try:
            destroy_due(self._world)
        except StoreUnavailable:
            return day
        return today

    def _tell(self, page: str, busy: bool) -> bool:  # noqa: FBT001 - the two parts of what is shown
        from kiosk.ports import StoreUnavailable

        if self._world.kiosks is None:
            return True
        try:
            self._world.kiosks().seen(self._world.clock.now(), page, busy=busy)
        except StoreUnavailable:
            return False
        return True

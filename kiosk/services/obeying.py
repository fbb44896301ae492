"""A kiosk obeys a reset by staff: it asks twice a second, and acts on what is written, not on a message that can be missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ports.staff import Resets

EVERY = 0.5
"""Seconds between two questions: a reset is obeyed within one, its wiping apart."""


class Obeying:
    """Watches over one session."""

    def __init__(self, resets: Resets, moment: float, every: float = EVERY, *, since: int | None = None) -> None:
        """The session begins at a moment (seconds of a clock that never goes back): resets of before do not concern it.

        `since`: it began earlier than that, at these milliseconds since 1970; a reset from then on concerns it.
        """
        self._resets, self._every, self._since = resets, every, since
        self._begun = self._of_before(resets.epoch())
        self._asked = moment

    def due(self, moment: float) -> bool:
        """Whether the session has to end. Cheap between two questions, so that it may be asked at every beat."""
        if moment - self._asked < self._every:
            return False
        self._asked = moment
        now = self._resets.epoch()
        if self._begun is None:  # nobody could be asked before
            self._begun = self._of_before(now)
        return now is not None and self._begun is not None and now > self._begun

    def _of_before(self, now: int | None) -> int | None:
        """The last reset that does not concern this session."""
        return now if now is None or self._since is None else min(now, self._since)

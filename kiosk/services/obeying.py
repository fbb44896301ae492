"""A kiosk obeys a reset by staff: it asks twice a second, and acts on what is written, not on a message that can be missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ports.staff import Resets

EVERY = 0.5
"""Seconds between two questions: a reset is obeyed within one, its wiping apart."""


class Obeying:
    """Watches over one session."""

    def __init__(self, resets: Resets, moment: float, every: float = EVERY) -> None:
        """The session begins at a moment (seconds of a clock that never goes back): resets of before do not concern it."""
        self._resets, self._every = resets, every
        self._begun = resets.epoch()
        self._asked = moment

    def due(self, moment: float) -> bool:
        """Whether the session has to end. Cheap between two questions, so that it may be asked at every beat."""
        if moment - self._asked < self._every:
            return False
        self._asked = moment
        now = self._resets.epoch()
        if self._begun is None:  # nobody could be asked before: whatever there is concerns earlier sessions
            self._begun = now
        return now is not None and self._begun is not None and now > self._begun

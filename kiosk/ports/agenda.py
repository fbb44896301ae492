"""Days to remember, in a file that calendars of people read (RFC 5545): taken home on a USB key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, Protocol, TypeAlias

Put: TypeAlias = Literal["kept", "no_key", "full", "refused"]
"""It stands on the key; no key is there; it has no room; it cannot be written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A day in a calendar."""

    id: str
    title: str
    on: date
    at: time | None
    """In Québec; None: the whole day."""
    place: str
    about: str


class Agenda(Protocol):
    """Writes a calendar file onto a key."""

    def put(self, entries: Sequence[Entry], at: datetime) -> Put:
        """A file of its own, whole or not at all; what stands on the key stays. `at`: the moment it is made. Never raises OSError."""

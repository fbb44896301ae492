"""What a person puts together to hand in: files that were found, chosen, and opened one after the other in a thread of their own."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.ports.handed import MOST, FileRefused, Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from kiosk.ports.handed import Clean, Cleaner, Fault, Found, Way


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is to be read."""

    name: str
    """What is shown of it; empty for a sheet from the scanner."""
    on: date | None
    read: Callable[[], bytes]
    """Raises FileRefused."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was opened: as it is now, or why it is not taken."""

    name: str
    on: date | None
    clean: Clean | None
    fault: Fault | None = None


class Reading(threading.Thread):
    """Reads and cleans files, one at a time. Whoever wants to know how far it is looks at `done`."""

    def __init__(self, files: Sequence[Waiting], cleaner: Cleaner) -> None:
        """Keep what has to be read; `start` begins."""
        super().__init__(daemon=True, name="read")
        self.files, self.done = tuple(files), list[Looked]()
        self._cleaner, self._given_up = cleaner, threading.Event()

    def give_up(self) -> None:
        """Read no further; the file at hand is left to its own limits, and nobody looks at it any more."""
        self._given_up.set()

    def run(self) -> None:
        """Each file in its turn; one that is refused holds nobody up."""
        for one in self.files:
            if self._given_up.is_set():
                return
            self.done.append(self._looked(one))

    def _looked(self, one: Waiting) -> Looked:
        try:
            return Looked(one.name, one.on, self._cleaner.clean(one.read()))
        except FileRefused as refused:
            return Looked(one.name, one.on, None, refused.fault)
        except Exception:  # noqa: BLE001 - in a thread nobody would hear of it, and the page would wait for ever
            return Looked(one.name, one.on, None, "damaged")


@dataclass(slots=True, repr=False)
class Sending:
    """What the service of sending documents knows while it is open. All of it ends with the visit."""

    subjects: tuple[Subject, ...] = ()
    """What papers can answer, as it was listed."""
    subject: Subject = field(default_factory=Subject)
    way: Way = "paper"
    found: tuple[Found, ...] = ()
    """The files on the key, as they were listed."""
    chosen: set[int] = field(default_factory=set)
    """Their places in that list."""
    reading: Reading | None = None
    began: datetime | None = None
    """When that reading began."""
    pile: list[Looked] = field(default_factory=list)
    """What was read before that, refused files among it."""

    @property
    def looked(self) -> tuple[Looked, ...]:
        """All that was read so far."""
        return (*self.pile, *(self.reading.done if self.reading is not None else ()))

    @property
    def taken(self) -> tuple[Looked, ...]:
        """Files that can be sent."""
        return tuple(one for one in self.looked if one.clean is not None)

    @property
    def room(self) -> int:
        """How many more files fit."""
        return MOST - len(self.taken)

    @property
    def busy(self) -> bool:
        """Files are being read."""
        return self.reading is not None and self.reading.is_alive()

    def begin(self, files: Sequence[Waiting], cleaner: Cleaner, at: datetime) -> None:
        """Read some more files from this moment on; what was still to be read is not any more."""
        self.gather()
        self.began = at
        self.reading = Reading(files, cleaner)
        self.reading.start()

    def gather(self) -> None:
        """Read no further: what was read so far is what there is."""
        if self.reading is not None:
            self.reading.give_up()
            self.pile += self.reading.done
            self.reading = None

    def drop(self, taken: Looked) -> None:
        """Take a file out again, and what is told of refused ones."""
        self.gather()
        self.pile = [one for one in self.taken if one is not taken]

    def clear(self) -> None:
        """Nothing that was read stays."""
        self.gather()
        self.pile, self.found, self.chosen = [], (), set()

"""A calendar file on a USB key. Its name tells of nobody, and it is never written where no key is mounted: it would stay on the kiosk."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from errno import EDQUOT, EFBIG, ENOSPC
from itertools import count, islice
from typing import TYPE_CHECKING

from kiosk.clock import quebec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.ports.agenda import Entry, Put

NAME = "dates"
NAMES = 99
"""So many files of that name may stand on a key."""
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
NO_ROOM = (ENOSPC, EDQUOT, EFBIG)


class KeyAgenda:
    """Implements `ports.agenda.Agenda` under the folder where the machine mounts keys."""

    def __init__(self, folder: Path, mounted: Callable[[Path], bool] = os.path.ismount) -> None:
        """Keep the folder, and what tells a key from an empty place for one."""
        self._folder = folder
        self._mounted = mounted

    def put(self, entries: Sequence[Entry], at: datetime) -> Put:
        """On the first key there is."""
        try:
            key = next(self._keys(), None)
            return "no_key" if key is None else _write(key, written(entries, at))
        except OSError as problem:
            return "full" if problem.errno in NO_ROOM else "refused"

    def _keys(self) -> Iterator[Path]:
        """The folder itself where it is a key, then those in it, by name."""
        with suppress(FileNotFoundError):
            if self._mounted(self._folder):
                yield self._folder
            yield from (one for one in sorted(self._folder.iterdir()) if one.is_dir() and not one.is_symlink() and self._mounted(one))


def written(entries: Sequence[Entry], at: datetime) -> bytes:
    """The calendar file. Hours stand in universal time: no calendar has to know the rules of a zone."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//Kiosque//kiosk//FR")
    made.add("version", "2.0")
    for one in entries:
        event = Event()
        event.add("uid", f"{one.id}@kiosk")
        event.add("dtstamp", at.astimezone(UTC))
        event.add("dtstart", _begins(one))
        event.add("summary", one.title)
        for name, text in (("location", one.place), ("description", one.about)):
            if text:
                event.add(name, text)
        made.add_component(event)
    content: bytes = made.to_ical()
    return content


def _begins(one: Entry) -> date | datetime:
    """The day, or the moment; on the last day that there is, some hours have no moment in universal time."""
    with suppress(OverflowError):
        return one.on if one.at is None else datetime.combine(one.on, one.at, quebec()).astimezone(UTC)
    return one.on


def _write(key: Path, content: bytes) -> Put:
    """Under the first name that is free. On the key when this returns, and nothing of it where something went wrong. Raises OSError."""
    for name in islice((f"{NAME}-{number}.ics" if number > 1 else f"{NAME}.ics" for number in count(1)), NAMES):
        path = key / name
        try:
            descriptor = os.open(path, NEW, 0o644)
        except FileExistsError:
            continue
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise
        return "kept"
    return "refused"

"""USB keys: a folder under which the machine mounts them. What stands there may be anything, and may go at any moment."""

from __future__ import annotations

import os
import stat
import unicodedata
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from errno import ELOOP
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.ports.handed import LARGEST, FileRefused, Found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

LISTED, DEEP, ENTRIES = 99, 4, 5000
"""Files that are shown, folders inside one another, and entries that are looked at."""
LENGTH, TAIL = 34, 9
"""Signs of a name that are shown, of which the last ones."""
OWN = ("System Volume Information", "$RECYCLE.BIN")
"""Folders that systems make on keys for themselves."""
CHUNK = 256 * 1024
HERE = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW
"""No link is followed, at no step below the folder of keys."""


class UsbFolder:
    """Implements `ports.handed.Folder`."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder; there may be none yet."""
        self._folder = folder

    def listed(self) -> tuple[Found, ...]:
        """The files there now, by name; folders are walked, links are not. A key that is pulled out ends the list."""
        found = list[Found]()
        try:
            found.extend(islice(self._walked(), LISTED))
        except OSError:
            return ()
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.path)))

    def read(self, path: str) -> bytes:
        """A whole file of at most `LARGEST` bytes. Raises FileRefused."""
        parts = path.split("/")
        if not set(parts).isdisjoint(("", ".", "..")) or "\0" in path:
            raise FileRefused("gone")
        try:
            with ExitStack() as opened:
                folder = _kept(opened, os.open(self._folder, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY))
                for part in parts[:-1]:
                    folder = _kept(opened, os.open(part, HERE | os.O_DIRECTORY, dir_fd=folder))
                return _read(opened, folder, parts[-1])
        except OSError as problem:
            raise FileRefused("link" if problem.errno == ELOOP else "gone") from None

    def _walked(self) -> Iterator[Found]:
        left = ENTRIES
        top = os.path.realpath(self._folder)
        for folder, inside, names, descriptor in os.fwalk(top):
            where = os.path.relpath(folder, top)
            prefix = "" if where == "." else f"{where}/"
            inside[:] = sorted(one for one in inside if _ours(one)) if prefix.count("/") < DEEP else []
            left -= len(names)
            if left < 0:
                return
            for name in sorted(one for one in names if _ours(one)):
                with suppress(OSError):  # one that cannot even be looked at is not offered
                    told = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
                    yield Found(prefix + name, shown(name), told.st_size, _day(told.st_mtime))


def shown(name: str) -> str:
    """What is shown of a file's name: on one line, and no sign that does anything; a long one keeps its beginning and its end."""
    plain = "".join(
        sign if unicodedata.category(sign)[0] not in "CZ" or sign == " " else "?" for sign in unicodedata.normalize("NFC", name)
    )
    plain = " ".join(plain.split()) or "?"  # of blanks alone: a row has to be called something
    return plain if len(plain) <= LENGTH else f"{plain[: LENGTH - TAIL - 1]}…{plain[-TAIL:]}"


def _ours(name: str) -> bool:
    """Not one that a system hides or keeps for itself."""
    return not name.startswith(".") and name not in OWN


def _day(seconds: float) -> date | None:
    """The day of a file's time; None for one that no calendar has, or of a clock that was never set."""
    try:
        return local_date(datetime.fromtimestamp(seconds, UTC)) if seconds > 0 else None
    except (OverflowError, ValueError, OSError):
        return None


def _kept(opened: ExitStack, descriptor: int) -> int:
    opened.callback(os.close, descriptor)
    return descriptor


def _read(opened: ExitStack, folder: int, name: str) -> bytes:
    """The file's bytes, if it is one and stays the same. Raises FileRefused, OSError."""
    before = os.stat(name, dir_fd=folder, follow_symlinks=False)
    _fits(before)
    descriptor = _kept(opened, os.open(name, HERE | os.O_NONBLOCK | os.O_NOCTTY, dir_fd=folder))
    parts = list[bytes]()
    while sum(map(len, parts)) <= before.st_size and (part := os.read(descriptor, CHUNK)):
        parts.append(part)
    content, after = b"".join(parts), os.fstat(descriptor)
    if _marks(after) != _marks(before) or len(content) != before.st_size:
        raise FileRefused("changed")
    return content


def _fits(told: os.stat_result) -> None:
    """Refuse what is no file, is empty or is too large, before anything of it is opened."""
    if stat.S_ISLNK(told.st_mode):
        raise FileRefused("link")
    if not stat.S_ISREG(told.st_mode):
        raise FileRefused("special")
    if not told.st_size:
        raise FileRefused("empty")
    if told.st_size > LARGEST:
        raise FileRefused("large")


def _marks(told: os.stat_result) -> tuple[int, ...]:
    """By which a file is known to be the same."""
    return told.st_dev, told.st_ino, told.st_mode, told.st_size, told.st_mtime_ns

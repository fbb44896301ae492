"""Where finished papers are saved: a folder that only the kiosk's own user can read."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ports import Paper

NEUTRAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""A reference or a kind of document: never a person's name, never a path."""


class FolderShelf:
    """Implements `ports.Shelf` on a folder, made when the first paper comes."""

    def __init__(self, folder: Path, days: int = 14) -> None:
        """Keep the folder's path, and for how many days a paper stays."""
        self._folder = folder
        self._days = days

    def put(self, name: str, paper: Paper) -> Path:
        """Save `<name>.pdf` and `<name>.txt`, readable by the owner alone; the PDF's path.

        A second paper of that name takes the first one's place, whole. Raises ValueError on a name
        that is not neutral and StoreUnavailable when the folder cannot be written.
        """
        if not NEUTRAL.fullmatch(name):
            raise ValueError("a paper's name is made of letters, digits, - and _")
        try:
            self.shred_due()
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._folder / f"{name}.txt", paper.text.encode())
            return _write(self._folder / f"{name}.pdf", paper.pdf)
        except OSError as problem:
            from kiosk.ports import StoreUnavailable

            raise StoreUnavailable.of_system(problem) from problem

    def shred_due(self) -> None:
        """Take away the papers whose days are over, by the clock that dated the files: the machine's. Raises OSError."""
        from kiosk.clock import RealClock

        oldest = RealClock().now().timestamp() - self._days * 86400
        for file in self._folder.glob("*"):
            if file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> Path:
    """Write beside the place and move there: no reader ever meets half a paper."""
    draft = path.with_name(path.name + ".part")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
        stream.write(content)
    return draft.replace(path)

"""A scanner, by SANE's own command: the sheet comes through a pipe, and stands in no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.edges.processes import run
from kiosk.ports.handed import FileRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.ports.handed import Fault

COMMAND = "scanimage"
SECONDS = 120.0
"""That one sheet may take: a slow scanner at 300 dots an inch needs about one minute."""
MOST = 128 * 1024 * 1024
"""Bytes of one sheet: a page in colour at 300 dots an inch has 26 million."""
USUAL = ("--mode=Gray", "--resolution=200")
"""Unless the centre says otherwise: enough to read small print, and a page stays well under the limit."""
STATES: Mapping[int, Fault] = {3: "scanner_busy", 6: "scanner_jam", 7: "scanner_empty", 8: "scanner_open"}
"""Exit codes are the states of SANE: busy, jammed, no sheet, cover open. Any other: it cannot be said what it is."""


class SaneScanner:
    """Implements `ports.handed.Scanner`."""

    def __init__(self, settings: tuple[str, ...], *, seconds: float = SECONDS) -> None:
        """Keep the device and its own options: the setting `scanner`."""
        device, *options = settings
        self._words = (COMMAND, f"--device-name={device}", "--format=png", *(options or USUAL))
        self._seconds = seconds

    def scan(self) -> bytes:
        """The sheet that lies there, as PNG. Raises FileRefused."""
        try:
            done = run(self._words, b"", self._seconds, MOST)
        except OSError:
            raise FileRefused("scanner") from None
        if done.late or done.code or not done.said:
            raise FileRefused("scanner" if done.late else STATES.get(done.code, "scanner"))
        return done.said

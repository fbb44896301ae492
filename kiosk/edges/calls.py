"""The call for help as a file in the data folder: it is there as long as the call stands, whatever becomes of the database."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it is made before the first page stands
    from datetime import datetime
    from pathlib import Path


class CallFile:
    """Implements `ports.HelpCalls`: one JSON object, when it was made and on which page."""

    def __init__(self, place: Path) -> None:
        """Keep where the file goes; its folder is made with the first call."""
        self._place = place

    def call(self, at: datetime, page: str) -> None:
        """Write the file, whole or not at all; a call that stands stays as it is. Raises StoreUnavailable."""
        import json

        from kiosk.ports import StoreUnavailable

        if self._place.exists():
            return
        part = self._place.with_name(f"{self._place.name}.part")
        try:
            self._place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_text(json.dumps({"at": at.isoformat(timespec="seconds"), "page": page}, ensure_ascii=False) + "\n", "utf-8")
            part.replace(self._place)
        except OSError as problem:
            raise StoreUnavailable("call", type(problem).__name__) from problem

    def over(self) -> None:
        """Take the file away; what a stopped process left behind, too. A folder that cannot be written keeps it."""
        for path in (self._place, self._place.with_name(f"{self._place.name}.part")):
            with suppress(OSError):
                path.unlink(missing_ok=True)

"""Calls for help as files in the data folder, one a kiosk: there as long as the call stands, whatever becomes of the database."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it is made before the first page stands
    from datetime import datetime
    from pathlib import Path

    from kiosk.ports.staff import HelpCall


class CallFile:
    """Implements `ports.HelpCalls`: one JSON object, when it was made, on which page, in which language, and whether it was taken."""

    def __init__(self, place: Path) -> None:
        """Keep where the file goes, named after the kiosk; its folder is made with the first call."""
        self._place = place

    def call(self, at: datetime, page: str, lang: str = "fr") -> None:
        """Write the file, whole or not at all; a call that stands stays as it is. Raises StoreUnavailable."""
        if not self._place.exists():
            _write(self._place, {"at": at.isoformat(timespec="seconds"), "page": page, "lang": lang, "taken": False})

    def taken(self) -> bool:
        """Somebody said that they are coming. Never raises."""
        return bool(_read(self._place).get("taken"))

    def over(self) -> None:
        """Take the file away; what a stopped process left behind, too. A folder that cannot be written keeps it."""
        for path in (self._place, self._place.with_name(f"{self._place.name}.part")):
            with suppress(OSError):
                path.unlink(missing_ok=True)


class CallBoard:
    """Implements `ports.staff.Calls` over the folder of those files."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder; there may be none yet."""
        self._folder = folder

    def all(self) -> tuple[HelpCall, ...]:
        """Those that stand, the oldest first; a file that is no call is passed over."""
        from datetime import datetime

        from kiosk.ports.staff import HelpCall

        found = []
        for path in sorted(self._folder.glob("*.json")):
            told = _read(path)
            with suppress(KeyError, ValueError, TypeError):
                at = datetime.fromisoformat(str(told["at"]))
                found.append(HelpCall(path.stem, at, str(told["page"]), str(told.get("lang", "fr")), taken=bool(told.get("taken"))))
        return tuple(sorted(found, key=lambda call: (call.at, call.kiosk)))

    def take(self, kiosk: str) -> bool:
        """Somebody is coming; False when the call does not stand any more. Raises StoreUnavailable."""
        place = self._folder / f"{kiosk}.json"
        told = _read(place)
        if told:
            _write(place, {**told, "taken": True})
        return bool(told)

    def close(self, kiosk: str) -> bool:
        """It is done; False when it did not stand any more."""
        place = self._folder / f"{kiosk}.json"
        stood = place.exists()
        CallFile(place).over()
        return stood


def _read(place: Path) -> dict[str, object]:
    import json

    try:
        told = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _write(place: Path, told: dict[str, object]) -> None:
    import json

    from kiosk.ports import StoreUnavailable

    part = place.with_name(f"{place.name}.part")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_text(json.dumps(told, ensure_ascii=False) + "\n", "utf-8")
        part.replace(place)
    except OSError as problem:
        raise StoreUnavailable("call", type(problem).__name__) from problem

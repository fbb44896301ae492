"""Whether staff reset this kiosk: asked every few seconds, by a process that may have no store open, and before or after a fork."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.ports import StoreUnavailable
from storage.engine import Source, bare, find_library
from storage.faults import told
from storage.keys import read_key
from storage.secrets import WholeFile

ANYWAY = 8
"""So many questions after which the database is opened even though its files look untouched."""


@dataclass(slots=True)
class StoredResets:
    """Implements `kiosk.ports.staff.Resets`: opens the database only when its files changed, reads one row, and lets it go."""

    folder: Path
    """The data folder."""
    key_file: Path
    kiosk: str
    _stamp: tuple[tuple[int, int], ...] = ()
    _asked: int = 0
    _last: int | None = None

    def epoch(self) -> int | None:
        """When staff reset this kiosk last; what was known last where the database cannot be read, None at first."""
        path = self.folder / "data" / "kiosk.db"
        stamp = tuple(_stamp(one) for one in (path, path.with_name(f"{path.name}-wal")))
        self._asked += 1
        if stamp != self._stamp or self._asked % ANYWAY == 0:
            self._last = self._read(path)
            self._stamp = stamp
        return self._last

    def _read(self, path: Path) -> int | None:
        try:
            with told():
                if not path.stat().st_size:
                    return self._last
                source = Source.of(path, find_library(), WholeFile.of(read_key(self.key_file).root))
            with bare(source, read_only=True) as connection:
                row = connection.execute("SELECT reset_epoch FROM kiosks WHERE kiosk = ?", (self.kiosk,)).fetchone()
        except StoreUnavailable:
            return self._last
        return int(row[0]) if row else 0


def _stamp(path: Path) -> tuple[int, int]:
    """What tells that a file was written to."""
    try:
        seen = path.stat()
    except OSError:
        return 0, 0
    return seen.st_mtime_ns, seen.st_size

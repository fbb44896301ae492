"""Whether staff reset this kiosk: asked every few seconds, by a process that may have no store open, and before or after a fork."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.ports import StoreUnavailable
from storage.effort import STANDARD
from storage.engine import Source, bare, find_library
from storage.faults import told
from storage.keys import read_key
from storage.secrets import Keyring


@dataclass(frozen=True, slots=True)
class StoredResets:
    """Implements `kiosk.ports.staff.Resets`: each question opens the database, reads one row, and lets it go."""

    folder: Path
    """The data folder."""
    key_file: Path
    kiosk: str

    def epoch(self) -> int:
        """How often staff reset this kiosk; 0 as long as there is no database, or none that can be read."""
        path = self.folder / "data" / "kiosk.db"
        if not path.exists() or not path.stat().st_size:
            return 0
        try:
            with told():
                source = Source.of(path, find_library(), Keyring(read_key(self.key_file), STANDARD))
            with bare(source, read_only=True) as connection:
                row = connection.execute("SELECT reset_epoch FROM kiosks WHERE kiosk = ?", (self.kiosk,)).fetchone()
        except StoreUnavailable:
            return 0
        return int(row[0]) if row else 0

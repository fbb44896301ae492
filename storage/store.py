"""The store of one kiosk: finds or makes the key and the database, and gives out what implements the ports."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.access.limits import Limits
from kiosk.clock import Clock, Dice
from kiosk.ports import StoreUnavailable
from storage import engine, schema
from storage.accounts import open_accounts
from storage.audit import Trail
from storage.counter import StoredIncidents, StoredKiosks, StoredReceived
from storage.department import StoredDepartment
from storage.dossier import StoredDossier
from storage.dossier_records import StoredRecords
from storage.dossier_wishes import StoredWishes
from storage.drafts import StoredDrafts
from storage.effort import Effort
from storage.engine import PRAGMAS, Library, Source, make_engine, pragma
from storage.faults import told
from storage.finding import Marking
from storage.handed import StoredHanded
from storage.handed_desk import StoredHandedDesk
from storage.hashing import Hasher
from storage.kept import StoredKept
from storage.keys import make_key, read_key
from storage.locking import settle
from storage.locks import StoredLocks
from storage.proof import prove
from storage.secrets import Keyring, WholeFile
from storage.staff import StoredStaff
from storage.trail import StoredAudit
from storage.unit_of_work import UnitOfWork

FLOOR = 20_000_000
"""Bytes that have to be free for a new application: room for those under way to end, and for their papers."""


class Store:
    """An open data folder."""

    def __init__(  # noqa: PLR0913 - once, from `open_store`
        self, folder: Path, clock: Clock, dice: Dice, key_file: Path | None, effort: Effort, *, kiosk: str, limits: Limits
    ) -> None:
        """Open it, or make it. Raises StoreUnavailable; nothing is overwritten then."""
        self.path = folder / "data" / "kiosk.db"
        self.key_file = key_file or folder / "keys" / "kiosk.key"
        self.clock = clock
        with told():
            root, library = self._key(), engine.find_library()
            self.locks = StoredLocks(folder / "keys" / "kiosk.locks", self.key_file, library)
            self.keyring = Keyring(root, effort, self.locks)
            self.audit = StoredAudit(self.work, Trail(self.keyring.trail, self.keyring.signing, kiosk))
            self.audit.begin("citizen")
            self.source = self._source(library, root)
            version = schema.inspect(self.source)
            self.engine = make_engine(self.source)
            try:
                schema.bring_up(self.source, self.engine, version)
                prove(self.work, self.keyring, self.locks, clock.now())
                Marking(self.work, self.keyring).catch_up()
                self._settle()
            except BaseException:
                self.locks.close()
                self.engine.dispose()
                raise
        self.drafts = StoredDrafts(self.work, self.keyring, clock, dice, end=self.close, flush=self.flush, room=self.demand_room)
        self.department = StoredDepartment(self.work, self.keyring, clock)
        self.accounts = open_accounts(self.work, self.keyring, dice, effort, kiosk, limits=limits)
        self.kept = StoredKept(self.accounts.cabinet, self.drafts)
        self.staff = StoredStaff(self.work, self.keyring, dice, Hasher(self.keyring.pepper, effort), limits)
        self.kiosks = StoredKiosks(self.work, kiosk)
        self.received = StoredReceived(self.work, self.keyring)
        self.incidents = StoredIncidents(self.work, self.keyring)
        self.register = self.accounts.register
        self.handed = StoredHanded(self.accounts.cabinet, self.flush)
        self.handed_desk = StoredHandedDesk(self.work, self.keyring, self.handed)
        self.dossier = StoredDossier(self.accounts.cabinet, self.register)
        self.records = StoredRecords(self.work, self.keyring, self.register)
        self.wishes = StoredWishes(self.accounts.cabinet)

    def work(self, *, write: bool = True) -> UnitOfWork:
        """A transaction to enter."""
        return UnitOfWork(self.engine, self.audit.trail, write=write)

    def _key(self) -> bytes:
        new = not self.path.exists() or self.path.stat().st_size == 0
        if new and not self.key_file.exists():
            make_key(self.key_file)
        return read_key(self.key_file).root

    def _source(self, library: Library, root: bytes) -> Source:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        if not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)):
            raise StoreUnavailable("read_only")
        return Source.of(self.path, library, WholeFile.of(root))

    @property
    def old_sqlite(self) -> str:
        """The version of SQLite where it is too old for a write-ahead log; else empty."""
        library = self.source.library
        return "" if library.journal == "wal" else library.version

    def demand_room(self) -> None:
        """Take no new application on a nearly full disk; those under way go on. Raises StoreUnavailable full_disk."""
        with told():
            if shutil.disk_usage(self.path.parent).free < FLOOR:
                raise StoreUnavailable("full_disk", "below the floor")

    def describe(self) -> dict[str, str]:
        """What `kiosk doctor` says of the store: no secret, no answer. Raises StoreUnavailable."""
        with told():
            raw = self.engine.raw_connection()
            try:
                connection = raw.driver_connection
                assert connection is not None
                pragmas = {name: str(pragma(connection, name)) for name, _, _ in PRAGMAS}
                journal, integrity = str(pragma(connection, "journal_mode")), str(pragma(connection, "quick_check"))
            finally:
                raw.close()
        return {
            "library": self.source.library.name,
            "sqlite": self.source.library.version,
            "encrypted_file": "yes" if self.source.encrypted else "no",
            "journal_mode": journal,
            "schema": schema.RELEASES.head,
            "key": f"{self.key_file.stat().st_mode & 0o777:04o}",
            "integrity": integrity,
            "audit": self._audit(),
            "path": str(self.path),
            **pragmas,
        }

    def _audit(self) -> str:
        found = self.audit.verify()
        return f"{found.problem} at {found.number}" if found.problem else f"ok {found.entries}"

    def flush(self) -> None:
        """Destroy the locks of what was deleted, and empty the journal into the database: it is nowhere then, nor in any copy.

        The journal is left for later while another process reads.
        """
        with told():
            self._settle()
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                raw.close()

    def _settle(self) -> None:
        if self.locks.doomed():
            with self.work() as work:
                settle(work.session, self.locks)

    def rotate(self) -> int:
        """Change the key of the locks; how many there are. Killed at any moment, another call ends it. Raises StoreUnavailable."""
        with told():
            count = self.locks.rotate()
            self.audit.note(self.clock.now(), "keys_rotated")
            self.locks.promote()
        return count

    def close(self) -> None:
        """Leave nothing in the journal, forget the keys. Closing twice does no harm; nothing acknowledged can be lost here."""
        if self.audit.trail.noted:
            with suppress(StoreUnavailable):
                self.audit.end(self.clock.now())
        with suppress(StoreUnavailable):
            self.flush()
        self.drafts.keys.clear()
        self.accounts.cabinet.forget()
        self.locks.close()
        self.engine.dispose()

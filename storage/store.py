"""The store of one kiosk: finds or makes the key and the database, and gives out what implements the ports."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag

from kiosk.access.limits import Limits
from kiosk.clock import Clock, Dice
from kiosk.ports import StoreUnavailable
from storage import engine, schema
from storage.accounts import open_accounts
from storage.audit import Trail, adopt
from storage.counter import StoredIncidents, StoredKiosks, StoredReceived
from storage.department import StoredDepartment
from storage.drafts import StoredDrafts
from storage.effort import Effort
from storage.engine import PRAGMAS, Source, make_engine, pragma
from storage.faults import told
from storage.hashing import Hasher
from storage.kept import StoredKept
from storage.keys import make_key, read_key
from storage.secrets import Keyring, Place
from storage.staff import StoredStaff
from storage.tables import InstallationRow
from storage.trail import StoredAudit
from storage.unit_of_work import UnitOfWork

FLOOR = 20_000_000
"""Bytes that have to be free for a new application: room for those under way to end, and for their papers."""
PROOF = b"this key file belongs to this database"
FIRST, SEALED = Place("installation", "proof", "kiosk"), Place("installation", "proof", "kiosk", 2)
"""Where the proof stands: before and since the end of the audit trail is sealed."""


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
            self.keyring = Keyring(self._key(), effort)
            self.audit = StoredAudit(self.work, Trail(self.keyring.trail, self.keyring.signing, kiosk))
            self.audit.begin("citizen")
            self.source = self._source()
            version = schema.inspect(self.source)
            self.engine = make_engine(self.source)
            try:
                schema.bring_up(self.source, self.engine, version)
                self._prove()
            except BaseException:
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

    def work(self, *, write: bool = True) -> UnitOfWork:
        """A transaction to enter."""
        return UnitOfWork(self.engine, self.audit.trail, write=write)

    def _key(self) -> bytes:
        new = not self.path.exists() or self.path.stat().st_size == 0
        if new and not self.key_file.exists():
            make_key(self.key_file)
        return read_key(self.key_file)

    def _source(self) -> Source:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        if not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)):
            raise StoreUnavailable("read_only")
        return Source.of(self.path, engine.find_library(), self.keyring)

    def _prove(self) -> None:
        """Check that key and database belong together; in a new database, write what shows it.

        A database of the first version had no seal at the end of its audit trail: it is sealed once, which the proof says.
        """
        with self.work(write=False) as work:
            row = work.session.get(InstallationRow, "kiosk")
        if row is None or not self._opens(row.proof, SEALED):
            if row is not None and not self._opens(row.proof, FIRST):
                raise StoreUnavailable("key_wrong")
            self._install()

    def _opens(self, proof: bytes, place: Place) -> bool:
        try:
            self.keyring.wrapping.open(proof, place)
        except InvalidTag:
            return False
        return True

    def _install(self) -> None:
        with self.work() as work:
            row = work.session.get(InstallationRow, SEALED.row)
            if row is None:
                row = InstallationRow(id=SEALED.row, proof=b"")
                work.session.add(row)
            if not self._opens(row.proof, SEALED):  # another process may have been first
                row.proof = self.keyring.wrapping.seal(PROOF, SEALED)
                adopt(work.session, self.clock.now())
                work.commit()

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
        """Empty the journal into the database, so that what was deleted is nowhere; left for later while another process reads."""
        with told():
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                raw.close()

    def close(self) -> None:
        """Leave nothing in the journal, forget the keys. Closing twice does no harm; nothing acknowledged can be lost here."""
        if self.audit.trail.noted:
            with suppress(StoreUnavailable):
                self.audit.end(self.clock.now())
        with suppress(StoreUnavailable):
            self.flush()
        self.drafts.keys.clear()
        self.accounts.cabinet.vaults.clear()
        self.engine.dispose()

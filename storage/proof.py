"""Whether the key file, the locks and a database belong together: a row shows it. A new database, or an older one, is made to."""

from collections.abc import Callable
from datetime import datetime

from cryptography.exceptions import InvalidTag

from kiosk.ports import StoreUnavailable
from storage.audit import adopt
from storage.locking import lock_all
from storage.locks import StoredLocks
from storage.secrets import Key, Keyring, Place, Wrapping
from storage.tables import InstallationRow
from storage.unit_of_work import UnitOfWork

PROOF = b"this key file belongs to this database"
FIRST, SEALED, LOCKED = (Place("installation", "proof", "kiosk", version) for version in (1, 2, 3))
"""Where the proof stands: at first, since the end of the audit trail is sealed, and since each record has a lock."""


def prove(work: Callable[..., UnitOfWork], keyring: Keyring, locks: StoredLocks, now: datetime) -> None:
    """Check that all three belong together; what an older version had not done yet is done once, which the proof says.

    Raises StoreUnavailable: key_wrong, locks_missing, and others.
    """
    with work(write=False) as reading:
        row = reading.session.get(InstallationRow, LOCKED.row)
    if row is not None and _opens(keyring.wrapping, row.proof, LOCKED):
        return
    if row is not None and not _older(keyring, row.proof):
        raise StoreUnavailable("key_wrong" if locks.path.exists() else "locks_missing")
    with work() as writing:
        row = writing.session.get(InstallationRow, LOCKED.row)
        if row is None:
            row = InstallationRow(id=LOCKED.row, proof=b"")
            writing.session.add(row)
        if _opens(keyring.wrapping, row.proof, LOCKED):
            return  # another process was first
        if not _opens(keyring.wrapping.key, row.proof, SEALED):
            adopt(writing.session, now)
        lock_all(writing.session, locks)
        row.proof = keyring.wrapping.seal(PROOF, LOCKED)
        writing.commit()


def _older(keyring: Keyring, proof: bytes) -> bool:
    return any(_opens(keyring.wrapping.key, proof, place) for place in (SEALED, FIRST))


def _opens(key: Key | Wrapping, proof: bytes, place: Place) -> bool:
    try:
        key.open(proof, place)
    except InvalidTag:
        return False
    return True

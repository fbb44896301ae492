"""The key file: secret bytes, apart from the data, readable by their owner only. Without it nothing opens.

Its first line is the root of every key, for ever. A second line, once the key of the locks was changed, is that key; a third
one stands there only while it is being changed.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.ports import StoreUnavailable
from storage.secrets import Key, derive

MARK, LOCKING, COMING = b"kiosk-key-1 ", b"kiosk-locks-1 ", b"kiosk-next-1 "
"""How each line begins."""
SIZE = 32
"""Bytes of chance."""
_OTHERS = 0o077


@dataclass(frozen=True, repr=False)
class KeyFile:
    """What the key file holds."""

    root: bytes
    locking: bytes = b""
    """Wraps the locks; empty: it comes out of the root."""
    coming: bytes = b""
    """Will wrap them when a change of the key is through; empty: none is under way."""

    def wrapping(self) -> tuple[Key, ...]:
        """The keys that may have wrapped a lock, the one in force first."""
        now = Key(self.locking or derive(self.root, "locks"))
        return (now, Key(self.coming)) if self.coming else (now,)

    def written(self) -> bytes:
        """As it stands in the file."""
        lines = ((MARK, self.root), (LOCKING, self.locking), (COMING, self.coming))
        return b"".join(mark + key.hex().encode() + b"\n" for mark, key in lines if key)


def read_key(path: Path) -> KeyFile:
    """The keys of an installation. Raises StoreUnavailable: key_missing, key_exposed, key_damaged."""
    if not path.exists():
        raise StoreUnavailable("key_missing")
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise StoreUnavailable("key_exposed")
    found: dict[bytes, bytes] = {}
    for line in path.read_bytes().splitlines():
        mark = next((mark for mark in (MARK, LOCKING, COMING) if line.startswith(mark)), b"")
        with suppress(ValueError):
            found[mark] = bytes.fromhex(line.removeprefix(mark).decode("ascii"))
    if MARK not in found or b"" in found or any(len(key) != SIZE for key in found.values()):
        raise StoreUnavailable("key_damaged")
    return KeyFile(found[MARK], found.get(LOCKING, b""), found.get(COMING, b""))


def make_key(path: Path) -> None:
    """Write a fresh key, once: it appears whole or not at all, and one that stands there is never replaced."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _draft(path, KeyFile(secrets.token_bytes(SIZE))) as draft, suppress(FileExistsError):
        os.link(draft, path)  # else another process was first: its key is the key
    sync_folder(path.parent)


def change_key(path: Path, keys: KeyFile) -> None:
    """Write other keys in the place of those that stand there, whole or not at all; its owner and its rights stay."""
    stands = path.stat()
    with _draft(path, keys) as draft:
        if os.name == "posix":
            os.chown(draft, stands.st_uid, stands.st_gid)
            draft.chmod(stands.st_mode & 0o777)
        draft.replace(path)
    sync_folder(path.parent)


@contextmanager
def _draft(path: Path, keys: KeyFile) -> Iterator[Path]:
    """The keys in a file beside their place, on disk; gone at the end if nobody moved it."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(keys.written())
        file.flush()
        os.fsync(file.fileno())
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

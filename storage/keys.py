"""The key file: 32 secret bytes, apart from the data, readable by their owner only. Without it nothing opens."""

import os
import secrets
from pathlib import Path

from kiosk.ports import StoreUnavailable

MARK = b"kiosk-key-1 "
SIZE = 32
"""Bytes of chance."""
_OTHERS = 0o077


def read_key(path: Path) -> bytes:
    """The key of an installation. Raises StoreUnavailable: key_missing, key_exposed, key_damaged."""
    if not path.exists():
        raise StoreUnavailable("key_missing")
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise StoreUnavailable("key_exposed")
    content = path.read_bytes()
    try:
        key = bytes.fromhex(content.removeprefix(MARK).decode("ascii"))
    except ValueError:
        key = b""
    if not content.startswith(MARK) or len(key) != SIZE:
        raise StoreUnavailable("key_damaged")
    return key


def make_key(path: Path) -> None:
    """Write a fresh key, once: it appears whole or not at all, and one that stands there is never replaced."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(MARK + secrets.token_bytes(SIZE).hex().encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return  # another process was first: its key is the key
    finally:
        draft.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

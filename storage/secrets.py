"""Field encryption and where keys come from: pure functions of bytes.

A sealed field is `version | key id | nonce | ciphertext | tag`, bound to its place by associated data: moved to
another row, column or row version it does not open. Each draft and each application has its own key, wrapped.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.effort import Effort

VERSION = b"\x01"
ID_SIZE = 4
NONCE_SIZE = 12
_HEAD = len(VERSION) + ID_SIZE + NONCE_SIZE


def derive(secret: bytes, purpose: str, size: int = 32) -> bytes:
    """A key for one purpose only, out of a secret (HKDF-SHA-256)."""
    return HKDF(hashes.SHA256(), size, None, f"kiosk {purpose}".encode()).derive(secret)


def blind(key: bytes, text: str) -> bytes:
    """What a text is found by without being written: 16 bytes of HMAC-SHA-256. A bare hash could be guessed."""
    return hmac.digest(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256)[:16]


@dataclass(frozen=True)
class Place:
    """Where a sealed field stands."""

    table: str
    column: str
    row: str
    version: int = 1
    record: str = ""
    """`table/row` whose lock it is under; empty: its own."""

    def bound(self) -> bytes:
        """The associated data."""
        return f"{self.table}.{self.column}.{self.row}.{self.version}".encode()


@dataclass(frozen=True, repr=False)
class Key:
    """A key of AES-256-GCM."""

    secret: bytes

    @cached_property
    def id(self) -> bytes:
        """What tells it from other keys, and nothing about it; derived once, since it costs more than sealing."""
        return derive(self.secret, "key id", ID_SIZE)

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Encrypt a field for its place."""
        nonce = secrets.token_bytes(NONCE_SIZE)
        return VERSION + self.id + nonce + AESGCM(self.secret).encrypt(nonce, plain, place.bound())

    def open(self, sealed: bytes, place: Place) -> bytes:
        """Decrypt a field. Raises InvalidTag when key, place or a single bit differs."""
        if sealed[: len(VERSION)] != VERSION or len(sealed) < _HEAD:
            raise InvalidTag
        return AESGCM(self.secret).decrypt(sealed[_HEAD - NONCE_SIZE : _HEAD], sealed[_HEAD:], place.bound())


def new_key() -> Key:
    """A fresh key for one draft or one application: destroying it destroys what it sealed."""
    return Key(secrets.token_bytes(32))


@dataclass(frozen=True, repr=False)
class WholeFile:
    """What a file is encrypted with as a whole, where the library can."""

    key: bytes
    salt: bytes

    @classmethod
    def of(cls, root: bytes) -> "WholeFile":
        """Out of the key file."""
        return cls(derive(root, "database"), derive(root, "database salt", 16))


class Locks(Protocol):
    """One more secret for each record, kept apart from the database and its copies (`storage.locks`)."""

    def made(self, record: str) -> Key:
        """The lock of a record, made where it has none."""

    def make(self, records: Iterable[str]) -> None:
        """Give locks to records that have none, all at once."""

    def of(self, record: str) -> Key:
        """The lock of a record. Raises InvalidTag when it was destroyed, or never was."""

    def doom(self, table: str, ids: Iterable[str]) -> None:
        """Have locks destroyed as soon as their rows are gone for good: called in the transaction that deletes them."""


@dataclass(frozen=True, repr=False)
class Wrapping:
    """Seals what opens a record: under a key, and around that under the record's own lock."""

    key: Key
    locks: Locks

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Encrypt for a place; its row gets a lock."""
        return self.locks.made(_record(place)).seal(self.key.seal(plain, place), place)

    def open(self, sealed: bytes, place: Place) -> bytes:
        """Decrypt. Raises InvalidTag when a bit or the place differs, or the lock was destroyed."""
        return self.key.open(self.locks.of(_record(place)).open(sealed, place), place)


def _record(place: Place) -> str:
    return place.record or f"{place.table}/{place.row}"


class Keyring:
    """The keys of an installation, all out of its key file; what opens a record also needs the record's lock."""

    def __init__(self, root: bytes, effort: Effort, locks: Locks) -> None:
        """Derive the keys; `effort` is what a resume code costs to try."""
        self._root = root
        self._effort = effort
        self.locks = locks
        self.wrapping = Wrapping(Key(derive(root, "wrapping")), locks)
        """Wraps the keys of applications (the KEK)."""
        self._lookup = derive(root, "lookup")
        self._accounts = derive(root, "accounts")
        self._decoys = derive(root, "decoys")
        self.register = derive(root, "register")
        """Blinds the numbers of files with the Ministry."""
        self.pepper = derive(root, "pepper")
        """Without it no password can be tried."""
        self.trail = derive(root, "audit seal")
        self.signing = derive(root, "audit signing")
        """The seed of the key that signs checkpoints (Ed25519)."""

    def account(self, user_code: str) -> bytes:
        """What an account, and the failures of a user code, are found by; the code comes folded."""
        return blind(self._accounts, user_code)

    def chance(self, purpose: str, user_code: str) -> bytes:
        """Bytes that look like chance and are always the same for a purpose and a user code: what a decoy is made of."""
        return blind(self._decoys, f"{purpose} {user_code}")

    def reference(self, reference: str) -> bytes:
        """What an application is found by."""
        return blind(self._lookup, f"reference {reference}")

    def mark(self, text: str) -> bytes:
        """What an application can be found by; the text comes folded."""
        return blind(self._lookup, f"application {text}")

    def member(self, name: str) -> bytes:
        """What somebody of the counter is found by; the name comes folded."""
        return blind(self._lookup, f"staff {name}")

    def code(self, code: str) -> tuple[bytes, Wrapping]:
        """What a draft is found by, and what wraps its key: one run of argon2id gives both.

        Both need the key file as well as the code, and neither leads back to the code.
        """
        hard = self._hard(code.encode(), "code salt")
        wrapping = Wrapping(Key(derive(self._root + hard[32:], "draft wrapping")), self.locks)
        return blind(self._lookup, f"code {hard[:32].hex()}"), wrapping

    def vault(self, account: str, password: str) -> Wrapping:
        """What wraps the keys of drafts kept in an account: it needs the key file and the password, and is stored nowhere."""
        hard = self._hard(password.encode("utf-8", "surrogatepass"), f"vault salt {account}")
        return Wrapping(Key(derive(self._root + hard, "vault wrapping")), self.locks)

    def _hard(self, secret: bytes, salt: str) -> bytes:
        """64 bytes that cost a run of argon2id to get from a secret, and need the key file."""
        from argon2.low_level import Type, hash_secret_raw

        effort = self._effort
        return hash_secret_raw(secret, derive(self._root, salt, 16), effort.passes, effort.memory, effort.lanes, 64, Type.ID)

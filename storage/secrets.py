"""Field encryption and where keys come from: pure functions of bytes.

A sealed field is `version | key id | nonce | ciphertext | tag`, bound to its place by associated data: moved to
another row, column or row version it does not open. Each draft and each application has its own key, wrapped.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

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

    def bound(self) -> bytes:
        """The associated data."""
        return f"{self.table}.{self.column}.{self.row}.{self.version}".encode()


@dataclass(frozen=True, repr=False)
class Key:
    """A key of AES-256-GCM."""

    secret: bytes

    @property
    def id(self) -> bytes:
        """What tells it from other keys, and nothing about it."""
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


class Keyring:
    """The keys of an installation, all out of its key file."""

    def __init__(self, root: bytes, effort: Effort) -> None:
        """Derive the keys; `effort` is what a resume code costs to try."""
        self._root = root
        self._effort = effort
        self.wrapping = Key(derive(root, "wrapping"))
        """Wraps the keys of applications (the KEK)."""
        self.database = derive(root, "database")
        self.database_salt = derive(root, "database salt", 16)
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

    def member(self, name: str) -> bytes:
        """What somebody of the counter is found by; the name comes folded."""
        return blind(self._lookup, f"staff {name}")

    def code(self, code: str) -> tuple[bytes, Key]:
        """What a draft is found by, and the key that wraps its key: one run of argon2id gives both.

        Both need the key file as well as the code, and neither leads back to the code.
        """
        hard = self._hard(code.encode(), "code salt")
        return blind(self._lookup, f"code {hard[:32].hex()}"), Key(derive(self._root + hard[32:], "draft wrapping"))

    def vault(self, account: str, password: str) -> Key:
        """What wraps the keys of drafts kept in an account: it needs the key file and the password, and is stored nowhere."""
        hard = self._hard(password.encode("utf-8", "surrogatepass"), f"vault salt {account}")
        return Key(derive(self._root + hard, "vault wrapping"))

    def _hard(self, secret: bytes, salt: str) -> bytes:
        """64 bytes that cost a run of argon2id to get from a secret, and need the key file."""
        from argon2.low_level import Type, hash_secret_raw

        effort = self._effort
        return hash_secret_raw(secret, derive(self._root, salt, 16), effort.passes, effort.memory, effort.lanes, 64, Type.ID)

"""Hashes of passwords, answers and codes: argon2id over an HMAC whose key stands in the key file, not in the database.

Someone with the database alone can verify nothing; someone with the key file too pays 64 MiB and a seventh of a second a guess.
"""

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from storage.effort import Effort

SALT, TAG = 16, 32
"""Bytes (RFC 9106)."""
NOTATION = re.compile(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}")


@dataclass(frozen=True, repr=False)
class Hasher:
    """Hashes under one pepper."""

    pepper: bytes
    effort: Effort

    def hash(self, kind: str, owner: str, text: str) -> str:
        """The hash of a secret of some kind (`password`, `answer 2`...) of one account, with a salt of its own."""
        return self._argon2().hash(self._peppered(kind, owner, text))

    def matches(self, stored: str, kind: str, owner: str, text: str) -> bool:
        """Whether this is what was hashed; a hash that was moved to another account or another column matches nothing."""
        try:
            return self._argon2().verify(stored, self._peppered(kind, owner, text))
        except (VerificationError, InvalidHashError):
            return False

    def dummy(self) -> str:
        """A hash that nothing matches, and that costs the same to try: for whoever has no account."""
        salt, tag = (base64.b64encode(secrets.token_bytes(size)).decode().rstrip("=") for size in (SALT, TAG))
        effort = self.effort
        return f"$argon2id$v=19$m={effort.memory},t={effort.passes},p={effort.lanes}${salt}${tag}"

    def weaker(self, stored: str) -> bool:
        """Whether a stored hash costs less to try than today's: in one figure less, and in none more."""
        found = cost(stored)
        return found != self.effort and found.memory <= self.effort.memory and found.passes <= self.effort.passes

    def _argon2(self) -> PasswordHasher:
        effort = self.effort
        return PasswordHasher(time_cost=effort.passes, memory_cost=effort.memory, parallelism=effort.lanes, hash_len=TAG, salt_len=SALT)

    def _peppered(self, kind: str, owner: str, text: str) -> bytes:
        parts = (kind.encode(), owner.encode(), text.encode("utf-8", "surrogatepass"))
        return hmac.digest(self.pepper, b"".join(len(part).to_bytes(4) + part for part in parts), hashlib.sha256)


def cost(stored: str) -> Effort:
    """What a stored hash costs to try. Raises ValueError when it is no hash of ours."""
    found = NOTATION.fullmatch(stored)
    if found is None:
        raise ValueError("not an argon2id hash with a salt of 16 bytes and a tag of 32")
    memory, passes, lanes = map(int, found.groups())
    return Effort(memory, passes, lanes)

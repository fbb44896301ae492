"""Locks in memory, for tests of keys alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag

from storage.secrets import Key, new_key


@dataclass
class MemoryLocks:
    """Implements `storage.secrets.Locks`; what is doomed is destroyed at once."""

    held: dict[str, Key] = field(default_factory=dict)

    def made(self, record: str) -> Key:
        """The lock of a record, made where it has none."""
        return self.held.setdefault(record, new_key())

    def of(self, record: str) -> Key:
        """The lock of a record. Raises InvalidTag."""
        if record not in self.held:
            raise InvalidTag
        return self.held[record]

    def doom(self, table: str, ids: Iterable[str]) -> None:
        """Destroy locks."""
        for id in ids:
            self.held.pop(f"{table}/{id}", None)

"""What may come to the screen, to be taken in its order."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Typed:
    """A key."""

    name: str
    char: str | None


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that came in one piece."""

    text: str


@dataclass(frozen=True, slots=True)
class Idled:
    """Nobody touched a key."""


Event: TypeAlias = Typed | Pasted | Idled

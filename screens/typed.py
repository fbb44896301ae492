"""What may come to the screen, to be taken in its order."""

from dataclasses import dataclass
from typing import TypeAlias

BLANKS = "\u00a0\u202f"
"""Spaces of some keyboards that are no printable sign for Python."""


@dataclass(frozen=True)
class Typed:
    """A key."""

    name: str
    char: str | None
    at: float = 0.0
    """The moment it was pressed, in seconds of any clock that does not go back."""
    sure: bool = False
    """It was sifted, and counts."""


@dataclass(frozen=True)
class Pasted:
    """A text that came in one piece."""

    text: str


@dataclass(frozen=True)
class Idled:
    """Nobody touched a key."""


Event: TypeAlias = Typed | Pasted | Idled


def sign_of(character: str | None, *, printable: bool) -> str | None:
    """What a key writes: its sign, a plain space for any space, or nothing."""
    if character and character in BLANKS:
        return " "
    return character if printable else None

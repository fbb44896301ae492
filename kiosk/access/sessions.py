"""The identifier of a session: 128 bits of chance, another one after every authentication, of which only a hash is kept."""

import hashlib

from kiosk.clock import Dice

BITS = 128
HEX = "0123456789abcdef"


def new_session(dice: Dice) -> str:
    """A fresh identifier: 32 hexadecimal signs."""
    return dice.draw(HEX, BITS // 4)


def digest(session: str) -> bytes:
    """What is kept of it. It is chance of 128 bits: no salt and no slow hash would make it harder to guess."""
    return hashlib.sha256(session.encode()).digest()

"""An address to which e-mail can be written: its shape only. Whether it is somebody's, nobody but its server knows."""

import re

SHAPE = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")
MOST = 254
"""Signs of an address that can be written to (RFC 5321, 4.5.3.1.3, without the brackets)."""


def readable(address: str) -> bool:
    """Whether it has the shape of one."""
    return len(address) <= MOST and SHAPE.fullmatch(address) is not None

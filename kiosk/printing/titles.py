"""The title that a job may carry: it stands in queues, in logs and on other people's screens."""

import re

NEUTRAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""A reference, never a name."""


def neutral(title: str) -> str:
    """The title. Raises ValueError where it could tell of a person."""
    if not NEUTRAL.fullmatch(title):
        raise ValueError("a job's title is made of letters, digits, - and _")
    return title

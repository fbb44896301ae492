"""The one log of the kiosk: a line of JSON an event, keys of a closed list only, never on the terminal, never longer than its room."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | Mapping[str, Value]"

KEYS = frozenset(("event", "code", "at", "chain", "kind", "where"))
"""All that may be told: what happened, the code that a person was shown, when, and the kinds and places of errors in the code."""
NAME = "kiosk.log"
ROOM, OLDER = 1 << 20, 4
"""Bytes of a file of the log before another one begins, and how many older ones stay."""


def write(folder: Path, line: Mapping[str, Value]) -> None:
    """Add a line, readable by its owner only. Raises OSError; ValueError for a key of no list: nothing is written then."""
    text = json.dumps(_listed(line)) + "\n"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / NAME
    if path.exists() and path.stat().st_size + len(text) > ROOM:
        _turn(path)
    path.touch(0o600)
    with path.open("a", encoding="utf-8") as log:
        log.write(text)


def _listed(value: Value) -> Value:
    if isinstance(value, Mapping):
        if odd := value.keys() - KEYS:
            raise ValueError(f"keys of no list: {len(odd)}")
        return {key: _listed(one) for key, one in value.items()}
    return [_listed(one) for one in value] if isinstance(value, list) else value


def _turn(path: Path) -> None:
    """The file becomes the first of the older ones; the oldest goes."""
    for number in range(OLDER, 0, -1):
        before = path if number == 1 else path.with_name(f"{NAME}.{number - 1}")
        if before.exists():
            before.replace(path.with_name(f"{NAME}.{number}"))

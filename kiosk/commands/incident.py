"""When something breaks: a code for the person and for staff, the details in a log without a single value of anybody."""

import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kiosk.commands.request import both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.commands.log import Value

SIGNS = "23456789ABCDEFGHJKMNPQRTVWXY"
"""No two that look alike."""
STOPPED = 70
"""Exit code: the kiosk itself broke."""


def record(problem: BaseException, code: str, at: datetime, folder: Path | None) -> None:
    """Add one line of JSON to the log: kinds of the errors and places in the code; never a message, never a local value.

    A message may quote what a person typed. A folder that cannot be written loses the line, not the session's end.
    """
    if folder is None:
        return
    from kiosk.commands import log

    chain: list[Value] = [_said(one) for one in _chain(problem)]
    with suppress(OSError):
        log.write(folder, {"event": "incident", "code": code, "at": at.isoformat(timespec="seconds"), "chain": chain})


def tell(err: TextIO, code: str) -> int:
    """Say plainly that the kiosk stopped; the exit code."""
    try:
        both(err, "cli.incident", code=code)
        both(err, "cli.incident.staff")
    except Exception:  # noqa: BLE001 - the words themselves may be what broke
        err.write(f"Code {code}\n")
    return STOPPED


def _chain(problem: BaseException) -> list[BaseException]:
    """The error and those that led to it, the last one first."""
    chain: list[BaseException] = []
    link: BaseException | None = problem
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    return chain


def _said(problem: BaseException) -> "Mapping[str, Value]":
    frames = traceback.extract_tb(problem.__traceback__)
    return {"kind": type(problem).__qualname__, "where": [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames]}

"""A process that is fed, listened to and ended: by a limit of time and of what it may say. Nothing of it is on a disk."""

from __future__ import annotations

import os
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Done(NamedTuple):
    """How a process ended."""

    code: int
    """Its exit code; a signal's number below nothing."""
    said: bytes
    late: bool = False
    """It was ended: it took too long, or said too much."""


def run(words: Sequence[str], given: bytes, seconds: float, most: int) -> Done:
    """Run a command without a shell and with an empty environment; at most `most` bytes of what it says. Raises OSError."""
    environ = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
    pipe, ended = subprocess.PIPE, threading.Event()
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environ) as process:  # noqa: S603 - our own words

        def end() -> None:
            ended.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            said = _talked(process, given, most)
            if len(said) > most:
                end()
            process.wait()
        finally:
            timer.cancel()
            process.kill()
    return Done(process.returncode, said[:most], late=ended.is_set())


def _talked(process: subprocess.Popen[bytes], given: bytes, most: int) -> bytes:
    """Hand over everything, then hear everything: what it says, and one byte where that is too much."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError):
        process.stdin.write(given)
    with suppress(BrokenPipeError):
        process.stdin.close()
    return process.stdout.read(most + 1)

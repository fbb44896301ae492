"""Processes that are killed in the middle of what they do, in a fork of the test's own process: all is imported, and a fault stays."""

import os
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress


def died(act: Callable[[], object]) -> bool:
    """Do something in another process; whether it was killed. No connection of this one may be open to what it opens."""
    pid = os.fork()
    if not pid:
        with suppress(BaseException):
            act()
        os._exit(0)
    return os.waitpid(pid, 0)[1] == signal.SIGKILL


def die() -> None:
    """Be killed here, by nobody's leave."""
    os.kill(os.getpid(), signal.SIGKILL)


def dying(at: int) -> Callable[..., None]:
    """Called again and again, it is the end of the process the n-th time (from 0)."""
    left = [at]

    def step(*_given: object) -> None:
        if not left[0]:
            die()
        left[0] -= 1

    return step


def acknowledged(act: Callable[[Callable[[str], None]], object], lines: int, seconds: float) -> list[str]:
    """What a process acknowledged, killed so many seconds after so many lines; a line that was cut off acknowledges nothing."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        with suppress(BaseException):
            act(lambda line: _said(writing, line))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as told:
        heard = b""
        while heard.count(b"\n") < lines and (more := told.read(4096)):
            heard += more
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0 and select.select([told], [], [], left)[0]:
            heard += (more := told.read(4096))
            if not more:
                break
        os.kill(pid, signal.SIGKILL)
        assert os.waitpid(pid, 0)[1] == signal.SIGKILL, "it ended by itself"
        while more := told.read(4096):
            heard += more
    return [line.decode() for line in heard.splitlines(keepends=False)[: heard.count(b"\n")]]


def _said(writing: int, line: str) -> None:
    os.write(writing, f"{line}\n".encode())

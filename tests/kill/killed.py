"""Processes that are killed in the middle of what they do, in a fork of the test's own process: all is imported, and a fault stays."""

import os
import signal
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

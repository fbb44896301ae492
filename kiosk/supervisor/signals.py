"""Signals of the supervisor: which it answers, which it does not hear, and how they wait while something is noted."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeAlias

Answer: TypeAlias = Callable[[int, FrameType | None], None]

LEAVES = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""The program is to end."""
TAKEN = (signal.SIGCHLD, *LEAVES)
"""Signals that the supervisor answers itself."""
DEAF = (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGQUIT)
"""No signal puts the kiosk in the background, or writes its memory to a disk."""


@contextmanager
def answering(leave: Answer, reap: Answer, wake: int) -> Iterator[None]:
    """Answer those that mean something, each of which writes to `wake`, and be deaf to those that would stop the program."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in DEAF}
    before |= {number: signal.signal(number, leave) for number in LEAVES}
    before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, reap)
    woken_before = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken_before)
        for number, answer in before.items():
            signal.signal(number, answer)


@contextmanager
def held_back() -> Iterator[None]:
    """Signals wait meanwhile: what is noted of a process is noted whole."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, TAKEN)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

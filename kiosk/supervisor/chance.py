"""Whether a process that says nothing was let run at all: what the kernel tells of it, where it tells anything (proc(5))."""

import os
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
READY = b"R"
"""It runs, or waits for a processor. One that is stopped, or waits for anything else, is in another state."""
USER, SYSTEM = 11, 12
"""Where the ticks of a processor stand that it used, counted from the state on."""


def starved(pid: int, before: float, needs: float, proc: Path = PROC) -> bool:
    """Whether one of its threads is ready, yet all together got less than they need since they had used so much, in seconds.

    False where the kernel tells nothing.
    """
    place = proc / str(pid)
    ready = any(_told(one)[:1] == [READY] for one in place.glob("task/*/stat"))
    used = _told(place / "stat")[USER : SYSTEM + 1]
    return ready and bool(used) and sum(map(int, used)) / os.sysconf("SC_CLK_TCK") - before < needs


def _told(stat: Path) -> list[bytes]:
    """The fields from the state on: they follow the name, which may hold anything. None of a thread that has just ended."""
    with suppress(OSError):
        return stat.read_bytes().rpartition(b") ")[2].split()
    return []

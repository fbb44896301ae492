"""What a process tree used, as the kernel counts it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from resource import getpagesize
from typing import NamedTuple

PROC = Path("/proc")
PAGE_KIB = getpagesize() / 1024
GONE = (FileNotFoundError, ProcessLookupError, PermissionError)


def family(pid: int) -> Iterator[int]:
    """A process and all its descendants."""
    yield pid
    with suppress(*GONE):
        for thread in (PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from family(int(child))


def _threads(pid: int, name: str) -> Iterator[str]:
    for each in family(pid):
        with suppress(*GONE):
            for thread in (PROC / str(each) / "task").iterdir():
                yield (thread / name).read_text()


def cpu_ms(pid: int) -> float:
    """Milliseconds on a processor, from the scheduler: waiting does not count, so a busy machine barely shows."""
    return sum(int(text.split()[0]) for text in _threads(pid, "schedstat")) / 1e6


def wake_ups(pid: int) -> int:
    """How often its threads gave up the processor of their own accord."""
    lines = (line for text in _threads(pid, "status") for line in text.splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))


def fair_kib(pid: int) -> float:
    """Memory of all processes of a tree: a page that several share counts for each with its part. Slow: never at a piece of output."""
    found = 0
    for each in family(pid):
        with suppress(*GONE):
            lines = (PROC / str(each) / "smaps_rollup").read_text().splitlines()
            found += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return float(found)


class Used(NamedTuple):
    """What a process tree has used up to a moment."""

    cpu_ms: float
    resident_kib: float
    """Of the largest process: a sum would count twice what they share. `fair_kib` tells of all of them."""


def used(pid: int) -> Used:
    """Processor time and resident memory now; quick enough to ask at every piece of output."""
    pages = 0
    for each in family(pid):
        with suppress(*GONE):
            pages = max(pages, int((PROC / str(each) / "statm").read_text().split()[1]))
    return Used(cpu_ms(pid), pages * PAGE_KIB)

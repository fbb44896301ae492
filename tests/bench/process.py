"""What a process tree used, as the kernel counts it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
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


def memory_kib(pid: int) -> tuple[int, int]:
    """Resident memory, and the part that is private to the tree."""
    resident = private = 0
    for each in family(pid):
        with suppress(*GONE):
            for line in (PROC / str(each) / "smaps_rollup").read_text().splitlines():
                name, _, value = line.partition(":")
                resident += int(value.split()[0]) if name == "Rss" else 0
                private += int(value.split()[0]) if name.startswith("Private_") else 0
    return resident, private

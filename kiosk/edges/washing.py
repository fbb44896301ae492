"""The process that opens one file that somebody brought: it has the file on its input, says what it found, and holds nothing else.

Its limits are its own: memory, time of a processor, no file written, no other process. A file that breaks it breaks nothing more.
"""

from __future__ import annotations

import resource
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.ports.handed import FileRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MEMORY = 1024**3
"""Bytes of addresses: a page of 40 million points in colour needs a third of it."""
SECONDS = 20
"""Of a processor."""


def main(kind: str) -> None:
    """Wash what stands on the input: `pages N` and the file, or `refused WHY`. Never raises what a file can cause."""
    wash = _washers()[kind]()
    limit()
    content = sys.stdin.buffer.read()
    try:
        pages, washed = wash(content)
        told = b"pages %d\n%b" % (pages, washed)
    except FileRefused as refused:
        told = f"refused {refused.fault}\n".encode()
    except (MemoryError, RecursionError):
        told = b"refused heavy\n"
    except Exception:  # noqa: BLE001 - a parser may fail in any way on what was made to break it
        told = b"refused damaged\n"
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()


def limit() -> None:
    """This process takes little from now on, starts nothing and leaves nothing; a limit that the system lacks is left to the others."""
    bounds = {
        "RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0, "RLIMIT_NPROC": 0, "RLIMIT_NOFILE": 16,
    }  # fmt: skip
    for name, most in bounds.items():
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))


def _washers() -> Mapping[str, Callable[[], Callable[[bytes], tuple[int, bytes]]]]:
    """How a kind of file is washed; each is imported before the limits hold."""

    def picture() -> Callable[[bytes], tuple[int, bytes]]:
        from kiosk.edges.washing_pictures import wash_picture

        return wash_picture

    def document() -> Callable[[bytes], tuple[int, bytes]]:
        from kiosk.edges.washing_pdf import wash_pdf

        return wash_pdf

    return {"pdf": document, "jpeg": picture, "png": picture}

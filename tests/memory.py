"""Where the files of a test run stand: in memory, where the machine has room for them there.

Each answer is on disk before it is said to be saved. Hundreds of tests wait for that, and none of them ends the machine itself:
what is written is the same, and nobody waits for a disk. A folder that is asked for (`TMPDIR`) is taken instead, and kept.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 1 << 30
"""Bytes that have to be free: ten times what a run writes."""


def moved() -> Path | None:
    """Have everything temporary in a new folder in memory; None where it stays where it was."""
    if "TMPDIR" in os.environ or not _fits():
        return None
    folder = tempfile.mkdtemp(prefix="k", dir=MEMORY)
    Path(folder).chmod(0o711)  # the filters of a print system are another user, who has to come to its own files
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    return Path(folder)


def _fits() -> bool:
    """Whether there is memory to write in, with room, from which a script can be run."""
    if not (MEMORY.is_mount() and os.access(MEMORY, os.W_OK)):
        return False
    return shutil.disk_usage(MEMORY).free >= ROOM and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC

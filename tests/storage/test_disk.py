"""A disk that is full, nearly full or read-only: one plain reason, and nothing that was acknowledged is lost."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ports import StoreUnavailable
from storage.store import FLOOR, Store
from tests.storage.support import KEEP_UNTIL, NOW, files, said, sealed, store_in


def test_a_full_database_keeps_what_was_acknowledged(store: Store, tmp_path: Path) -> None:
    """The answer that does not fit is refused, those before it stay, and the store works again when there is room."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"before": said("here")})
    limit_pages(store, None)
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.keep(draft.id, {"large": said("x" * 100_000)})
    assert refused.value.code == "full_disk"
    with pytest.raises(StoreUnavailable):
        store.drafts.submit(draft.id, sealed(large="x" * 100_000))
    assert store.drafts.submitted(draft.id) is None
    limit_pages(store, 100_000)
    store.drafts.keep(draft.id, {"after": said("here")})
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert sorted(back.answers.entries) == ["after", "before"]


def test_a_nearly_full_disk_takes_no_new_application(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those under way go on to their end; a new one is told at once, before anybody has typed an hour."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    usage = shutil.disk_usage(store.path)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=FLOOR - 1))
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    assert refused.value.code == "full_disk"
    store.drafts.keep(draft.id, {"x": said("y")})
    assert store.drafts.submit(draft.id, sealed()) == sealed()
    assert store.drafts.open(code, NOW) is not None


def limit_pages(store: Store, count: int | None) -> None:
    """Let the database grow to a number of pages, or not at all."""
    with store.work(write=False) as work:
        connection = work.session.connection()
        pages = count or connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


FULL_FILE = """
import resource, sys
from pathlib import Path
from kiosk.ports import StoreUnavailable
from tests.storage.support import *
store = opened(Path(sys.argv[1]))
draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
store.drafts.keep(draft.id, {"before": said("here")})
store.flush()
biggest = max(path.stat().st_size for path in Path(sys.argv[1]).rglob("*"))
resource.setrlimit(resource.RLIMIT_FSIZE, (biggest + 8192, resource.RLIM_INFINITY))
try:
    store.drafts.keep(draft.id, {"large": said("x" * 1_000_000)})
except StoreUnavailable as failure:
    print(failure.code)
store.close()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store = opened(Path(sys.argv[1]))
print(sorted(store.drafts.open(code, NOW).answers.entries))
"""


def test_a_write_that_the_system_cuts_short_loses_nothing_before_it(tmp_path: Path) -> None:
    """The system refuses to let the file grow: one plain reason, and the next start has every acknowledged answer."""
    done = subprocess.run([sys.executable, "-c", FULL_FILE, str(tmp_path)], capture_output=True, text=True, check=True)
    reason, kept = done.stdout.splitlines()
    assert reason in ("disk_error", "full_disk")
    assert kept == "['before']"


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that another user of the machine can reach."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)
    shutil.rmtree(folder)


READ_ONLY = """
import os, sys
from pathlib import Path
from tests.storage.support import refusal
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
print(refusal(Path(sys.argv[1])))
"""


@pytest.mark.parametrize(("place", "mode", "codes"), [("data/kiosk.db", 0o400, ("read_only",)), ("data", 0o500, ("read_only",))])
def test_a_read_only_database_is_refused(reachable: Path, place: str, mode: int, codes: tuple[str, ...]) -> None:
    """By a user who may read and not write: told, and unchanged."""
    with store_in(reachable):
        pass
    (reachable / place).chmod(mode)
    if os.getuid() == 0:
        for path in reachable.rglob("*"):
            os.chown(path, 65534, 65534)
    before = files(reachable)
    done = subprocess.run([sys.executable, "-c", READ_ONLY, str(reachable)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in codes
    assert files(reachable) == before


def test_a_disk_that_turns_read_only_is_told(store: Store) -> None:
    """Under a running session: the answer is refused with the reason, and reading still works."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with store.work(write=False) as work:
        work.session.connection().exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.keep(draft.id, {"x": said("y")})
    assert refused.value.code == "read_only"
    assert store.drafts.submitted(draft.id) is None

"""Two processes at once, or one that is killed: one application at most. What was acknowledged is held by the check of S31."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, sealed, store_in


def start(act: str, library: str, folder: Path, code: str) -> "subprocess.Popen[str]":
    """Another process at work in the same folder."""
    command = [sys.executable, "-m", "tests.storage.writer", act, library, str(folder), code]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent.parent)


def together(pair: "list[subprocess.Popen[str]]") -> list[str]:
    """Let processes that are ready go at the same moment; what each then said."""
    for process in pair:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in pair:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate()[0] for process in pair]


def test_two_processes_submit_at_once_and_one_application_stands(store: Store, library: str, tmp_path: Path) -> None:
    """Both are answered with the same reference, and the code leads to it."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    answers = set(together([start("submit", library, tmp_path, code) for _ in range(2)]))
    first = store.drafts.submitted(draft.id)
    assert first is not None
    assert answers == {f"stands {first.reference}\n"}


def test_two_processes_make_the_store_at_once(library: str, tmp_path: Path) -> None:
    """One key, one database, and the drafts of both are in it."""
    codes = [said_so.split()[1] for said_so in together([start("start", library, tmp_path, "") for _ in range(2)])]
    with store_in(tmp_path) as store:
        assert all(store.drafts.open(code, NOW) for code in codes)


@pytest.mark.parametrize("moment", [0.0, pytest.param(0.001, marks=pytest.mark.real), 0.004])
def test_killed_while_it_submits_one_application_at_most(store: Store, library: str, tmp_path: Path, moment: float) -> None:
    """It stands whole or not at all; if it was acknowledged it stands, and a second try gives one in the end."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    process = start("submit", library, tmp_path, code)
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    acknowledged = process.communicate()[0].split()[1:]
    first = store.drafts.submitted(draft.id)
    assert not acknowledged or (first is not None and first.reference == acknowledged[0])
    with store_in(tmp_path) as other:
        back = other.drafts.open(code, NOW)
        assert back is not None
        assert back.reference == (first.reference if first else "")
        again = other.drafts.submit(back.id, sealed("BBBBBBBBB"))
        assert again.reference == (first.reference if first else "BBBBBBBBB")

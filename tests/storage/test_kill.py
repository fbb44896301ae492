"""Killed at any moment: what was acknowledged is there, and one application at most."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.store import Store
from tests.conftest import COUNTS
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed, store_in


def start(act: str, library: str, folder: Path, code: str) -> "subprocess.Popen[str]":
    """Another process at work in the same folder."""
    command = [sys.executable, "-m", "tests.storage.writer", act, library, str(folder), code]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent.parent)


def killed_after(process: "subprocess.Popen[str]", lines: int, moment: float) -> list[str]:
    """What it acknowledged, killed a moment after so many lines; a line that was cut off acknowledges nothing."""
    assert process.stdout is not None
    said_so = [process.stdout.readline() for _ in range(lines)]
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    return [line.strip() for line in [*said_so, *rest.splitlines(keepends=True)] if line.endswith("\n")]


def test_no_acknowledged_answer_is_lost(library: str, tmp_path: Path) -> None:
    """Killed again and again at random moments while it writes: each answer that was acknowledged is there, each time."""
    dice = random.Random(20130415)
    code, kept = "", 0
    for _ in range(max(2, COUNTS["kill"] // 2)):
        for line in killed_after(start("write", library, tmp_path, code), dice.randint(1, 30), dice.random() / 30):
            what, value = line.split()
            code, kept = (value, kept) if what == "code" else (code, int(value))
        with store_in(tmp_path) as store:
            draft = store.drafts.open(code, NOW)
            assert draft is not None
            expected = {f"q{number}": said(str(number) * 50) for number in range(1, len(draft.answers.entries) + 1)}
            assert draft.answers.entries == expected
            assert kept <= len(expected) <= kept + 1
            assert store.describe()["integrity"] == "ok"
            kept = len(expected)


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


@pytest.mark.parametrize("moment", [0.0, 0.001, 0.004])
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

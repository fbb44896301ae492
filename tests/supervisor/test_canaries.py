"""Forty known strings are typed and shown in a session; after its end none is found anywhere (S19). Each search has its fault."""

import re
import signal
import sqlite3
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path

import pytest

from storage import engine
from tests.bench.scenarios import TO_RESUME
from tests.bench.seed import draft_before
from tests.supervisor.house import ENTER, F10, OVER, WELCOME, House, house

COUNT = 40
CANARIES = tuple(f"Zqx{chr(97 + at // 10)}{chr(97 + at % 10)}canari" for at in range(COUNT))
PIECE = 1 << 20
READABLE = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) r")
pytestmark = [pytest.mark.real, pytest.mark.timeout(900)]


def forms(canary: str) -> Iterator[bytes]:
    """A string as it may stand in memory or in a file, in small or capital letters."""
    for text in (canary, canary.upper()):
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-32-le")


WANTED = re.compile(b"|".join(re.escape(form) for canary in CANARIES for form in forms(canary)))


def in_files(*folders: Path) -> list[str]:
    """Files that hold one of them: data, log, papers, temporary files."""
    return [str(path) for folder in folders for path in folder.rglob("*") if path.is_file() and WANTED.search(path.read_bytes())]


def in_process(pid: int) -> list[str]:
    """Where a process has one of them: its memory, its arguments, its environment."""
    place = Path("/proc") / str(pid)
    found = [name for name in ("cmdline", "environ") if WANTED.search((place / name).read_bytes())]
    with (place / "mem").open("rb", buffering=0) as memory:
        for line in (place / "maps").read_text().splitlines():
            span = READABLE.match(line)
            if span and "[v" not in line:
                found += [f"memory {line[:50]}"] if _holds(memory, int(span[1], 16), int(span[2], 16)) else []
    return found


def _holds(memory: FileIO, first: int, last: int) -> bool:
    before = b""
    while first < last:
        try:
            memory.seek(first)
            piece = memory.read(min(PIECE, last - first))
        except OSError:
            return False
        if not piece:
            return False
        if WANTED.search(before + piece):
            return True
        before, first = piece[-128:], first + len(piece)
    return False


def typed(shown: House, code: str) -> None:
    """All of them, one after another in a field of the form, each left once, so that it is shown and kept."""
    for keys, words in (*TO_RESUME, (code, code), (ENTER, "Enregistré"), (ENTER, "Nom de famille │")):
        shown.press(keys)
        shown.show(words, 30)
    for canary in CANARIES:
        shown.press(canary)
        shown.show(canary, 30)
        shown.press("\t")
        shown.away("> Nom de famille")
        shown.press("\x1b[Z")
        shown.show("> Nom de famille", 30)
        if canary != CANARIES[-1]:
            shown.press("\x7f" * len(canary))
            shown.until(lambda: re.search(r"> Nom de famille │ +│", shown.text()) is not None)


def signed_out(shown: House) -> None:
    """The person ends the session."""
    shown.press(F10)
    shown.show("Rester, bouton", 30)
    shown.press("\t")
    shown.show("Finir, bouton", 30)
    shown.press(ENTER)
    shown.show(OVER, 30)


def killed(shown: House) -> None:
    """Somebody kills the process."""
    shown.strike(signal.SIGKILL)
    shown.show(WELCOME, 30)


def places(shown: House) -> dict[str, list[str]]:
    """Where any of them is found after the end, by the kind of place."""
    return {
        "screen": sorted(set(re.findall("|".join(CANARIES), shown.past()))),
        "files": in_files(shown.folder),
        "processes": [f"{pid} {place}" for pid in (shown.pid, *shown.children()) for place in in_process(pid)],
        "clipboard": ["OSC 52"] if b"\x1b]52" in shown.written else [],
    }


def session(folder: Path, change: str, end: Callable[[House], None]) -> dict[str, list[str]]:
    """One session, and what is found after it."""
    code = draft_before("section2_identity", folder / "data")
    with house(folder, change) as shown:
        typed(shown, code)
        shown.spare()
        end(shown)
        shown.settle(0.5)
        return places(shown)


@pytest.mark.parametrize("end", [signed_out, killed])
@pytest.mark.parametrize("change", ["", "plain"])
def test_nothing_is_found_after_a_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, end: Callable[[House], None]
) -> None:
    """Screen and what was scrolled away, files of all kinds, both processes: whether or not the whole database is encrypted."""
    if change == "plain":
        monkeypatch.setattr(engine, "find_library", lambda: engine.Library("sqlite", sqlite3))
    assert session(tmp_path, change, end) == {"screen": [], "files": [], "processes": [], "clipboard": []}


def test_a_process_that_goes_on_is_noticed(tmp_path: Path) -> None:
    """The fault: the end of a session is only a page. Its memory still holds some of them."""
    found = session(tmp_path, "shared", signed_out)
    assert found["processes"]


def test_a_terminal_that_is_not_wiped_is_noticed(tmp_path: Path) -> None:
    """The fault: after a kill the last page can be read until the next one is drawn over it, or scrolled back to."""
    code = draft_before("section2_identity", tmp_path / "data")
    with house(tmp_path, "unwiped") as shown:
        typed(shown, code)
        shown.strike(signal.SIGKILL)
        assert CANARIES[-1] in shown.past()


def test_a_log_that_says_too_much_is_noticed(tmp_path: Path) -> None:
    """The fault: what is typed goes into the log."""
    assert session(tmp_path, "leaky", killed)["files"]

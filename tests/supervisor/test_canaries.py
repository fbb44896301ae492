"""Forty known strings and more are typed and shown in a session; after each end none is found anywhere (S19). Each search has its fault."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage import engine
from tests.bench.seed import draft_before
from tests.printing.stand import QUEUE, Stand, free_port, stand, until
from tests.supervisor import seven
from tests.supervisor.canaries import CLEAN, COUNT, HIDDEN, MARK, NOTE, Hunt, account, form, note
from tests.supervisor.house import ENTER, House, begun
from tests.supervisor.in_tmux import InTmux
from tests.supervisor.variant import cheaply

FULL = "media-empty-error"
"""What keeps papers in the spool."""
real = pytest.mark.real
Session = Callable[[House, str], Hunt]
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs to try is not what is tested."""
    cheaply(monkeypatch.setattr)


@pytest.fixture(scope="module")
def printer() -> Iterator[Stand]:
    """A print system with a printer that is out of paper."""
    with stand() as made:
        port = free_port()
        made.ippeveprinter(port)
        made.queue(QUEUE, port)
        made.fault(FULL)
        yield made


def session(folder: Path, what: Session, end: str, change: str = "", kind: type[House] = House, **environ: str) -> dict[str, list[str]]:
    """One session, and what is found after it."""
    code = draft_before("section7_additional", folder / "data")
    changes = "+".join(filter(None, (seven.change(end), change)))
    with begun(kind(folder, changes, **seven.environ(end), **environ)) as shown:
        hunt = what(shown, code)
        shown.spare()
        seven.ENDS[end](shown)
        shown.settle(0.5)
        return hunt.places(shown)


def test_there_are_forty_and_they_are_different() -> None:
    """In the note alone; each begins with what is looked for."""
    assert len({*NOTE}) == COUNT >= 40
    assert all(each.startswith(MARK) for each in NOTE)


@real
@pytest.mark.parametrize("end", seven.ENDS)
def test_nothing_of_an_application_is_found_after_a_session(tmp_path: Path, end: str) -> None:
    """Names, number, address, telephone, notes, the code that opens them: screen and history, files, processes, clipboard."""
    assert session(tmp_path, form, end) == CLEAN


@real
@pytest.mark.parametrize("end", seven.ENDS)
def test_nothing_of_an_account_is_found_after_a_session(tmp_path: Path, printer: Stand, end: str) -> None:
    """Names, user code, password, sentence, answers, card, file; papers that waited in the spool are taken back."""
    prints = end != "idle"  # time stands still as long as papers are on their way

    def accounted(shown: House, code: str) -> Hunt:
        hunt = account(shown, code)
        shown.until(lambda: bool(printer.spooled()) is prints)
        return hunt

    printing = {"KIOSK_PRINTER": f"cups:{QUEUE}@{printer.server}"} if prints else {}
    assert session(tmp_path, accounted, end, **printing) == CLEAN
    until(lambda: not printer.spooled(), "papers stay in the spool")


@real
@pytest.mark.parametrize("end", seven.ENDS)
def test_nothing_is_found_in_a_terminal_of_others(tmp_path: Path, end: str) -> None:
    """tmux: its window, all that it kept of it, and its clipboard."""
    assert session(tmp_path, note, end, kind=InTmux) == CLEAN


@real
def test_nothing_is_found_where_the_database_is_not_encrypted_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer is sealed by itself."""
    monkeypatch.setattr(engine, "find_library", lambda: engine.Library("sqlite", sqlite3))
    assert session(tmp_path, form, "SIGKILL", "plain") == CLEAN


@real
@pytest.mark.parametrize("kind", [House, InTmux])
def test_it_is_found_while_the_session_stands(tmp_path: Path, kind: type[House]) -> None:
    """The negative control of the searches: on the screen and in the memory of the process that serves, and only there."""
    code = draft_before("section7_additional", tmp_path / "data")
    with begun(kind(tmp_path, "cheap")) as shown:
        hunt = note(shown, code)
        shown.spare()
        found = hunt.places(shown)
        assert found["screen"]
        assert {place.split()[0] for place in found["processes"]} == {f"{shown.serving()}"}
        assert (found["files"], found["clipboard"]) == ([], [])


@real
@pytest.mark.parametrize("kind", [House, InTmux])
def test_what_is_copied_is_noticed(tmp_path: Path, kind: type[House]) -> None:
    """The fault: a program sends OSC 52."""
    with begun(kind(tmp_path, "copying")) as shown:
        shown.press(ENTER)
        shown.until(lambda: bool(shown.copied()))


@real
def test_a_process_that_goes_on_is_noticed(tmp_path: Path) -> None:
    """The fault: the end of a session is only a page. Its memory still holds some of them."""
    assert session(tmp_path, note, "sign-out", "shared")["processes"]


@real
@pytest.mark.parametrize("kind", [House, InTmux])
def test_a_terminal_that_is_not_wiped_is_noticed(tmp_path: Path, kind: type[House]) -> None:
    """The fault: after a kill the last page can be read until the next one is drawn over it, or scrolled back to."""
    code = draft_before("section7_additional", tmp_path / "data")
    with begun(kind(tmp_path, "cheap+unwiped")) as shown:
        note(shown, code)
        os.kill(shown.serving(), signal.SIGKILL)
        assert MARK in shown.past()


@real
def test_a_log_that_says_too_much_is_noticed(tmp_path: Path) -> None:
    """The fault: what is typed goes into the log."""
    assert session(tmp_path, note, "SIGKILL", "leaky")["files"]


@pytest.mark.parametrize("word", [MARK, HIDDEN[0], "1234 5678"])
def test_each_search_finds_what_is_planted(tmp_path: Path, word: str) -> None:
    """In the arguments, the environment and the memory of a process; in a file, in its name; split, in capitals, in wide signs."""
    hunt = Hunt(word)
    sleeper = (sys.executable, "-c", "import sys; kept = sys.stdin.readline().strip() * 3; print(flush=True); sys.stdin.readline()")
    for arguments, environ, typed, place in (
        ((word,), {}, "", "cmdline"),
        ((), {"PLANTED": word}, "", "environ"),
        ((), {}, word, "memory"),
        ((), {}, f"{word.upper()}Ω😀", "memory"),
    ):
        process = subprocess.Popen((*sleeper, *arguments), env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{typed}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        assert place in " ".join(hunt.in_process(process.pid)).split()
        process.communicate(b"\n")
    assert hunt.in_process(process.pid) == []
    assert hunt.in_files(tmp_path) == []
    (tmp_path / "wide").write_bytes(b"\0" + word.upper().encode("utf-16-le"))
    (tmp_path / word).touch()
    assert len(hunt.in_files(tmp_path)) == 2

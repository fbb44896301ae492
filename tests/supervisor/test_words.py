"""What the two processes say to each other, what the next one is told, and the doors that are closed."""

import os
import signal
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.environment import kept
from kiosk.supervisor.citizen import Citizen, after
from kiosk.supervisor.wire import Line, Wire
from kiosk.turns import End, Turn
from screens.listening import ListeningDriver
from screens.readable import ReadableApp
from tests.conftest import ROOT

DOORS = (
    "open_url", "deliver_text", "deliver_binary", "deliver_screenshot", "save_screenshot", "action_screenshot", "copy_to_clipboard",
    "action_suspend_process", "action_command_palette", "action_simulate_key", "suspend", "clipboard",
)  # fmt: skip


def ends() -> tuple[Wire, Line]:
    """The two ends of a line."""
    turns, gives = os.pipe()
    life, says = os.pipe()
    return Wire(turns, says), Line(gives, life)


def citizen(line: Line, *, hung: bool = False) -> Citizen:
    """A process that has ended."""
    return Citizen(0, line, "", hung=hung)


def test_signs_of_life_are_heard() -> None:
    """The first page, the last beat, that the person listened, and the code of what broke."""
    wire, line = ends()
    line.listen()
    assert not line.painted
    wire.painted()
    wire.beat()
    wire.heard()
    wire.broke("7H4K9M")
    line.listen()
    assert (line.painted, line.heard, line.code) == (True, True, "7H4K9M")
    assert line.last > 0
    line.close()
    wire.beat()  # nobody listens any more: that is no error


@given(st.binary(max_size=200))
def test_nothing_else_is_understood(noise: bytes) -> None:
    """A process that says anything else says nothing: neither a code that is a text, nor a moment that is to come."""
    turns, gives = os.pipe()
    life, says = os.pipe()
    line = Line(gives, life)
    os.write(says, noise + b"\nbroke <Jos\xc3\xa9>\nbeat 999999999999.000 0.000\nbeat 999999999998.000\n")
    line.listen()
    assert line.code == "" or line.code.encode() in noise
    assert line.last < 999999999999
    for descriptor in (turns, says):
        os.close(descriptor)
    line.close()


@pytest.mark.parametrize("turn", [Turn(), Turn("over", aloud=True), Turn("killed"), Turn("broken", "7H4K9M")])
def test_a_turn_arrives_as_it_was_given(turn: Turn) -> None:
    """In the child: what it is told is all it knows."""
    wire, line = ends()
    line.give(turn)
    pid = os.fork()
    if pid == 0:
        os._exit(0 if wire.turn() == turn else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


@pytest.mark.parametrize(
    ("code", "hung", "told", "expected"),
    [
        (End.OVER, False, "", Turn("over")),
        (End.BROKEN, False, "7H4K9M", Turn("broken", "7H4K9M")),
        (End.BROKEN, False, "", Turn("broken", "LOGGED")),
        (-signal.SIGKILL, False, "", Turn("killed")),
        (-signal.SIGKILL, True, "", Turn("broken", "LOGGED")),
        (-signal.SIGSEGV, False, "", Turn("broken", "LOGGED")),
        (128 + signal.SIGTERM, False, "", Turn("killed")),
        (5, False, "", Turn("broken", "LOGGED")),
    ],
)
def test_the_next_one_is_told_how_the_last_one_ended(code: int, *, hung: bool, told: str, expected: Turn) -> None:
    """In order, from outside, or broken: then under a code, its own or one that is logged now."""
    line = ends()[1]
    line.code = told
    assert after(citizen(line, hung=hung), int(code), lambda _problem: "LOGGED") == expected


@pytest.mark.parametrize("door", DOORS)
def test_a_door_of_the_toolkit_is_ours_and_closed(door: str) -> None:
    """The application's own, which does nothing; none is inherited from Textual."""
    owner = next(one for one in ReadableApp.__mro__ if door in vars(one))
    assert owner.__module__.partition(".")[0] == "screens"


def test_the_driver_opens_nothing_and_stays() -> None:
    """Neither browser, nor file, nor background."""
    assert ListeningDriver.can_suspend is False
    for door in ("open_url", "deliver_binary", "_sigtstp_application", "_sigcont_application"):
        assert door in vars(ListeningDriver)


@given(st.dictionaries(st.from_regex(r"[A-Z_]{1,20}", fullmatch=True) | st.sampled_from(["TEXTUAL_LOG", "ESCDELAY", "PATH"]), st.text()))
def test_only_what_is_named_is_taken_of_an_environment(environ: dict[str, str]) -> None:
    """Nothing of a toolkit; what is kept is kept as it was."""
    found = kept(environ)
    assert not any(name.startswith("TEXTUAL") or name == "ESCDELAY" for name in found)
    assert found.items() <= environ.items()
    assert ("PATH" in found) == ("PATH" in environ)


def test_the_supervisor_alone_needs_no_toolkit() -> None:
    """It is told what to import, and names nothing: neither Textual nor the database."""
    code = "import sys, kiosk.supervisor; print(sorted({'textual', 'rich', 'sqlalchemy', 'screens', 'storage'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

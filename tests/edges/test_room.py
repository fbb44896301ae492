"""A call for help as a file, and the command that changes the letters."""

import json
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.clock import quebec
from kiosk.edges.calls import CallFile
from kiosk.edges.letters import CommandLetters
from kiosk.ports import LettersUnavailable, StoreUnavailable

AT = datetime(2013, 4, 15, 10, 5, 7, 123456, tzinfo=quebec())
WRITES = "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + ' ' + sys.stdin.read() + '.')"


def test_a_call_stands_as_long_as_its_file(tmp_path: Path) -> None:
    """It says when, where, in which language and whether somebody comes, nothing else; a second call changes nothing; it goes away."""
    place = tmp_path / "data" / "call.json"
    calls = CallFile(place)
    calls.call(AT, "Identité")
    calls.call(AT.replace(hour=11), "Adresse")
    assert json.loads(place.read_text("utf-8")) == {
        "at": "2013-04-15T10:05:07-04:00", "page": "Identité", "lang": "fr", "taken": False,
    }  # fmt: skip
    assert [path.name for path in place.parent.iterdir()] == ["call.json"]
    calls.over()
    calls.over()
    assert not place.exists()


def test_a_call_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """And nothing stands; taking it back never fails."""
    (tmp_path / "data").write_text("a file where the folder should be")
    calls = CallFile(tmp_path / "data" / "call.json")
    with pytest.raises(StoreUnavailable):
        calls.call(AT, "Identité")
    calls.over()


def test_the_command_gets_the_step_and_nothing_to_read(tmp_path: Path) -> None:
    """As its last argument, without a shell."""
    told = tmp_path / "told; rm"
    letters = CommandLetters((sys.executable, "-c", WRITES, str(told)))
    for step in (2, -1, 0):
        letters.resize(step)
    assert told.read_text() == "2 .-1 .0 ."


@pytest.mark.parametrize("command", [("/nowhere/at/all",), (sys.executable, "-c", "raise SystemExit(3)")])
def test_a_command_that_fails_is_told(command: tuple[str, ...]) -> None:
    """It does not exist, or it says no."""
    with pytest.raises(LettersUnavailable):
        CommandLetters(command).resize(1)


def test_a_command_that_hangs_is_ended() -> None:
    """After the time it may take."""
    with pytest.raises(LettersUnavailable):
        CommandLetters((sys.executable, "-c", "import time; time.sleep(60)"), patience=0.2).resize(1)

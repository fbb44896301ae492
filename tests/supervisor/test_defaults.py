"""However a session ends, the next one begins as at first: language, colours, size of the letters, silence; what is told is told aloud."""

import os
import signal
from pathlib import Path

import pytest

from tests.supervisor import seven
from tests.supervisor.house import CHOICES, ENTER, F6, GENEROUS, OVER, SOON, STOPPED, WELCOME, House, alive, house
from tests.supervisor.variant import cheaply

F7, F9, RIGHT = "\x1b[18~", "\x1b[20~", "\x1b[C"
WATCHED, OBEYED = 6.0, 1.0
"""Seconds within which a process that hangs is ended, and within which a reset is obeyed."""
PAGE = 20
"""Rows above the live line, which tells of what was done last."""
TOLD = {"sign-out": OVER, "idle": OVER, "reset": OVER, "crash": STOPPED}
"""What is said of an end to whoever was listening."""
pytestmark = [pytest.mark.real, pytest.mark.timeout(600)]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs to try is not what is tested."""
    cheaply(monkeypatch.setattr)


def settled_in(shown: House) -> None:
    """Somebody speaks English, hears the voice, and has light colours and large letters."""
    shown.to_choices()
    shown.press(F6)
    shown.show("Access to the service", 30)
    shown.press(ENTER)
    shown.show("Go on with an", 30)
    shown.press(F7)
    shown.show("The voice", 30)
    shown.press(ENTER)
    shown.show("Go on with an", 30)
    shown.press(F9)
    shown.show("Letters", 30)
    changed(shown, "Letters", "large")
    changed(shown, "Colours", "light")


def colours(shown: House) -> list[tuple[str, set[tuple[str, str]]]]:
    """The rows of the page, and in which colours each stands."""
    rows = zip(shown.screen.display[:PAGE], (shown.screen.buffer[y] for y in range(PAGE)), strict=True)
    return [(words.strip(), {(cell.fg, cell.bg) for cell in cells.values() if cell.data.strip()}) for words, cells in rows]


def changed(shown: House, row: str, value: str) -> None:
    """A row of the settings, by its number and then to the right until it says so."""
    shown.choose(row)
    shown.until(lambda: any(line.startswith("> ") and row in line and value in line for line in shown.screen.display))


@pytest.mark.parametrize("end", seven.ENDS)
def test_the_next_session_begins_as_at_first(tmp_path: Path, end: str) -> None:
    """The end is said; the same page in the same colours; the last step of the letters is none; no key of the next person is spoken."""
    steps, spoken = tmp_path / "steps", tmp_path / "spoken"
    environ = {"KIOSK_SIZE_COMMAND": f"/bin/sh;-c;echo $0 >> {steps}", "KIOSK_SPEECH_LOG": str(spoken), **seven.environ(end)}
    with house(tmp_path, f"{seven.change(end)}+quiet", **environ) as shown:
        looks = colours(shown)
        settled_in(shown)
        assert steps.read_text().split()[-1] == "1"
        seven.ENDS[end](shown)
        if told := TOLD.get(end):
            shown.until(lambda: told in spoken.read_text("utf-8"))
        shown.next_person()
        shown.until(lambda: steps.read_text().split()[-1] == "0")
        shown.until(lambda: colours(shown) == looks)
        heard = spoken.read_text("utf-8")
        shown.press(ENTER)
        shown.show(CHOICES, 30)
        assert spoken.read_text("utf-8") == heard


def test_a_reset_by_staff_ends_the_session(tmp_path: Path) -> None:
    """Whatever stands there, soon: one row in the database that both read."""
    with house(tmp_path, "cheap") as shown:
        shown.to_choices()
        first = shown.serving()
        seven.at_the_counter(shown)
        before = len(shown.written)
        seven.staff_reset(shown.data)
        struck = shown.settle(0)
        assert shown.wiped(before) - struck < OBEYED * GENEROUS
        shown.show(OVER, 30)
        assert not alive(first)


def test_a_reset_ends_a_session_that_hangs(tmp_path: Path) -> None:
    """It is stopped, and staff reset it: within seconds it is gone, and the next page stands."""
    with house(tmp_path, "cheap") as shown:
        shown.to_choices()
        seven.at_the_counter(shown)
        first = shown.serving()
        struck, before = shown.strike(signal.SIGSTOP)
        seven.staff_reset(shown.data)
        assert shown.wiped(before) - struck < WATCHED + SOON * GENEROUS
        shown.show(STOPPED, 30)
        assert not alive(first)


def test_a_reset_ends_a_session_whose_thread_hangs(tmp_path: Path) -> None:
    """Its screen lives and takes no more keys: nobody would notice but staff."""
    with house(tmp_path, "cheap+stuck") as shown:
        shown.to_choices()
        seven.at_the_counter(shown)
        shown.choose("guide")
        shown.show("Un instant", 30)
        seven.staff_reset(shown.data)
        shown.show(OVER, 30)


@pytest.mark.parametrize("moment", [0.9, 1.05, 1.2, 1.5, 2.0])
def test_killed_at_any_moment_of_the_imports(tmp_path: Path, moment: float) -> None:
    """Of the supervisor, of which each is short; twice, as the process after it may come in the middle of them too."""
    with house(tmp_path) as shown:
        shown.settle(moment, moment)
        for _ in range(2):
            before, first = len(shown.written), shown.serving()
            os.kill(first, signal.SIGKILL)
            shown.wiped(before)
            shown.until(lambda gone=first: WELCOME in shown.text() and shown.children()[:1] != [gone])
        shown.press(ENTER)
        shown.show(CHOICES, 30)
        shown.spare()

"""Terminals that are too small, mute, late, without colour or without a name, and hands that are too fast: nothing is lost."""

import os
import pty
import re
import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import COUNTS, ROOT
from tests.screens.terminal import Terminal, settled

COLOURS = re.compile(rb"\x1b\[([0-9;]*)m")
SIXTEEN = {b"", b"0", b"1", b"4", b"7", *(str(base + at).encode() for base in (30, 40, 90, 100) for at in range(8))}
JOURNEY = (
    "enter", "1", "1", "enter", "pagedown", "enter", "enter", "1", "tab", "down", "space", "f1", "pagedown", "escape", "f9", "escape",
    "f2", "escape", "f11", "pagedown", "escape", "f12", "escape", "enter", "enter", "f6", "escape", "tab", "enter",
)  # fmt: skip
"""Keys that lead from the welcome page into the questions, past every page that lies over others."""
LATE = (
    b"\xff\xfe", b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b[?2026;2$y", b"\x1b[?62;22c", b"\x1b[>41;376;0c", b"\x1b]11;rgb:1212/1616/1c1c\x1b\\", b"\x1b[12;40R", b"\x1bP1+r5463=38\x1b\\",
)  # fmt: skip
"""What terminals answer to questions of other programs: bytes that are no text, an image, modes, names, a colour, a position."""


def travelled(**environment: str) -> bytes:
    """All that was written on a journey."""
    with Terminal("journey", **environment) as terminal:
        for key in JOURNEY:
            terminal.press(key)
            terminal.answered()
        terminal.read(0.3)
        assert terminal.process.poll() is None
        return terminal.written


def test_a_terminal_too_small_says_what_it_needs_and_gives_everything_back() -> None:
    """20 by 5 and smaller: words, not half a page; what is typed there goes where the focus was; then all is as it was."""
    with Terminal("identity") as terminal:
        terminal.press("backspace")
        assert settled(terminal) == []
        before = terminal.state()
        for size in ((20, 5), (9, 3), (1, 1), (20, 5)):
            terminal.resize(*size)
            terminal.read(0.2)
        terminal.until("rangées.")
        said = " ".join(" ".join(terminal.screen.display).split())
        assert said == "Il faut au moins 40 colonnes et 12 rangées."
        terminal.press("2")
        terminal.resize(80, 24)
        terminal.until("F12")
        assert settled(terminal) == []
        after = terminal.state()
        assert (after["focus"], after["text"]) == (before["focus"], before["text"] + "2")


def test_a_kiosk_that_starts_too_small_begins_when_there_is_room() -> None:
    """The first page waits."""
    terminal = Terminal("journey", (20, 5))
    try:
        terminal.until("40")
        terminal.resize(80, 24)
        terminal.until("F12")
        assert settled(terminal) == []
    finally:
        terminal.__exit__()


def test_a_terminal_that_never_answers_shows_the_page() -> None:
    """Nothing waits for an answer: whatever was asked of it."""
    with Terminal("journey") as terminal:
        assert settled(terminal) == []
        terminal.press("enter")
        terminal.until("Que voulez-vous faire?")
        assert settled(terminal) == []


@pytest.mark.parametrize("late", LATE)
def test_an_answer_that_comes_late_is_no_typing(late: bytes) -> None:
    """Whole or in pieces, it neither moves the focus nor stands in an answer; the next key works."""
    with Terminal("identity") as terminal:
        assert settled(terminal) == []
        before = terminal.state()
        os.write(terminal._master, late)
        assert settled(terminal) == []
        for at in range(0, len(late), 3):
            os.write(terminal._master, late[at : at + 3])
        assert settled(terminal) == []
        after = terminal.state()
        assert (after["focus"], after["text"]) == (before["focus"], before["text"])
        terminal.press("tab")
        assert settled(terminal) == []
        assert terminal.state()["focus"] != before["focus"]


@pytest.mark.parametrize(("first", "last"), [(b"", b""), (b"\x1b[200~", b"\x1b[201~")], ids=["typed", "pasted"])
def test_thousands_of_keys_at_once_are_all_taken(first: bytes, last: bytes) -> None:
    """A book that lies on the keyboard, or a whole file pasted: every sign is there, in its order, and the next key works."""
    text = "".join("abcdefghij"[at % 10] for at in range(10_000 if first else COUNTS["keys_at_once"]))
    with Terminal("identity") as terminal:
        terminal.press("shift+tab")
        terminal.press("shift+tab")
        assert settled(terminal) == []
        before = terminal.state()
        terminal.pour(first + text.encode() + last)
        state = terminal.state()
        for _ in range(200):
            if state["text"].endswith(text):
                break
            terminal.read(0.1)
            state = terminal.state()
        assert state["text"] == before["text"] + text
        terminal.press("tab")
        assert settled(terminal) == []


def test_no_colour_means_not_one_colour_on_a_whole_journey() -> None:
    """NO_COLOR: bold, underline and reverse alone."""
    sent = COLOURS.findall(travelled(NO_COLOR="1"))
    assert sent
    assert not {part for one in sent for part in one.split(b";")} - {b"", b"0", b"1", b"4", b"7"}


def test_a_linux_console_is_sent_its_sixteen_colours_only() -> None:
    """Neither a palette of 256 nor three bytes a colour."""
    sent = COLOURS.findall(travelled(TERM="linux"))
    assert sent
    assert not {part for one in sent for part in one.split(b";")} - SIXTEEN


def test_no_text_of_a_person_commands_the_terminal() -> None:
    """Markup stands as it was written; no control sign of a name reaches the terminal; nothing goes to a clipboard."""
    with Terminal("hostile", (128, 36)) as terminal:
        for key in ("tab", "down", "tab", "tab", "\x03", "\x18", "\x16", "\x01", "f6", "enter", "tab"):
            terminal.press(key)
            terminal.answered()
        terminal.until("[b]Roy[/b]]52;c;aGVsbG8=[2J31m[/]")
        terminal.read(0.2)
        sent = terminal.written.decode()
        assert "\x1b]52" not in sent
        assert sent.count("\x07") == sent.count("\x1b]22;")  # the toolkit's own word on the shape of a mouse pointer
        assert "\x9b" not in sent
        assert "\u202e" not in sent
        assert sent.count("\x1b[2J") == 1  # the screen is empty once, before the first page


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_terminal_without_a_name_is_served_in_lines(term: str, tmp_path: Path) -> None:
    """TERM unset or dumb: not one command is sent, and the visit begins and ends."""
    master, slave = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "TERM" and not name.startswith("KIOSK_")}
    env |= {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), **({"TERM": term} if term else {})}
    command = [sys.executable, "-m", "kiosk", "--demo"]
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=ROOT, start_new_session=True)
    os.close(slave)
    try:
        os.write(master, b"1\n.\n1\n.\n1\n.\n1\n")
        written = _until_the_end(master)
    finally:
        process.kill()
        process.wait(10)
        os.close(master)
    assert "Bienvenue" in written.decode()
    assert b"\x1b" not in written


def _until_the_end(master: int) -> bytes:
    """What is written until nobody holds the other end of the terminal; a minute of silence at most."""
    written = b""
    with suppress(OSError):  # how Linux says that the other end is closed, after the last byte was read
        while select.select([master], [], [], 60)[0]:
            written += os.read(master, 65536)
    return written

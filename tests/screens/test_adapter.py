"""The driver: after every key the terminal shows what Textual itself would draw, cell by cell, with the cursor on the focus."""

import random
import re
import signal

import pytest

from screens.adapter import blank, columns_of, put
from tests.conftest import COUNTS
from tests.screens.fakes import PAGES
from tests.screens.terminal import KEYS, Terminal, settled

TYPED = ["a", "é", "œ", "1", "3", "日", "e\u0301", "Roy", "👍", "本b"]
SIZES = [(80, 24), (40, 12), (100, 30), (64, 20), (53, 15)]
PRESSES = 25
AT_ONCE = ("identity", "documents")
"""A page of fields and one of lists; `.ci/run` looks at the others."""


@pytest.mark.parametrize("page", [pytest.param(one, marks=[] if one in AT_ONCE else pytest.mark.real) for one in PAGES])
def test_the_terminal_shows_what_textual_would_draw(page: str) -> None:
    """Random keys and sizes: characters, colours, attributes, and a visible cursor inside the focused control."""
    dice = random.Random(page)
    pressed: list[str] = []
    with Terminal(page) as terminal:
        assert settled(terminal) == []
        for number in range(PRESSES):
            if number % 8 == 5:
                size = dice.choice(SIZES)
                terminal.resize(*size)
                pressed.append(str(size))
            else:
                pressed.append(dice.choice([*KEYS, *TYPED]))
                terminal.press(pressed[-1])
            assert settled(terminal) == [], pressed[-3:]


@pytest.mark.parametrize("size", [pytest.param((80, 24), marks=pytest.mark.real), (40, 12)])
def test_the_terminal_shows_what_textual_would_draw_all_along_a_visit(size: tuple[int, int]) -> None:
    """From the welcome page on: lists, guides, questions, what lies over them, the settings; sizes change on the way."""
    dice = random.Random(f"visit {size}")
    pressed: list[str] = []
    with Terminal("journey", size) as terminal:
        assert settled(terminal) == []
        for number in range(COUNTS["walk_keys"]):
            if number % 12 == 7:
                terminal.resize(*dice.choice(SIZES))
                pressed.append(str(terminal.size))
            else:
                pressed.append(dice.choice([*("enter",) * 12, *"1123", *("tab",) * 4, *("pagedown",) * 3, *KEYS, *TYPED]))
                terminal.press(pressed[-1])
            assert settled(terminal) == [], pressed[-4:]


def test_a_tab_is_one_write_of_few_cells_and_nothing_is_written_when_nothing_happens() -> None:
    """What a reader of the stream hears is the change; the live line comes last, whole, before the cursor."""
    with Terminal("identity") as terminal:
        assert settled(terminal) == []
        assert terminal.read(0.2) == b""
        before = len(terminal.written)
        terminal.press("tab")
        assert settled(terminal) == []
        got = terminal.written[before:]
        assert b"Jour, champ" in got
        assert got.count(b"\x1b[?2026h") <= 1
        assert b"\x1b[2J" not in got
        assert b"\x1b[?25l" not in got
        moves = re.findall(rb"\x1b\[(\d+);(\d+)H", got)
        assert [int(row) for row, _ in moves[-2:]] == [22, 12]
        assert len(re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", got).decode()) <= 60


def test_a_letter_rewrites_itself_alone() -> None:
    """And never the live line."""
    with Terminal("identity") as terminal:
        assert settled(terminal) == []
        terminal.press("backspace")
        assert settled(terminal) == []
        before = len(terminal.written)
        terminal.press("2")
        assert settled(terminal) == []
        assert len(re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", terminal.written[before:]).decode()) <= 2


def test_the_cursor_is_never_hidden() -> None:
    """Not at the start, not by any frame."""
    with Terminal("tasks") as terminal:
        for key in ("down", "tab", "f1", "escape"):
            terminal.press(key)
            assert settled(terminal) == []
        assert b"\x1b[?25l" not in terminal.written


def test_a_signal_leaves_nothing_on_the_terminal() -> None:
    """The screen is cleared before the alternate one is left."""
    with Terminal("identity") as terminal:
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(10) == 0
        tail = terminal.read(0.2)
        assert b"\x1b[2J\x1b[3J\x1b[H" in tail
        assert tail.rindex(b"\x1b[2J") < tail.rindex(b"\x1b[?1049l")


def test_without_colour_the_focus_is_reversed_and_no_colour_is_sent() -> None:
    """NO_COLOR."""
    with Terminal("identity", NO_COLOR="1") as terminal:
        terminal.read(0.3)
        sent = re.findall(rb"\x1b\[([0-9;]*)m", terminal.written)
        assert not [one for one in sent if set(one.split(b";")) - {b"", b"0", b"1", b"4", b"7"}]
        assert any(b"7" in one.split(b";") for one in sent)


def test_a_linux_console_gets_its_own_sixteen_colours() -> None:
    """The focus black on grey and never bold, which would be grey on grey; the band bright white on blue."""
    with Terminal("tasks", TERM="linux") as terminal:
        assert settled(terminal) == []
        title, focus, text = (terminal.screen.buffer[y][x] for y, x in ((0, 3), (9, 8), (10, 8)))
        assert (focus.fg, focus.bg, focus.bold) == ("black", "white", False)
        assert (title.fg, title.bg) == ("brightwhite", "blue")
        assert (text.fg, text.bg) == ("brightwhite", "black")


def test_a_wide_sign_and_its_halves_die_together() -> None:
    """Writing over either half leaves no half behind."""
    empty = [(" ", "")] * 4
    line = empty[:]
    put(line, 0, "日本", "1")
    assert line == [("日", "1"), ("", "1"), ("本", "1"), ("", "1")]
    put(line, 1, "a", "")
    assert line[:3] == [blank("1"), ("a", ""), ("本", "1")]
    put(line, 2, "b", "")
    assert line[2:] == [("b", ""), blank("1")]


def test_what_is_typed_is_written_alone() -> None:
    """On the cursor's row one sign, whatever goes; elsewhere its word; what stands between bars is no part of their row."""
    old, new = ([(char, "") for char in text] for text in ("Nom │Jean de la Tour │  ", "Nom │n               │  "))
    gone = [at for at in range(5, 20) if old[at] != new[at]]
    assert columns_of(old, new, whole=False, here=True) == gone
    old, new = ([(char, "") for char in text] for text in ("( ) Oui", "(o) Oui"))
    assert columns_of(old, new, whole=False, here=True) == [1]
    assert columns_of(old, new, whole=False) == [0, 1, 2]
    old, new = ([(char, "") for char in text] for text in ("Net │    702,15│ $", "Net │702,15    │ $"))
    assert columns_of(old, new, whole=False) == list(range(5, 15))


def test_a_sentence_that_changed_is_written_whole() -> None:
    """Never as fragments of words; a column beside it stays silent."""
    old = [(char, "") for char in "Réponse enregistrée.  Autre chose  "]
    new = [(char, "") for char in "Réparation demandée.  Autre chose  "]
    assert columns_of(old, new, whole=False) == list(range(20))

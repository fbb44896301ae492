"""What readers of the terminal lean on: the cursor on what has the focus, and the focus in full view."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.words import say
from screens.frame import Rows
from screens.looks import stylesheet
from tests.conformance.rows import row
from tests.faces.voice.listener import as_heard, joined
from tests.faces.voice.people import Anybody, begun
from tests.readers.console import misses
from tests.readers.walks import to_the_end
from tests.readers.wire import Pressed, Terminal, wired
from tests.services.tiny import Tiny


def _somebody() -> Anybody:
    return Anybody(Tiny(), 3, "fr")


def _focus_ground() -> str:
    """The ground of what has the focus, in the theme that everyone meets."""
    found = re.search(r"\$dark-focus: #(\w+)", stylesheet().read_text("utf-8"))
    assert found
    return found[1].lower()


@row("K06")
async def what_is_said_what_is_lit_and_where_the_cursor_stands_are_one() -> None:
    """Every screen of an application with the voice on, after each key: the cell of the cursor is lit, and its row's label is said."""
    ground, voice, person = _focus_ground(), Quiet(), _somebody()
    visit = begun(person)
    visit.world = replace(visit.world, speaks=True)
    met: set[str] = set()

    def watch(terminal: Terminal, key: Pressed) -> None:
        said, voice.said = " | ".join(joined(voice.said)), []
        cursor, focus = terminal.screen.cursor, terminal.stage.scene().focus
        assert not cursor.hidden
        if focus.role == "read":
            return
        cell = terminal.screen.buffer[cursor.y][cursor.x]
        assert cell.bg == ground, (cell, ground, key.name, key.after, terminal.row())
        assert focus.role == "text" or focus.label[:12] in terminal.row().replace("\u00a0", " "), (focus, terminal.row())
        if key.before != key.after or key.turned:
            met.add(focus.role)
            private = say("voice.confidential", person.lang) in said
            assert private or as_heard(focus.label, person.lang) in said, (focus.label, said)

    async with wired(visit, speaker=Talker(lambda: voice)) as terminal:
        for name in ("f7", "enter"):
            await terminal.press(name)
        terminal.watch = watch
        await to_the_end(terminal, person, visit)
    assert {"field", "text", "choice", "box", "row", "button"} <= met


@row("K06")
async def the_cursor_comes_in_the_same_write_as_the_change() -> None:
    """Each write ends with the place of the cursor, and none hides it."""
    visit, person = begun(_somebody()), _somebody()
    writes: list[str] = []
    async with wired(visit) as terminal:
        terminal.watch = lambda _, key: writes.extend(key.writes)
        await to_the_end(terminal, person, visit)
    assert len(writes) > 50
    assert [text for text in writes if not text.removesuffix("\x1b[?2026l").endswith("H") or "\x1b[?25l" in text] == []


@row("K55")
async def what_has_the_focus_stands_whole_on_the_screen() -> None:
    """On a wide and on the smallest screen, after each key: its whole row is on the terminal, inside the body, under nothing."""
    for size in ((80, 24), (40, 12)):
        person = _somebody()
        visit = begun(person)

        def watch(terminal: Terminal, key: Pressed) -> None:
            stage, body = terminal.stage, terminal.app.screen.query_one("#body", Rows).region
            found = [(y, one.text) for y, one in enumerate(stage.body()) if one.caret >= 0]
            assert len(found) == (0 if stage.focus == "#read" else 1), key.after
            for y, text in found:
                assert y < body.height, key.after
                assert terminal.screen.display[body.y + y].rstrip() == text.rstrip(), key.after

        async with wired(visit, size) as terminal:
            terminal.watch = watch
            await to_the_end(terminal, person, visit)


@row("K06", real=True)
def a_braille_display_on_a_real_console_comes_to_the_focus() -> None:
    """BRLTTY with forty cells, after each of the first keys of an application."""
    with TemporaryDirectory() as folder:
        assert misses(40, Path(folder), 60) == []

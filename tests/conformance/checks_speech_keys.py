"""Rows of speech that are proved by pressing keys: when the kiosk speaks, and when it is silent."""

import json
import math
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from kiosk.faces.voice.quiet import Logged, Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from screens.frame import Rows
from tests.conformance.ears import words_of
from tests.conformance.rows import figure, row
from tests.faces.voice.listener import JACK, Heard, as_heard, listening
from tests.faces.voice.people import Anybody, begun
from tests.faces.voice.test_jack import TO_CODE
from tests.services.tiny import Tiny

IN, OUT = JACK
TRIES = 3
"""A machine may be busy for a moment: the best of so many counts."""


def visitor(lang: Lang = "fr") -> Visit:
    """At the welcome page of a small program."""
    return begun(Anybody(Tiny(), 3, lang))


class Endless(Quiet):
    """What it says is never at its end; it knows when it began and when it was cut, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.began = self.cut = 0.0

    def say(self, utterances: Sequence[Utterance]) -> None:
        """From now on something is to be heard."""
        self.began = self.began if self.busy else time.perf_counter()
        self.busy = True
        super().say(utterances)

    def hush(self) -> None:
        """Cut."""
        if self.busy:
            self.cut = time.perf_counter()
        self.busy = False
        super().hush()


@row("K02")
async def one_key_or_the_jack_begins_speech_within_a_second_in_french() -> None:
    """On the welcome page; the voice is loaded ahead."""
    for key in ("f7", IN):
        best = math.inf
        for _ in range(TRIES):
            ears = Endless()
            talker = Talker(lambda ears=ears: ears, jack=JACK)
            talker.prepare()
            async with listening(visitor(), ears, talker) as kiosk:
                pressed = time.perf_counter()
                await kiosk.press(key)
                assert ears.said, key
                assert (ears.said[0].lang, ears.said[0].text) == ("fr", say("page.voice.title", "fr"))
                best = min(best, ears.began - pressed)
        figure("K02", f"milliseconds from {key} to the first utterance", round(best * 1000, 1))
        assert best <= 1.0


@row("K03")
async def the_first_words_say_where_one_is_and_which_keys_there_are() -> None:
    """Place, keys that move and choose, how to stop, to repeat and to get help; in both languages."""
    for lang in LANGS:
        async with listening(visitor(lang)) as kiosk:
            heard = " ".join(await kiosk.press("f7"))
        parts = ("page.voice.place", *(f"voice.key.{one}" for one in ("stop", "repeat", "move", "choose", "back", "help")))
        for word in parts:
            assert as_heard(say(word, lang), lang) in heard, word


@row("K06")
async def what_is_said_is_what_is_marked_and_where_the_cursor_stands() -> None:
    """After each key: the cell of the cursor lies in the marked cells of the row that holds the label said last."""
    async with listening(visitor()) as kiosk:
        await kiosk.press("f7", "enter")
        for key in ("tab", *TO_CODE, "enter", *("down", "tab") * 3, "space", "tab", "enter", *("tab",) * 4):
            await kiosk.press(key)
            _together(kiosk)


def _together(kiosk: Heard) -> None:
    stage, cell = kiosk.app._first.stage, kiosk.app.reading_cell()
    assert stage is not None
    assert cell is not None
    body = kiosk.app.screen.query_one("#body", Rows)
    row_of = body.rows[cell[1] - body.region.y]
    here, at = cell[0] - body.region.x - 2, 0
    marked = ""
    for span in row_of.spans:
        marked = span.text if at <= here < at + len(span.text) and span.role == "focus" else marked
        at += len(span.text)
    focus = stage.scene().focus
    assert marked, (stage.page.id, stage.focus)
    assert words_of(focus.label) <= words_of(row_of.text), (focus.label, row_of.text)
    last = next(one for one in reversed(kiosk.voice.said) if focus.role == "read" or say(f"role.{focus.role}", "fr") in one.text)
    assert as_heard(focus.label, "fr") in last.text


def logged(file: Path) -> list[dict[str, object]]:
    """The log of what was said."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@row("K07")
async def any_key_cuts_what_is_being_said() -> None:
    """Keys of the kiosk, letters, signs and arrows: silence within a tenth of a second, and the log says that it was cut."""
    file, worst = Path(tempfile.mkdtemp(), "log"), 0.0
    ears = Endless()
    visit = visitor()
    talker = Talker(lambda: Logged(ears, file, visit.world.clock))
    async with listening(visit, ears, talker) as kiosk:
        await kiosk.press("f7", "enter")
        for key in ("f1", "escape", "f2", "escape", "f4", "tab", "shift+tab", "a", "5", "up", "down", "f3", "pagedown", "f11", "escape"):
            best = math.inf
            for _ in range(TRIES):
                ears.busy, ears.cut = True, 0.0
                pressed = time.perf_counter()
                await kiosk.press(key)
                best = min(best, ears.cut - pressed if ears.cut else math.inf)
            worst = max(worst, best)
            assert best <= 0.1, key
    figure("K07", "milliseconds from a key to silence", round(worst * 1000, 1))
    assert sum(bool(one["interrupted"]) for one in logged(file)) > 20


@row("K08")
async def one_key_repeats_one_reads_the_screen_one_pauses() -> None:
    """F3, F4, F5, on a page of questions and on one to read."""
    async with listening(visitor()) as kiosk:
        await kiosk.press("f7", "tab", "enter", *TO_CODE)
        for key in ("enter", "tab"):
            said = await kiosk.press(key)
            assert await kiosk.press("f3") == said, key
            read = await kiosk.press("f4")
            assert set(said[-1:]) < set(read), (key, said, read)
            assert await kiosk.press("f3") == read
            assert await kiosk.press("f5") == []
            assert kiosk.voice.held
            assert await kiosk.press("f5") == []
            assert not kiosk.voice.held


@row("K19")
async def pulling_the_headphones_out_silences_what_is_private() -> None:
    """While the resume code is being said: cut within a tenth of a second, told in the log, and never said again."""
    file, best = Path(tempfile.mkdtemp(), "log"), math.inf
    for _ in range(TRIES):
        ears, visit = Endless(), visitor()
        talker = Talker(lambda ears=ears, visit=visit: Logged(ears, file, visit.world.clock), jack=JACK)
        async with listening(visit, ears, talker) as kiosk:
            await kiosk.press(IN, "enter", *TO_CODE)
            assert any(one.private and one.channel == "private" for one in ears.said)
            pressed, many = time.perf_counter(), len(ears.said)
            await kiosk.press(OUT)
            assert ears.cut > pressed, "it goes on"
            best = min(best, ears.cut - pressed)
            assert logged(file)[-1]["interrupted"]
            await kiosk.press("f3", "f4", "tab", "f4")
            assert not [one for one in ears.said[many:] if one.private]
    figure("K19", "milliseconds from the jack to silence", round(best * 1000, 1))
    assert best <= 0.1

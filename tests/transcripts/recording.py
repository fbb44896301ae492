"""The whole application of a person through each face, step by step: what was done, what then stood there, what was heard."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from random import Random
from unittest.mock import patch

from kiosk.faces.describe import describe
from kiosk.faces.describe.scene import Mute
from kiosk.faces.lines import run
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.forms.answers import Answer
from kiosk.forms.journey import walk
from kiosk.programs.older_workers import stories
from kiosk.words import Lang
from screens.app import KioskApp
from screens.asked import Asked
from screens.kiosk_screen import Manner
from tests.agree.by_lines import Typist
from tests.agree.by_screen import Keys, never
from tests.agree.people import Person, applicants, everyone
from tests.faces.voice.listener import joined
from tests.screens.clockwork import pace
from tests.screens.pictures import Picture

SIZE = (80, 24)
BRAILLE = 40
"""Cells of the display."""
ROOM = SIZE[0] - 8
"""Cells of the live line."""
CAPS = {"f6": "F6", "f7": "F7", "tab": "Tab", "enter": "Enter", "space": "Space", "down": "Down", "pagedown": "PgDn"}
MOST = 3000
TYPED = "\x03"
"""Ends a prompt in what the lines face writes, before what is typed."""


class LoadedDice:
    """The same codes in every recording."""

    def __init__(self) -> None:
        self._random = Random(1)

    def draw(self, signs: str, count: int) -> str:
        """`count` signs of them."""
        return "".join(self._random.choice(signs) for _ in range(count))

    def pick(self, among: list[str]) -> str:
        """One of several."""
        return self._random.choice(among)


@dataclass(frozen=True)
class Step:
    """What stood there after a key, or after what was typed."""

    did: str
    """The key in angle brackets, or the signs that were typed."""
    title: str
    place: str
    ask: str
    """The question that has the focus; empty on other pages."""
    live: str
    row: str
    """Of the cursor, as forty cells of braille show it."""
    cell: int
    """The cursor's, counted from one."""
    words: str
    """All that the screen shows."""
    heard: tuple[str, ...] = ()

    @property
    def typed(self) -> bool:
        """Signs, and no key with a name."""
        return bool(self.did) and not self.did.startswith("<")


@dataclass
class Recorder(Keys):
    """The hands of a person, and somebody who notes what each key does."""

    voice: Quiet | None = None
    steps: list[Step] = field(default_factory=list)
    at: int = 0

    async def press(self, *names: str) -> None:
        """Press, then note."""
        for name in names:
            in_field = self.stage.scene().focus.role in ("field", "text")
            await super().press(name)
            typed = name if len(name) == 1 else {"space": " ", "enter": "\n"}.get(name, "") if in_field else ""
            self.note(typed if (typed and in_field) or len(name) == 1 else f"<{CAPS.get(name, name)}>")

    def note(self, did: str) -> None:
        """What stands there now; signs typed one after the other are one step."""
        stage = self.stage
        view = stage.view_of(stage.focus)
        picture = Picture(stage, *SIZE).lines
        x, y = self.app.reading_cell() or (0, 0)
        left = x // BRAILLE * BRAILLE
        said = self.voice.said if self.voice else []
        heard, self.at = tuple(joined(said[self.at :])), len(said)
        step = Step(
            did, *(re.split(" {3,}", line.strip())[0] for line in picture[:2]), view.control.ask if isinstance(view, Asked) else "",
            stage.live, picture[y][left : left + BRAILLE].rstrip(), x - left + 1, " ".join(" ".join(picture).split()), heard,
        )  # fmt: skip
        last = self.steps[-1] if self.steps else step
        if last.typed and step.typed and (last.title, last.ask, last.live) == (step.title, step.ask, step.live):
            self.steps.pop()
            step = replace(step, did=last.did + step.did, heard=last.heard + step.heard)
        self.steps.append(step)

    async def receipt(self) -> None:
        """Open the receipt and turn its sheets."""
        await self.push("receipt")
        while self.steps[-1].words != self.steps[-2].words:
            await self.press("pagedown")


def person(id: str, lang: Lang) -> Person:
    """One of the people, in a language; what the story leaves unsaid is as the law takes it."""
    found = next(one for one in (*everyone(), *applicants()) if one.id == id)
    found.lang = lang
    for place in walk(found.form, found.answers).path:
        unsaid = stories.UNSAID.get(place.key)
        if place.value is None and isinstance(unsaid, str):
            found.answers = found.answers.with_(place.key, Answer("answered", unsaid))
    return found


@contextmanager
def loaded() -> Iterator[None]:
    """The same codes each time."""
    dice = LoadedDice()
    with patch("tests.services.fakes.SecretDice", lambda: dice):
        yield


async def on_screen(somebody: Person, *, speaks: bool = False) -> list[Step]:
    """Through the full screen, to the end of the receipt; with a voice, in headphones."""
    with loaded():
        visit, voice = somebody.visit(), Quiet()
        visit.world = replace(visit.world, speaks=speaks)
        speaker = Talker(lambda: voice) if speaks else Mute()
        app = KioskApp(visit, describe, Manner(timer=never, now=pace(), speaker=speaker))
        async with app.run_test(size=SIZE) as pilot:
            keys = Recorder(somebody, visit, app, voice if speaks else None)
            await pilot.pause()
            keys.note("")
            if speaks:
                await keys.press("f7")
                await keys.push("aloud")
            for _ in range(MOST):
                await keys.settle()
                if keys.stage.page.id == "confirmation":
                    await keys.receipt()
                    return keys.steps
                await keys.turn()
    raise AssertionError(f"{somebody.id} never arrives")


@dataclass
class Echoed(Typist):
    """A terminal shows what is typed; the receipt is read before the end."""

    paper: io.StringIO = field(default_factory=io.StringIO)
    receipt_read: bool = False

    def isatty(self) -> bool:
        """It does."""
        return True

    def readline(self, size: int | None = -1, /) -> str:
        """The next line, shown."""
        if not self.waiting and not self.receipt_read and describe(self.visit).id == "confirmation":
            self.receipt_read = True
            self.waiting.append("1")
        line = super().readline(size)
        self.paper.write(TYPED + line)
        return line


def in_lines(somebody: Person) -> str:
    """Through the lines: all that a terminal shows; `TYPED` stands before what is typed."""
    with loaded():
        visit, paper = somebody.visit(), io.StringIO()
        run(visit, describe, Echoed(somebody, visit, paper=paper), paper)
    return paper.getvalue()

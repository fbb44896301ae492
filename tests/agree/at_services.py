"""People of the demonstration at the services of their file: by keys on the full screen, and line by line.

Both are told the same steps, by the labels that stand there; both find the number or the button in what their face shows, and hold
what it shows against the description of the page.
"""

import io
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Block, Control, Lines, Page, Words
from kiosk.faces.lines import pages, run
from kiosk.services.records.demo import ANSWER, PASSWORD
from kiosk.services.visit import Visit
from kiosk.words import known, say
from screens.app import KioskApp
from screens.asked import Asked
from screens.frame import Rows
from screens.kiosk_screen import Manner
from tests.agree import by_lines
from tests.agree.by_screen import NAMES, Keys, never
from tests.agree.people import Person, everyone
from tests.screens.clockwork import pace

BACK = "<"
CARD = "11111111"
OF_SCREENS = ("show",)
"""Buttons that only a face with keys has."""


@dataclass(frozen=True)
class Story:
    """What somebody does: each step is `BACK`, or the label of a row or of a button, given by its id where it has one."""

    who: str
    steps: tuple[str, ...]
    leaves: Mapping[str, int]
    """How many things of each kind stay, where any do."""
    writes: str = ""
    """To the Ministry, in their own words."""
    applies: Person | None = None
    """After the steps: the application that is filled in, to its confirmation."""

    def text(self, control: Control) -> str:
        """What goes into a control of the services."""
        typed = {"#user_code": self.who, "#password": PASSWORD, "#answer": ANSWER, "#card": CARD, "#request": self.writes}
        return typed[control.key]


def pattern(step: str) -> str:
    """What the label of a step looks like on any face."""
    return r"\s".join(re.escape(word) for word in (say(step, "fr") if known(step) else step).split())


@dataclass
class Watch:
    """Whoever looks over a person's shoulder."""

    kept: Callable[[Visit], dict[str, object]]
    """What stays of a visit, looked for before it ends."""
    pages: list[tuple[str, ...]] = field(default_factory=list)
    """The pages of whoever is signed in, in order: the id, then what stood there."""

    def look(self, page: Page, shown: str) -> None:
        """Every word of the page is in what the face shows."""
        words = sentences(page)
        missing = [one for one in words if squeezed(one) not in squeezed(shown)]
        assert not missing, (page.id, missing, shown)
        self.pages.append((page.id, *words))


def sentences(page: Page) -> list[str]:
    """What a page says: its title and place, what just happened, words, rows, questions and buttons."""
    told = [text for block in page.blocks for text in _of(block)]
    buttons = [one.label for one in page.actions if one.id not in OF_SCREENS]
    return [each for each in (page.title, page.place, page.status, *told, *buttons) if each]


def _of(block: Block) -> list[str]:
    if isinstance(block, Words):
        return [block.text]
    if isinstance(block, Lines):
        return [text for row in block.rows for text in (row.name, row.state, *row.detail)]
    return [block.ask, block.hint]


def squeezed(text: str) -> str:
    """Without blanks, which each face puts where it has room; with the sign of the lines where a key is named."""
    return re.sub(r"\s", "", pages.signed(text, "fr"))


def controls(page: Page) -> list[Control]:
    """What a page asks."""
    return [block for block in page.blocks if isinstance(block, Control)]


@dataclass
class Hands(Keys):
    """Somebody at the keyboard."""

    story: Story
    watch: Watch
    steps: deque[str]

    async def live(self) -> None:
        """To the end of the story."""
        for _ in range(3000):
            await self.settle()
            page = self.stage.page
            filling = self.story.applies is not None and not self.steps
            if filling and page.id != "confirmation":
                await self.turn()
                continue
            if self.visit.account is not None:
                self.watch.look(page, await self.read())
            if controls(page):
                await self.answer(page)
            elif not self.steps:
                return
            else:
                await self.step(self.steps.popleft())
        raise AssertionError(f"the story never ends: {self.stage.page.id}")

    async def read(self) -> str:
        """All that the screen draws, from the first sheet to the last, and back to the first one."""
        await self.first()
        drawn = self.drawn()
        while self.stage.sheet + 1 < len(self.stage.deck):
            await self.press("pagedown")
            drawn += self.drawn()
        await self.first()
        return drawn

    async def first(self) -> None:
        """To the first sheet: Back may lead to another one, where the row stands that was chosen."""
        while self.stage.sheet:
            await self.press("pageup")

    def drawn(self) -> str:
        """The rows of the screen, as the toolkit has them."""
        return "".join(f"{row.text.removeprefix(row.margin)}\n" for part in self.app.screen.query(Rows) for row in part.rows)

    async def answer(self, page: Page) -> None:
        """Type what is asked, then the main button."""
        for view in [view for view in self.stage.views if isinstance(view, Asked)]:
            await self.to(view.stops[0])
            await self.press(*(NAMES.get(sign, sign) for sign in self.story.text(view.control)))
        await self.push(page.actions[0].id)

    async def step(self, step: str) -> None:
        """Back by Escape, a row by the number before it, a button by Tab and Enter; on whichever sheet it stands."""
        if step == BACK:
            await self.press("escape")
            return
        for _ in range(20):
            row = re.search(rf"^ *(\d+) +{pattern(step)}", self.drawn(), re.MULTILINE)
            button = next((one.stop for one in self.stage.buttons if re.fullmatch(pattern(step), one.label)), "")
            if row is not None:
                await self.press(*row[1])
                return
            if button:
                await self.choose(button)
                return
            await self.press("pagedown")
        raise AssertionError(f"{step} stands nowhere on {self.stage.page.id}")


@dataclass
class Typist(io.TextIOBase):
    """Somebody at the lines: standard input, one line whenever the dialogue asks for one."""

    story: Story
    visit: Visit
    watch: Watch
    out: io.StringIO
    steps: deque[str]
    waiting: deque[str] = field(default_factory=deque)
    mark: int = 0
    """What was written before belongs to an earlier page."""
    kept: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.filler = by_lines.Typist(self.story.applies, self.visit) if self.story.applies is not None else None

    def readline(self, size: int | None = -1, /) -> str:
        """The next line; the end of the input at the end of the story."""
        page = describe(self.visit)
        filling = self.filler is not None and not self.steps and page.id != "confirmation"
        if filling and self.filler is not None and not self.waiting:
            self.waiting.extend(self.filler._answers(page))
        elif not self.waiting:
            self.waiting.extend(self._typed(page))
        if len(self.waiting) < 2 and not filling:
            self._look(page)
        if not self.waiting:
            self.kept = self.watch.kept(self.visit)
            return ""
        return self.waiting.popleft() + "\n"

    def _typed(self, page: Page) -> list[str]:
        """What is asked, line by line; else the number of the next step, as it was written."""
        if asked := controls(page):
            return [*(line for one in asked for line in (self.story.text(one), *("." * (one.role == "text")))), ""]
        if not self.steps:
            return []
        step = self.steps.popleft()
        if step == BACK:
            return [BACK]
        found = re.findall(rf"^(\d+)\. {pattern(step)}(?:\s:|\.|$)", self.out.getvalue()[self.mark :], re.MULTILINE)
        assert found, (step, self.out.getvalue()[self.mark :])
        return [found[-1]]

    def _look(self, page: Page) -> None:
        """The page stands there whole: its last prompt was written."""
        shown, self.mark = self.out.getvalue()[self.mark :], len(self.out.getvalue())
        if self.visit.account is not None:
            self.watch.look(page, shown)


async def by_keys(story: Story, visit: Visit, watch: Watch) -> dict[str, object]:
    """The story on a full screen of 80 columns and 24 rows; what stays of it."""
    app = KioskApp(visit, describe, Manner(timer=never, now=pace()))
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(story.applies or next(everyone()), visit, app, story, watch, deque(story.steps))
        await pilot.pause()
        await hands.live()
        return watch.kept(visit)


def in_lines(story: Story, visit: Visit, watch: Watch) -> dict[str, object]:
    """The story on two streams of text; what stays of it."""
    out = io.StringIO()
    typist = Typist(story, visit, watch, out, deque(story.steps))
    run(visit, describe, typist, out)
    return typist.kept

"""Somebody who fills in an application by touch: forty cells of braille that show where the cursor stands, and nothing else.

They know their own papers and the keys of a keyboard. They never feel the words of a question: the row has to do.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from kiosk.faces.describe.control import control
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

CELLS = 40
WORTH = ("begin", "continue", "next", "noted", "start", "apply", "sign", "fix")
"""Buttons that lead on."""
END = "receipt"
SKIPS = ("not_known", "blank")
BUTTON = re.compile(r"< ([^<>]+?)(?: >|$)")
OPTION = re.compile(r">\s+(?:\d+ +)?([(\[].[)\]]) (\S.*)")
ROW = re.compile(r"> [\d–]+  \S")


class Lost(Exception):
    """What is felt leads nowhere."""


def window(row: str, x: int, cells: int = CELLS) -> str:
    """What a display of so many cells shows of a row: the piece in which the cursor stands."""
    first = x // cells * cells
    return plain(row)[first : first + cells]


def plain(text: str) -> str:
    """Braille has one blank."""
    return text.replace("\u00a0", " ")


@dataclass(frozen=True)
class Paper:
    """What somebody would answer to one question."""

    row: tuple[object, ...]
    """Of a list: which one, and which row of it."""
    options: tuple[str, ...]
    chosen: frozenset[str]
    fields: dict[str, str]
    """Label -> text, in their order."""
    required: bool
    long: bool
    """A text of several rows, which stand without a label."""

    @property
    def owed(self) -> bool:
        """It must be answered, and is not."""
        return self.required and not self.chosen and not any(self.fields.values())


def papers_of(visit: Visit) -> list[Paper]:
    """From an application that was filled in some other way: the answers in their order."""
    made: list[Paper] = []
    for place in visit.application().walk().path:
        if place.question.kind not in ("info", "attestation", "group"):
            asked = control(visit, place)
            chosen = frozenset(plain(one.label) for one in asked.options if one.chosen)
            fields = {plain(part.label): part.text for part in asked.parts}
            row = (place.key.rsplit("/", 2)[0], place.row) if place.row else ()
            made.append(Paper(row, tuple(plain(one.label) for one in asked.options), chosen, fields, asked.required, asked.role == "text"))
    return made


@dataclass
class Fingers:
    """They feel the row, press a key, feel again."""

    feel: Callable[[], tuple[str, int]]
    """The window, and the cell of the cursor in it."""
    press: Callable[[str], Awaitable[object]]
    papers: list[Paper]
    lang: Lang
    most: int = 2500
    at: int = 0
    """The question of the papers that comes next."""
    owed: list[int] = field(default_factory=list)
    """Questions of this sheet that were left although they must be answered."""
    skipping: bool = False
    """One of them was refused."""
    opened: list[int] = field(default_factory=list)
    """Questions that opened between two others after the fingers had passed: Continue leads back to them."""
    later: int = 0
    """How far the fingers had come when Continue led back: what stands before it is passed again."""
    inside: bool = False
    """The fingers have moved within the question that is felt."""
    opened_row: str = ""
    """The row of a list that was opened last."""
    felt: list[str] = field(default_factory=list)
    """What was felt before each step."""

    async def fill(self) -> None:
        """From the welcome page to the button that reads the receipt."""
        for _ in range(self.most):
            text, x = self.feel()
            self.felt.append(text)
            if self.button(text, x) == say(f"do.{END}", self.lang):
                return
            await self.step(text, x)
        raise Lost("no end")

    async def step(self, text: str, x: int) -> None:
        """Understand the row, do the next thing."""
        if label := self.button(text, x):
            await self.push(label, text)
        elif found := OPTION.match(text):
            await self.choose(found[1], found[2].rstrip())
        elif ROW.match(text):
            known, self.opened_row = self.opened_row == text, text
            await self.press("tab" if known else "enter")  # a row that was opened and is felt again is done
            self.back()
        elif text.startswith(">") and "│" in text[:x]:
            await self.type(text[:x].rpartition("│")[0].rpartition("│")[2].strip(" >"), text[x:].partition("│")[0])
        elif text.startswith(">"):
            raise Lost(text)
        else:
            await self.press("down")  # a text: line by line to its end

    def button(self, text: str, x: int) -> str:
        """The button in which the cursor stands."""
        return next((one[1].strip() for one in BUTTON.finditer(text) if text.startswith(">") and one.start() <= x <= one.end()), "")

    def back(self) -> None:
        """What was refused is asked again: the first of what is owed."""
        if self.owed:
            self.at, self.skipping = self.owed[0], True

    async def push(self, label: str, text: str) -> None:
        """A button that leads on, one more row of a list, or « je ne sais pas » to what is owed."""
        if self.skipping and label in [say(f"do.{one}", self.lang) for one in SKIPS]:
            self.at = self.owed.pop(0) + 1
            self.skipping = bool(self.owed)
            await self.press("enter")
            return
        add = say("do.add", self.lang)
        lacking = add in text and self.at < len(self.papers) and bool(self.papers[self.at].row)
        worth = label == add if lacking else label in [say(f"do.{one}", self.lang) for one in WORTH]
        if not worth or self.skipping:
            await self.press("tab")
            return
        await self.press("enter")
        self.back()

    async def choose(self, mark: str, label: str) -> None:
        """An option: the one of the papers, else the next one."""
        if not self.inside and self.again(lambda one: any(option.startswith(label) for option in one.chosen), answered=mark == "(o)"):
            await self.onward("tab", done=True)
            return
        paper = self.paper(lambda one: any(option.startswith(label) for option in one.options))
        if paper is None:
            await self.press("space" if mark == "[ ]" else "tab")
            return
        at = next(at for at, one in enumerate(paper.options) if one.startswith(label))
        wanted = paper.options[at] in paper.chosen
        if wanted and mark[1] == " ":
            await self.onward("space")
        elif at + 1 < len(paper.options) and any(one in paper.chosen for one in paper.options[at + 1 :]):
            await self.onward("down")
        else:
            await self.leave(paper)

    async def type(self, label: str, held: str) -> None:
        """A field: what the papers say, where nothing stands yet."""
        if not self.inside and self.again(lambda one: label in one.fields, answered=bool(held.strip())):
            fields = [*self.papers[self.at].fields]
            await self.onward("tab", done=label == fields[-1] and not self.papers[self.at].options)
            return
        paper = self.paper(lambda one: label in one.fields if label else one.long)
        if paper is None:
            await self.press("tab")
            return
        label = label or next(iter(paper.fields))
        for sign in paper.fields[label] if not held.strip() else "":
            await self.press({" ": "space", "\n": "enter"}.get(sign, sign))
        if label == [*paper.fields][-1] and not paper.options:
            await self.leave(paper)
        else:
            await self.onward("tab")

    async def onward(self, key: str, *, done: bool = False) -> None:
        """Within a question; `done`: past it, since it was answered before."""
        self.inside, self.at = not done, self.at + done
        await self.press(key)

    def again(self, suits: Callable[[Paper], bool], *, answered: bool) -> bool:
        """Whether this is one of the questions that were answered before Continue led back; the first that is not ends that."""
        if self.at < self.later and not answered:
            self.at = self.later
        found = next((at for at in range(self.at, self.later) if suits(self.papers[at])), -1)
        self.at = max(self.at, found)
        return found >= 0

    async def leave(self, paper: Paper) -> None:
        """To the next question."""
        if paper.owed and not self.skipping:
            self.owed.append(self.at)
        await self.onward("tab", done=True)

    def paper(self, suits: Callable[[Paper], bool]) -> Paper | None:
        """What the question that is felt is to be answered with; None when all of them were."""
        last = len(self.papers)
        near = [at for at in (self.at, *self.opened, *range(self.at + 1, self.at + 4)) if at < last]
        found = next((at for at in near if suits(self.papers[at])), -1)
        if found < 0:
            if self.at < last and not any(suits(one) for one in self.papers[: self.at]):
                raise Lost(f"{self.felt[-1]}: {self.papers[self.at]}")
            return None  # a document, or a question that was answered and is passed again
        if found in self.opened:
            self.opened.remove(found)
            self.later = max(self.later, self.at)
        else:
            self.opened += range(self.at, found)
        self.at = found
        return self.papers[found]

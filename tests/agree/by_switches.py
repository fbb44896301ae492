"""A person through the full screen with five keys, or with two switches: text too, on the wheel; and nothing without a sound."""

import contextlib
import itertools
import unicodedata
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import ClassVar

from kiosk.faces.describe import describe
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.keys import MOVE, SELECT
from kiosk.services.comfort import Switches, usual
from screens.app import KioskApp
from screens.asked import Asked
from screens.buttons import CELL, SKIP
from screens.few import round_of
from screens.kiosk_screen import Manner
from screens.options import Options
from screens.row_list import RowList
from screens.stage import READ, Stage
from screens.targets import Field, LongText
from screens.wheel import Cell, signs_of
from tests.agree.by_screen import Keys, never
from tests.agree.people import Person

PRESSES = 20_000
"""More than any application takes."""


@dataclass
class Few(Keys, ABC):
    """The hands of a person with few keys: what is pressed follows from what stands there, never from another key."""

    keys: ClassVar[frozenset[str]]
    mode: ClassVar[Switches]
    ears: Quiet = field(default_factory=Quiet)
    pressed: int = 0
    most: int = PRESSES
    """Presses; the next one is too many."""
    heard: bool = False
    """The kiosk speaks: from now on no key may be silent."""

    async def press(self, *names: str) -> None:
        """Keys of the few; each is answered by the voice, once it speaks."""
        for name in names:
            assert self.may(name), name
            before, where = len(self.ears.said), (self.stage.page.id, self.stage.focus, self.stage.live)
            await super().press(name)
            self.pressed += 1
            assert self.pressed <= self.most, where
            assert not self.heard or len(self.ears.said) > before, f"{name} is silent on {where}"

    def may(self, name: str) -> bool:
        """Whether the person has this key."""
        return name in self.keys

    async def listen(self) -> None:
        """Through the other keys to the one that makes the kiosk speak; with headphones, whatever it says."""
        await self.choose(f"{CELL}more")
        await self.choose(f"{CELL}voice")
        self.heard = True
        await self.push("aloud")

    async def turn(self) -> None:
        """The next thing this person would do."""
        if self.stage.page.id == "confirmation":
            await self.push("receipt")
        else:
            await self.lead()

    async def first(self) -> None:
        """The first row of a list."""
        await self.pick(0)

    async def sheet(self) -> None:
        """Fill in what the sheet asks, then its main button."""
        done: set[str] = set()
        wanted = self.stage.asked
        if wanted is not None and wanted.control.problem and wanted.control.may_skip:
            await self.choose(SKIP)
            return
        while left := [one for one in self.stage.deck.stops(self.stage.sheet) if one not in done]:
            page = self.stage.page.id
            done.add(left[0])
            asked = self.stage.view_of(left[0])
            if isinstance(asked, Asked) and self.wants(asked, left[0]):
                await self.to(left[0])
                await self.answer(asked, left[0])
            if self.stage.page.id != page:
                return
        await self.main()

    def wants(self, asked: Asked, stop: str) -> bool:
        """Whether the person puts anything there that does not stand there yet."""
        texts = None if asked.control.key.startswith("documents/") else self.person.texts(asked.control)
        target = asked.target(stop)
        if texts is None or target is None:
            return False
        part = stop.removeprefix(asked.control.key).removeprefix(":")
        if isinstance(target, Options):
            return set(texts[asked.control.option_part].split()) != set(target.chosen)
        return bool(texts.get(part)) and target.editor.text != texts[part]

    async def answer(self, asked: Asked, stop: str) -> None:
        """One field or list of options."""
        texts, target = self.person.texts(asked.control) or {}, asked.target(stop)
        if isinstance(target, Options):
            for code in texts[asked.control.option_part].split():
                await self.pick([one.code for one in target.options].index(code))
        else:
            await self.write(texts[stop.removeprefix(asked.control.key).removeprefix(":")])
            await self.leave()

    async def write(self, text: str) -> None:
        """A text, sign by sign; what the wheel has not whole, as a letter and its marks."""
        for sign in strokes(text, self.stage):
            await self.find(sign)
            await self.press("enter")

    @abstractmethod
    async def find(self, sign: str) -> None:
        """Turn the wheel of the field to a sign."""

    @abstractmethod
    async def pick(self, index: int) -> None:
        """An option, or a row, by its place."""

    @abstractmethod
    async def leave(self) -> None:
        """Out of a field."""

    @property
    def row(self) -> int:
        """The place of the option or of the row that has the focus."""
        view = self.stage.view_of(self.stage.focus)
        if isinstance(view, RowList):
            return [at for at, line in enumerate(view.lines.rows) if line.act].index(view.at)
        target = view.target(self.stage.focus) if view else None
        return target.at if isinstance(target, Options) else -1

    def under(self) -> Cell | None:
        """What is under the hand."""
        return self.stage.few.wheel.at if self.stage.few.wheel else None

    async def spin(self, key: str, do: str, text: str = "") -> None:
        """Turn until this comes."""
        for _ in range(120):
            cell = self.under()
            if cell is not None and cell.do == do and (not text or text in cell.text):
                return
            await self.press(key)
        raise AssertionError(f"the wheel of {self.stage.focus} has no {do} {text}")

    def small(self, sign: str) -> bool:
        """Whether the next letter has to be turned to the other case."""
        wheel, view = self.stage.few.wheel, self.stage.view_of(self.stage.focus)
        target = view.target(self.stage.focus) if view else None
        assert wheel is not None
        assert isinstance(target, Field | LongText)
        return sign.isalpha() and sign.lower() != sign.upper() and wheel.capital(target.editor.text) is not sign.isupper()

    async def sign(self) -> None:
        """Read to the end, tick, send."""
        for _ in range(200):
            if isinstance(self.stage.view_of(self.stage.focus), Asked):
                break
            await self.read()
        await self.press("enter")
        await self.push("continue")

    @abstractmethod
    async def read(self) -> None:
        """The next line."""


class Five(Few):
    """Four arrows and Enter."""

    keys = frozenset(("up", "down", "left", "right", "enter"))
    mode: ClassVar[Switches] = "five"

    async def to(self, stop: str) -> None:
        """By the shorter way."""
        stops = round_of(self.stage)
        here = stops.index(self.stage.focus) if self.stage.focus in stops else -1
        ahead = (stops.index(stop) - here) % len(stops)
        way = "right" if ahead <= len(stops) / 2 else "left"
        for _ in stops:
            if self.stage.focus == stop:
                return
            await self.press(way)
        assert self.stage.focus == stop, (self.stage.focus, stop, stops)

    async def pick(self, index: int) -> None:
        """Up or down, then Enter."""
        if self.row < 0:
            await self.to(self.stage.deck.stops(self.stage.sheet)[0])
        for _ in range(40):
            if self.row == index:
                break
            await self.press("down" if self.row < index else "up")
        await self.press("enter")

    async def find(self, sign: str) -> None:
        """Straight to it, by the shorter way."""
        if self.under() is None:
            await self.press("down")
        wheel = self.stage.few.wheel
        assert wheel is not None
        if self.small(sign):
            await self.spin("up", "case")
            await self.press("enter")
        cells = wheel.cells()
        assert wheel.at is not None
        ahead = (cells.index(Cell("sign", _held(sign))) - cells.index(wheel.at)) % len(cells)
        await self.spin("down" if ahead <= len(cells) / 2 else "up", "sign", _held(sign))

    async def leave(self) -> None:
        """To the next stop."""
        await self.press("right")

    async def read(self) -> None:
        """One line down."""
        await self.press("down")


class Two(Few):
    """Space moves on, Enter selects."""

    keys = frozenset((MOVE[0], *SELECT))
    mode = "two"

    async def to(self, stop: str) -> None:
        """Round, until it comes."""
        for _ in range(60):
            if self.stage.focus == stop:
                return
            await self.press("space")
        raise AssertionError(f"never at {stop}: {round_of(self.stage)}")

    async def pick(self, index: int) -> None:
        """Into the list, on, and select."""
        if self.row < 0:
            await self.to(self.stage.deck.stops(self.stage.sheet)[0])
        if not self.stage.few.inside and not self.alone:
            await self.press("enter")
        for _ in range(40):
            if self.row == index:
                break
            await self.press("space")
        await self.press("enter")

    @property
    def alone(self) -> bool:
        """One row, or a box: nothing to go into."""
        view = self.stage.view_of(self.stage.focus)
        target = view.target(self.stage.focus) if view else None
        if isinstance(view, RowList):
            return sum(bool(line.act) for line in view.lines.rows) == 1
        return isinstance(target, Options) and target.box

    async def find(self, sign: str) -> None:
        """Through the groups, then through the signs of one."""
        if self.under() is None:
            await self.press("enter" if self.stage.few.wheel is None else "space")
        wheel = self.stage.few.wheel
        assert wheel is not None
        if self.small(sign):
            await self.spin("space", "case")
            await self.press("enter")
        if not wheel.signs.small:
            await self.spin("space", "group", _held(sign))
            await self.press("enter")
        await self.spin("space", "sign", _held(sign))

    async def leave(self) -> None:
        """By « Terminé »."""
        await self.spin("space", "done")
        await self.press("enter")

    async def read(self) -> None:
        """One line on; the list of the affirmation is a round that begins with its text."""
        await self.press("enter" if self.stage.focus == READ else "space")


class Tabs(Five):
    """Tab, Shift+Tab, Enter, Esc and arrows; text is typed, in fields only."""

    keys = frozenset(("tab", "shift+tab", "enter", "escape", "up", "down", "left", "right"))
    mode = "all"

    def may(self, name: str) -> bool:
        """Signs where a field has the focus."""
        view = self.stage.view_of(self.stage.focus)
        typing = isinstance(view.target(self.stage.focus) if view else None, Field | LongText)
        return name in self.keys or (typing and (len(name) == 1 or name == "space"))

    async def listen(self) -> None:
        """Nothing of these keys makes the kiosk speak."""

    async def to(self, stop: str) -> None:
        """By the shorter way."""
        stops = self.stage.stops
        here = stops.index(self.stage.focus) if self.stage.focus in stops else -1
        ahead = (stops.index(stop) - here) % len(stops)
        for _ in range(len(stops) + 1):
            if self.stage.focus == stop:
                return
            await self.press("tab" if ahead <= len(stops) / 2 else "shift+tab")
        raise AssertionError(f"never at {stop}: {stops}")

    async def write(self, text: str) -> None:
        """Typed."""
        await self.press(*("space" if sign == " " else sign for sign in text))

    async def leave(self) -> None:
        """To the next stop."""
        await self.press("tab")


def strokes(text: str, stage: Stage) -> list[str]:
    """The signs to write, one after the other; the blanks between digits come by themselves."""
    view = stage.view_of(stage.focus)
    assert isinstance(view, Asked)
    signs = signs_of(view.control.key, view.control.kind, stage.focus.partition(":")[2], stage.page.lang)
    has = "".join((*signs.common, *signs.rare))
    made: list[str] = []
    for sign in text:
        if _held(sign) in has:
            made.append(sign)
        elif signs.small or signs.case == "upper":
            assert sign in " -\u00a0", (sign, view.control.key)
        else:
            whole = unicodedata.normalize("NFD", sign)
            assert all(_held(one) in has for one in whole), (sign, view.control.key)
            made += whole
    return made


def _held(sign: str) -> str:
    """As the wheel has it."""
    return sign.lower()


async def fill(person: Person, hands: type[Few], size: tuple[int, int] = (80, 24), *, most: int = PRESSES, unseen: bool = True) -> Few:
    """From the welcome page to the receipt; the keys are a minute apart, so that none is taken for a trembling hand.

    `unseen`: nothing is painted, which is most of the work; keys, pages and speech are the same.
    """
    visit = person.visit()
    visit.world = replace(visit.world, speaks=True, settings=replace(visit.world.settings, switches=hands.mode))
    visit.comfort = usual(hands.mode)
    ears, clock = Quiet(), itertools.count(0, 60)
    manner = Manner(timer=never, speaker=Talker(lambda: ears), now=lambda: float(next(clock)))
    app = KioskApp(visit, describe, manner)
    async with app.run_test(size=size) as pilot:
        keys = hands(person, visit, app, ears=ears, most=most)
        await pilot.pause()
        await keys.settle()
        with app.batch_update() if unseen else contextlib.nullcontext():
            await keys.listen()
            for _ in range(600):
                await keys.settle()
                if keys.stage.page.id == "receipt":
                    return keys
                await keys.turn()
    raise AssertionError(f"{person.id} never arrives: {visit.stop}")

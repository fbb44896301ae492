"""A person through the full screen: keys alone, decided from what has the focus."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control
from kiosk.services.visit import Visit
from screens.app import KioskApp
from screens.asked import Asked
from screens.buttons import ACT, SKIP
from screens.kiosk_screen import Manner
from screens.options import Options
from screens.stage import Stage
from tests.agree.people import Person
from tests.screens.clockwork import pace
from tests.screens.settled import settled, typed

NAMES = {" ": "space", "\n": "enter"}


class Never:
    """A timer that never rings."""

    def cancel(self) -> None:
        """Nothing to cancel."""


def never(seconds: float, deed: Callable[[], object]) -> Never:
    """Wait for ever."""
    return Never()


async def fill(person: Person, size: tuple[int, int] = (80, 24)) -> Visit:
    """From the welcome page to the confirmation, on a grid of that size."""
    visit = person.visit()
    app = KioskApp(visit, describe, Manner(timer=never, now=pace()))
    async with app.run_test(size=size) as pilot:
        keys = Keys(person, visit, app)
        await pilot.pause()
        for _ in range(3000):
            await keys.settle()
            if keys.stage.page.id == "confirmation":
                return visit
            await keys.turn()
    raise AssertionError(f"{person.id} never arrives: {visit.stop}")


@dataclass
class Keys:
    """The hands of a person."""

    person: Person
    visit: Visit
    app: KioskApp

    @property
    def stage(self) -> Stage:
        """What stands on the screen."""
        stage = self.app._first.stage
        assert stage is not None
        return stage

    async def settle(self) -> None:
        """Until all that was pressed has its answer."""
        await settled(self.app)

    async def press(self, *names: str) -> None:
        """Keys, as a terminal's driver sends them."""
        for name in names:
            await typed(self.app, name)

    async def turn(self) -> None:
        """The next thing a person would do with the page that stands."""
        if self.stage.page.id == "welcome" and self.person.lang == "en" and not self.visit.english:
            await self.press("f6")
        else:
            await self.lead()

    async def lead(self) -> None:
        """What leads on from the page, in whatever language it is."""
        page, stage = self.stage.page, self.stage
        if page.id == "group":
            have = self.visit.application().answers.value(self.visit.stop.at) or ()
            await self.push("add" if len(have) < self.person.rows(self.visit.stop.at) else "continue")
        elif page.id in ("services", "my_file", "programs"):
            await self.first()
        elif page.id == "closed":
            await self.push(f"apply:{self.person.form.id}")
        elif page.id == "affirmation":
            await self.sign()
        elif stage.asked is not None and page.packs:
            await self.sheet()
        else:
            await self.main()

    async def first(self) -> None:
        """The first row of a list."""
        await self.press("1")

    async def sheet(self) -> None:
        """Fill in what the sheet asks, then its main button."""
        wanted = self.stage.asked
        if wanted is not None and wanted.control.problem and wanted.control.may_skip:
            await self.choose(SKIP)
            return
        for _ in range(60):
            asked = self.stage.view_of(self.stage.focus)
            if not isinstance(asked, Asked):
                break
            await self.type(asked, self.stage.focus)
            await self.settle()
            await self.press("tab")
            await self.settle()
            if self.stage.page.id not in ("question", "row", "documents", "resume"):
                return
        await self.main()

    async def type(self, asked: Asked, stop: str) -> None:
        """What this person puts into one field or list of options."""
        control: Control = asked.control
        texts = None if control.key.startswith("documents/") else self.person.texts(control)
        if texts is None:
            return
        target = asked.target(stop)
        if isinstance(target, Options):
            codes = texts[control.option_part].split() if target.several else [texts[control.option_part]]
            for code in codes:
                if code not in target.chosen:
                    await self.press(*str([one.code for one in control.options].index(code) + 1))
            return
        text = texts.get(stop.removeprefix(control.key).removeprefix(":"), "")
        if target is None or target.editor.text == text:
            return
        await self.press(*(NAMES.get(sign, sign) for sign in text))

    async def sign(self) -> None:
        """Read to the end, tick, send."""
        for _ in range(80):
            if isinstance(self.stage.view_of(self.stage.focus), Asked):
                break
            await self.press("down")
        for box in [box.stops[0] for box in self.stage.views if isinstance(box, Asked)]:
            await self.to(box)
            await self.press("space")
            await self.settle()
        await self.push("continue")

    async def main(self) -> None:
        """The main button of the sheet."""
        await self.choose(self.stage.buttons[0].stop)

    async def push(self, act: str) -> None:
        """The button of an act; the sheets before it are turned first."""
        while not any(one.stop == f"{ACT}{act}" for one in self.stage.buttons):
            await self.main()
            await self.settle()
        await self.choose(f"{ACT}{act}")

    async def choose(self, stop: str) -> None:
        """A button, or a stop of the legend."""
        await self.to(stop)
        await self.press("enter")

    async def to(self, stop: str) -> None:
        """By Tab alone."""
        for _ in range(80):
            if self.stage.focus == stop:
                return
            await self.press("tab")
            await self.settle()
        raise AssertionError(f"Tab never reaches {stop}: {self.stage.stops}")

"""A person before the screen, and a clock that runs only as the test says."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.pilot import Pilot

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Mute, Speaker
from screens.app import KioskApp
from screens.asking import Visit
from screens.idle import Seconds
from screens.kiosk_screen import Manner
from screens.stage import Stage
from tests.screens.clockwork import Clockwork
from tests.screens.fakes import FakeVisit, shown
from tests.screens.settled import settled, typed
from tests.screens.test_app import stage_of

V = TypeVar("V", bound=Visit)


@dataclass
class Seat(Generic[V]):
    """Somebody before the screen, and their clock."""

    app: KioskApp
    visit: V
    clock: Clockwork
    pilot: "Pilot[int]"

    async def wait(self, seconds: float) -> None:
        """Let time go by."""
        self.clock.run(seconds)
        await self.settle()

    async def press(self, *names: str) -> None:
        """Keys, a second apart."""
        for each in names:
            self.clock.run(1)
            await self.type(each)

    async def type(self, name: str) -> None:
        """A key, now."""
        await typed(self.app, name)

    async def settle(self) -> None:
        """Until all that was pressed has its answer."""
        await settled(self.app)

    @property
    def stage(self) -> Stage:
        """What stands there."""
        return stage_of(self.app)


@asynccontextmanager
async def seated(visit: V, describe: Callable[[V], Page], speaker: Speaker | None = None) -> AsyncIterator[Seat[V]]:
    """Before the page of any visit."""
    clock = Clockwork()
    app = KioskApp(visit, describe, Manner(Seconds(180, 600, 60, 3600), timer=clock, now=clock.now, speaker=speaker or Mute()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Seat(app, visit, clock, pilot)


@asynccontextmanager
async def seat(page: Page, speaker: Speaker | None = None) -> AsyncIterator[Seat[FakeVisit]]:
    """Before one page."""
    async with seated(FakeVisit(page), shown, speaker) as person:
        yield person

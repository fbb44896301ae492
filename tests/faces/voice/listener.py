"""A kiosk that is only heard: keys go in, utterances come out."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from textual.pilot import Pilot

from kiosk.faces.describe import describe
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from tests.agree.by_screen import never

NAMES = {" ": "space", "\n": "enter"}


class Ears(Quiet):
    """A voice of which some utterances never arrive."""

    def __init__(self, drops: Callable[[str], bool]) -> None:
        super().__init__()
        self.drops = drops

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Remember what arrives."""
        super().say([one for one in utterances if not self.drops(one.text)])


@dataclass
class Heard:
    """The keys, and what was heard since."""

    pilot: "Pilot[int]"
    voice: Quiet
    app: KioskApp
    at: int = 0
    transcript: list[str] = field(default_factory=list)
    """Keys, and under them what was heard."""

    async def press(self, *keys: str) -> list[str]:
        """Press keys one by one; all that is said of them."""
        await self.pilot.press(*(NAMES.get(key, key) for key in keys))
        await self.settle()
        heard = self.new()
        self.transcript += [f"> {' '.join(keys)}", *(f"  {text}" for text in heard)]
        return heard

    def new(self) -> list[str]:
        """What was said since it was asked last."""
        said, self.at = [one.text for one in self.voice.said[self.at :]], len(self.voice.said)
        return said

    async def settle(self) -> None:
        """Until the visit has answered."""
        await self.pilot.pause()
        while self.app._first.busy:
            await self.pilot.pause(0.001)


@asynccontextmanager
async def listening(visit: Visit, voice: Quiet | None = None) -> AsyncIterator[Heard]:
    """A kiosk with nothing but headphones."""
    ears = voice or Quiet()
    visit.world = replace(visit.world, speaks=True)
    app = KioskApp(visit, describe, Manner(timer=never, speaker=Talker(lambda: ears)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Heard(pilot, ears, app)

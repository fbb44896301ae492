"""A kiosk that is only heard: keys go in, utterances come out."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from textual.pilot import Pilot

from kiosk.faces.describe import describe
from kiosk.faces.voice.handing import Told, handed
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from kiosk.words import Lang
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from tests.agree.by_screen import never
from tests.screens.clockwork import pace
from tests.screens.settled import settled, typed

NAMES = {" ": "space", "\n": "enter", "+": "plus", "-": "minus"}
JACK = ("f15", "f16")
"""The codes of headphones that are plugged in and pulled out."""


class Ears(Quiet):
    """A voice of which some words never arrive."""

    def __init__(self, lost: str) -> None:
        super().__init__()
        self.lost = re.compile(lost)

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Remember what arrives; an utterance that is lost whole was never there."""
        arrived = (replace(one, text=self.lost.sub("", one.text)) for one in utterances)
        super().say([one for one in arrived if one.text])


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
        for key in keys:
            await typed(self.app, NAMES.get(key, key))
        heard = self.new()
        self.transcript += [f"> {' '.join(keys)}", *(f"  {text}" for text in heard)]
        return heard

    def new(self) -> list[str]:
        """What was said since it was asked last; a passage in another language goes on with the one before."""
        said, self.at = self.voice.said[self.at :], len(self.voice.said)
        return joined(said)

    async def settle(self) -> None:
        """Until all that was pressed has its answer."""
        await settled(self.app)


def joined(said: Sequence[Utterance]) -> list[str]:
    """What is said as one."""
    heard: list[str] = []
    for one in said:
        heard[len(heard) :] = [f"{heard.pop()} {one.text}" if one.follows and heard else one.text]
    return heard


def as_heard(text: str, lang: Lang, names: Sequence[str] = ()) -> str:
    """A text of a page as it is heard; `names`: of the centre."""
    return " ".join(joined(handed([Told(text)], lang, aloud=True, names=names)))


@asynccontextmanager
async def listening(visit: Visit, voice: Quiet | None = None, talker: Talker | None = None) -> AsyncIterator[Heard]:
    """A kiosk with nothing but headphones."""
    ears = voice or Quiet()
    visit.world = replace(visit.world, speaks=True)
    speaker = talker or Talker(lambda: ears, jack=JACK)
    app = KioskApp(visit, describe, Manner(timer=never, now=pace(), speaker=speaker))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Heard(pilot, ears, app)

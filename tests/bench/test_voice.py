"""How soon a key is heard, and how soon it silences: the whole application, on the null device. Figures in `docs/voice.json`."""

import asyncio
import json
import threading
import time
from collections.abc import Sequence

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.voice.synth import Synth
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from tests.agree.by_screen import never
from tests.bench.report import DOCS
from tests.screens.clockwork import pace
from tests.services.fakes import world
from tests.services.tiny import Tiny

miniaudio = pytest.importorskip("miniaudio", reason="the voice is an extra that is not installed")
pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

KEYS = 120
GOALS = {"first_sound_ms_p50": 30.0, "first_sound_ms_p95": 50.0, "silence_ms_p95": 5.0}
"""Accessibility, G11."""


class Timed(Synth):
    """A voice that notes when it was silenced, and when the next thing was heard."""

    def __init__(self) -> None:
        super().__init__([miniaudio.Backend.NULL])
        self.sounds: list[float] = []
        self.silences: list[float] = []
        self.key = 0.0
        self.heard = threading.Event()

    def hush(self) -> None:
        """A key."""
        self.key = time.perf_counter()
        super().hush()
        self.silences.append((time.perf_counter() - self.key) * 1000)

    def say(self, utterances: Sequence[Utterance]) -> None:
        """What the key brought."""
        self.on_sound(self._note)
        super().say(utterances)

    def _note(self) -> None:
        self.sounds.append((time.perf_counter() - self.key) * 1000)
        self.heard.set()


async def figures() -> dict[str, float]:
    """Tab, again and again, each after the one before is being heard."""
    voice = Timed()
    app = KioskApp(Visit(world((Tiny(),))), describe, Manner(timer=never, now=pace(), speaker=Talker(lambda: voice)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f7", "enter")
        voice.sounds.clear()
        for _ in range(KEYS):
            voice.heard.clear()
            await pilot.press("tab")
            await asyncio.to_thread(voice.heard.wait, 10)
            await asyncio.sleep(0.1)
    sounds, silences = sorted(voice.sounds), sorted(voice.silences)
    return {
        "first_sound_ms_p50": round(sounds[len(sounds) // 2], 2),
        "first_sound_ms_p95": round(sounds[int(len(sounds) * 0.95)], 2),
        "silence_ms_p95": round(silences[int(len(silences) * 0.95)], 3),
    }


@pytest.fixture(scope="module")
def found() -> dict[str, float]:
    """Measured once, and kept."""
    measured = asyncio.run(figures())
    DOCS.mkdir(exist_ok=True)
    (DOCS / "voice.json").write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    return measured


@pytest.mark.parametrize("goal", GOALS)
def test_the_voice_is_quick(goal: str, found: dict[str, float]) -> None:
    """At most what is allowed."""
    assert found[goal] <= GOALS[goal], found

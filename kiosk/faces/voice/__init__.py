"""The voice: the kiosk says what it shows. An optional extra; nothing is loaded before somebody asks for it.

speaker(settings, clock) -> Speaker     to be given to `screens.app.run`; mute where the extra is not there
"""

from __future__ import annotations

import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING

from kiosk.faces.describe.scene import Mute, Scene, Speaker
from kiosk.words import Lang, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.clock import Clock
    from kiosk.ports import Voice
    from kiosk.settings import Settings

NEEDS = ("espeakng_loader", "miniaudio")


def installed() -> bool:
    """Whether the packages of the extra are there; nothing is loaded to know."""
    return all(find_spec(name) is not None for name in NEEDS)


def speaker(settings: Settings, clock: Clock) -> Speaker:
    """Who speaks on this kiosk."""
    return Sleeper(lambda: _talker(settings, clock)) if installed() else Mute()


class Sleeper:
    """A `Speaker` whose talker is made when somebody first wants to hear it: the first page is painted without it."""

    present = True

    def __init__(self, wake: Callable[[], Speaker]) -> None:
        self._wake = wake
        self._awake: list[Speaker] = []
        self._lock = threading.Lock()

    def woken(self) -> Speaker:
        """The talker, made once, in whichever thread asks first."""
        with self._lock:
            if not self._awake:
                self._awake.append(self._wake())
            return self._awake[0]

    @property
    def on(self) -> bool:
        """It speaks now."""
        return any(one.on for one in self._awake)

    @property
    def busy(self) -> bool:
        """Something is being said."""
        return any(one.busy for one in self._awake)

    def hush(self) -> None:
        """A key: silence, at once."""
        for one in self._awake:
            one.hush()

    def show(self, scene: Scene) -> None:
        """This stands there now."""
        for one in self._awake:
            one.show(scene)

    def do(self, id: str, lang: Lang) -> str:
        """A key of the voice; what the live line says of it."""
        return self.woken().do(id, lang) if id == "voice" or self._awake else say("voice.silent", lang)

    def close(self) -> None:
        """Nothing is said any more."""
        for one in self._awake:
            one.close()


def _talker(settings: Settings, clock: Clock) -> Speaker:
    from kiosk.faces.voice.talker import Talker

    return Talker(lambda: _open(settings, clock))


def _open(settings: Settings, clock: Clock) -> Voice:
    """The voice that is heard; in a demonstration it may write down what it says. Raises VoiceUnavailable."""
    from kiosk.faces.voice.quiet import Logged
    from kiosk.faces.voice.synth import Synth

    voice = Synth()
    return Logged(voice, settings.speech_log, clock) if settings.demo and settings.speech_log.name else voice

"""The voice: the kiosk says what it shows. An optional extra; nothing is loaded before somebody asks for it.

speaker(settings, clock) -> Speaker     to be given to `screens.app.run`; mute where the extra is not there
trouble() -> what is missing            for the doctor
"""

from __future__ import annotations

import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

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


def trouble() -> Literal["", "absent", "library", "device"]:
    """What keeps this machine from speaking, tried as the kiosk would: the extra, its library, or an audio device; '' for nothing."""
    if not installed():
        return "absent"
    from kiosk.faces.voice.espeak import Espeak
    from kiosk.faces.voice.sound import Sound
    from kiosk.ports import VoiceUnavailable

    try:
        hertz = Espeak().hertz
    except VoiceUnavailable:
        return "library"
    try:
        Sound(hertz).close()
    except VoiceUnavailable:
        return "device"
    return ""


def speaker(settings: Settings, clock: Clock) -> Speaker:
    """Who speaks on this kiosk."""
    return Sleeper(lambda: _talker(settings, clock), settings.jack_keys) if installed() else Mute()


class Sleeper:
    """A `Speaker` whose talker is made when somebody first wants to hear it: the first page is painted without it."""

    present = True

    def __init__(self, wake: Callable[[], Speaker], jack: tuple[str, ...] = ()) -> None:
        self.jack = jack
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
    def aloud(self) -> bool:
        """What is private may be said."""
        return any(one.aloud for one in self._awake)

    @property
    def busy(self) -> bool:
        """Something is being said."""
        return any(one.busy for one in self._awake)

    def prepare(self) -> None:
        """Load what speaking takes, in a thread of the caller's."""
        self.woken().prepare()

    def begin(self) -> str:
        """Speak from now on; the id of the words that say why not."""
        return self.woken().begin()

    def plug(self) -> None:
        """Headphones are in."""
        for one in self._awake:
            one.plug()

    def unplug(self) -> None:
        """They are out."""
        for one in self._awake:
            one.unplug()

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
        return self._awake[0].do(id, lang) if self._awake else say("voice.silent", lang)

    def close(self) -> None:
        """Nothing is said any more."""
        for one in self._awake:
            one.close()


def _talker(settings: Settings, clock: Clock) -> Speaker:
    from kiosk.faces.voice.talker import Talker

    return Talker(lambda: _open(settings, clock), (settings.centre_name, *settings.centre_address))


def _open(settings: Settings, clock: Clock) -> Voice:
    """The voice that is heard; in a demonstration it may write down what it says. Raises VoiceUnavailable."""
    from kiosk.faces.voice.quiet import Logged
    from kiosk.faces.voice.synth import Synth

    voice = Synth()
    return Logged(voice, settings.speech_log, clock) if settings.demo and settings.speech_log.name else voice

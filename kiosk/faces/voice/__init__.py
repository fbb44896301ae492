"""The voice: the kiosk says what it shows. An optional extra; nothing is loaded before somebody asks for it.

speaker(settings, clock) -> Speaker     to be given to `screens.app.run`; mute where the extra is not there
"""

from importlib.util import find_spec

from kiosk.clock import Clock
from kiosk.faces.describe.scene import Mute, Speaker
from kiosk.ports import Voice
from kiosk.settings import Settings

NEEDS = ("espeakng_loader", "miniaudio")


def installed() -> bool:
    """Whether the packages of the extra are there; nothing is loaded to know."""
    return all(find_spec(name) is not None for name in NEEDS)


def speaker(settings: Settings, clock: Clock) -> Speaker:
    """Who speaks on this kiosk."""
    if not installed():
        return Mute()
    from kiosk.faces.voice.talker import Talker

    return Talker(lambda: _open(settings, clock))


def _open(settings: Settings, clock: Clock) -> Voice:
    """The voice that is heard; in a demonstration it may write down what it says. Raises VoiceUnavailable."""
    from kiosk.faces.voice.quiet import Logged
    from kiosk.faces.voice.synth import Synth

    voice = Synth()
    return Logged(voice, settings.speech_log, clock) if settings.demo and settings.speech_log.name else voice

"""What a technician is told of the voice, and what goes wrong while it speaks."""

import threading
from collections.abc import Callable, Sequence

import pytest

from kiosk.faces import voice
from kiosk.faces.voice.sound import STILL
from kiosk.ports import Utterance, VoiceUnavailable
from kiosk.words import LANGS, Lang, known, say

miniaudio = pytest.importorskip("miniaudio", reason="the voice is an extra that is not installed")
pytest.importorskip("espeakng_loader", reason="the voice is an extra that is not installed")

from kiosk.faces.voice.espeak import Espeak  # noqa: E402 - only where its packages are
from kiosk.faces.voice.levels import Levels  # noqa: E402 - same
from kiosk.faces.voice.sound import Sound  # noqa: E402 - same
from kiosk.faces.voice.synth import Synth  # noqa: E402 - same

NULL = (miniaudio.Backend.NULL,)


def on(backends: Sequence[object], monkeypatch: pytest.MonkeyPatch) -> str:
    """What the doctor finds on a machine whose sound goes there."""
    monkeypatch.setattr("kiosk.faces.voice.sound._usual", lambda: list(backends))
    return voice.trouble()


def test_each_part_that_may_be_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device, the library, the extra: the first that is missing, and nothing where all are there."""
    assert on(NULL, monkeypatch) == ""
    with monkeypatch.context() as without:
        without.setattr(miniaudio, "PlaybackDevice", _refused)
        assert voice.trouble() == "device"
        without.setattr("espeakng_loader.get_data_path", lambda: "nowhere")
        assert voice.trouble() == "library"
        without.setattr(voice, "installed", lambda: False)
        assert voice.trouble() == "absent"
    for word in ("doctor.voice", *(f"doctor.voice.{one}" for one in ("absent", "library", "device"))):
        assert known(word)
        assert all(say(word, lang) for lang in LANGS)


def _refused(*_: object, **__: object) -> None:
    raise miniaudio.MiniaudioError("no device")


def test_a_device_that_was_pulled_out_holds_nobody_up() -> None:
    """It asks for nothing any more: after some looks the kiosk no longer waits for what would be heard."""
    sound = Sound(22_050, NULL)
    sound._device.stop()
    assert sound.put(sound.generation, bytes(1_000_000))
    looks = [sound.busy for _ in range(STILL + 2)]
    assert looks[0]
    assert not looks[-1]
    sound.close()


def test_a_language_that_fails_leaves_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that speaks goes on with the next thing."""
    speak, heard = Espeak.speak, threading.Event()

    def french(espeak: Espeak, text: str, lang: Lang, levels: Levels, take: Callable[[bytes], bool]) -> None:
        if lang == "en" and text != "a":
            raise VoiceUnavailable(lang)
        speak(espeak, text, lang, levels, take)

    monkeypatch.setattr(Espeak, "speak", french)
    synth = Synth(NULL)
    synth.on_sound(heard.set)
    synth.say([Utterance("Hello", "en"), Utterance("Bonjour", "fr")])
    assert heard.wait(20)
    synth.close()


def test_a_voice_can_be_opened_again() -> None:
    """After a failure of the kiosk the next screen opens it anew in the same process."""
    for _ in range(2):
        heard = threading.Event()
        synth = Synth(NULL)
        synth.on_sound(heard.set)
        synth.say([Utterance("Bonjour", "fr"), Utterance("Hello", "en")])
        assert heard.wait(20)
        synth.close()

"""The voice that is heard, on a device that plays to nobody. Skipped aloud where the extra is not installed."""

import array
import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest

from kiosk.faces.voice.levels import RATES, VOLUMES, Levels
from kiosk.ports import Utterance, VoiceUnavailable
from kiosk.words import LANGS, Lang

miniaudio = pytest.importorskip("miniaudio", reason="the voice is an extra that is not installed")
pytest.importorskip("espeakng_loader", reason="the voice is an extra that is not installed")

from kiosk.faces.voice.espeak import Espeak  # noqa: E402 - only where its packages are
from kiosk.faces.voice.synth import Synth  # noqa: E402 - same

SENTENCE = {"fr": "Nom de famille, champ, vide, 3 de 12, obligatoire", "en": "Last name, field, empty, 3 of 12, required"}


@pytest.fixture(scope="module")
def espeak() -> Espeak:
    """The synthesis."""
    return Espeak()


@pytest.fixture
def synth() -> Iterator[Synth]:
    """A voice on the null device."""
    made = Synth([miniaudio.Backend.NULL])
    yield made
    made.close()


def samples(espeak: Espeak, lang: Lang, levels: Levels, text: str = "") -> array.array:
    """What a sentence sounds like."""
    found = array.array("h")
    espeak.speak(text or SENTENCE[lang], lang, levels, lambda piece: found.frombytes(piece) is None)
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_each_language_has_a_voice_of_its_own(espeak: Espeak, lang: Lang) -> None:
    """The same words sound otherwise in the other language: a voice that is not found would be the one before."""
    other: Lang = "en" if lang == "fr" else "fr"
    assert samples(espeak, lang, Levels(), "Nation, six, page") != samples(espeak, other, Levels(), "Nation, six, page")


@pytest.mark.parametrize("lang", LANGS)
def test_each_step_is_faster(espeak: Espeak, lang: Lang) -> None:
    """Fewer samples for the same sentence."""
    lengths = [len(samples(espeak, lang, Levels(rate=rate))) for rate in RATES]
    assert all(longer > shorter for longer, shorter in pairwise(lengths))


def test_each_step_is_louder_and_none_is_cut(espeak: Espeak) -> None:
    """20 dB from the softest to the loudest, below the largest sample there is."""
    peaks = [max(map(abs, samples(espeak, "fr", Levels(volume=volume)))) for volume in VOLUMES]
    assert all(softer < louder for softer, louder in pairwise(peaks))
    assert peaks[-1] / peaks[0] >= 10
    assert peaks[-1] < 32767


def test_synthesis_stops_where_nobody_listens(espeak: Espeak) -> None:
    """After the first piece that is refused."""
    pieces: list[bytes] = []
    espeak.speak(SENTENCE["fr"], "fr", Levels(), lambda piece: bool(pieces.append(piece)))
    assert len(pieces) == 1


def test_what_is_said_comes_to_the_device(synth: Synth) -> None:
    """The first sound is told."""
    heard = threading.Event()
    synth.on_sound(heard.set)
    synth.say([Utterance(SENTENCE["fr"], "fr")])
    assert heard.wait(20)
    assert synth.busy


def test_a_key_forgets_all_that_was_to_be_said(synth: Synth) -> None:
    """At once, and nothing comes of it later."""
    heard = threading.Event()
    synth.on_sound(heard.set)
    synth.say([Utterance(SENTENCE["fr"] * 20, "fr")] * 5)
    assert heard.wait(20)
    synth.hush()
    assert not synth._sound.busy
    synth.say([Utterance("a", "fr")])
    while synth._making or not synth._waiting.empty():
        pass
    assert len(synth._sound._samples) < synth._espeak.hertz * 4


def test_a_pause_holds_what_is_left(synth: Synth) -> None:
    """Nothing is played meanwhile, and time does not stand still for it."""
    heard = threading.Event()
    synth.on_sound(heard.set)
    synth.say([Utterance(SENTENCE["fr"] * 20, "fr")])
    assert heard.wait(20)
    assert synth.pause()
    assert not synth.busy
    assert synth._sound.busy
    assert not synth.pause()
    assert synth.busy


def test_no_device_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that cannot be opened, a library that does not load: one failure, that the kiosk says in words."""

    def fail(*_: object, **__: object) -> None:
        raise miniaudio.MiniaudioError("no device")

    monkeypatch.setattr(miniaudio, "PlaybackDevice", fail)
    with pytest.raises(VoiceUnavailable):
        Synth()
    monkeypatch.setattr("espeakng_loader.get_data_path", lambda: "nowhere")
    with pytest.raises(VoiceUnavailable):
        Espeak()

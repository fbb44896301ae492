"""eSpeak NG, loaded into this process by ctypes from the wheel that carries it; no system package, no process an utterance.

It keeps its state in the library itself: one `Espeak` at a time, used from one thread. eSpeak NG is GPL-3 or later, which
is why the voice is an extra that nothing else needs.
"""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.faces.voice.levels import USUAL, Levels
from kiosk.ports import VoiceUnavailable
from kiosk.words import Lang

VOICES: Final[dict[Lang, bytes]] = {"en": b"en-us", "fr": b"fr"}
"""Names the library knows: `fr-fr` is none of them, and it then goes on in the voice before without a word."""
SYNCHRONOUS, RATE, VOLUME, UTF8 = 2, 1, 2, 1
KEEP_RUNNING = 0x8000
"""Missing data is an answer, not the end of the process."""
PIECE = 10
"""Milliseconds of sound in each call back."""
WORDS_A_MINUTE = 175
Receive = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class Espeak:
    """The synthesis. Raises VoiceUnavailable where it cannot be loaded."""

    def __init__(self) -> None:
        self._library, self.hertz = _load()
        self._lang: Lang | None = None
        self._take: Callable[[bytes], bool] = lambda _samples: False
        self._receive = Receive(self._received)  # kept: the library calls it
        self._library.espeak_SetSynthCallback(self._receive)
        for lang in VOICES:  # the first use of a language reads files: now, and not at a key
            self.speak("a", lang, Levels(), lambda _samples: True)

    def speak(self, text: str, lang: Lang, levels: Levels, take: Callable[[bytes], bool]) -> None:
        """Turn a text into 16-bit samples, handed to `take` piece by piece until it answers False."""
        if lang != self._lang:
            if self._library.espeak_SetVoiceByName(VOICES[lang]):
                raise VoiceUnavailable(lang)
            self._lang = lang
        self._library.espeak_SetParameter(RATE, WORDS_A_MINUTE * levels.rate // USUAL, 0)
        self._library.espeak_SetParameter(VOLUME, levels.volume, 0)
        self._take = take
        data = text.replace("\0", " ").encode()
        self._library.espeak_Synth(data, len(data) + 1, 0, 1, 0, UTF8, None, None)

    def _received(self, samples: int | None, count: int, _events: int) -> int:
        return 0 if not count or samples is None or self._take(ctypes.string_at(samples, count * 2)) else 1


def _load() -> tuple[ctypes.CDLL, int]:
    """The library, and its samples a second."""
    try:
        import espeakng_loader

        data = Path(espeakng_loader.get_data_path())
        library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
    except (ImportError, OSError, AttributeError) as problem:
        raise VoiceUnavailable(str(problem)) from problem
    if not (data / "phontab").is_file():  # asked to begin without it, the library writes on the terminal
        raise VoiceUnavailable("data")
    hertz: int = library.espeak_Initialize(SYNCHRONOUS, PIECE, os.fsencode(data), KEEP_RUNNING)
    if hertz <= 0:
        raise VoiceUnavailable("start")
    return library, hertz

"""The voice that is heard: one thread that makes sound, one buffer, and a generation number that a key raises."""

import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Literal

from kiosk.faces.voice.espeak import Espeak
from kiosk.faces.voice.levels import Levels
from kiosk.faces.voice.sound import Sound
from kiosk.ports import Utterance, VoiceUnavailable

if TYPE_CHECKING:
    from miniaudio import Backend


class Synth:
    """A `Voice`. Raises VoiceUnavailable where no device or no library is to be had."""

    def __init__(self, backends: Sequence["Backend"] = ()) -> None:
        self._espeak = Espeak()
        self._sound = Sound(self._espeak.hertz, backends)
        self._levels = Levels()
        self._waiting: queue.SimpleQueue[tuple[int, Utterance] | None] = queue.SimpleQueue()
        self._making = False
        threading.Thread(target=self._work, name="voice", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Something is still to be made or to be heard; not while it is held: a pause may last for ever."""
        return not self._sound.held and (self._making or self._sound.busy or not self._waiting.empty())

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Say these after what is being said."""
        for one in utterances:
            self._waiting.put((self._sound.generation, one))

    def hush(self) -> None:
        """Silence at once."""
        self._sound.empty()

    def pause(self) -> bool:
        """Hold, or go on."""
        self._sound.held = not self._sound.held
        return self._sound.held

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """A step; heard from the next utterance on."""
        return self._levels.change(what, by)

    def reset(self) -> None:
        """As at first."""
        self._levels.reset()

    def close(self) -> None:
        """End the thread and let the device go."""
        self._sound.empty()
        self._waiting.put(None)
        self._sound.close()

    def on_sound(self, tell: Callable[[], None]) -> None:
        """Tell once, at the first sound: for those who measure."""
        self._sound.on_sound = tell

    def _work(self) -> None:
        while (taken := self._waiting.get()) is not None:
            generation, one = taken
            if generation == self._sound.generation:
                self._making = True
                with suppress(VoiceUnavailable):  # a language that is gone is silent; the other one goes on
                    self._espeak.speak(one.text, one.lang, self._levels, partial(self._sound.put, generation))
                self._making = False

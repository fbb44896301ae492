"""The audio device: one buffer of samples that a key empties at once. The only owner of the device; it needs no system library."""

import ctypes
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.ports import VoiceUnavailable

if TYPE_CHECKING:
    from miniaudio import Backend

LATENCY = 10
"""Milliseconds of the device's own buffer."""
BYTES = 2
"""Of a sample."""
STILL = 20
"""Looks, a second apart, after which a device that asked for nothing is taken for one that was pulled out."""
Complain = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
_SILENT = Complain(lambda *_: None)


class Sound:
    """A device that plays what is put into it. Raises VoiceUnavailable where there is none."""

    def __init__(self, hertz: int, backends: Sequence["Backend"] = ()) -> None:
        self.held = False
        self.on_sound: Callable[[], None] | None = None
        """Called once, at the first samples that are handed to the device: for those who measure."""
        self._samples = bytearray()
        self._generation = 0
        self._lock = threading.Lock()
        self._asked = False
        """The device wanted something since the last look."""
        self._looks = 0
        _without_complaints()
        try:
            import miniaudio
        except (ImportError, OSError) as problem:
            raise VoiceUnavailable(str(problem)) from problem
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 1, hertz, LATENCY, backends=list(backends or _usual()), app_name="kiosk"
            )
            pull = self._pull()
            next(pull)
            self._device.start(pull)
        except miniaudio.MiniaudioError as problem:
            raise VoiceUnavailable(str(problem)) from problem

    @property
    def generation(self) -> int:
        """Goes up at each emptying."""
        return self._generation

    @property
    def busy(self) -> bool:
        """Something is still to be played, by a device that asks for it: one that is gone would hold the time up for ever."""
        self._looks, self._asked = 0 if self._asked else self._looks + 1, False
        return bool(self._samples) and self._looks < STILL

    def put(self, generation: int, samples: bytes) -> bool:
        """Play these after the others; False, and nothing is played, when the buffer was emptied since `generation`."""
        with self._lock:
            if generation != self._generation:
                return False
            self._samples += samples
            return True

    def empty(self) -> None:
        """Silence; what is made for an older generation never comes in any more."""
        with self._lock:
            self._generation += 1
            self._samples.clear()
            self.held = False

    def close(self) -> None:
        """Let the device go."""
        self._device.close()

    def _pull(self) -> Generator[bytes, int, None]:
        """What the device asks for, in its own thread: so many samples, silence where there are none."""
        wanted = yield b""
        while True:
            size, self._asked = wanted * BYTES, True
            with self._lock:
                played = b"" if self.held else bytes(self._samples[:size])
                del self._samples[: len(played)]
            if self.on_sound is not None and played:
                tell, self.on_sound = self.on_sound, None
                tell()
            wanted = yield played + bytes(size - len(played))


def _usual() -> list["Backend"]:
    """Where sound goes; never the null device, which would be a kiosk that speaks to nobody, nor one that writes on the terminal."""
    from miniaudio import Backend

    others = {"darwin": [Backend.COREAUDIO], "win32": [Backend.WASAPI]}
    return others.get(sys.platform, [Backend.PULSEAUDIO, Backend.ALSA])


def _without_complaints() -> None:
    """Without a device ALSA writes to the terminal, over the screen: its messages go nowhere."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_SILENT)

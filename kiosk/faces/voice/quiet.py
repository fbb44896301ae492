"""Voices without a sound: one that only remembers, and one that writes what another one says, a line of JSON each."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from kiosk.clock import Clock
from kiosk.faces.voice.levels import Levels
from kiosk.ports import Utterance, Voice


class Quiet:
    """Keeps what it was to say. Nothing is ever still to be heard."""

    busy = False

    def __init__(self) -> None:
        self.said: list[Utterance] = []
        self.held = False
        self.levels = Levels()

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Remember them."""
        self.said += utterances

    def hush(self) -> None:
        """There was no sound; a pause is over."""
        self.held = False

    def pause(self) -> bool:
        """Held, or no longer."""
        self.held = not self.held
        return self.held

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """A step."""
        return self.levels.change(what, by)

    def reset(self) -> None:
        """As at first."""
        self.levels.reset()

    def close(self) -> None:
        """Nothing is open."""


class Logged:
    """Another voice, with a file of what it says. It holds answers: it is for tests and demonstrations, never for people."""

    def __init__(self, voice: Voice, file: Path, clock: Clock) -> None:
        self._voice = voice
        self._file = file
        self._clock = clock
        self._cut = False

    @property
    def busy(self) -> bool:
        """Something is still to be heard."""
        return self._voice.busy

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Say and write; `interrupted`: it took the place of something that was not heard to its end."""
        with self._file.open("a", encoding="utf-8") as log:
            for one in utterances:
                log.write(f"{json.dumps(self._entry(one), ensure_ascii=False)}\n")
                self._cut = False
        self._voice.say(utterances)

    def hush(self) -> None:
        """Silence."""
        self._cut = self._cut or self._voice.busy
        self._voice.hush()

    def pause(self) -> bool:
        """Hold, or go on."""
        return self._voice.pause()

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """A step."""
        return self._voice.change(what, by)

    def reset(self) -> None:
        """As at first."""
        self._voice.reset()

    def close(self) -> None:
        """Let the device go."""
        self._voice.close()

    def _entry(self, one: Utterance) -> dict[str, str | bool]:
        at = self._clock.now().isoformat()
        return {"time": at, "lang": one.lang, "text": one.text, "channel": one.channel, "private": one.private, "interrupted": self._cut}

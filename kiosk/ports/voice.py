"""What says things. `kiosk.faces.voice` implements it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.words.text import Lang


class VoiceUnavailable(Exception):
    """The kiosk cannot speak now: no audio device, a library that fails to load."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say, as it is handed to the voice: numbers, dates and signs are words already."""

    text: str
    lang: Lang
    private: bool = False
    """It tells of the person."""
    channel: Literal["private", "speaker"] = "speaker"
    """Who may hear it: one person with headphones, or whoever stands near."""
    follows: bool = False
    """It goes on with the one before, in another language: a French name on an English page."""


class Voice(Protocol):
    """Says things one after the other. None of its methods waits for a sound."""

    @property
    def busy(self) -> bool:
        """Something is still to be heard."""

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Say these after what is being said."""

    def hush(self) -> None:
        """Silence at once; what was still to be said is forgotten."""

    def pause(self) -> bool:
        """Hold speech where it is, or go on from there; whether it is held now."""

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """Faster, slower, louder or softer by so many steps; the new value in percent of the usual one."""

    def reset(self) -> None:
        """Rate and volume as they were at first."""

    def close(self) -> None:
        """Let the device go."""

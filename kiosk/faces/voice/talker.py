"""Who speaks: it is told what stands there and which keys of the voice are pressed, and hands utterances to a voice."""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Literal

from kiosk.faces.describe.scene import LAST_PAGES, Scene
from kiosk.faces.voice.handing import Told, handed
from kiosk.faces.voice.utterances import news, spelling
from kiosk.faces.voice.whole import whole
from kiosk.ports import Utterance, Voice, VoiceUnavailable
from kiosk.words import Lang, say

SETTINGS = ("settings", "keyboard")


class Talker:
    """A `Speaker` with a voice, which is opened once, ahead of need or at the first. Everything else ends with the session."""

    present = True

    def __init__(self, open_voice: Callable[[], Voice], names: Sequence[str] = (), jack: tuple[str, ...] = ()) -> None:
        self.on = False
        self.jack = jack
        self._open = open_voice
        self._names = names
        """Names of the centre, which are French on every page."""
        self._opening = threading.Lock()
        self._voice: Voice | None = None
        self._aloud = False
        """What is private may be said: the person wears headphones, and said so in this session."""
        self._scene: Scene | None = None
        self._under: Scene | None = None
        """What stood there before the settings: that is what they spell."""
        self._last: tuple[Utterance, ...] = ()
        self._unsaid = ""
        """What is only shown: that speech is held cannot be said."""
        self._deeds: Mapping[str, Callable[[Lang], str]] = {
            "voice": self._stop,
            "pause": self._pause,
            "repeat": self._repeat,
            "read": self._read,
            "spell": self._spell,
            "aloud": self._allow,
            "origin": self._usual,
            "faster": lambda lang: self._change("rate", 1, lang),
            "slower": lambda lang: self._change("rate", -1, lang),
            "louder": lambda lang: self._change("volume", 1, lang),
            "softer": lambda lang: self._change("volume", -1, lang),
        }

    @property
    def aloud(self) -> bool:
        """What is private may be said."""
        return self._aloud

    @property
    def busy(self) -> bool:
        """Something is being said."""
        return self.on and self._voice is not None and self._voice.busy

    def prepare(self) -> None:
        """Open the voice ahead of need, in a thread of the caller's; where that fails it is tried again when somebody wants it."""
        with suppress(VoiceUnavailable):
            self._opened()

    def begin(self) -> str:
        """Speak from now on, as soon as the voice is open; the id of the words that say why not."""
        try:
            self._opened()
        except VoiceUnavailable:
            return "voice.broken"
        self._scene = self._scene if self.on else None
        self.on = True
        return ""

    def plug(self) -> None:
        """Headphones hear what is private."""
        self._aloud = True

    def unplug(self) -> None:
        """Without them it is silent at once, and is not repeated."""
        if self._aloud:
            self.hush()
            self._last = tuple(one for one in self._last if not one.private)
        self._aloud = False

    def hush(self) -> None:
        """A key: silence, at once."""
        if self._voice is not None:
            self._voice.hush()
        if self._scene is not None and self._scene.note:
            self._scene = replace(self._scene, note="")

    def show(self, scene: Scene) -> None:
        """This stands there now: say what is new."""
        if scene.note and scene.note == self._unsaid:
            scene = replace(scene, note="")
        old, self._scene = self._scene, scene
        self._under = self._under if scene.page.id in SETTINGS else scene
        if not self.on:
            return
        over = scene.page.id in LAST_PAGES and (old is None or old.page.id not in LAST_PAGES)
        if over and self._voice is not None:
            self._aloud = False
            self._voice.reset()
        self._tell(news(old, scene, aloud=self._aloud), scene.page.lang)
        if over:
            self._say((Utterance(say("voice.ends", scene.page.lang), scene.page.lang),))
            self._last, self.on = (), False

    def do(self, id: str, lang: Lang) -> str:
        """A key of the voice; what the live line says of it."""
        if not self.on and id != "voice":
            return say("voice.silent", lang)
        return self._deeds[id](lang)

    def close(self) -> None:
        """Nothing is said any more, until it is opened again."""
        self.on = self._aloud = False
        with self._opening:
            voice, self._voice = self._voice, None
        if voice is not None:
            voice.close()

    def _opened(self) -> Voice:
        """The voice, opened once, whichever thread asks first. Raises VoiceUnavailable."""
        with self._opening:
            if self._voice is None:
                self._voice = self._open()
            return self._voice

    def _stop(self, lang: Lang) -> str:
        self.on = self._aloud = False
        if self._voice is not None:
            self._voice.reset()
        self._say((Utterance(say("voice.off", lang), lang),))
        self._last = ()
        return say("voice.silent", lang)

    def _pause(self, lang: Lang) -> str:
        self._unsaid = say("voice.paused", lang)
        return self._unsaid if self._voice is not None and self._voice.pause() else ""

    def _repeat(self, _lang: Lang) -> str:
        self._say(self._last)
        return ""

    def _read(self, lang: Lang) -> str:
        if self._scene is not None:
            self._tell(whole(self._scene, aloud=self._aloud), lang)
        return ""

    def _spell(self, lang: Lang) -> str:
        if self._under is not None:
            self._tell(spelling(self._under), lang)
        return ""

    def _allow(self, lang: Lang) -> str:
        self._aloud = True
        return say("voice.aloud", lang)

    def _usual(self, _lang: Lang) -> str:
        if self._voice is not None:
            self._voice.reset()
        return ""

    def _change(self, what: Literal["rate", "volume"], by: int, lang: Lang) -> str:
        if self._voice is None:
            return ""
        return say(f"voice.{what}", lang, n=self._voice.change(what, by))

    def _tell(self, told: Sequence[Told], lang: Lang) -> None:
        self._say(handed(told, lang, aloud=self._aloud, names=self._names))

    def _say(self, utterances: tuple[Utterance, ...]) -> None:
        if utterances and self._voice is not None:
            self._last = utterances
            self._voice.say(utterances)

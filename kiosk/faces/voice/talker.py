"""Who speaks: it is told what stands there and which keys of the voice are pressed, and hands utterances to a voice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from kiosk.faces.describe.scene import Scene
from kiosk.faces.voice.utterances import news, spelling, whole
from kiosk.ports import Utterance, Voice, VoiceUnavailable
from kiosk.words import Lang, say


class Talker:
    """A `Speaker` with a voice, which is opened when somebody first wants to hear it. Everything ends with the session."""

    present = True

    def __init__(self, open_voice: Callable[[], Voice]) -> None:
        self.on = False
        self._open = open_voice
        self._voice: Voice | None = None
        self._aloud = False
        """What is private may be said: the person wears headphones, and said so in this session."""
        self._scene: Scene | None = None
        self._last: tuple[Utterance, ...] = ()
        self._unsaid = ""
        """What is only shown: that speech is held cannot be said."""
        self._deeds: Mapping[str, Callable[[Lang], str]] = {
            "voice": self._toggle,
            "pause": self._pause,
            "repeat": self._repeat,
            "read": self._read,
            "spell": self._spell,
            "aloud": self._allow,
            "faster": lambda lang: self._change("rate", 1, lang),
            "slower": lambda lang: self._change("rate", -1, lang),
            "louder": lambda lang: self._change("volume", 1, lang),
            "softer": lambda lang: self._change("volume", -1, lang),
        }

    @property
    def busy(self) -> bool:
        """Something is being said."""
        return self.on and self._voice is not None and self._voice.busy

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
        if not self.on:
            return
        over = scene.page.id == "ended" and old is not None and old.page.id != "ended"
        if over and self._voice is not None:
            self._aloud = False
            self._voice.reset()
        self._say(news(old, scene, aloud=self._aloud))
        if over:
            self._say((Utterance(say("voice.ends", scene.page.lang), scene.page.lang),))
            self._last, self.on = (), False

    def do(self, id: str, lang: Lang) -> str:
        """A key of the voice; what the live line says of it."""
        if not self.on and id != "voice":
            return say("voice.silent", lang)
        return self._deeds[id](lang)

    def close(self) -> None:
        """Nothing is said any more."""
        self.on = False
        if self._voice is not None:
            self._voice.close()

    def _toggle(self, lang: Lang) -> str:
        if self.on:
            self.on = self._aloud = False
            self._last = ()
            if self._voice is not None:
                self._voice.reset()
            self._say((Utterance(say("voice.off", lang), lang),))
            return say("voice.silent", lang)
        try:
            self._voice = self._voice or self._open()
        except VoiceUnavailable:
            return say("voice.broken", lang)
        self.on, self._scene = True, None
        return ""

    def _pause(self, lang: Lang) -> str:
        self._unsaid = say("voice.paused", lang)
        return self._unsaid if self._voice is not None and self._voice.pause() else ""

    def _repeat(self, _lang: Lang) -> str:
        self._say(self._last)
        return ""

    def _read(self, _lang: Lang) -> str:
        if self._scene is not None:
            self._say(whole(self._scene, aloud=self._aloud))
        return ""

    def _spell(self, _lang: Lang) -> str:
        if self._scene is not None:
            self._say(spelling(self._scene, aloud=self._aloud))
        return ""

    def _allow(self, lang: Lang) -> str:
        self._aloud = True
        return say("voice.aloud", lang)

    def _change(self, what: Literal["rate", "volume"], by: int, lang: Lang) -> str:
        if self._voice is None:
            return ""
        return say(f"voice.{what}", lang, n=self._voice.change(what, by))

    def _say(self, utterances: tuple[Utterance, ...]) -> None:
        if utterances and self._voice is not None:
            self._last = utterances
            self._voice.say(utterances)

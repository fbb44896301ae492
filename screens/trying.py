"""Keys are tried: each says and shows what it does, and does nothing. Esc, twice, ends it; with few keys, select does."""

from dataclasses import replace

from kiosk.keys import SELECT
from kiosk.services.comfort import Comfort
from kiosk.words import Lang, known, say
from screens.asking import Deed, Visit
from screens.hands import DEEDS, SIGNS
from screens.stage import Stage
from screens.targets import Field, LongText
from screens.typed import Typed

ALIKE = {"ctrl+h": "backspace"}
"""Keys that some terminals call by another name."""


class Trial:
    """One trial of the keys."""

    def __init__(self) -> None:
        self._escaped = False
        """Esc was the key before."""

    def press(self, stage: Stage, key: Typed) -> Deed | None:
        """Say what a key does; after the second Esc in a row, what ends the trial."""
        lang, few = stage.page.lang, stage.page.switches != "all"
        escape = key.name == "escape" or (few and key.name in SELECT)
        if escape and self._escaped:
            stage.tell(say("trying.ends", lang))
            return Deed((end,), "stay")
        self._escaped = escape
        _, target = stage.here
        writes = isinstance(target, Field | LongText)
        stage.tell(say("few.tried" if few else "trying.escape", lang) if escape else does(key, lang, writes=writes))
        return None


def tried(trial: Trial | None, stage: Stage, comfort: Comfort) -> Trial | None:
    """The trial that goes on, or begins and says so, or none."""
    if not comfort.trying:
        return None
    if trial is None:
        stage.tell(say("trying.begins" if stage.page.switches == "all" else "few.trying", stage.page.lang))
    return trial or Trial()


def end(visit: Visit) -> None:
    """The keys act again."""
    visit.comfort = replace(visit.comfort, trying=False)


def does(key: Typed, lang: Lang, *, writes: bool) -> str:
    """What a key does, in words; `writes`: a field has the focus, in which a sign is a sign."""
    name = ALIKE.get(key.name, key.name)
    if name in DEEDS and not (name in SIGNS and writes):
        return say(f"key.{DEEDS[name]}.does", lang)
    if known(f"trying.{name}"):
        return say(f"trying.{name}", lang)
    if key.char is None:
        return say("trying.nothing", lang)
    return say("trying.number" if key.char.isdecimal() else "trying.sign", lang, sign=key.char)

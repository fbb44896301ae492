"""From what is told to what the voice is handed: each passage in its own language, and what is private said only where it may be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.faces.voice.reading import spoken
from kiosk.ports import Utterance
from kiosk.words import Lang, say
from kiosk.words.official import passages


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to say, as it is written."""

    text: str
    private: bool = False
    lang: Lang | None = None
    """Its own language, when it is not the page's."""
    ready: bool = False
    """Already as it is said: spelled signs."""


def handed(told: Sequence[Told], lang: Lang, *, aloud: bool, names: Sequence[str] = ()) -> tuple[Utterance, ...]:
    """Ready for the voice; what is private and may not be heard is said to be private, once in a row. `names`: of the centre."""
    made: list[Utterance] = []
    for one in told:
        if one.private and not aloud:
            shut = Utterance(say("voice.confidential", lang), lang)
            made += [] if made and made[-1] == shut else [shut]
        else:
            made += _said(one, one.lang or lang, aloud=aloud, names=names)
    return tuple(made)


def _said(one: Told, lang: Lang, *, aloud: bool, names: Sequence[str]) -> Iterator[Utterance]:
    """One utterance, or as many as it has passages of another language; those after the first go on with it."""
    parts = [(lang, one.text)] if one.ready else [(own, spoken(text, own)) for own, text in passages(one.text, lang, names)]
    heard = [(own, text) for own, text in parts if any(map(str.isalnum, text))]
    for at, (own, text) in enumerate(heard):
        yield Utterance(text, own, one.private, "private" if aloud else "speaker", follows=at > 0)

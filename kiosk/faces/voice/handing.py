"""From what is told to what the voice is handed: each passage in its own language, and what is private said only where it may be."""

import re
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
    within: str = ""
    """Words of the text that are in the other language, and nothing else of it is."""


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
    for at, (own, text) in enumerate([(lang, one.text)] if one.ready else _passages(one, lang, names)):
        yield Utterance(text, own, one.private, "private" if aloud else "speaker", follows=at > 0)


def _passages(one: Told, lang: Lang, names: Sequence[str]) -> list[tuple[Lang, str]]:
    """Each as it is said; the comma or the question mark after a name stays with the name."""
    heard: list[tuple[Lang, str]] = []
    for own, part in _parts(one, lang, names):
        said, mark = spoken(part, own), re.match(r"[,.;:)?]*", part)
        if heard and mark:
            heard[-1] = heard[-1][0], heard[-1][1] + mark[0]
        said = said.removeprefix(mark[0] if heard and mark else "").strip()
        if any(map(str.isalnum, said)):
            heard.append((own, said))
    return heard


def _parts(one: Told, lang: Lang, names: Sequence[str]) -> Iterator[tuple[Lang, str]]:
    """The text cut where its language changes: at what is in the other one, and at names."""
    before, within, after = one.text.partition(one.within) if one.within else (one.text, "", "")
    other: Lang = "en" if lang == "fr" else "fr"
    for own, part in ((lang, before), (other, within), (lang, after)):
        yield from passages(part, own, names) if part else ()

"""Every text that a person reads, wherever it is written: the catalogue, the forms, the terms, the guides."""

import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import NamedTuple, cast

import yaml

from kiosk.words import LANGS, Lang, catalogue

LONGEST, MEAN = 20, 13
"""Words of a sentence: at most, and on average."""
VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
PROGRAMS = Path(__file__).parents[2] / "kiosk" / "programs"
MARK = re.compile(r"^(?:#+ (?:[a-z_]+: )?|- |\d+\. |> )")
"""What a line of a guide begins with, and nobody reads: a heading's sign and id, a list's sign."""


class Written(NamedTuple):
    """One text and where it stands."""

    where: str
    lang: Lang
    text: str


@cache
def written() -> tuple[Written, ...]:
    """All of them."""
    words = (Written(id, lang, getattr(text, lang)) for id, text in catalogue().items() for lang in LANGS)
    return (*words, *_forms(), *_guides())


def french() -> Iterator[Written]:
    """The French ones."""
    return (one for one in written() if one.lang == "fr")


def _forms() -> Iterator[Written]:
    for path in sorted(PROGRAMS.glob("*/*.yaml")):
        yield from _pairs(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), str(path.relative_to(PROGRAMS)))


def _pairs(node: object, where: str) -> Iterator[Written]:
    """The `{fr, en}` pairs below a node, in their order."""
    if isinstance(node, list):
        for number, each in enumerate(node):
            name = each.get("id", number) if isinstance(each, dict) else number
            yield from _pairs(each, f"{where}/{name}")
    elif isinstance(node, dict) and node.keys() == {"fr", "en"} and all(isinstance(text, str) for text in node.values()):
        yield from (Written(where, lang, cast("str", node[lang])) for lang in LANGS)
    elif isinstance(node, dict):
        for name, each in node.items():
            yield from _pairs(each, f"{where}/{name}")


def _guides() -> Iterator[Written]:
    for lang in LANGS:
        for path in sorted(PROGRAMS.glob(f"*/*.{lang}.md")):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if line.strip():
                    yield Written(f"{path.relative_to(PROGRAMS)}:{number}", lang, MARK.sub("", line))


def sentences(text: str) -> list[list[str]]:
    """The sentences of a text, each as its words: what holds a letter or a digit."""
    whole = re.split(r"(?<=[.?!])[\s\u00a0]+(?=[A-ZÀ-Ü«“{])|\n+", text)
    return [words for each in whole if (words := [word for word in re.split(r"[\s\u00a0\u202f]+", each) if re.search(r"\w", word)])]


def uneven() -> list[str]:
    """The words of the catalogue that lack a language, or wait for other values in one than in the other."""
    return [id for id, text in catalogue().items() if not (text.fr and text.en) or placeholders(text.fr) != placeholders(text.en)]


def placeholders(text: str) -> set[str]:
    """The names of the values a text waits for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def too_long() -> list[str]:
    """The sentences of more than twenty words, each with its place."""
    cut = ((one.where, words) for one in written() for words in sentences(one.text))
    return [f"{where} ({len(words)}): {' '.join(words)}" for where, words in cut if len(words) > LONGEST]


def mean_length(lang: Lang) -> float:
    """Words of a sentence on average, over the texts that are sentences: labels do not lower the mean."""
    return fmean(len(words) for one in written() if one.lang == lang and "." in one.text for words in sentences(one.text))


def reading_ease(cut: list[list[str]]) -> float:
    """How easily French sentences are read: Kandel and Moles, 1958, the French form of Flesch's measure.

    100 is very easy; 60 to 70 is plain, within reach of the first years of secondary school; under 50 is hard.
    """
    words = [word for sentence in cut for word in sentence]
    return 207 - 1.015 * len(words) / len(cut) - 73.6 * fmean(map(syllables, words))


def syllables(word: str) -> int:
    """How many syllables a French word has when it is read aloud: a mute ending is none."""
    bare = word.lower()
    found = len(VOWELS.findall(bare))
    return max(1, found - (found > 1 and bool(re.search(r"(?:e|es|ent)\W*$", bare))))

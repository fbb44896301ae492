"""Every text that a person reads, wherever it is written: the catalogue, the forms, the terms, the guides."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import yaml

from kiosk.words import LANGS, Lang, catalogue

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

"""Texts measured and broken in cells, as a terminal shows them."""

import re
import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe0e\ufe0f\ud800-\udfff]")
"""What has no cell or would command the terminal: kept in an answer, never sent to a screen."""

ONE_CELL = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201e\u2022\u2026]*")
"""A text whose every sign takes one cell: nearly all that is shown, and known without counting."""

CONSOLE_SIGNS = frozenset(
    "".join(map(chr, range(32, 127))) + "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŒÆàâäçèéêëîïôöùûüÿœæŸ«»’–—…•·°×÷½¼£€§©²³≤≥─│┌┐└┘├┤┬┴┼█░▒■←→↑↓\u00a0\u202f\u2011"
)
"""What every font of a Debian console draws."""

SENTENCES = re.compile(r"(?:(?<=[^\W\d_]{2}[.?])|(?<=\d{4}\.)|(?<=[)»”]\.))\s+(?=[A-ZÀ-Ü«“])")
"""Between two sentences; « 1 a. » and « 10. » begin one."""


@lru_cache(4096)
def cell(char: str) -> int:
    """How many cells one character takes: 0, 1 or 2."""
    return 0 if UNSEEN.match(char) else get_character_cell_size(char)


def shown(text: str) -> str:
    """The text without what cannot be shown."""
    return UNSEEN.sub("", text)


def on_console(text: str) -> str:
    """As a console can draw it: a letter it lacks by its base letter, anything else by dots; stored and said whole."""
    return text if CONSOLE_SIGNS.issuperset(text) else "".join(map(_drawable, text))


def _drawable(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return char if char in CONSOLE_SIGNS else base if base in CONSOLE_SIGNS else "·" * cell(char)


def width_of(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if ONE_CELL.fullmatch(text) else sum(map(cell, text))


def cut(text: str, width: int) -> str:
    """As much of the start as fits."""
    if ONE_CELL.fullmatch(text):
        return text[: max(0, width)]
    room = width
    for at, char in enumerate(text):
        room -= cell(char)
        if room < 0:
            return text[:at]
    return text


def pad(text: str, width: int) -> str:
    """Cut or filled with blanks to exactly so many cells."""
    kept = cut(text, width)
    return kept + " " * (width - width_of(kept))


def wrap(text: str, width: int) -> tuple[str, ...]:
    """Break a paragraph between words, at ordinary blanks only; a word longer than a row is broken where it must be."""
    text, width = shown(text), max(1, width)
    measured = len if ONE_CELL.fullmatch(text) else width_of
    done, line, taken = list[str](), "", 0
    for word in text.split(" "):
        wide = measured(word)
        if line and taken + 1 + wide <= width:
            line, taken = f"{line} {word}", taken + 1 + wide
            continue
        if line:
            done.append(line)
        *before, line = pieces(word, width) if wide > width else [word]
        done += before
        taken = measured(line)
    return (*done, line)


def pieces(word: str, width: int) -> list[str]:
    """A word in pieces of at most so many cells."""
    found = []
    width = max(1, width)
    while width_of(word) > width:
        piece = cut(word, width) or word[:1]
        found.append(piece)
        word = word[len(piece) :]
    return [*found, word]


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph."""
    return tuple(SENTENCES.split(text))


def fitting(text: str, width: int) -> str:
    """The whole sentences that fit, else the whole words: a text is never cut inside one."""
    if width_of(text) <= width:
        return text
    kept = ""
    for sentence in re.split(r"(?<=[.;?])\s", text):
        longer = f"{kept} {sentence}" if kept else sentence
        if width_of(longer) > width:
            break
        kept = longer
    return kept or wrap(text, width)[0]

"""Passwords that are tried first, and how one is recognised that is only made of them. Nothing is asked of a network.

`common.txt` holds what the world uses (SecLists, MIT), `quebec.txt` what is used here: places, hockey, months, names, this service.
"""

import unicodedata
from functools import cache
from pathlib import Path

from kiosk.access.folding import letters, plain

HERE = Path(__file__).parent
WORD = 4
"""The least signs of a word of the list; shorter ones stand in other words by chance."""
WORDS = 2
"""So many different common words are too few, whatever digits and signs stand around them."""
PIECE = 8
"""Fewer signs than this, over and over, are common whatever they are."""
DIGITS = 12
"""So many digits in a row may stand around them and change nothing: a date, a telephone number, counting up."""
LEET = str.maketrans("@4301!57$", "aaeoiists")
"""Signs that are written for letters."""


@cache
def words() -> frozenset[str]:
    """Every entry of both lists, folded."""
    return frozenset(line for line in _lines("common.txt") if line) | here()


@cache
def here() -> frozenset[str]:
    """The entries that are Québec's and this service's, folded."""
    entries = (letters(entry) for line in _lines("quebec.txt") for entry in line.split(","))
    return frozenset(entry for entry in entries if len(entry) >= WORD)


@cache
def _longest() -> int:
    return max(map(len, words()))


def _lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").split("\n") if not line.startswith("#")]


def is_common(password: str) -> bool:
    """Whether it is on the list, or is repeated, counted or filled out from at most two words of it.

    A sentence of several words is not, however common each word.
    """
    bare = "".join(sign for sign in plain(password) if not _around(sign) or ord(sign) in LEET)
    unit = _unit(bare)
    if letters(bare) in words() or (unit != bare and len(unit) < PIECE):
        return True
    return _fewest(unit, digits=0) <= WORDS + 1 if unit.isdigit() else _fewest(unit, digits=DIGITS) <= WORDS


def _unit(text: str) -> str:
    """What a text repeats from its beginning to its end, if it does so at least twice."""
    for size in range(1, len(text) // 2 + 1):
        if (text[:size] * (len(text) // size + 1))[: len(text)] == text:
            return text[:size]
    return text


def _around(sign: str) -> bool:
    """Whether a sign only stands between words: spaces, punctuation, the symbols of a keyboard."""
    return not sign.isalnum() and (sign.isascii() or unicodedata.category(sign)[0] in "PZC")


def _fewest(text: str, digits: int) -> int:
    """Of how few words of the list a text consists, signs and so many digits apart.

    Signs that count up or down, or stay, are a word; a letter that is left over counts as one too.
    """
    known, read = words(), text.translate(LEET)
    best = [0]
    for end in range(1, len(text) + 1):
        fewest = best[end - 1] + (0 if _around(text[end - 1]) else 1)
        counting = _counting(text, end)
        fewest = min([fewest, *(best[start] for start in _digits(text, end, digits))])
        for start in range(max(0, end - _longest()), end - WORD + 1):
            if best[start] + 1 < fewest and (text[start:end] in known or read[start:end] in known or start >= counting):
                fewest = best[start] + 1
        best.append(fewest)
    return best[-1]


def _digits(text: str, end: int, most: int) -> range:
    """Where digits may begin that end here and are few enough."""
    start = end
    while start and end - start < most and text[start - 1].isdigit():
        start -= 1
    return range(start, end)


def _counting(text: str, end: int) -> int:
    """Where the signs begin that go up or down by one, or stay the same, until here; nine and zero are neighbours."""
    start, step = end - 1, 0
    while start:
        ahead = ord(text[start]) - ord(text[start - 1])
        ahead = {9: -1, -9: 1}.get(ahead, ahead) if text[start - 1 : start + 1].isdigit() else ahead
        if abs(ahead) > 1 or (start < end - 1 and ahead != step):
            break
        start, step = start - 1, ahead
    return start

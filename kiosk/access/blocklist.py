"""Passwords that are tried first, and how one is recognised that is only made of them. Nothing is asked of a network.

`common.txt` holds what the world uses (SecLists, MIT), `quebec.txt` what is used here: places, hockey, months, names, this service.
"""

from functools import cache
from pathlib import Path

from kiosk.access.folding import letters, plain

HERE = Path(__file__).parent
WORD = 4
"""The least signs of a word of the list; shorter ones stand in other words by chance."""
WORDS = 2
"""So many different common words are too few, whatever digits and signs stand around them."""
DIGITS = 12
"""So many digits in a row may stand around them and change nothing: a date, a telephone number, counting up."""
LEET = str.maketrans("@4301!57$", "aaeoiists")
"""Signs that are written for letters."""
_NEVER = 99


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
    bare = "".join(plain(password).split())
    unit = _unit(bare)
    return letters(bare) in words() or len(set(unit)) < WORD or _fewest(unit) <= WORDS


def _unit(text: str) -> str:
    """What a text repeats from its beginning to its end, if it does so at least twice."""
    for size in range(1, len(text) // 2 + 1):
        if (text[:size] * (len(text) // size + 1))[: len(text)] == text:
            return text[:size]
    return text


def _fewest(text: str) -> int:
    """Of how few words of the list a text consists, signs and a few digits apart."""
    known, read = words(), text.translate(LEET)
    best = [0]
    for end in range(1, len(text) + 1):
        fewest = _NEVER if text[end - 1].isalnum() else best[end - 1]
        fewest = min(fewest, best[start]) if (start := _digits(text, end)) < end else fewest
        for start in range(max(0, end - _longest()), end - WORD + 1):
            if best[start] + 1 < fewest and (text[start:end] in known or read[start:end] in known):
                fewest = best[start] + 1
        best.append(fewest)
    return best[-1]


def _digits(text: str, end: int) -> int:
    """Where the digits begin that end here; the end itself where there are none, or too many of them."""
    start = end
    while start and text[start - 1].isdigit():
        start -= 1
    return start if end - start <= DIGITS else end

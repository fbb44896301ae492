"""Breaking words into lines without losing a space: fpdf2's own wrap drops it, and a screen reader then joins two words."""

import re
from collections.abc import Callable, Iterator

PIECE = re.compile(r"[^ ]+ ?| ")
"""A word with the space behind it; a no-break space belongs to its word."""


def wrap(words: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Lines of at most `width`, as `measure` counts. Joined, they are the words, an end of line read as a space."""
    lines = words.split("\n")
    return [line for number, part in enumerate(lines) for line in _lines(part + " " * (number < len(lines) - 1), width, measure)]


def _lines(words: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    if words and measure(words.rstrip(" ")) <= width:
        yield words
        return
    line, used = "", 0.0
    for word in PIECE.findall(words):
        for piece in _fitting(word, width, measure):
            if line and used + measure(piece.rstrip(" ")) > width:
                yield line
                line, used = "", 0.0
            line += piece
            used += measure(piece)
    if line:
        yield line


def _fitting(word: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The word itself, or parts of it that fit where it is longer than a line."""
    while measure(word.rstrip(" ")) > width and len(word.rstrip(" ")) > 1:
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if measure(word[:middle]) <= width else (low, middle - 1)
        yield word[:low]
        word = word[low:]
    yield word

"""Editing of typed text, without a screen: a line, and a text of several rows. Positions move by what a person sees as one sign."""

import unicodedata
from bisect import bisect_right

from screens.cells import cell, cut, shown, width_of

SPARE = 3
"""A word does not begin in the last third of a row: it would be moved while it is typed, and said again."""


def cleaned(text: str, *, breaks: bool) -> str:
    """What may be typed or pasted: marks join their letter, controls go, a line break stays where there are several rows."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    kept = (char for char in text if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"})
    return "".join(kept) if breaks else "".join(kept).replace("\n", " ")


class LineEditor:
    """One row of text with a caret; a text longer than its field moves inside it."""

    breaks = False

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.caret = len(text)
        self._first = 0

    def set(self, text: str) -> None:
        """Another text; the caret goes behind it unless nothing changed."""
        if text != self.text:
            self.text, self.caret, self._first = text, len(text), 0

    def insert(self, typed: str) -> bool:
        """Put what was typed or pasted at the caret; False when nothing of it may stand in a text."""
        typed = cleaned(typed, breaks=self.breaks)
        before = self.text[: self.caret] + typed
        joined = unicodedata.normalize("NFC", before)
        self.text, self.caret = joined + self.text[self.caret :], len(joined)
        return bool(typed)

    def left(self) -> bool:
        """One sign back; False at the start."""
        return self._to(self._before(self.caret))

    def right(self) -> bool:
        """One sign on; False at the end."""
        return self._to(self._after(self.caret))

    def home(self) -> bool:
        """To the start."""
        return self._to(0)

    def end(self) -> bool:
        """To the end."""
        return self._to(len(self.text))

    def backspace(self) -> bool:
        """Erase the sign before the caret; False when there is none."""
        start = self._before(self.caret)
        return self._erase(start, self.caret)

    def delete(self) -> bool:
        """Erase the sign under the caret; False when there is none."""
        return self._erase(self.caret, self._after(self.caret))

    def view(self, width: int) -> tuple[str, int]:
        """What shows in so many cells, and in which of them the caret stands."""
        self._follow(width)
        line = ""
        for char in self.text[self._first : self._first + 4 * width]:
            if width_of(line) + cell(char) > width:
                break
            line += shown(char)
        return line, self._cells(self._first, self.caret)

    def beginning(self, width: int) -> str:
        """What shows of it where nobody types."""
        return cut(shown(self.text[: 4 * width]), width)

    def _follow(self, width: int) -> None:
        """Move the text so that the caret shows: seldom and far, since readers say again all that moves.

        A text that grows moves at a blank, where half of it stays; a word longer than what is left goes on in an empty field.
        """
        self._first = max(min(self._first, self.caret), self.caret - 4 * width)
        last, grown = self._before(self.caret), self.caret == len(self.text)
        at_blank = grown and self.text[last:] == " " and self._cells(self._first, self.caret) > width - width // SPARE
        if grown and not at_blank and self._cells(self._first, last) < width <= self._cells(self._first, self.caret):
            self._first = last
        elif at_blank or 0 < self._first == self.caret:
            self._first = self._behind(width // 2)
        elif self._cells(self._first, self.caret) >= width:
            self._first = self._behind(width - width // SPARE)
        while self._cells(self._first, self.caret) >= width:
            self._first = self._after(self._first)

    def _behind(self, cells: int) -> int:
        """Where to begin so that at most so many cells stand before the caret: at a word if one begins there."""
        start = self.caret
        while start and self._cells(self._before(start), self.caret) <= cells:
            start = self._before(start)
        word = self.text.find(" ", max(0, start - 1), self.caret - 1) + 1
        return (word or start) if start else 0

    def _cells(self, start: int, stop: int) -> int:
        return width_of(shown(self.text[start:stop]))

    def _to(self, place: int) -> bool:
        moved, self.caret = place != self.caret, place
        return moved

    def _erase(self, start: int, stop: int) -> bool:
        self.text, self.caret = self.text[:start] + self.text[stop:], start
        return start != stop

    def _before(self, place: int) -> int:
        place = max(0, place - 1)
        while place and self._joins(place):
            place -= 1
        return place

    def _after(self, place: int) -> int:
        place = min(len(self.text), place + 1)
        while place < len(self.text) and self._joins(place):
            place += 1
        return place

    def _joins(self, place: int) -> bool:
        return self.text[place] != "\n" and cell(self.text[place]) == 0


class TextEditor(LineEditor):
    """A text of several rows: wrapped between words, moved through by whole rows."""

    breaks = True
    _wrapped: tuple[str, int, list[tuple[int, int]]] = ("", 0, [])
    """Text, width, rows: wrapped once for every change."""

    def rows(self, width: int) -> list[tuple[int, int]]:
        """Where each row starts and stops in the text; a blank or a break between two rows belongs to neither."""
        if self._wrapped[:2] != (self.text, width):
            self._wrapped = (self.text, width, self._rows(width))
        return self._wrapped[2]

    def _rows(self, width: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        start = 0
        for paragraph in self.text.split("\n"):
            found += _broken(paragraph, start, width)
            start += len(paragraph) + 1
        return found

    def place(self, width: int) -> tuple[int, int]:
        """Row and cell of the caret."""
        rows = self.rows(width)
        at = bisect_right(rows, self.caret, key=lambda one: one[0]) - 1
        return at, min(width_of(shown(self.text[rows[at][0] : self.caret])), width)

    def move(self, by: int, width: int) -> bool:
        """So many rows down (or up), as near as can be to the same cell; False beyond the text."""
        at, column = self.place(width)
        rows = self.rows(width)
        if not 0 <= at + by < len(rows):
            return False
        start, stop = rows[at + by]
        self.caret = start
        while self.caret < stop and width_of(shown(self.text[start : self.caret])) < column:
            self.caret = self._after(self.caret)
        return True

    def edge(self, width: int, *, last: bool) -> bool:
        """To the start or the end of the row."""
        start, stop = self.rows(width)[self.place(width)[0]]
        return self._to(stop if last else start)


def _broken(paragraph: str, start: int, width: int) -> list[tuple[int, int]]:
    """The rows of one paragraph that begins at `start` of the text; few words, if any, move while they are typed."""
    rows: list[tuple[int, int]] = []
    first = used = 0
    blank = -1
    for at, char in enumerate(paragraph):
        used += cell(char)
        if char == " " and used > 1:  # behind something that is seen
            blank = at
        late = blank == at > first and used > width - width // SPARE
        if not late and used <= width:
            continue
        stop, following = (blank, blank + 1) if blank > first else (at, at)
        rows.append((start + first, start + stop))
        first, blank = following, -1
        used = width_of(shown(paragraph[first : at + 1]))
    return [*rows, (start + first, start + len(paragraph))]

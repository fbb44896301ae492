"""A model of the readers that speak what is written, not what is meant (the family of tdsr and speakup).

- Every character drawn joins an utterance, which ends with the write or at a line feed; a jump of the cursor is a space;
  blanks are not spoken.
- A key cuts speech. The echo of a typed character is an utterance of that character. Backspace says what it erases.
- An up or down arrow mutes what is written; the line at the cursor is said instead. Left and right: the character there.
"""

from collections.abc import Iterable, Sequence

import pyte

LINES, SIGNS = ("up", "down"), ("left", "right")


class Reader(pyte.Screen):
    """A screen that speaks."""

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        super().__init__(columns, rows)
        self._stream = pyte.Stream(self)
        self._spoken: list[str] = []
        self._pending, self._echo = "", ""
        self._next = (0, 0)

    def hear(self, key: str, writes: Iterable[str]) -> Sequence[str]:
        """What is said of a key and of the writes that it caused."""
        self._spoken = []
        self._echo = key if len(key) == 1 else ""
        if key == "backspace" and self.cursor.x:
            self._say(self.buffer[self.cursor.y][self.cursor.x - 1].data)
        for text in writes:
            self._stream.feed(text)
            self._end()
        if key in LINES + SIGNS:
            here = self.display[self.cursor.y] if key in LINES else self.buffer[self.cursor.y][self.cursor.x].data
            self._spoken = []
            self._say(here)
        return self._spoken

    def draw(self, data: str) -> None:
        """Characters, as a terminal takes them."""
        for char in data:
            if (self.cursor.x, self.cursor.y) != self._next:
                self._pending += " "
            super().draw(char)
            self._next = (self.cursor.x, self.cursor.y)
            if char == self._echo:
                self._say(char)
            else:
                self._pending += char
            self._echo = ""

    def linefeed(self) -> None:
        """An utterance ends."""
        self._end()
        super().linefeed()

    def _end(self) -> None:
        text, self._pending = self._pending, ""
        self._say(text)

    def _say(self, text: str) -> None:
        if words := " ".join(text.split()):
            self._spoken.append(words)

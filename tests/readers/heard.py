"""A whole application as a reader of the stream hears it, key by key."""

import re
from collections.abc import Sequence

from tests.readers.stream import Reader
from tests.readers.wire import Pressed, Terminal

SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


class Heard:
    """An application, key by key: what was said and what stood there."""

    def __init__(self) -> None:
        self.keys: list[Pressed] = []
        self.said: list[Sequence[str]] = []
        self.words: list[set[str]] = []
        """The words of the screen after each key, with the bars of their fields and without."""
        self.shares: list[float] = []
        """Words said of a page that came, as a part of the words that stand there."""
        self.rows: list[str] = []
        """The row of the cursor."""
        self.live: list[str] = []
        """The live line."""
        self.hidden = 0

    def watch(self, terminal: Terminal, pressed: Pressed) -> None:
        """One more key."""
        if not self.keys:
            self.reader = Reader(*terminal.size)
            self.reader.hear("", terminal.first)
        said = self.reader.hear(pressed.name, pressed.writes)
        shown = " ".join(self.reader.display).split()
        self.keys.append(pressed)
        self.said.append(said)
        self.words.append({*shown, *" ".join(shown).replace("│", " ").split()})
        self.rows.append(terminal.row())
        self.live.append(terminal.stage.live)
        self.hidden += terminal.screen.cursor.hidden
        if pressed.turned:
            self.shares.append(len(" ".join(said).split()) / len(shown))

    def moves(self) -> list[tuple[Pressed, Sequence[str]]]:
        """The keys that move: neither a sign typed nor another page."""
        return [(key, said) for key, said in zip(self.keys, self.said, strict=True) if not key.typed and not key.turned]


def drawn(pressed: Pressed) -> int:
    """Characters that a key rewrote."""
    return sum(len(SEQUENCE.sub("", text)) for text in pressed.writes)

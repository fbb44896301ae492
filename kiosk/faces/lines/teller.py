"""Two streams of text: paragraphs out, one line in. Everything a terminal could take for an order is taken out first."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from contextlib import nullcontext
from typing import TextIO

from kiosk.faces.lines.hidden import unseen

HIDDEN = ("Cc", "Cf", "Zl", "Zp", "Cs", "Co")
"""Categories of signs that draw nothing, or that move the cursor or turn the line."""
KEPT = ("\u200d", "\ufe0f", "\u00ad")
"""Hidden signs that letters and emoji are made of."""


SPACES = re.compile(" {2,}")
"""Columns of the screen, which a dialogue does not have."""


class EndOfInput(Exception):
    """Nobody will type any more."""


class Teller:
    """Writes lines of at most `width` cells, and reads what is typed."""

    def __init__(self, source: TextIO, out: TextIO, width: int) -> None:
        """Keep the streams."""
        self.wait: Callable[[], bool] = lambda: False
        """Comes back when there is something to read; true when the person had to be warned first."""
        self._source = source
        self._out = out
        self._width = width
        self._echoed = source.isatty()
        self.listed: tuple[str, ...] = ()
        """The options written last for a question that comes again and again."""
        self._helped: set[str] = set()

    def say(self, text: str, mark: str = "") -> None:
        """Write a paragraph, one idea a line; `mark` stands before it and its further lines stand under its text."""
        for number, line in enumerate(text.splitlines() or [""]):
            lead = mark if number == 0 else " " * len(mark)
            wrapped = textwrap.wrap(
                plain(SPACES.sub(" ", line.strip())),
                self._width,
                initial_indent=lead,
                subsequent_indent=" " * len(mark),
                break_on_hyphens=False,
            )
            for row in wrapped or [lead.rstrip()]:
                self._out.write(row + "\n")

    def once(self, text: str, again: str = "") -> None:
        """Write a help the first time; afterwards what stands for it, if anything does. Help is also there on request."""
        if text in self._helped:
            text = again
        else:
            self._helped.add(text)
        if text:
            self.say(text)

    def gap(self) -> None:
        """Write an empty line."""
        self._out.write("\n")

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """Write a prompt, the cursor right after it, and read one line; a bare Enter that answers a warning is not an answer.

        `hidden`: a terminal does not show what is typed.

        Raises EndOfInput, and whatever `wait` raises.
        """
        while True:
            with unseen(self._source) if hidden else nullcontext():  # before the prompt: whoever sees it may type
                self._out.write(plain(prompt))
                self._out.flush()
                warned = self.wait()
                line = self._line()
            if not (line and self._echoed):
                self._out.write("\n")  # no terminal ended the line of the prompt
            if not line:
                raise EndOfInput
            if not warned or line.strip():
                return line.rstrip("\r\n")

    def _line(self) -> str:
        """What was typed, with the end of its line; empty when nobody types any more, or the terminal is gone."""
        try:
            return self._source.readline()
        except OSError:
            return ""


def plain(text: str) -> str:
    """The text with every order to a terminal as `·`."""
    return "".join("·" if unicodedata.category(sign) in HIDDEN and sign not in KEPT else sign for sign in text)

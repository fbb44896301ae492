"""Options of a question: numbered, one or several of them chosen; and the numbers by which rows are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.faces.describe.page import Choice as Option
from screens.cells import pad
from screens.rows import Row, Span, paragraph
from screens.targets import Did


@dataclass(slots=True)
class Options:
    """Numbered options, one or several of which are chosen; a single box is an `Options` without number."""

    options: tuple[Option, ...]
    several: bool = False
    box: bool = False
    at: int = 0
    changed: bool = False
    chosen: list[str] = field(init=False)
    typed: str = ""
    """Digits of a number above 9, so far."""

    def __post_init__(self) -> None:
        self.chosen = [one.code for one in self.options if one.chosen]
        self.arrive()

    def arrive(self, *, last: bool = False) -> None:
        """The focus comes: on what is chosen, else on the first (from below, the last)."""
        self.typed = ""
        found = [index for index, one in enumerate(self.options) if one.code in self.chosen]
        self.at = found[0] if found else len(self.options) - 1 if last else 0

    def take(self, options: tuple[Option, ...]) -> None:
        """Described anew; the row stays where the same options stand."""
        here = self.options[self.at].code if self.options else ""
        codes = [one.code for one in options]
        self.options = options
        self.at = codes.index(here) if here in codes else 0
        if not self.changed:
            self.chosen = [one.code for one in options if one.chosen]

    def key(self, name: str, char: str | None) -> Did:
        """Arrows move, a digit moves and chooses, Space and Enter choose; Enter on what is chosen goes on."""
        if name in ("up", "down"):
            return self._move(-1 if name == "up" else 1)
        if char and char.isdecimal() and not self.box:
            return self._number(char)
        code = self.options[self.at].code
        if name in ("space", "enter") or (self.box and name in ("right", "left")):
            return self._press(name, code)
        return Did.NOTHING

    def _press(self, name: str, code: str) -> Did:
        held = code in self.chosen
        if (name == "enter" and held) or (name == "right" and held) or (name == "left" and not held):
            return Did.NOTHING if name == "enter" else Did.MOVED
        if held and not (self.several or self.box):
            return Did.MOVED
        return self._choose(code)

    def _move(self, by: int) -> Did:
        self.typed = ""
        if not 0 <= self.at + by < len(self.options):
            return Did.NOTHING
        self.at += by
        return Did.MOVED

    def _number(self, digit: str) -> Did:
        number, longer = numbered(self.typed + digit, [str(index + 1) for index in range(len(self.options))])
        self.typed = self.typed + digit if longer else ""
        if not number:
            return Did.MOVED
        self.at = int(number) - 1
        code = self.options[self.at].code
        return Did.MOVED if code in self.chosen and not self.several else self._choose(code)

    def _choose(self, code: str) -> Did:
        others = self.chosen if self.several else []
        wanted = {*others, code} if code not in self.chosen else {*others} - {code}
        self.chosen = [one.code for one in self.options if one.code in wanted]
        self.changed = True
        return Did.CHOSE

    def rows(self, width: int, *, here: bool) -> list[Row]:
        """Number, mark, words: the state is in the text. The focus dresses the mark alone: words that change their look are said again."""
        made: list[Row] = []
        for index, option in enumerate(self.options):
            number = "" if self.box else pad(str(index + 1), 2 if len(self.options) < 10 else 3)
            mine = here and index == self.at
            first, *others = paragraph(f"{self._mark(option)} {option.label}", width, lead=number)
            made += [self._marked(first, len(number)) if mine else first, *others]
        return made

    @staticmethod
    def _marked(first: Row, lead: int) -> Row:
        """The row with the focus: its mark, between two blanks, stands out."""
        text, start, stop = first.spans[0].text, max(0, lead - 1), lead + len("( ) ")
        spans = (Span(text[:start]), Span(text[start:stop], "focus"), Span(text[stop:]))
        return Row(spans, ">", lead + 1)

    def _mark(self, option: Option) -> str:
        held = option.code in self.chosen
        if self.several or self.box:
            return "[x]" if held else "[ ]"
        return "(o)" if held else "( )"


def numbered(typed: str, numbers: Sequence[str]) -> tuple[str, bool]:
    """Which number digits lead to so far ('' for none), and whether more digits could lead to another."""
    typed = typed if any(number.startswith(typed) for number in numbers) else typed[-1:]
    return typed if typed in numbers else "", any(number.startswith(typed) and number != typed for number in numbers)

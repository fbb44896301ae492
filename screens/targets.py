"""What is typed in: fields and long texts. Each keeps what was typed while its page is described anew.

A target knows no rule and no visit: it edits, draws its own rows, and tells `key` what became of a key.
"""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.faces.describe.page import Part
from screens.cells import cut, shown, width_of
from screens.editor import LineEditor, TextEditor
from screens.rows import Row, Span

MASK = "•"
HELD = MASK * 8
"""A secret that was typed on an earlier look at its page: how long it is, is not shown."""


class Did(Enum):
    """What a key did to a target."""

    NOTHING = "not its own key"
    MOVED = "the caret or the row moved; nothing to tell anyone"
    TYPED = "a text changed"
    CHOSE = "an option changed: kept at once"


KEYS_OF_LINE = {
    "left": "left", "right": "right", "home": "home", "end": "end", "backspace": "backspace", "ctrl+h": "backspace", "delete": "delete",
}  # fmt: skip
ERASES = ("backspace", "ctrl+h", "delete")


@dataclass(slots=True)
class Field:
    """A text on one row between two bars."""

    part: Part
    right: bool = False
    """Amounts stand right, save while they are typed: every sign would move the others."""
    editor: LineEditor = field(init=False)
    changed: bool = False
    """Typed in since it was kept."""
    bare: bool = False
    """A secret that is shown, for some seconds."""

    def __post_init__(self) -> None:
        self.editor = LineEditor(self.part.text)

    def take(self, part: Part) -> None:
        """Described anew: what is being typed stays, and a blank at its end; so does a secret that is held, which nobody describes."""
        self.part = part
        same = not part.secret and self.editor.text.rstrip() == part.text
        if not (self.changed or part.held or same):
            self.editor.set(part.text)

    @property
    def told(self) -> str:
        """What stands in it, for whoever describes it: of a secret, that there are so many signs."""
        return MASK * len(self.editor.text) if self.part.secret else self.editor.text

    def key(self, name: str, char: str | None) -> Did:
        """Edit."""
        if name in KEYS_OF_LINE:
            if not getattr(self.editor, KEYS_OF_LINE[name])():
                return Did.MOVED
            self.changed |= name in ERASES
            return Did.TYPED if name in ERASES else Did.MOVED
        return self.paste(char) if char else Did.NOTHING

    def paste(self, text: str) -> Did:
        """Typed or pasted."""
        if not self.editor.insert(text):
            return Did.NOTHING
        self.changed = True
        return Did.TYPED

    def spans(self, width: int, *, here: bool) -> tuple[tuple[Span, ...], int]:
        """Bar, text, bar in `width` + 2 cells, and the cell of the caret in them; a text that was left shows its beginning."""
        text, caret = self.editor.view(width) if here else (self.editor.beginning(width), 0)
        if self.part.secret:
            text = text if self.bare else MASK * width_of(text)
            text = HELD if self.part.held and not self.editor.text and not self.changed else text
        elif self.part.masked and not self.changed:
            text = masked(text)
        if self.right and not here and width_of(text) < width:
            text = " " * (width - 1 - width_of(text)) + text
        return between_bars(text, width, here=here), 1 + caret


@dataclass(slots=True)
class LongText:
    """A text of several rows between two bars; Enter makes a line, Tab leaves."""

    part: Part
    editor: TextEditor = field(init=False)
    changed: bool = False
    width: int = 36
    """Of the rows, as they were drawn last: up and down follow what is seen."""
    top: int = 0

    def __post_init__(self) -> None:
        self.editor = TextEditor(self.part.text)

    def take(self, part: Part) -> None:
        """Described anew: what is being typed stays."""
        self.part = part
        if not self.changed:
            self.editor.set(part.text)

    def key(self, name: str, char: str | None) -> Did:
        """Edit; up and down leave at the first and the last row."""
        if name in ("up", "down"):
            return Did.MOVED if self.editor.move(-1 if name == "up" else 1, self.width) else Did.NOTHING
        if name in ("home", "end"):
            self.editor.edge(self.width, last=name == "end")
            return Did.MOVED
        if name in KEYS_OF_LINE:
            getattr(self.editor, KEYS_OF_LINE[name])()
            self.changed |= name in ERASES
            return Did.TYPED if name in ERASES else Did.MOVED
        return self.paste("\n" if name == "enter" else char) if name == "enter" or char else Did.NOTHING

    def paste(self, text: str | None) -> Did:
        """Typed or pasted."""
        if not text or not self.editor.insert(text):
            return Did.NOTHING
        self.changed = True
        return Did.TYPED

    def rows(self, width: int, height: int, *, here: bool) -> list[Row]:
        """So many rows, the caret's among them."""
        self.width = width - 1
        lines = self.editor.rows(self.width)
        at, caret = self.editor.place(self.width)
        if not self.top <= at < self.top + height:
            self.top = max(0, at - height // 2)
        drawn = []
        for index in range(self.top, self.top + height):
            start, stop = lines[index] if index < len(lines) else (0, 0)
            mine = here and index == at
            text = shown(self.editor.text[start:stop])
            drawn.append(Row(between_bars(text, width, here=mine), ">" if mine else " ", 1 + caret if mine else -1))
        return drawn


def between_bars(text: str, width: int, *, here: bool) -> tuple[Span, ...]:
    """A text in its field. The focus dresses the cells that are empty: words that change their look are said again."""
    line, text = Span("│", "line"), cut(text, width)
    return line, Span(text, "field"), Span(" " * (width - width_of(text)), "focus" if here else "field"), line


def beside(*, here: bool) -> Span:
    """The blank between a label and its field, which the focus dresses too."""
    return Span(" ", "focus" if here else "")


def masked(text: str) -> str:
    """An official number that was left: its last three signs, the others covered."""
    signs = [at for at, sign in enumerate(text) if sign.isalnum()][:-3]
    return "".join(MASK if at in signs else sign for at, sign in enumerate(text))

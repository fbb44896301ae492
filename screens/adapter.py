"""Makes Textual 8.2.8 legible to stream, difference and cursor screen readers. How to use it: `docs/adapter.md`.

`ReadableDriver` reads every frame that Textual writes, keeps the grid of cells it describes, and sends to the terminal
only what differs from what it shows, in ONE write that ends with the cursor on the focused control.

Private names used, hence the exact pin: `LinuxDriver._writer_thread`, `LinuxDriver._get_terminal_size`, `Driver._app`,
`Driver._loop`. Whatever a frame holds that is unforeseen passes unchanged, and everything is sent again afterwards.
"""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol, TypeAlias, cast

from rich.cells import get_character_cell_size
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

Cell: TypeAlias = tuple[str, str]
"""A character and its colours (SGR parameters); the right half of a wide character is ''."""

HIDE_CURSOR, SYNC_START, SYNC_END = "\x1b[?25l", "\x1b[?2026h", "\x1b[?2026l"
FRAME = re.compile(r"\n*\x1b\[\d+;\d+H")
TOKEN = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|\x1b\]8;[^\x1b]*\x1b\\|\n|([^\x1b\n]+)")
STYLE = re.compile(r"((?:[1-9](?:;|$))*)(?:(?:38;2;\d+;\d+;\d+|38;5;\d+|3[0-79]|9[0-7])(?:;|$))?(.*)")
"""Attributes, colour of the text, the rest."""
SENTENCE = 8
"""A row in which more cells than this change their text holds a new sentence: it is written whole, never as word fragments."""
BLANKS = 4
"""So many equal blanks are erased, not written, where TERM is of those that erase in the colour of the page: all but GNU screen."""
ERASING = re.compile(r"xterm|linux|tmux|foot|kitty|alacritty|konsole|gnome|rxvt|st-")
SETTLE = 0.05
"""Seconds left to Textual to repaint after a resize before the grid is sent again."""
SEEN_ON_BLANKS = frozenset("479")
"""Underline, reverse and strike show on an empty cell."""


class Legible(Protocol):
    """What the driver asks of the application."""

    no_color: bool

    @property
    def size(self) -> Size:
        """Of the terminal, in cells."""
        ...

    def live_rows(self) -> set[int]:
        """Rows that are written whole and last."""
        ...

    def reading_cell(self) -> tuple[int, int] | None:
        """Column and row where the cursor stands."""
        ...


@lru_cache(4096)
def blank(style: str) -> Cell:
    """An empty cell of these colours; the colour of a text that is not there must not count as a difference."""
    found = STYLE.fullmatch(style)
    attributes, rest = found.groups() if found else ("", style)
    return " ", style if set(attributes) & SEEN_ON_BLANKS else rest


@lru_cache(4096)
def attributes_of(style: str) -> str:
    """The style without any colour, for NO_COLOR."""
    found = STYLE.fullmatch(style)
    return found.group(1).strip(";") if found else ""


def put(line: list[Cell], x: int, text: str, style: str) -> int:
    """Write text into a row as a terminal does, halves of wide characters dying together; the next column."""
    if x and line[x][0] == "":
        line[x - 1] = blank(line[x - 1][1])
    empty = blank(style)
    for char in text:
        size = 1 if char < "\x7f" else get_character_cell_size(char)
        if x + size > len(line):
            break
        if size:
            line[x] = empty if char == " " else (char, style)
            if size == 2:
                line[x + 1] = ("", style)
            x += size
        elif x:
            join(line, x, char)
    if x < len(line) and line[x][0] == "":
        line[x] = blank(line[x][1])
    return x


def join(line: list[Cell], x: int, mark: str) -> None:
    """A combining mark joins the character before column `x`; on an empty cell it is dropped."""
    at = x - 2 if line[x - 1][0] == "" else x - 1
    char, style = line[at]
    line[at] = unicodedata.normalize("NFC", char + mark) if char != " " else " ", style


def columns_of(old: list[Cell], new: list[Cell], *, whole: bool, here: bool = False) -> list[int]:
    """The columns to write: those that differ, or a whole stretch of text where a sentence changed; `here`: the cursor's row."""
    columns = [x for x in range(len(new)) if new[x] != old[x]]
    text = [x for x in columns if new[x][0] != old[x][0]]
    row = "".join(" " if char == "│" else char[:1] or "x" for char, _ in new)
    if whole:
        return sorted({*columns, *range(len(row.rstrip()))})
    if not text or (here and sum(row[x] != " " for x in text) < 2):
        return columns
    if len(text) <= SENTENCE:
        return sorted({*columns, *words_at(row, text)})
    return sorted({*columns, *range(f"  {row}".rfind("  ", 0, text[0] + 3), f"{row}  ".find("  ", text[-1]))})


def words_at(row: str, columns: Sequence[int]) -> set[int]:
    """The columns of the words that stand at some columns."""
    stops = ((row.rfind(" ", 0, x) + 1, row.find(" ", x)) for x in columns if row[x].isalnum())
    return {x for first, stop in stops for x in range(first, stop if stop >= 0 else len(row))}


def runs(cells: list[Cell], columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Columns that follow one another and hold the same cell: the first, and how many."""
    first = 0
    for at in range(1, len(columns) + 1):
        if at == len(columns) or columns[at] != columns[at - 1] + 1 or cells[columns[at]] != cells[columns[first]]:
            yield columns[first], at - first
            first = at


def row_difference(y: int, new: list[Cell], columns: Sequence[int], *, erases: bool) -> str:
    """What writes some columns of row `y`. After a wide character the terminal's own count of columns is not trusted."""
    out: list[str] = []
    last: int | None = None
    style: str | None = None
    for x, count in runs(new, columns):
        char, wanted = new[x]
        if x != last:
            out.append(f"\x1b[{y + 1};{x + 1}H")
        if wanted != style and (char != " " or style is None or blank(style)[1] != wanted):
            out.append(f"\x1b[0;{wanted}m" if wanted else "\x1b[m")
            style = wanted
        empty = erases and char == " " and count >= BLANKS and not SEEN_ON_BLANKS.intersection(attributes_of(wanted))
        out.append(f"\x1b[{count}X" if empty else char * count)
        last = x + count if char and not empty else None
    return "".join(out)


class ReadableDriver(LinuxDriver):
    """Sends differences between cells, the live rows last, and the cursor: one write, or none when nothing differs."""

    _sync = False
    _lost = True
    """What the terminal shows is unknown: start, resize, resume."""
    _want: Sequence[list[Cell]] = ()
    """Rows of cells that Textual drew; `_shown`: that the terminal shows."""
    _shown: list[list[Cell]]
    _at = _drawn_to = (0, 0)
    _erases = bool(ERASING.match(os.environ.get("TERM", "")))

    @property
    def _legible(self) -> Legible:
        return cast("Legible", self._app)

    def write(self, data: str) -> None:
        """Take a frame in and send its differences; anything else passes, save what hides the cursor."""
        if data == SYNC_START:
            self._sync = True  # put around the single write, in `show`
        elif data in (HIDE_CURSOR, SYNC_END):
            pass
        elif FRAME.match(data) and self._read(data):
            self.show()
        else:
            super().write(data)

    def stop_application_mode(self) -> None:
        """Leave nothing on a terminal that has no alternate screen, such as the Linux console."""
        super().write("\x1b[m\x1b[2J\x1b[3J\x1b[H")
        super().stop_application_mode()

    def _get_terminal_size(self) -> tuple[int, int]:
        """At start, resume and SIGWINCH all may be lost. The terminal itself is asked: COLUMNS and LINES may be those of a parent."""
        self._lost = True
        self._loop.call_soon_threadsafe(self._loop.call_later, SETTLE, self.show)
        try:
            columns, rows = os.get_terminal_size(self.fileno)
        except OSError:
            columns = rows = 0
        return (columns, rows) if columns and rows else super()._get_terminal_size()

    def _read(self, data: str) -> bool:
        """Apply a frame to the grid; False, and what is shown unknown, when it holds anything unforeseen."""
        width, height = self._legible.size
        if len(self._want) != height or len(self._want[0]) != width:
            self._want, self._lost = [[(" ", "")] * width for _ in range(height)], True
        x = y = end = 0
        style = ""
        for token in TOKEN.finditer(data):
            if token.start() != end:
                break
            end = token.end()
            row, column, colours, text = token.groups()
            if text is not None:
                x = put(self._want[y], x, text, style) if y < height and x < width else x
            elif row is not None:
                y, x = int(row) - 1, int(column) - 1
            elif colours is not None:
                style = self._style(colours)
        self._drawn_to = (x, y)
        self._lost |= end != len(data)
        return end == len(data)

    def _style(self, colours: str) -> str:
        if colours == "0":
            return ""
        return attributes_of(colours) if self._legible.no_color else colours

    def show(self) -> None:
        """Send what differs, then place the cursor."""
        if not self._want or self._writer_thread is None or not self._writer_thread.is_alive():
            return
        width, height = len(self._want[0]), len(self._want)
        start = "\x1b[m\x1b[2J" if self._lost else ""
        if self._lost:
            self._lost, self._shown = False, [[(" ", "")] * width for _ in range(height)]
        x, y = self._legible.reading_cell() or self._drawn_to
        at = max(0, min(x, width - 1)), max(0, min(y, height - 1))
        moved, self._at = at != self._at, at
        rows = self._differences()
        if start or rows or moved:
            frame = f"{start}{rows}\x1b[m\x1b[{at[1] + 1};{at[0] + 1}H"
            super().write(SYNC_START + frame + SYNC_END if self._sync else frame)

    def write_again(self, y: int) -> None:
        """A row that says the same of another page is written with its frame, though no cell differs."""
        if not self._lost and any(char != " " for line in self._shown[y : y + 1] for char, _ in line):
            self._shown[y] = [(" ", "")] * len(self._shown[y])

    def _differences(self) -> str:
        live = self._legible.live_rows()
        first, late = list[str](), list[str]()
        for y, old in enumerate(self._shown):
            new = self._want[y]
            if new != old:
                columns = columns_of(old, new, whole=y in live, here=y == self._at[1])
                (late if y in live else first).append(row_difference(y, new, columns, erases=self._erases))
                self._shown[y] = new[:]
        return "".join(first + late)

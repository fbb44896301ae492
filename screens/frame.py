"""The rows that every screen has: title, place, body, rule, error line, live line, legend. `kiosk.tcss` says where and in which colours."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from kiosk.faces.describe.page import Page
from kiosk.keys import KEYS, Key
from kiosk.words import Lang, say
from screens.asked import in_short
from screens.cells import fitting, shown, width_of
from screens.looks import NARROW_LEGEND, SMALLEST, too_small
from screens.rows import BLANK, MARGIN, ROLES, TONES, Row, Span, paragraph, row
from screens.stage import READ, Stage


class Rows(Widget):
    """Some rows of the screen. Showing others repaints only those that differ.

    Each role that a part may have is dressed anew for it whenever the screen is: a part knows those that occur in it, and no more.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"here"}

    def __init__(self, id: str, fitted: Callable[[Size], None] | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[Row, ...] = ()
        self._fitted = fitted
        self._worn: frozenset[str] = frozenset()
        """The classes by which the styles below were found: other ones, other styles."""
        self._styles: dict[str, Style] = {}

    def on_resize(self, event: events.Resize) -> None:
        """Tell who wants to know how many cells there are."""
        if self._fitted is not None:
            self._fitted(event.size)

    def show(self, rows: Sequence[Row]) -> bool:
        """Show these rows instead; whether anything differs."""
        old, self.rows = self.rows, tuple(rows)
        longest = max(len(old), len(self.rows))
        changed = [y for y in range(longest) if (old[y : y + 1] or (BLANK,)) != (self.rows[y : y + 1] or (BLANK,))]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))
        return bool(changed)

    def render_line(self, y: int) -> Strip:
        """One row: sign, blank, pieces."""
        styles = self._dressed()
        base = styles[""]
        if y >= len(self.rows):
            return Strip.blank(self.size.width, base)
        line = self.rows[y]
        sign = Segment(line.margin, styles["error" if line.sign == "!" else "here"])
        pieces = [Segment(shown(span.text), styles[span.role]) for span in line.spans]
        return Strip([sign, *pieces]).adjust_cell_length(self.size.width, base)

    def _dressed(self) -> Mapping[str, Style]:
        """The style of each role, and of no role; the toolkit would find them anew for every row."""
        worn = self.screen.classes | self.app.classes
        if worn != self._worn:
            self._worn = worn
            self._styles = {
                "": self.rich_style,
                **{role: self.get_component_rich_style(role) for role in {"here", *self.COMPONENT_CLASSES}},
            }
        return self._styles


class Title(Rows):
    """What the page is called."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"strong"}


class Body(Rows):
    """All that a page may hold."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(ROLES)


class Rule(Rows):
    """A line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line"}


class Wrong(Rows):
    """What is wrong."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"error"}


class Legend(Rows):
    """Keys and what they do; or the few places that somebody goes through."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key", "quiet", "button", "focus"}


PARTS: Mapping[str, type[Rows]] = {
    "title": Title, "place": Rows, "gap": Rows, "body": Body, "rule": Rule, "error": Wrong, "live": Rows, "legend": Legend,
}  # fmt: skip
"""The parts of the frame, in the order of reading."""


def frame_of(stage: Stage, size: Size, *, speaks: bool = False, hidden: bool = False, console: bool = False) -> dict[str, Sequence[Row]]:
    """The rows of each part, as far as a part has any; none while the screen is hidden; `console`: in the letters that one has."""
    if hidden:
        return dict.fromkeys(PARTS, ())
    page, width, narrow = stage.page, size.width, stage.grid.narrow
    if too_small(*size):
        return dict.fromkeys(PARTS, ()) | {"body": needed(page.lang, width)}
    parts: dict[str, Sequence[Row]] = {
        "title": (title_row(page, width, narrow=narrow),),
        "place": (place_row(page, stage.deck.place(stage.sheet), width, narrow=narrow),),
        "gap": (),
        "body": stage.body(),
        "rule": (rule_row(width),),
        "error": (row(briefly(stage.deck.error(stage.sheet), width - MARGIN, page.lang), TONES["error"]),),
        "live": (row(fitting(stage.live, width - MARGIN)),),
        "legend": legend_of(stage, width, speaks=speaks),
    }
    if console:
        from screens.letters import on_a_console

        return on_a_console(parts, page.lang, width)
    return parts


def legend_of(stage: Stage, width: int, *, speaks: bool) -> tuple[Row, Row]:
    """The legend: of all keys, or of the few that the person has."""
    if stage.page.switches != "all":
        from screens import few

        return few.legend(stage, width, speaks=speaks)
    page = stage.page
    return legend_rows(page.lang, short=width < NARROW_LEGEND, narrow=stage.grid.narrow, speaks=speaks, signs=page.signs)


def read_at(stage: Stage, body: Sequence[Row]) -> tuple[int, int]:
    """Column and row of the body where the focus is read."""
    if stage.focus == READ:
        return MARGIN, stage.line
    caret, y = next(((one.caret, y) for y, one in enumerate(body) if one.caret >= 0), (0, 0))
    return MARGIN + caret, y


def title_row(page: Page, width: int, *, narrow: bool) -> Row:
    """The title, and the service at the right where there is room for both."""
    title = Span(fitting(page.title, width - MARGIN), "strong")
    return _ends(title, Span("" if narrow else page.service), width)


def place_row(page: Page, place: str, width: int, *, narrow: bool) -> Row:
    """Where one is, and « Enregistré » at the right once something is kept."""
    saved = say("saved", page.lang) if page.saved and not narrow else ""
    return _ends(Span(fitting(place, width - MARGIN)), Span(saved), width)


def briefly(error: str, width: int, lang: Lang) -> str:
    """What is wrong, its example said in short where there is no room; the example alone where no whole sentence has room."""
    if width_of(error) <= width:
        return error
    short = in_short(error, lang)
    said, example = fitting(short, width), short.find(say("screen.example.short", lang))
    alone = say("error.line", lang, problem=short[example:])
    return alone if example >= 0 and not said.endswith((".", "?")) and width_of(alone) <= width and width_of(short) > width else said


def needed(lang: Lang, width: int) -> Sequence[Row]:
    """What a screen that is too small for any page says instead."""
    return paragraph(say("too_small", lang, width=SMALLEST[0], height=SMALLEST[1]), max(1, width - MARGIN))


def rule_row(width: int) -> Row:
    """The line above what is said."""
    return Row((Span("─" * width, "line"),), "")


def legend_rows(lang: Lang, *, short: bool, narrow: bool, speaks: bool = False, signs: bool = True) -> tuple[Row, Row]:
    """The keys of the screen, then those of all screens, in the order of `kiosk.keys`. `signs`: + and - act on the voice."""
    here = _short_legend(lang) if short else _long_legend(lang)
    if speaks and signs:
        here += [("+", say("key.louder", lang)), ("-", say("key.softer", lang))]
    always = [(one.keys[0].upper(), say(f"key.{one.id}", lang)) for one in _legend_keys(short=short, speaks=speaks)]
    return _legend(here, short=short, narrow=narrow), _legend(always, short=short, narrow=narrow)


def _legend_keys(*, short: bool, speaks: bool) -> list[Key]:
    return [one for one in KEYS if one.legend and (one.narrow or not short) and (speaks or not one.voice)]


def _long_legend(lang: Lang) -> list[tuple[str, str]]:
    return [
        (f"O {say('cap.enter', lang)}", say("key.enter", lang)),
        (f"× {say('cap.escape', lang)}", say("key.back", lang)),
        (say("cap.tab", lang), say("key.next_control", lang)),
        ("←", say("key.erase", lang)),
    ]


def _short_legend(lang: Lang) -> list[tuple[str, str]]:
    return [("O", say("key.enter.short", lang)), ("×", say("key.back", lang)), ("←", say("key.erase", lang))]


def _legend(keys: Sequence[tuple[str, str]], *, short: bool, narrow: bool) -> Row:
    spans: list[Span] = []
    for cap, word in keys:
        if spans:
            spans.append(Span(" " if short else "  "))
        spans += [Span(cap, "key"), Span(f" {word}", "quiet")]
    return Row(tuple(spans), "" if narrow else " ")


def _ends(left: Span, right: Span, width: int) -> Row:
    """One piece at the left, one at the right; without the right one when they do not both fit."""
    room = width - 2 * MARGIN - width_of(left.text) - width_of(right.text)
    if not right.text or room < MARGIN:
        return Row((left,))
    return Row((left, Span(" " * room), right))

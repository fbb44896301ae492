"""The buttons of a sheet: the main one first, Back last, on the last rows of the body."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.faces.describe.page import Control, Page
from kiosk.words import say
from screens.cells import width_of
from screens.grid import Grid
from screens.rows import Row, Span

if TYPE_CHECKING:
    from screens.wheel import Wheel

NEXT, BACK, SKIP, ACT, CELL = "#next", "#back", "#skip", "do:", "key:"
BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Button:
    """A button: where it stands in the round of Tab, and its words."""

    stop: str
    label: str

    @property
    def text(self) -> str:
        """As it is drawn."""
        return f"< {self.label} >"


@dataclass
class Few:
    """Where a person with few keys stands beside the page (`screens.few`); nothing of it is used where all keys are there."""

    cells: tuple[Button, ...] = ()
    """Stops of the legend."""
    keys: bool = False
    """They are all the keys of the kiosk."""
    inside: str = ""
    """The list or the group of options that was entered."""
    home: str = ""
    """The stop of the page that had the focus last."""
    wheel: "Wheel | None" = None
    arrivals: int = 0
    speaks: bool = False


def buttons_of(page: Page, asked: Control | None, *, more: bool) -> list[Button]:
    """The buttons of a sheet; `more`: another sheet follows; `asked`: the question that may be skipped."""
    acts = [Button(f"{ACT}{action.id}", action.label) for action in page.actions]
    made = [Button(NEXT, say("do.next", page.lang)), *acts[1:]] if more else acts
    if asked is not None and asked.may_skip and not more:
        made.append(Button(SKIP, say(f"do.{asked.may_skip}", page.lang)))
    return [*made, Button(BACK, say("do.back", page.lang))] if page.back else made


def fitted(buttons: Sequence[Button], grid: Grid) -> list[list[Button]]:
    """On as few rows as they need. On a narrow screen Back gives its place up first: Esc stands in the legend."""
    rows = _rows(buttons, grid.text)
    if grid.narrow and len(rows) > 1:
        without = _rows([one for one in buttons if one.stop != BACK], grid.text)
        return without if len(without) < len(rows) else rows
    return rows


def drawn(buttons: Sequence[Button], grid: Grid, focus: str) -> list[Row]:
    """Their rows."""
    rows = []
    for line in fitted(buttons, grid):
        spans: list[Span] = []
        read = -1
        for one in line:
            if spans:
                spans.append(Span(" " * BETWEEN))
            read = sum(width_of(span.text) for span in spans) + 1 if one.stop == focus else read
            spans += _dressed(one, "main" if one is buttons[0] and one.stop != BACK else "button", here=one.stop == focus)
        rows.append(Row(tuple(spans), ">" if read >= 0 else " ", read))
    return rows


def _dressed(button: Button, role: str, *, here: bool) -> tuple[Span, ...]:
    """The focus dresses what stands around the words: words that change their look are said again."""
    if not here:
        return (Span(button.text, role),)
    first, last = button.text.split(button.label)
    return Span(first, "focus"), Span(button.label, role), Span(last, "focus")


def _rows(buttons: Sequence[Button], room: int) -> list[list[Button]]:
    rows: list[list[Button]] = []
    left = -1
    for one in buttons:
        needs = width_of(one.text)
        if not rows or needs + BETWEEN > left:
            rows.append([])
            left = room + BETWEEN
        rows[-1].append(one)
        left -= needs + BETWEEN
    return rows

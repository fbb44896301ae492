"""Completions under a field: known at once, drawn when the typing pauses, so that a sign that is typed says itself alone."""

from collections.abc import Sequence

from screens.cells import cut
from screens.grid import LABEL, Grid
from screens.rows import Row, Span

CALM = 1.0
"""Seconds without another sign, after which they are drawn."""


def room_of(grid: Grid) -> int:
    """How many are offered."""
    return 2 if grid.narrow else 3


def listing(listed: Sequence[str], pick: int, grid: Grid) -> list[Row]:
    """Rows kept free for completions, so that nothing moves when they come; `pick`: the one with the focus."""
    rows = []
    for index, text in enumerate(listed[: room_of(grid)]):
        mine = index == pick
        words = Span(cut(text, grid.text - LABEL - 2), "focus" if mine else "quiet")
        rows.append(Row((Span(" " * LABEL + f"{index + 1} "), words), ">" if mine else " ", LABEL + 2 if mine else -1))
    return [*rows, *[Row()] * (room_of(grid) - len(rows))]

"""How a page is dealt out over sheets: nothing scrolls, nothing is cut, nothing that belongs together is split.

Pure: it knows heights, not words.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """Something of so many rows that stands on one sheet."""

    height: int
    gap: bool = True
    """A blank row stands before it, save at the top of a sheet."""
    breaks: bool = False
    """Rows of words: when they are more than a whole sheet, they break between rows."""
    alone: bool = False
    """It begins a sheet, and what follows begins another."""
    holds: bool = False
    """What follows belongs to it: it is never the last of a sheet."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows `first` to `last` (excluded) of a unit, with or without a blank row before."""

    unit: int
    first: int
    last: int
    gap: bool


def pack(units: Sequence[Unit], room: int) -> list[list[Slice]]:
    """Deal the units out, in order, on sheets of `room` rows; at least one sheet, maybe empty.

    A unit higher than a whole sheet begins a sheet of its own and is broken between its rows.
    """
    sheets: list[list[Slice]] = [[]]
    left = room
    for index, unit in enumerate(units):
        gap = unit.gap and bool(sheets[-1])
        needs = unit.height + gap + _held(units, index)
        apart = unit.alone or (index > 0 and units[index - 1].alone)
        if sheets[-1] and (needs > left or apart):
            sheets.append([])
            left, gap = room, False
        first = 0
        while unit.height - first > left > 0:
            sheets[-1].append(Slice(index, first, first + left, gap=False))
            sheets.append([])
            first, left, gap = first + left, room, False
        sheets[-1].append(Slice(index, first, unit.height, gap))
        left -= unit.height - first + gap
    return sheets


def _held(units: Sequence[Unit], index: int) -> int:
    """Rows that must follow a unit on its sheet: those of the next one, while each holds on to the next."""
    rows = 0
    while units[index].holds and index + 1 < len(units):
        index += 1
        rows += (1 if units[index].breaks else units[index].height) + units[index].gap
    return rows

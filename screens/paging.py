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
    joints: tuple[int, ...] = ()
    """Rows before which it breaks rather than elsewhere, when it is more than a whole sheet: where a sentence begins."""
    holds: bool = False
    """What follows belongs to it: it is never the last of a sheet."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows `first` to `last` (excluded) of a unit, with or without a blank row before."""

    unit: int
    first: int
    last: int
    gap: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a question that stands on one sheet."""

    ask: bool
    note: bool
    first: int
    last: int
    """Rows of its controls, from `first` to `last` (excluded)."""


def cut_up(ask: int, note: int, controls: int, room: int, *, wrong: bool) -> list[Cut]:
    """How a question of so many rows stands on sheets of `room` rows; `wrong`: the note says what is wrong, as the error line does.

    On one sheet; else its words on a sheet before, and again with the controls as far as there is room.
    """
    if ask + note + controls <= room:
        return [Cut(ask=True, note=True, first=0, last=controls)]
    again = ask + controls <= room
    if wrong and again:
        return [Cut(ask=True, note=False, first=0, last=controls)]
    beside = not again and (wrong or note == 1)
    most = max(1, room - (note if beside else 0) - (ask if again else 0))
    words = Cut(ask=True, note=not wrong, first=0, last=0)
    pieces = range(0, controls, most)
    return [words, *(Cut(ask=again, note=beside, first=first, last=min(first + most, controls)) for first in pieces)]


def pack(units: Sequence[Unit], room: int) -> list[list[Slice]]:
    """Deal the units out, in order, on sheets of `room` rows; at least one sheet, maybe empty.

    A unit higher than a whole sheet is broken at its joints; without any it begins a sheet, and is broken between its rows.
    """
    sheets: list[list[Slice]] = [[]]
    left = room
    for index, unit in enumerate(units):
        gap = unit.gap and bool(sheets[-1])
        needs = _opening(unit, room) + gap + _held(units, index, room)
        apart = unit.alone or (index > 0 and units[index - 1].alone)
        if sheets[-1] and (needs > left or apart):
            sheets.append([])
            left, gap = room, False
        first = 0
        while unit.height - first > left - gap > 0:
            last = max((at for at in unit.joints if first < at <= first + left - gap), default=first + left - gap)
            sheets[-1].append(Slice(index, first, last, gap))
            sheets.append([])
            first, left, gap = last, room, False
        sheets[-1].append(Slice(index, first, unit.height, gap))
        left -= unit.height - first + gap
    return sheets


def _opening(unit: Unit, room: int) -> int:
    """Rows of a unit that stand on the sheet on which it begins: all, or one sentence, or a name with one sentence."""
    at = 0 if unit.breaks else 1
    return unit.joints[at] if unit.height > room and at < len(unit.joints) else unit.height


def _held(units: Sequence[Unit], index: int, room: int) -> int:
    """Rows that must follow a unit on its sheet: those of the next one, while each holds on to the next."""
    rows = 0
    while units[index].holds and index + 1 < len(units):
        index += 1
        rows += (1 if units[index].breaks else _opening(units[index], room)) + units[index].gap
    return rows

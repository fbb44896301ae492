"""Which presses count: a hand that trembles, a key that is held down, a person who wants one step at a time.

Letters, arrows and Tab always count, as fast as they come. A key that chooses or sends does not count when it was pressed a moment
before. A terminal does not tell when a key is let go: one that is held down is a key that comes again, first after half a
second or so, then many times a second. So a second press that could be the first of those waits until none follows it.
"""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import Literal, TypeAlias

from kiosk.keys import MOVE
from kiosk.services.comfort import Comfort
from screens.asked import Asked
from screens.hands import DEEDS, SIGNS
from screens.idle import Running, Timer
from screens.options import Options
from screens.row_list import RowList
from screens.stage import Stage
from screens.targets import ERASES, Field, LongText
from screens.typed import Typed

HELD = 1.0
"""Seconds within which a key that is held down comes again for the first time; the slowest settings of consoles and desktops."""
ALONE = 0.15
"""Seconds within which it comes again from then on."""
STEP = 2.0
"""Seconds between two steps of a person who wants them slow."""
MOVING = frozenset(("up", "down", "left", "right", "home", "end", "tab", "shift+tab", "pageup"))

Kind: TypeAlias = Literal["types", "moves", "acts"]


def kind_of(stage: Stage, name: str, char: str | None) -> Kind:
    """What a key does where the focus is: it writes or erases, it moves, or it chooses or sends."""
    view, target = stage.here
    if isinstance(target, Field | LongText) and _writes(target, name, char):
        return "types"
    if name in MOVING or name in SIGNS or (name in MOVE and stage.page.switches == "two"):
        return "moves"
    if name in DEEDS:
        return "acts"
    if isinstance(target, Field) and isinstance(view, Asked) and name == "enter":
        return "moves" if view.pick < 0 and stage.focus in stage.deck.stops(stage.sheet)[:-1] else "acts"
    counting = view if isinstance(view, RowList) else target
    begun = isinstance(counting, RowList | Options) and bool(counting.typed)
    return "types" if begun and char is not None and char.isdecimal() else "acts"


def _writes(target: Field | LongText, name: str, char: str | None) -> bool:
    return bool(char) or name in ERASES or (name == "enter" and isinstance(target, LongText))


class Keyboard:
    """Sifts presses. One that had to be waited for is handed to `again` when it turns out to count."""

    def __init__(self, timer: Timer, again: Callable[[Typed], None]) -> None:
        self._timer = timer
        self._again = again
        self._last: Typed | None = None
        """The press before, whether it counted or not."""
        self._stepped = -inf
        """When the last slow step was made."""
        self._doubtful: Typed | None = None
        self._running: Running | None = None
        self._held = False
        """The key of the press before is held down."""

    def sift(self, key: Typed, kind: Kind, comfort: Comfort) -> tuple[Typed, ...]:
        """The presses that count now, in their order and marked so: one that was waited for, this one, both, or none."""
        last, self._last = self._last, key
        gap = key.at - last.at if last is not None and last.name == key.name else inf
        doubted, waited = self._doubtful is not None, self._settled(alone=gap >= ALONE)
        self._held = gap < ALONE and (self._held or doubted)
        counts = replace(key, sure=True)
        if comfort.slow_keys:
            return (*waited, counts) if self._slowly(key, kind, gap) else waited
        if kind != "acts":
            return (*waited, counts)
        if self._held or gap < comfort.same_key:
            return waited
        if gap < HELD:
            self._doubtful, self._running = counts, self._timer(ALONE, self._count)
            return waited
        return (*waited, counts)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._settled(alone=False)

    def _slowly(self, key: Typed, kind: Kind, gap: float) -> bool:
        """One step in two seconds; what is written may be written faster, but not by a key that is held down."""
        if gap < HELD or (kind != "types" and key.at - self._stepped < STEP):
            return False
        if kind != "types":
            self._stepped = key.at
        return True

    def _settled(self, *, alone: bool) -> tuple[Typed, ...]:
        """Wait no longer; the doubtful press, if it was alone."""
        doubtful, self._doubtful = self._doubtful, None
        if self._running is not None:
            self._running.cancel()
            self._running = None
        return (doubtful,) if doubtful is not None and alone else ()

    def _count(self) -> None:
        """Nothing followed: the press counts."""
        for one in self._settled(alone=True):
            self._again(one)

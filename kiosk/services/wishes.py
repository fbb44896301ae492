"""What a person changes on the settings pages: at once, for this visit only. No answer is touched."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from kiosk.ports import LettersUnavailable
from kiosk.services import papers
from kiosk.services.comfort import SWITCHES, usual
from kiosk.services.state import State

T = TypeVar("T")
SIZES = (-2, -1, 0, 1, 2, 3)
"""Steps of the letters: the six grids, 80 columns in the middle."""
DELAYS = (0.0, 0.3, 0.5, 1.0)
"""Seconds within which the same key again is ignored."""


def size(visit: State, by: str) -> None:
    """Larger or smaller letters, where the centre named a command for it."""
    _stand(visit, "size")
    step = stepped(SIZES, visit.comfort.size, by)
    if visit.world.letters is None or step == visit.comfort.size:
        return
    try:
        visit.world.letters.resize(step)
        visit.comfort = replace(visit.comfort, size=step)
    except LettersUnavailable:
        visit.status = "said.size_stays"


def theme(visit: State, by: str) -> None:
    """Other colours."""
    _stand(visit, "theme")
    chosen = stepped(visit.world.themes, theme_of(visit), by)
    visit.comfort = replace(visit.comfort, theme="" if chosen == usual_theme(visit) else chosen)


def pace(visit: State, by: str) -> None:
    """« Prendre mon temps »: every limit of time ten times as long, or as at first."""
    _stand(visit, "pace")
    visit.unhurried = stepped((False, True), visit.unhurried, by)


def same_key(visit: State, by: str) -> None:
    """How long the same key again is ignored."""
    _stand(visit, "same_key")
    visit.comfort = replace(visit.comfort, same_key=stepped(DELAYS, visit.comfort.same_key, by))


def slow_keys(visit: State, by: str) -> None:
    """One step in two seconds, or not."""
    _stand(visit, "slow_keys")
    visit.comfort = replace(visit.comfort, slow_keys=stepped((False, True), visit.comfort.slow_keys, by))


def signs(visit: State, by: str) -> None:
    """`+` and `-` act outside fields, or not."""
    _stand(visit, "signs")
    visit.comfort = replace(visit.comfort, signs=stepped((False, True), visit.comfort.signs, by))


def switches(visit: State, by: str) -> None:
    """Which keys the person has."""
    _stand(visit, "switches")
    visit.comfort = replace(visit.comfort, switches=stepped(SWITCHES, visit.comfort.switches, by))


def trying(visit: State, at: str) -> None:
    """From now on each key says what it does, and does nothing."""
    visit.comfort = replace(visit.comfort, trying=True)


def origin(visit: State, at: str) -> None:
    """Everything as at first, the language too; the answers stay."""
    _stand(visit, "origin")
    papers.speak(visit, "fr")
    forget(visit)
    visit.status = "said.origin"


def forget(visit: State) -> None:
    """Nothing of what a person wanted is left, on the terminal neither; at the end of a session nobody is there to be told."""
    if visit.comfort.size and visit.world.letters is not None:
        with suppress(LettersUnavailable):
            visit.world.letters.resize(0)
    visit.comfort, visit.unhurried, visit.heard = usual(visit.world.settings.switches), False, False


def theme_of(visit: State) -> str:
    """The colours in force."""
    return visit.comfort.theme or usual_theme(visit)


def usual_theme(visit: State) -> str:
    """The colours in which every session begins."""
    return next(iter(visit.world.themes), "")


def value_of(visit: State, id: str) -> str:
    """How a setting stands, as the end of an id of words: `set.<id>.<value>`."""
    values: Mapping[str, object] = {
        "theme": theme_of(visit),
        "pace": visit.unhurried,
        "same_key": visit.comfort.same_key,
        **{name: getattr(visit.comfort, name) for name in ("size", "slow_keys", "signs", "switches")},
    }
    value = values[id]
    return ("on" if value else "off") if isinstance(value, bool) else f"{value}"


def stepped(values: Sequence[T], now: T, by: str) -> T:
    """The value so many places on, as far as there are any; with no number the next one, round and round."""
    at = values.index(now)
    return values[(at + 1) % len(values)] if not by else values[max(0, min(at + int(by), len(values) - 1))]


def _stand(visit: State, row: str) -> None:
    """The row of what changes keeps the focus."""
    visit.focus = row

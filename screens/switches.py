"""Five keys (arrows and select) or two (move and select), told as the ordinary ones: every deed is one of `screens.hands`.

The stops of a page are one round, which goes on in the legend: help, back, all the other keys. With five keys, left and right walk
the round, up and down go through the options or the lines of the stop, or turn the wheel of a field. With two, select goes into
a group of options, a list or a wheel, and a place of each leads out again.
"""

from kiosk.keys import MOVE, SELECT, key
from kiosk.words import say
from screens import hands
from screens.asking import Deed
from screens.buttons import CELL
from screens.few import ready, walk
from screens.options import Options
from screens.row_list import RowList
from screens.spinning import do, field_of, spin
from screens.stage import READ, Stage
from screens.targets import Did

TURNS = {"up": -1, "left": -1, "down": 1, "right": 1}


def press(stage: Stage, name: str, char: str | None) -> Deed | None:
    """Take one key of a person who has few of them; any other key does what it always does."""
    ready(stage)
    if stage.page.switches == "two":
        deed = _move(stage) if name in MOVE else _select(stage) if name in SELECT else hands.press(stage, name, char)
    else:
        deed = _five(stage, name, char)
    ready(stage)
    return deed


# Five keys


def _five(stage: Stage, name: str, char: str | None) -> Deed | None:
    if name in ("left", "right"):
        return walk(stage, TURNS[name])
    if name in ("up", "down"):
        return _turn(stage, name)
    if name in ("enter", "space") and (stage.focus.startswith(CELL) or name == "enter"):
        return _select(stage)
    return hands.press(stage, name, char)


def _turn(stage: Stage, name: str) -> Deed | None:
    """Up or down: the line that is read, the option, the row or the wheel; on a button, what it is once more."""
    if stage.focus == READ:
        return hands.press(stage, name, None)
    if field_of(stage):
        spin(stage, TURNS[name])
    elif not _step(stage, TURNS[name]):
        _edge(stage, last=name == "up")
    return None


# Two switches


def _move(stage: Stage) -> Deed | None:
    few = stage.few
    if few.wheel is not None:
        spin(stage, 1)
        return None
    if not few.inside:
        return walk(stage, 1)
    if stage.focus != few.inside:
        cells = [one.stop for one in few.cells]
        at = cells.index(stage.focus) + 1
        if at < len(cells):
            stage.arrive(cells[at])
            return None
        stage.arrive(few.inside)
        _edge(stage, last=False)
    elif not _step(stage, 1):
        stage.arrive(few.cells[0].stop)
    return None


def _enter(stage: Stage) -> bool:
    """Select, on a list or a group of options: two switches go into it; False where there is nothing to go into."""
    view, target = stage.here
    several = isinstance(view, RowList) and sum(bool(line.act) for line in view.lines.rows) > 1
    if not several and not (isinstance(target, Options) and not target.box):
        return False
    stage.few.inside = stage.focus
    stage.say_focus()
    stage.tell(f"{say('few.inside', stage.page.lang)} {stage.live}")
    return True


# Both


def _select(stage: Stage) -> Deed | None:
    """What stands under the hand is done."""
    few, two = stage.few, stage.page.switches == "two"
    if few.wheel is not None and few.wheel.at is not None:
        return do(stage, few.wheel, few.wheel.at)
    if stage.focus.startswith(CELL):
        return _cell(stage, stage.focus.removeprefix(CELL))
    if stage.focus == READ and two:
        return hands.press(stage, "down", None)
    if field_of(stage) and two:
        spin(stage, 1)
        return None
    if two and not few.inside and _enter(stage):
        return None
    return _choose(stage)


def _choose(stage: Stage) -> Deed | None:
    """An option, a row or a button. What may be ticked may be unticked; a choice of one leads out of its group."""
    _, target = stage.here
    if not isinstance(target, Options):
        stage.few.inside = ""
        return hands.press(stage, "enter", None)
    if not target.several:
        inside, stage.few.inside = stage.few.inside, ""
        if inside and target.options[target.at].code in target.chosen:
            stage.say_focus()
            stage.note = stage.live
            return None
    return hands.press(stage, "space" if target.several or target.box or stage.page.switches == "two" else "enter", None)


def _cell(stage: Stage, id: str) -> Deed | None:
    """A stop of the legend: a way in or out, or a key, pressed where the focus was on the page."""
    few = stage.few
    if id == "more":
        few.keys = True
        ready(stage)
        stage.arrive(few.cells[0].stop)
        return None
    if id in ("louder", "softer"):
        return hands.press(stage, key(id).keys[0], None)
    few.keys, few.inside = False, ""
    stage.arrive(few.home if few.home in (READ, *stage.stops) else (stage.stops or [READ])[0])
    if id in ("out", "repeat"):  # said anew by arriving: what was said last is the name of this stop
        stage.note = stage.live
        return None
    return hands.press(stage, key(id).keys[0], None)


def _step(stage: Stage, by: int) -> bool:
    """One row or option on; False at the ends, and where there are none."""
    view, target = stage.here
    moved = (
        view.move(by)
        if isinstance(view, RowList)
        else isinstance(target, Options) and target.key("up" if by < 0 else "down", None) is Did.MOVED
    )
    if moved:
        _stand(stage)
    return moved


def _edge(stage: Stage, *, last: bool) -> None:
    """The first or the last row or option; on a button, what it is once more."""
    view, target = stage.here
    if isinstance(view, RowList):
        acts = [at for at, line in enumerate(view.lines.rows) if line.act]
        view.at = acts[-1 if last else 0]
    elif isinstance(target, Options):
        target.at = len(target.options) - 1 if last else 0
    _stand(stage)
    stage.note = stage.live if target is None and not isinstance(view, RowList) else stage.note


def _stand(stage: Stage) -> None:
    """The sheet on which the row stands is shown, and the row is said."""
    if stage.view_of(stage.focus) is not None:
        stage.sheet = stage.deck.sheet_of(stage.focus)
        stage.seen.add(stage.sheet)
    stage.say_focus()

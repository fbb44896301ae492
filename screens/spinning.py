"""The wheel at work: it turns on the field that has the focus, tells what comes, and writes as if it had been typed."""

from kiosk.keys import key
from screens import hands
from screens.asked import Asked
from screens.asking import Deed
from screens.completions import room_of
from screens.few import walk
from screens.stage import Stage
from screens.targets import Field, LongText
from screens.wheel import Cell, Wheel, signs_of


def field_of(stage: Stage) -> tuple[Asked, Field | LongText] | None:
    """The field that has the focus, and its question."""
    view, target = stage.here
    return (view, target) if isinstance(view, Asked) and isinstance(target, Field | LongText) else None


def spin(stage: Stage, by: int) -> None:
    """Turn the wheel of the field, which is made for it, and say what comes."""
    found = field_of(stage)
    if found is None:
        return
    asked, target = found
    if stage.few.wheel is None:
        part = stage.focus.removeprefix(asked.control.key).removeprefix(":")
        signs = signs_of(asked.control.key, asked.control.kind, part, stage.page.lang)
        stage.few.wheel = Wheel(signs, grouped=stage.page.switches == "two")
    stage.few.wheel.offer(asked.completions[: room_of(stage.grid)])
    stage.few.wheel.turn(by)
    _tell(stage, stage.few.wheel, target)


def do(stage: Stage, wheel: Wheel, cell: Cell) -> Deed | None:
    """What is under the hand: a sign is written, a way is gone; the rest turns the wheel itself."""
    found = field_of(stage)
    if found is None:
        return None
    asked, target = found
    if cell.do in ("sign", "offer", "erase"):
        return _write(stage, wheel, cell, asked)
    if cell.do == "done":
        return walk(stage, 1)
    if cell.do in ("help", "back"):
        stage.few.wheel = None
        return hands.press(stage, key(cell.do).keys[0], None)
    if cell.do == "group":
        wheel.open(cell)
    elif cell.do == "out":
        wheel.shut()
    else:
        wheel.flip()
    _tell(stage, wheel, target)
    return None


def _write(stage: Stage, wheel: Wheel, cell: Cell, asked: Asked) -> Deed | None:
    if cell.do == "erase":
        return hands.press(stage, "backspace", None)
    target = asked.target(stage.focus)
    assert isinstance(target, Field | LongText)
    sign = wheel.sign(cell, _before(target))
    wheel.wrote()
    if cell.do == "offer":
        asked.pick = cell.number
        return hands.press(stage, "enter", None)
    hands.paste(stage, sign)
    stage.live = wheel.label(_before(target), stage.page.lang) or stage.live  # the case of the next letter may be another; the echo is said
    return None


def _before(target: Field | LongText) -> str:
    return target.editor.text[: target.editor.caret]


def _tell(stage: Stage, wheel: Wheel, target: Field | LongText) -> None:
    stage.tell(wheel.label(_before(target), stage.page.lang))

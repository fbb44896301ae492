"""What a key does to what stands on the screen, and what the visit is then asked.

One round for all keys: the keys of the kiosk (`kiosk.keys`), then those of the control with the focus, then those that move.
"""

from kiosk.keys import KEYS
from kiosk.words import say
from screens import asking
from screens.asked import Asked
from screens.asking import Deed
from screens.buttons import ACT, BACK, NEXT, SKIP
from screens.completions import room_of
from screens.options import Options
from screens.row_list import RowList
from screens.stage import READ, Stage
from screens.targets import Did, Field, LongText

DEEDS = {name: key.id for key in KEYS for name in key.keys}
"""Key, as Textual names it -> id."""
SPEECH = frozenset(key.id for key in KEYS if key.voice)
"""Keys that ask something of the voice."""
SIGNS = frozenset(name for key in KEYS if key.outside for name in key.keys)
"""Keys that are signs like any other in a field."""
OVERLAYS = ("help", "where", "settings", "notice", "agent", "end")
SHOW = "show"
"""The button that shows a secret for some seconds."""
VOICED = ("faster", "slower", "louder", "softer", "spell")
"""Rows and buttons that ask something of the voice alone."""
ALSO_VOICED = ("aloud", "origin")
"""Those that ask something of the visit too."""
MOVES = {"down": 1, "right": 1, "up": -1, "left": -1}


def press(stage: Stage, name: str, char: str | None) -> Deed | None:
    """Take one key. The deed that follows, or None when the visit has nothing to hear."""
    if stage.page.steady and char and char.isdecimal():  # a number of the settings works from their buttons too
        stage.arrive(next(view.stop for view in stage.views if isinstance(view, RowList)))
    view, target = stage.here
    if name in DEEDS and not (name in SIGNS and isinstance(target, Field | LongText)):
        return _voice_key(stage, name) if DEEDS[name] in SPEECH else _kiosk_key(stage, DEEDS[name])
    if stage.focus == READ:
        return _read(stage, name)
    if isinstance(view, RowList):
        return _in_list(stage, view, name, char)
    if isinstance(view, Asked):
        return _in_question(stage, view, name, char)
    if name in ("enter", "space"):
        return push(stage, stage.focus)
    return _move(stage, MOVES[name]) if name in MOVES else None


def paste(stage: Stage, text: str) -> None:
    """Take a pasted text."""
    _, target = stage.here
    if isinstance(target, Field | LongText):
        target.paste(text)


def push(stage: Stage, stop: str) -> Deed | None:
    """A button: Next stays on the page; anything else goes to the visit, after what was typed."""
    if stop == NEXT:
        deed = Deed(calls, "stay") if (calls := stage.keep()) else None
        stage.turn(1)
        return deed
    if stop == BACK:
        return Deed((*stage.keep(), asking.back(next(iter(stage.deck.keys(stage.sheet)), ""))))
    if stop == SKIP:
        return (_unseen(stage, one) or Deed((asking.skip(one.control.key),))) if (one := stage.skippable) else None
    return act(stage, stop.removeprefix(ACT))


def act(stage: Stage, id: str) -> Deed | None:
    """A row or a button: `continue` goes on from the questions shown, anything else is an act."""
    if id == "continue":
        return _unseen(stage) or Deed((*stage.keep(), asking.go_on(stage.deck.keys(stage.sheet))))
    if id in (*VOICED, SHOW):
        return Deed(stage.keep(), "stay", id)
    return Deed((*stage.keep(), asking.act(id)), "stay" if stage.page.steady else "new", id if id in ALSO_VOICED else "")


def _unseen(stage: Stage, last: Asked | None = None) -> Deed | None:
    """To a question that opened unseen, `last` or before it, with all that was typed kept; None: there is no such question."""
    if not (stop := stage.unseen(last)):
        return None
    stage.arrive(stop)
    return Deed(stage.keep(), "stay")


def _voice_key(stage: Stage, name: str) -> Deed | None:
    """A key of the voice; single signs can be turned off."""
    return None if name in SIGNS and not stage.page.signs else Deed((), "stay", DEEDS[name])


def _kiosk_key(stage: Stage, id: str) -> Deed | None:
    if id in OVERLAYS:
        return stage.away(asking.open_over(id))
    if id == "language":
        return stage.away(lambda visit: visit.language())
    if id == "back":
        return push(stage, BACK)
    if id in ("next_page", "previous_page"):
        return _next_page(stage) if id == "next_page" else _with_kept(stage, moved=stage.turn(-1))
    if id in ("next_control", "previous_control"):
        return _move(stage, 1 if id == "next_control" else -1)
    from screens import veil

    veil.turn(stage)
    return None


def _next_page(stage: Stage) -> Deed | None:
    if stage.deck.more(stage.sheet):
        return push(stage, NEXT)
    return act(stage, "continue") if stage.page.packs and stage.sheet + 1 < len(stage.deck) else None


def _with_kept(stage: Stage, *, moved: bool) -> Deed | None:
    calls = stage.keep() if moved else ()
    return Deed(calls, "stay") if calls else None


def _read(stage: Stage, name: str) -> Deed | None:
    """The reading line: arrows move it, at the last line of a sheet they turn it; where there is no more text, to what is asked."""
    last = stage.deck.reading(stage.sheet) - 1
    if name == "home":
        stage.line = 0
    elif name == "end":
        stage.line = last
    elif name in ("up", "left") and stage.line == 0:
        if stage.turn(-1):
            stage.focus, stage.line = READ, stage.deck.reading(stage.sheet) - 1
    elif name in ("up", "left"):
        stage.line -= 1
    elif name in ("down", "right", "enter", "space") and stage.line >= last:
        if stage.turn(1):
            stage.focus = READ if stage.deck.reading(stage.sheet) else stage.focus
        else:
            stage.arrive(stage.stops[0])
    elif name in ("down", "right"):
        stage.line += 1
    elif name in ("enter", "space"):
        stage.line = last
    return None


def _in_list(stage: Stage, rows: RowList, name: str, char: str | None) -> Deed | None:
    if name in ("enter", "space"):
        return act(stage, rows.here.act)
    if char and char.isdecimal():
        chosen = rows.number(char)
        stage.sheet = stage.deck.sheet_of(rows.stop)
        stage.say_focus()
        return act(stage, chosen) if chosen else None
    if turned := {"left": rows.here.less, "right": rows.here.greater}.get(name, ""):
        return act(stage, turned)
    if name not in MOVES:
        return None
    if not rows.move(MOVES[name]):
        return _move(stage, MOVES[name])
    stage.sheet = stage.deck.sheet_of(rows.stop)
    stage.seen.add(stage.sheet)
    stage.say_focus()
    return None


def _in_question(stage: Stage, asked: Asked, name: str, char: str | None) -> Deed | None:
    if asked.completions and (picked := _completing(stage, asked, name, char)):
        return None if picked is True else picked
    target = asked.target(stage.focus)
    if (
        isinstance(target, Options)
        and target.box
        and stage.page.reading
        and not _read_through(stage)
        and name in ("space", "enter", "right")
    ):
        stage.tell(say("read_to_end", stage.page.lang))
        return None
    did = target.key(name, char) if target else Did.NOTHING
    if did is Did.CHOSE:
        stage.say_focus()
        return Deed(stage.keep(), "stay")
    if did is Did.MOVED and isinstance(target, Options):
        stage.sheet = stage.deck.sheet_of(stage.focus)
        stage.say_focus()
    if did is not Did.NOTHING:
        return None
    if name == "enter":
        return _enter(stage)
    return _move(stage, MOVES[name]) if name in MOVES else None


def _completing(stage: Stage, asked: Asked, name: str, char: str | None) -> Deed | bool:
    """Arrows go down into the completions and up out of them; Enter takes one, and so does its number."""
    last = min(len(asked.completions), room_of(stage.grid)) - 1
    if name == "down" and asked.pick < last:
        asked.list_them(asked.asked_for)
        asked.pick += 1
    elif name == "up" and asked.pick >= 0:
        asked.pick -= 1
    elif name == "enter" and asked.pick >= 0:
        return _completed(stage, asked, asked.pick)
    elif asked.listed and char and char.isdecimal() and 0 < int(char) <= last + 1:
        return _completed(stage, asked, int(char) - 1)
    else:
        asked.pick = -1
        return False
    stage.say_focus()
    return True


def _completed(stage: Stage, asked: Asked, at: int) -> Deed:
    asked.complete(at)
    stage.say_focus()
    return Deed(stage.keep(), "stay")


def _enter(stage: Stage) -> Deed | None:
    """To the next control; from the last one, on."""
    stops = stage.deck.stops(stage.sheet)
    if stage.focus in stops[:-1]:
        return _move(stage, 1)
    main = stage.buttons[0].stop if stage.buttons else ""
    return push(stage, main) if main else None


def _move(stage: Stage, by: int) -> Deed | None:
    """To the next stop or the one before, round and round; a changed question that is left is kept."""
    stops = stage.stops
    if stage.focus == READ or stage.focus not in stops:
        stage.arrive(stops[0 if by > 0 else -1])
        return None
    at = stops.index(stage.focus) + by
    if at < 0 and not stage.deck.stops(stage.sheet):
        stage.arrive(READ)
        stage.line = max(0, stage.deck.reading(stage.sheet) - 1)
        return None
    return go(stage, stops[at % len(stops)], last=by < 0)


def go(stage: Stage, stop: str, *, last: bool = False) -> Deed | None:
    """The focus goes to a stop; a changed question that is left is kept."""
    left = stage.view_of(stage.focus)
    stage.arrive(stop, last=last)
    kept = isinstance(left, Asked) and left.changed and left is not stage.view_of(stage.focus)
    return Deed(stage.keep(), "stay") if kept else None


def _read_through(stage: Stage) -> bool:
    return len(stage.seen) == len(stage.deck)

"""The round of a person with few keys: the stops of the page, then those of the legend, where it is drawn too."""

from kiosk.keys import KEYS, key
from kiosk.words import Lang, known, say
from screens import hands
from screens.asking import Deed
from screens.buttons import BACK, BETWEEN, CELL, Button
from screens.cells import width_of
from screens.looks import NARROW_LEGEND
from screens.rows import MARGIN, Row, Span
from screens.stage import READ, Stage

WAYS = ("more", "out")
ELSEWHERE = ("help", "back", "next_control", "previous_control", "next_page", "previous_page")
"""Keys that stand in every round already."""


def ready(stage: Stage) -> None:
    """The legend's stops for what stands there now. Another page, or another focus, leads out of every group."""
    few = stage.few
    if few.arrivals != stage.arrivals or (few.inside and stage.focus not in (few.inside, *(one.stop for one in few.cells))):
        few.arrivals, few.inside, few.keys, few.wheel = stage.arrivals, "", False, None
    if few.wheel is not None and stage.focus != few.home:
        few.wheel = None
    few.cells = tuple(Button(f"{CELL}{id}", _label(id, stage.page.lang)) for id in _ids(stage))
    if not stage.focus.startswith(CELL):
        few.home = stage.focus


def _ids(stage: Stage) -> list[str]:
    """What stands in the legend."""
    if stage.few.keys:
        return [one.id for one in KEYS if one.keys and one.id not in ELSEWHERE and (stage.few.speaks or not one.voice)] + ["out"]
    before = ["previous_page"] if stage.sheet and not stage.page.packs else []
    back = [] if any(one.stop == BACK for one in stage.buttons) and not stage.few.inside else ["back"]
    return ["out", "help", *back] if stage.few.inside else [*before, "help", *back, "more"]


def _label(id: str, lang: Lang) -> str:
    """A way in its words; a key by its cap and its name."""
    if id in WAYS or id in ELSEWHERE:
        return say({"previous_page": "do.previous", "back": "do.back", "help": "key.help"}.get(id, f"few.{id}"), lang)
    return f"{_cap(id, lang)} {say(f'key.{id}' if known(f'key.{id}') else f'few.{id}', lang)}"


def _cap(id: str, lang: Lang) -> str:
    name = key(id).keys[0]
    return say(f"cap.{name}", lang) if known(f"cap.{name}") else name.upper()


def round_of(stage: Stage) -> list[str]:
    """The stops in their order: a text without a control is one, read line by line."""
    if stage.few.keys:
        return [one.stop for one in stage.few.cells]
    text = stage.page.reading or not stage.deck.stops(stage.sheet)
    return [*([READ] if text and stage.deck.reading(stage.sheet) else []), *stage.stops]


def walk(stage: Stage, by: int) -> Deed | None:
    """To the next stop of the round, or the one before; the wheel stays behind."""
    stops = round_of(stage)
    at = stops.index(stage.focus) + by if stage.focus in stops else 0
    stage.few.wheel = None
    return hands.go(stage, stops[at % len(stops)], last=by < 0)


def legend(stage: Stage, width: int, *, speaks: bool) -> tuple[Row, Row]:
    """The keys that the person has, and what else stands in the round."""
    stage.few.speaks = speaks
    ready(stage)
    spans: list[Span] = []
    for cap, word in _keys(stage, short=width < NARROW_LEGEND):
        spans += [Span("  ")] * bool(spans) + [Span(cap, "key"), Span(f" {word}", "quiet")]
    return Row(tuple(spans)), _cells(stage, width - MARGIN)


def _keys(stage: Stage, *, short: bool) -> list[tuple[str, str]]:
    """The keys of the mode, with what they do."""
    lang = stage.page.lang
    select = (f"O {say('cap.enter', lang)}", say("few.select", lang))
    if stage.page.switches == "two":
        return [(say("cap.space", lang), say("few.move", lang)), select]
    return [("← →", say("few.walk", lang)), ("↑ ↓", say(f"few.turn{'.short' if short else ''}", lang)), select]


def _cells(stage: Stage, room: int) -> Row:
    """The stops of the legend; where there is no room for all, those around the focus."""
    between = 1 if stage.grid.narrow else BETWEEN
    texts = [_drawn(one, stage.page.lang, keys=stage.few.keys) for one in stage.few.cells]
    here = next((at for at, one in enumerate(stage.few.cells) if one.stop == stage.focus), -1)
    first = 0
    while first < here and _width(texts[first : here + 1], between) > room:
        first += 1
    last = first + 1
    while last < len(texts) and _width(texts[first : last + 1], between) <= room:
        last += 1
    spans: list[Span] = []
    caret = -1
    for at in range(first, last):
        spans += [Span(" " * between)] * bool(spans)
        if at == here:
            caret = sum(width_of(span.text) for span in spans) + 2 * texts[at].startswith("<")
        spans.append(Span(texts[at], "focus" if at == here else "button"))
    return Row(tuple(spans), ">" if here >= 0 else " ", caret)


def _width(texts: list[str], between: int) -> int:
    return sum(width_of(text) + between for text in texts) - between


def _drawn(cell: Button, lang: Lang, *, keys: bool) -> str:
    """The cap of a key; a way in its words."""
    id = cell.stop.removeprefix(CELL)
    return cell.text if not keys or id in WAYS else _cap(id, lang)

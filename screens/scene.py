"""What stands on the screen as a description: the live line is written from it, and the voice speaks from it."""

from dataclasses import replace
from typing import Protocol

from kiosk.faces.describe.page import Block, Control, Lines
from kiosk.faces.describe.scene import Focus, Scene
from kiosk.words import Lang, say
from screens.asked import Asked
from screens.buttons import Button, Few
from screens.deck import Deck
from screens.options import Options
from screens.row_list import RowList
from screens.targets import Field, LongText
from screens.views import View


def of_focus(view: View | None, stop: str, label: str, lang: Lang) -> Focus:
    """What has the focus; `label`: of a button."""
    if isinstance(view, Asked):
        return _of_completion(view, stop) if view.pick >= 0 else _of_stop(view, stop, lang)
    return _of_row(view, lang) if isinstance(view, RowList) else Focus(stop, "button", label)


def of_line(deck: Deck, sheet: int, line: int, stop: str) -> Focus:
    """A line of a text to read."""
    rows = deck.rows(sheet, stop)
    return Focus(stop, "read", rows[line].text.strip() if line < len(rows) else "", caret=line)


def blocks_on(deck: Deck, sheet: int) -> tuple[Block, ...]:
    """The blocks of a sheet in the order of reading, questions with what is typed; a text that began before was read there."""
    found: list[Block] = []
    for index, units in deck.pieces(sheet):
        block, view = deck.page.blocks[index], deck.views[index]
        if isinstance(block, Lines):
            found.append(replace(block, rows=tuple(block.rows[unit] for unit in units)))
        elif isinstance(view, Asked):
            found.append(_as_it_stands(view))
        elif 0 in units:
            found.append(block)
    return tuple(found)


def begun_before(deck: Deck, sheet: int) -> tuple[Block, ...]:
    """The texts that go on from the sheet before."""
    blocks = ((deck.page.blocks[index], units) for index, units in deck.pieces(sheet))
    return tuple(block for block, units in blocks if not isinstance(block, Control | Lines) and 0 not in units)


class Shown(Protocol):
    """What the stage knows of what stands there."""

    deck: Deck
    sheet: int
    arrivals: int
    note: str
    few: Few

    @property
    def buttons(self) -> list[Button]:
        """Of the sheet."""
        ...


def scene_of(shown: Shown, focus: Focus) -> Scene:
    """All of it."""
    deck, sheet, labels = shown.deck, shown.sheet, tuple(one.label for one in (*shown.buttons, *shown.few.cells))
    blocks, begun = blocks_on(deck, sheet), begun_before(deck, sheet)
    page = deck.page if deck.page.error == deck.error(sheet) else replace(deck.page, error=deck.error(sheet))
    return Scene(page, deck.place(sheet), blocks, focus, shown.arrivals, shown.note, labels, begun)


def _as_it_stands(asked: Asked) -> Control:
    """A question with what is typed and chosen in it now."""
    parts, options = [], asked.control.options
    for part in asked.control.parts:
        target = asked.targets[part.id]
        held = part.held or (isinstance(target, Field) and bool(target.editor.text))
        parts.append(
            part if isinstance(target, Options) else replace(part, held=held) if part.secret else replace(part, text=target.editor.text)
        )
    for target in asked.targets.values():
        if isinstance(target, Options):
            options = tuple(replace(one, chosen=one.code in target.chosen) for one in options)
    return replace(asked.control, parts=tuple(parts), options=options)


def _of_stop(asked: Asked, stop: str, lang: Lang) -> Focus:
    """A field or an option of a question."""
    control, target = asked.control, asked.target(stop)
    if isinstance(target, Options):
        return _of_option(asked, stop, target, lang)
    if target is None:
        return Focus(stop, "field", control.ask, key=control.key, private=control.private)
    part = target.part
    return Focus(
        stop=stop,
        role="text" if isinstance(target, LongText) else "field",
        label=part.label or control.label,
        value=target.told if isinstance(target, Field) else target.editor.text,
        position=control.position,
        required=control.required and not (part.optional and not isinstance(target, LongText)),
        masked=part.masked,
        secret=part.secret,
        private=control.private,
        key=control.key,
        caret=target.editor.caret,
        offers=len(asked.completions),
    )


def _of_option(asked: Asked, stop: str, target: Options, lang: Lang) -> Focus:
    control, option = asked.control, target.options[target.at]
    held = option.code in target.chosen
    square = target.several or target.box
    return Focus(
        stop=stop,
        role="choices" if target.several else "box" if target.box else "choice",
        label=option.label,
        state=say(("ticked" if held else "not_ticked") if square else ("chosen" if held else "not_chosen"), lang),
        lead="" if target.box else (control.option_ask or control.label).rstrip(" ?:\u00a0"),
        position=(target.at + 1, len(target.options)) if len(target.options) > 1 else None,
        required=control.required,
        private=control.private,
        key=control.key,
    )


def _of_completion(asked: Asked, stop: str) -> Focus:
    """A completion under a field."""
    place = (asked.pick + 1, len(asked.completions))
    return Focus(f"{stop}#offer", "offer", asked.completions[asked.pick], position=place, key=asked.control.key)


def _of_row(rows: RowList, lang: Lang) -> Focus:
    line = rows.here
    more = line.more or (say("screen.enter_opens", lang) if rows.asks else "")
    chosen = [one for one in rows.lines.rows if one.act]
    place = (chosen.index(line) + 1, len(chosen)) if line in chosen else None
    kind = "section" if line.act.startswith("section:") else ""
    return Focus(
        rows.stop, "row", line.name, state=line.state.lower(), more=more, position=place, detail=line.detail, kind=kind, lang=line.lang
    )

"""The live line: label, role, value or state, position, "obligatoire", in this order, from the description and what is typed."""

from kiosk.faces.describe.page import Control, Line
from kiosk.words import Lang, say
from screens.asked import Asked
from screens.cells import fitting, width_of
from screens.options import Options
from screens.row_list import RowList
from screens.targets import Field, LongText
from screens.views import View


def joined(parts: list[str], width: int) -> str:
    """The parts that fit. What matters least goes first: the role, "obligatoire", then the position."""
    parts = [part for part in parts if part]
    for dropped in (1, -1, -1):
        if width_of(", ".join(parts)) <= width or len(parts) <= 2:
            break
        parts.pop(dropped)
    return fitting(", ".join(parts), width)


def of_focus(view: View | None, stop: str, label: str, lang: Lang, width: int, *, arriving: bool) -> str:  # noqa: PLR0913 - what is said of a stop
    """What has the focus; `label`: of a button."""
    if isinstance(view, Asked):
        return of_completion(view, view.pick, width) if view.pick >= 0 else of_stop(view, stop, width, arriving=arriving)
    return of_row(view, lang, width) if isinstance(view, RowList) else of_button(label, lang, width)


def of_stop(asked: Asked, stop: str, width: int, *, arriving: bool) -> str:
    """A stop of a question."""
    control, lang, target = asked.control, asked.lang, asked.target(stop)
    required = say("required", lang) if control.required else ""
    if isinstance(target, Options):
        return _of_options(control, target, lang, width, arriving=arriving)
    if target is None:
        return fitting(control.ask, width)
    role = "text" if isinstance(target, LongText) else "field"
    required = "" if isinstance(target, Field) and target.part.optional else required
    place = say("position", lang, a=control.position[0], n=control.position[1])
    label = target.part.label or control.label
    return joined([label, say(f"role.{role}", lang), _value(target, lang), place, required], width)


def of_row(rows: RowList, lang: Lang, width: int) -> str:
    """A row of a list."""
    line: Line = rows.here
    chosen = [one for one in rows.lines.rows if one.act]
    place = say("position", lang, a=chosen.index(line) + 1, n=len(chosen)) if line in chosen else ""
    state = ", ".join(part for part in (line.state.lower(), line.more) if part)
    if width_of(f"{line.name}, {state}, {place}") > width:
        state = line.state.lower()
    return joined([line.name, say("role.row", lang), state, place], width)


def of_completion(asked: Asked, at: int, width: int) -> str:
    """A completion under a field."""
    place = say("position", asked.lang, a=at + 1, n=len(asked.completions))
    return joined([asked.completions[at], say("role.choice", asked.lang), place], width)


def of_button(label: str, lang: Lang, width: int) -> str:
    """A button."""
    return joined([label, say("role.button", lang)], width)


def _of_options(control: Control, target: Options, lang: Lang, width: int, *, arriving: bool) -> str:
    option = target.options[target.at]
    held = option.code in target.chosen
    square = target.several or target.box
    state = say(("ticked" if held else "not_ticked") if square else ("chosen" if held else "not_chosen"), lang)
    place = say("position", lang, a=target.at + 1, n=len(target.options)) if len(target.options) > 1 else ""
    lead = (control.option_ask or control.label).rstrip(" ?:\u00a0") if arriving and not target.box else ""
    name = f"{lead}\u00a0: {option.label}" if lead and lang == "fr" else f"{lead}: {option.label}" if lead else option.label
    if lead and width_of(f"{name}, {state}") > width:
        name = option.label
    required = say("required", lang) if control.required and arriving else ""
    return joined(
        [name, say(f"role.{control.role if control.role in ('choices', 'box') else 'choice'}", lang), state, place, required], width
    )


def _value(target: Field | LongText, lang: Lang) -> str:
    text = target.editor.text
    if not text:
        return say("empty", lang)
    if isinstance(target, LongText):
        return say("screen.masked", lang, n=len(text))
    if target.part.masked:
        return say("screen.masked", lang, n=len(text))
    return text

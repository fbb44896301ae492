"""The live line: label, role, value or state, position, "obligatoire", in this order, as far as there is room."""

from dataclasses import replace

from kiosk.faces.describe.scene import Focus, phrases
from kiosk.words import Lang
from screens.cells import fitting, width_of


def joined(parts: list[str], width: int) -> str:
    """The parts that fit. What matters least goes first: the role, "obligatoire", the position, then the end of a long label."""
    name, role, state, position, required = parts
    for kept in ((name, role, state, position, required), (name, state, position, required), (name, state, position), (name, state)):
        line = ", ".join(filter(None, kept))
        if width_of(line) <= width:
            return line
    room = width - width_of(f", {state}") if state else width
    return f"{fitting(name, room)}, {state}" if state and room * 2 >= width else fitting(", ".join(filter(None, (name, state))), width)


def written(focus: Focus, lang: Lang, width: int, *, arriving: bool) -> str:
    """What has the focus. What options are about goes first; a row's second state goes last, since it stands nowhere else."""
    name, _, state, _, _ = phrases(focus, lang, arriving=arriving)
    if focus.lead and width_of(f"{name}, {state}") > width:
        focus = replace(focus, lead="")
    if focus.more and width_of(f"{name}, {state}") > width:
        focus = replace(focus, more="")
    return joined(phrases(focus, lang, arriving=arriving), width)

"""The live line: label, role, value or state, position, "obligatoire", in this order, as far as there is room."""

from dataclasses import replace

from kiosk.faces.describe.scene import Focus, phrases
from kiosk.words import Lang
from screens.cells import fitting, width_of


def joined(parts: list[str], width: int) -> str:
    """The parts that fit. What matters least goes first: the role, "obligatoire", then the position."""
    parts = [part for part in parts if part]
    for dropped in (1, -1, -1):
        if width_of(", ".join(parts)) <= width or len(parts) <= 2:
            break
        parts.pop(dropped)
    return fitting(", ".join(parts), width)


def written(focus: Focus, lang: Lang, width: int, *, arriving: bool) -> str:
    """What has the focus. What options are about goes first; a row's second state goes last, since it stands nowhere else."""
    name, _, state, _, _ = phrases(focus, lang, arriving=arriving)
    if focus.lead and width_of(f"{name}, {state}") > width:
        focus = replace(focus, lead="")
    if focus.more and width_of(f"{name}, {state}") > width:
        focus = replace(focus, more="")
    return joined(phrases(focus, lang, arriving=arriving), width)

"""Somebody who fills in an application by touch: forty cells of braille that show where the cursor stands, and nothing else.

It knows its own papers and the keys of a keyboard. It never sees the words of a question: the label in the row has to do.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from kiosk.faces.describe.control import control
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

CELLS = 40
WORTH = ("begin", "continue", "next", "noted", "start", "apply", "sign", "fix", "receipt")
"""Buttons that lead on."""

Press = Callable[[str], Awaitable[None]]


class Lost(Exception):
    """What is felt leads nowhere."""


def window(row: str, x: int, cells: int = CELLS) -> str:
    """What a display of so many cells shows of a row: the piece in which the cursor stands."""
    first = x // cells * cells
    return row[first : first + cells]


@dataclass
class Paper:
    """What somebody would answer to one question."""

    options: tuple[str, ...]
    chosen: frozenset[str]
    fields: dict[str, str]
    """Label -> text, in their order."""
    required: bool
    long: bool

    @property
    def answered(self) -> bool:
        """It has an answer."""
        return bool(self.chosen) or any(self.fields.values())


def papers_of(visit: Visit) -> list[Paper]:
    """From an application that was filled in some other way: the answers in their order."""
    made: list[Paper] = []
    for place in visit.application().walk().path:
        if place.question.kind in ("info", "attestation", "group"):
            continue
        asked = control(visit, place)
        options = tuple(one.label for one in asked.options)
        chosen = frozenset(one.label for one in asked.options if one.chosen)
        fields = {part.label: part.text for part in asked.parts}
        made.append(Paper(options, chosen, fields, asked.required, asked.role == "text"))
    return made


@dataclass
class Fingers:
    """They feel the row, press a key, feel again."""

    feel: Callable[[], tuple[str, int]]
    """The window, and the cell of the cursor in it."""
    press: Press
    papers: list[Paper]
    lang: Lang
    program: str
    most: int = 2500
    at: int = 0
    """The question of its papers that comes next."""
    left: list[Paper] = field(default_factory=list)
    """Questions of this sheet that were left without an answer."""
    refused: bool = False
    felt: list[str] = field(default_factory=list)
    """Every row, as it was felt before a key."""

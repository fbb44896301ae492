"""What stands on a screen and what is heard of it, side by side, for any page."""

import re
from collections.abc import Iterator

from textual.geometry import Size

from kiosk.faces.describe.page import Control, Page
from kiosk.faces.voice.handing import Told, handed
from kiosk.faces.voice.reading import spoken
from kiosk.faces.voice.whole import whole
from kiosk.ports import Utterance
from kiosk.words import Lang
from screens.frame import frame_of
from screens.stage import Stage
from tests.screens.pictures import grid

WIDE = Size(80, 24)
DRAWN = re.compile(r"\bO (?=Ent)|[│─<>!|_]|\[[x ]\]|\([o ]\)")
"""Bars, brackets and marks: how a thing is drawn, told in words as role and state."""
PLACES = ("1, rue Fictive",)
"""French names of the centre of the tests."""


def sheets(page: Page, size: Size = WIDE) -> Iterator[Stage]:
    """The page on each of its sheets, in order."""
    stage = Stage(page, grid(size.width, size.height))
    while True:
        yield stage
        if not stage.turn(1):
            return


def seen(stage: Stage, size: Size = WIDE) -> list[str]:
    """The rows of the screen, from the first to the last, with the keys of a kiosk that speaks."""
    parts = frame_of(stage, size, speaks=True)
    return [row.text for rows in parts.values() for row in rows if row.text.strip()]


def read_out(stage: Stage) -> tuple[Utterance, ...]:
    """F4, through headphones."""
    return heard(whole(stage.scene(), aloud=True), stage.page.lang)


def heard(told: tuple[Told, ...], lang: Lang) -> tuple[Utterance, ...]:
    """As the voice has it."""
    return handed(told, lang, aloud=True, names=PLACES)


def words_of(text: str) -> set[str]:
    """Its words, whatever stands between them."""
    return set(re.findall(r"\w+", text.lower()))


def missing(stage: Stage, size: Size = WIDE) -> set[str]:
    """Words that are seen, read as a voice reads them, and not heard; what hides in a field is not to be heard."""
    said = words_of(" ".join(one.text for one in read_out(stage)))
    rows = [DRAWN.sub(" ", row).strip() for row in seen(stage, size)]
    read = words_of(" ".join(spoken(row, stage.page.lang) for row in rows))
    unheard = read - said - words_of(" ".join(_hidden(stage)))
    return unheard & words_of(spoken(" ".join(rows), stage.page.lang)) if unheard else unheard  # a number may be broken between rows


def _hidden(stage: Stage) -> Iterator[str]:
    for block in stage.scene().blocks:
        if isinstance(block, Control):
            yield from (part.text for part in block.parts if part.masked)

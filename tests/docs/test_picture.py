"""README's picture is the real screen: drawn again here, and written anew when the screen has changed."""

import re
from pathlib import Path

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.visit import Visit
from screens.app import KioskApp
from tests.screens.test_app import settle
from tests.services.fakes import world

PICTURE = Path(__file__).parents[2] / "docs" / "question.svg"
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The picture is drawn with the reader's own fonts: no address is called."""


def at_the_first_question() -> Visit:
    """A visit that has gone, by the first choice of each page, as far as the first question."""
    visit = Visit(world((PROGRAM,)))
    while (page := describe(visit)).id != "question":
        rows = [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows if row.act]
        visit.act((rows or [action.id for action in page.actions])[0])
    return visit


async def test_the_picture_shows_the_screen_as_it_is() -> None:
    """A question, its live line and its keys, after one answer; a changed picture is written, to be committed."""
    app = KioskApp(at_the_first_question(), describe)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await settle(pilot)
        drawn = FONTS.sub("", app.export_screenshot(title="Kiosque"))
    kept = PICTURE.read_text("utf-8") if PICTURE.exists() else ""
    if drawn != kept:
        PICTURE.write_text(drawn, "utf-8")
    assert drawn == kept, f"{PICTURE.name} was out of date and is written anew: look at it, and commit it"

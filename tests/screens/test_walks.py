"""The real visit on the full screen, by people who press anything: no page breaks it, and every page can be read."""

import random
from pathlib import Path

import pytest

from kiosk.compose import world
from kiosk.faces.describe import describe
from kiosk.services.visit import Visit
from kiosk.settings import load
from screens.app import KioskApp
from screens.cells import width_of
from screens.frame import Rows
from screens.kiosk_screen import KioskScreen, Manner
from tests.conftest import COUNTS
from tests.screens.clockwork import Clockwork, pace
from tests.screens.settled import typed
from tests.screens.test_app import rows_of, stage_of

KEYS = (
    *("enter",) * 8, *("tab",) * 5, *("down",) * 3, *("up",) * 2, *("pagedown",) * 2, "pageup", "space", "escape", *"1234", "a", "é", "0",
    "f1", "f2", "f6", "f11", "f12", "backspace", "left", "right", "home", "end",
)  # fmt: skip
STEPS = min(COUNTS["random_walks"] // 3, 500)


def check(app: KioskApp, pressed: list[str]) -> None:
    """What holds on every page, after every key."""
    stage, screen = stage_of(app), app.screen
    carets = [one for one in stage.body() if one.caret >= 0]
    assert len(carets) == (0 if stage.focus == "#read" else 1), (stage.page.id, pressed[-5:])
    assert stage.live, (stage.page.id, pressed[-5:])
    for part in ("title", "place", "body", "error", "live", "legend"):
        rows = screen.query_one(f"#{part}", Rows)
        assert len(rows.rows) <= rows.size.height, (part, stage.page.id, pressed[-5:])
        assert all(width_of(text) <= app.size.width for text in rows_of(app, part)), (part, stage.page.id, pressed[-5:])


@pytest.mark.parametrize(("size", "seed"), [((80, 24), 1), ((40, 12), 2), ((128, 36), 3), ((53, 15), 4)])
async def test_nobody_gets_lost(size: tuple[int, int], seed: int, tmp_path: Path) -> None:
    """Random keys, help, languages and returns; whatever was pressed, there is one focus, one live line, and nothing is cut."""
    dice = random.Random(seed)
    made = world(load({}, {"demo": True, "data": tmp_path / "data", "key_file": tmp_path / "key" / "kiosk.key"}))
    app = KioskApp(Visit(made), describe, Manner(timer=Clockwork(), now=pace()))
    pressed: list[str] = []
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for _ in range(STEPS):
            pressed.append(dice.choice(KEYS))
            await typed(app, pressed[-1])
            assert isinstance(app.screen, KioskScreen)
            check(app, pressed)

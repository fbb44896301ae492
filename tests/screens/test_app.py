"""The application on Textual's own headless terminal: order of keys, focus, time, failures."""

import asyncio
import threading
from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from kiosk.faces.describe.page import Page
from kiosk.keys import KEYS
from screens.app import KioskApp
from screens.completions import CALM
from screens.crash import Crashed, crash_page
from screens.frame import Rows
from screens.idle import Seconds
from screens.kiosk_screen import KioskScreen, Manner
from screens.readable import incident_of
from screens.stage import Stage
from tests.screens.clockwork import Clockwork
from tests.screens.fakes import PAGES, FakeVisit, identity, income, name, question, shown, tasks


def app_of(page: Page, clock: Clockwork | None = None) -> tuple[KioskApp, FakeVisit]:
    """An application that shows one page."""
    visit, time = FakeVisit(page), clock or Clockwork()
    return KioskApp(visit, shown, Manner(Seconds(180, 600, 60), timer=time, now=time.now)), visit


def stage_of(app: KioskApp) -> Stage:
    """What stands on its screen."""
    assert isinstance(app.screen, KioskScreen)
    assert app.screen.stage is not None
    return app.screen.stage


def rows_of(app: KioskApp, id: str) -> list[str]:
    """The rows of a part of the frame, as text."""
    return [one.text.rstrip() for one in app.screen.query_one(f"#{id}", Rows).rows]


async def settle(pilot: "Pilot[int]") -> None:
    """Until the visit has answered everything."""
    screen = pilot.app.screen
    assert isinstance(screen, KioskScreen)
    await pilot.pause()
    while screen.busy:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_keys_typed_while_the_visit_answers_are_taken_in_their_order() -> None:
    """Nothing typed ahead is lost."""
    gate = threading.Event()
    page = question(name("a", "Nom?", "Nom"), name("b", "Prénom?", "Prénom"))
    app, visit = app_of(page)
    visit.on = lambda _visit, call: gate.wait(5) if call[0] == "enter" else None
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Roy", "tab", *"Anne", "tab")
        gate.set()
        await settle(pilot)
        assert visit.calls == [("enter", "a", "Roy"), ("enter", "b", "Anne")]


async def test_every_space_of_a_keyboard_is_a_space() -> None:
    """Canadian keyboards write a no-break space with AltGr: no key is silent."""
    app, _ = app_of(question(name("a", "Nom?", "Nom")))
    async with app.run_test(size=(80, 24)) as pilot:
        for sign in "A\u00a0B\u202fC":
            app.post_message(events.Key(sign, sign))
        await settle(pilot)
        assert stage_of(app).scene().focus.value == "A B C"


async def test_keys_typed_before_the_first_page_are_not_lost() -> None:
    """Type-ahead from the very start."""
    app, visit = app_of(question(name("a", "Nom?", "Nom")))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, KioskScreen)
        stage, screen.stage = screen.stage, None
        await pilot.press("R")
        screen.stage = stage
        await pilot.press("o")
        await pilot.resize_terminal(100, 30)
        await pilot.press("enter")
        await settle(pilot)
        assert visit.calls[0][:2] == ("enter", "a")
        assert sorted(str(visit.calls[0][2])) == ["R", "o"]


@pytest.mark.parametrize("page", PAGES)
async def test_no_key_of_the_toolkit_does_anything(page: str) -> None:
    """No quit, no palette, no copy, no suspension, no inspector."""
    app, visit = app_of(PAGES[page]())
    async with app.run_test(size=(80, 24)) as pilot:
        before = stage_of(app).body()
        for key in (
            "ctrl+q",
            "ctrl+c",
            "ctrl+p",
            "ctrl+z",
            "ctrl+s",
            "ctrl+x",
            "ctrl+v",
            "f3",
            "f4",
            "f5",
            "f7",
            "ctrl+backslash",
        ):
            await pilot.press(key)
        await settle(pilot)
        assert app.is_running
        assert len(app.screen_stack) == 1
        assert visit.calls == []
        assert stage_of(app).body() == before
        assert app.active_bindings == {}


async def test_every_key_of_the_table_has_a_deed() -> None:
    """The table of keys and the screen know the same keys."""
    from screens.hands import DEEDS, OVERLAYS, SPEECH

    known = {*OVERLAYS, *SPEECH, "language", "back", "next_page", "previous_page", "next_control", "previous_control", "blank"}
    assert set(DEEDS.values()) == known
    assert {key.id for key in KEYS if key.keys} == known


@pytest.mark.parametrize("size", [(128, 36), (100, 30), (80, 24), (64, 20), (53, 15), (40, 12)])
async def test_the_style_sheet_gives_each_part_its_rows(size: tuple[int, int]) -> None:
    """Title first, legend last, as in the table of the frame."""
    app, _ = app_of(identity())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        narrow = size[0] < 64
        tops = {part: app.screen.query_one(f"#{part}", Rows).region.y for part in ("title", "place", "body", "error", "live", "legend")}
        height = size[1]
        body = 2 if narrow else 3
        assert tops == {"title": 0, "place": 1, "body": body, "error": height - 4, "live": height - 3, "legend": height - 2}
        assert app.live_rows() == {height - 4, height - 3}
        assert app.screen.query_one("#body", Rows).size.height == height - (6 if narrow else 8)


@pytest.mark.parametrize("page", PAGES)
async def test_the_cursor_stands_on_the_focused_row(page: str) -> None:
    """After every Tab; on the line that is read where nothing has the focus."""
    app, _ = app_of(PAGES[page]())
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(10):
            cell = app.reading_cell()
            assert cell is not None
            row = app.screen.query_one("#body", Rows).rows[cell[1] - 3]
            assert row.sign == ">" or stage_of(app).focus == "#read"
            assert cell[0] - 2 == (row.caret if row.sign == ">" else 0)
            await pilot.press("tab")
            await settle(pilot)


async def test_a_resize_keeps_focus_and_text() -> None:
    """From the largest to the smallest grid and back."""
    app, _ = app_of(identity())
    async with app.run_test(size=(128, 36)) as pilot:
        await pilot.press("backspace")
        for size in ((40, 12), (64, 20), (30, 8), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert stage_of(app).focus == "birth_date:month"
        assert "> Année │1954 │  Mois │1  │  Jour │02 │" in rows_of(app, "body")


async def test_a_screen_that_is_too_small_says_so() -> None:
    """In words, instead of half a question."""
    app, _ = app_of(identity())
    async with app.run_test(size=(39, 12)) as pilot:
        await pilot.pause()
        assert "40" in " ".join(rows_of(app, "body"))


async def test_a_pasted_text_goes_into_the_field() -> None:
    """In one piece, its line breaks as blanks."""
    from textual.events import Paste

    app, visit = app_of(question(name("a", "Nom?", "Nom")))
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Paste("Roy\nde\x1b la Mare"))
        await pilot.pause()
        await pilot.press("tab")
        await settle(pilot)
        assert visit.calls == [("enter", "a", "Roy de la Mare")]


async def test_completions_come_when_the_typing_pauses() -> None:
    """Each sign asks for them, a pause draws them, the live line stays; others go at the next sign, the same ones stay."""
    clock = Clockwork()
    app, visit = app_of(replace(income(), focus="town"), clock)
    async with app.run_test(size=(128, 36)) as pilot:
        said = stage_of(app).live
        await pilot.press("m", "a", "t")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert towns_of(app) == []
        clock.run(CALM)
        assert towns_of(app) == ["1 Matane", "2 Matapédia"]
        assert stage_of(app).live == said
        for sign, left in (("a", ["1 Matane", "2 Matapédia"]), ("n", []), ("e", ["1 Matane"])):
            await pilot.press(sign)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert towns_of(app) == left
            clock.run(CALM)
        assert towns_of(app) == ["1 Matane"]
        await pilot.press("1")
        await settle(pilot)
        assert visit.calls == [("enter", "town", "Matane")]


async def test_the_arrow_draws_completions_at_once() -> None:
    """Nobody has to wait for them."""
    app, _ = app_of(replace(income(), focus="town"))
    async with app.run_test(size=(128, 36)) as pilot:
        await pilot.press("m", "a", "t")
        await app.workers.wait_for_complete()
        await pilot.press("down")
        assert towns_of(app) == ["1 Matane", "2 Matapédia"]
        assert stage_of(app).live.startswith("Matane")


def towns_of(app: KioskApp) -> list[str]:
    """The completions that are drawn."""
    return [line.lstrip("> ") for line in rows_of(app, "body") if "Mata" in line and line.lstrip("> ")[0].isdecimal()]


async def test_the_program_ends_when_the_visit_says_so() -> None:
    """With exit code 0."""
    app, visit = app_of(tasks())
    visit.on = lambda made, _call: setattr(made, "closed", True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await asyncio.sleep(0)
    assert app.return_code == 0


async def test_a_failure_ends_with_a_code_and_draws_nothing_of_it() -> None:
    """No value, no message; the same failure has the same code."""
    secret = "Tremblay 046 454 286"

    def break_down(_visit: FakeVisit, _call: tuple[object, ...]) -> None:
        raise RuntimeError(secret)

    app, visit = app_of(tasks())
    visit.on = break_down
    with pytest.raises(RuntimeError, match="Tremblay"):
        await break_on_enter(app)
    assert app.failure is not None
    code, places = incident_of(app.failure)
    assert len(code) == 6
    assert secret not in "".join(places)
    assert incident_of(app.failure)[0] == code
    assert not app._exit_renderables


async def break_on_enter(app: KioskApp) -> None:
    """Press Enter; a pilot raises again what ended its application."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_the_page_of_a_failure_speaks_both_languages_and_begins_again() -> None:
    """Its one button ends it."""
    app = KioskApp(Crashed(), lambda _: crash_page("7H4K9M"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = "\n".join(rows_of(app, "title") + rows_of(app, "place") + rows_of(app, "body"))
        for words in (
            "Arrêt de la borne",
            "Code 7H4K9M",
            "Donnez le code à un agent.",
            "Give the code to staff.",
            "Recommencer · Start again",
        ):
            assert words in text
        await pilot.press("f6", "escape", "f10", "enter")
        await pilot.pause()
    assert app.return_code == 0

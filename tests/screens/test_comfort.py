"""The veil, the settings and the colours on the screen itself, without a terminal; and what every screen listens to."""

import re
from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Words
from kiosk.services.comfort import SWITCHES, Switches
from kiosk.services.visit import Visit
from kiosk.setting_values import THEMES
from kiosk.words import LANGS, Lang, say
from screens.app import KioskApp
from screens.frame import Rows, frame_of
from screens.kiosk_screen import KioskScreen, Manner
from screens.looks import themes_of, usual_of
from tests.conformance.album import album
from tests.conformance.comfort import room
from tests.conformance.ears import WIDE, read_out
from tests.screens.fakes import PAGES, FakeVisit, identity, shown
from tests.screens.pictures import SIZES, Picture
from tests.screens.test_app import app_of, rows_of, settle
from tests.services.fakes import world

KNOWN = {
    "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "escape", "pagedown", "pageup", "tab", "shift+tab",
    "plus", "minus",
}  # fmt: skip
"""All that the kiosk listens to on every page; arrows, Enter, Space, digits and what is typed belong to the control with the focus."""


async def test_the_veil_empties_the_screen_for_whoever_looks_at_it() -> None:
    """Rows, colours of the title, and the cursor; what stands there stays, and comes back."""
    app, _ = app_of(identity())
    async with app.run_test(size=(80, 24)) as pilot:
        before = {part: rows_of(app, part) for part in ("title", "body", "legend")}
        title = app.screen.query_one("#title", Rows)
        band = title.rich_style.bgcolor
        await pilot.press("f8")
        await pilot.pause()
        assert not any(rows_of(app, part) for part in before)
        assert app.reading_cell() == (0, 0)
        assert title.rich_style.bgcolor != band
        await pilot.press("left", "right", "f8")
        await pilot.pause()
        assert {part: rows_of(app, part) for part in before} == before
        assert title.rich_style.bgcolor == band


async def test_a_warning_that_nobody_would_hear_is_shown_behind_the_veil_too() -> None:
    """It tells of nobody; after it the screen is empty again."""
    app, visit = app_of(identity())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f8")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, KioskScreen)
        screen._sitting.over()
        await settle(pilot)
        assert rows_of(app, "title") == ["  Êtes-vous encore là?"]
        await pilot.press("tab")
        await settle(pilot)
        assert visit.calls[-1] == ("awake",)
        assert rows_of(app, "title") == []


@pytest.mark.parametrize("theme", ["light", "black", "white", "soft"])
async def test_other_colours_are_there_at_once(theme: str) -> None:
    """Ground and ink of every row, without another start; and those of the start when the wish is gone."""
    made = room().visit
    app = KioskApp(made, describe, Manner())
    async with app.run_test(size=(80, 24)) as pilot:
        at_first = app.screen.query_one("#title", Rows).rich_style
        made.comfort = replace(made.comfort, theme=THEMES[THEMES.index(theme) - 1])
        await pilot.press("f9", "8")
        await settle(pilot)
        assert made.comfort.theme == theme
        style = app.screen.query_one("#title", Rows).rich_style
        assert style != at_first
        wanted = KioskApp(FakeVisit(identity()), shown, Manner(theme=theme))
        async with wanted.run_test(size=(80, 24)):
            assert wanted.screen.query_one("#title", Rows).rich_style == style
        await pilot.press("0")
        await settle(pilot)
        assert app.screen.query_one("#title", Rows).rich_style == at_first


@pytest.mark.parametrize(
    ("environment", "themes", "usual"),
    [
        ({"TERM": "xterm-256color"}, ("soft", "dark", "light", "black", "white"), "soft"),
        ({"TERM": "linux"}, ("console", "black"), "console"),
        ({"TERM": "xterm", "NO_COLOR": "1"}, (), "soft"),
    ],
)
def test_a_terminal_offers_the_colours_it_can_show(environment: dict[str, str], themes: tuple[str, ...], usual: str) -> None:
    """A console has no bright ground; where no colour is wanted there is none to choose."""
    assert themes_of("soft", environment) == themes
    assert usual_of("soft", environment) == usual


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["settings", "keyboard", "features", "agent"])
def test_every_row_of_these_pages_is_reached_on_every_grid(name: str, size: tuple[int, int]) -> None:
    """By « Suite », in both languages, and no row is ever cut."""
    for lang in ("fr", "en"):
        made = room("en" if lang == "en" else "fr").visit
        made.open(name)
        page = describe(made)
        picture = Picture.of(page, *size)
        seen = " ".join(picture.said)
        for _ in range(len(picture.stage.deck) - 1):
            picture.press("pagedown")
            seen += " " + " ".join(picture.said)
        words = " ".join(seen.split())
        for action in page.actions:
            assert f"< {action.label} >" in words, action
        for block in page.blocks:
            for row in getattr(block, "rows", ()):
                assert row.name in words, row
                assert row.state in words, row


@pytest.mark.parametrize("page", PAGES)
async def test_every_screen_listens_to_the_keys_of_the_table_and_to_no_other(page: str) -> None:
    """No binding of the toolkit is left, and the table holds what is known here, no more."""
    from screens.hands import DEEDS

    app, _ = app_of(PAGES[page]())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.active_bindings == {}
        assert app.screen._bindings.key_to_bindings == {}
    assert set(DEEDS) == KNOWN


def test_no_page_listens_to_a_key_that_nobody_told_of() -> None:
    """Each other function key and each chord of the toolkit leaves every page as it is."""
    others = [f"f{number}" for number in range(13, 25)] + [f"ctrl+{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] + ["insert"]
    for page in album("fr"):
        picture = Picture.of(page, 80, 24)
        before = picture.lines
        if "│" in picture.text or picture.stage.asked is not None:
            continue
        assert [key for key in others if picture.press(key) is not None] == [], page.id
        assert picture.lines == before, page.id


def test_arrows_change_the_row_they_stand_on() -> None:
    """← and → act there; on a row that sets nothing they move."""
    made = room().visit
    made.open("settings")
    picture = Picture.of(describe(made), 80, 24)
    asked = picture.press("right")
    assert asked is not None
    assert asked.speech == "faster"
    asked = picture.press("down", "left")
    assert asked is not None
    assert asked.speech == "slower"
    picture.press("down", "down", "down", "down")
    assert picture.press("right") is None
    assert "> 7  Lettres" in picture.text
    fake = FakeVisit(replace(describe(made)))
    deed = picture.press("left")
    assert deed is not None
    for call in deed.calls:
        call(fake)
    assert fake.calls == [("act", "size:-1")]


async def test_a_console_never_draws_the_focus_in_bold_black() -> None:
    """It would be a grey that cannot be read on its own grey, whichever of its colours a person chose."""
    made = room().visit
    made.world = replace(made.world, themes=("console", "black"))
    app = KioskApp(made, describe, Manner(theme="console"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f9", "8")
        await settle(pilot)
        assert app.screen.has_class("black")
        assert not app.screen.query_one("#body", Rows).get_component_rich_style("focus").bold


def test_a_number_of_the_settings_works_from_their_buttons_too() -> None:
    """0 is one key, wherever the focus is."""
    made = room().visit
    made.open("settings")
    picture = Picture.of(describe(made), 40, 12)
    picture.press("shift+tab")
    assert picture.stage.focus.startswith("do:") or picture.stage.focus.startswith("#")
    deed = picture.press("0")
    assert deed is not None
    assert deed.speech == "origin"
    assert "> 0 Réglages d’origine" in picture.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("switches", SWITCHES[1:])
@pytest.mark.parametrize("speaks", [True, False])
def test_the_welcome_page_names_no_key_that_a_person_with_few_keys_does_not_have(lang: Lang, switches: Switches, *, speaks: bool) -> None:
    """It names the places of the legend instead, by their words, and the voice only where there is one."""
    visit = Visit(replace(world((), demo=False), speaks=speaks, keys=True), lang)
    visit.comfort = replace(visit.comfort, switches=switches)
    told = " ".join(block.text for block in describe(visit).blocks if isinstance(block, Words))
    assert not re.search(r"\bF\d", told), told
    assert say("few.more", lang) in told
    assert say("key.help", lang) in told
    assert ({"fr": "la voix", "en": "the voice"}[lang] in told) is speaks


@pytest.mark.parametrize("switches", SWITCHES[1:])
def test_reading_the_screen_tells_a_person_with_few_keys_of_those(switches: Switches) -> None:
    """What they do, and each place of the legend; no key of the ordinary legend, which does not stand there."""
    stage = Picture.of(replace(identity(), switches=switches), 80, 24).stage
    frame_of(stage, WIDE, speaks=True)
    said = [one.text for one in read_out(stage)]
    assert say(f"few.how.{switches}", "fr") in said
    assert all(f"{one.label}, {say('role.button', 'fr')}" in said for one in stage.few.cells)
    assert stage.few.cells
    assert not any(say("cap.tab", "fr") in text for text in said)


def test_reading_the_screen_names_the_single_signs_only_where_they_act() -> None:
    """The legend has them there alone."""
    for signs in (True, False):
        stage = Picture.of(replace(identity(), signs=signs), 80, 24).stage
        assert any(say("key.louder", "fr") in one.text for one in read_out(stage)) is signs


@pytest.mark.parametrize("switches", SWITCHES[1:])
@pytest.mark.parametrize("name", ["help", "voice"])
def test_a_person_with_few_keys_is_told_of_those_and_where_the_others_are(switches: Switches, name: str) -> None:
    """Not of Tab, Space or Esc; whoever has all keys is told of them."""
    visit = Visit(replace(world((), demo=False), speaks=True, keys=True))
    visit.open(name)
    told = {}
    for having in (SWITCHES[0], switches):
        visit.comfort = replace(visit.comfort, switches=having)
        told[having] = [block.text for block in describe(visit).blocks if isinstance(block, Words)]
    news = {say(f"few.how.{switches}", "fr"), say("few.others", "fr")}
    assert news.isdisjoint(told["all"])
    assert news <= set(told[switches])
    keys = re.compile(r"\b(?:Tab|Espace choisit|Échap|PgSuiv|PgPréc)\b")
    assert any(map(keys.search, told["all"]))
    assert not any(map(keys.search, told[switches]))

"""Hands that tremble, keys that are held down, keys that are tried, and a screen at which nobody does anything."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import pairwise
from unittest.mock import patch

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Action, Page, Words
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.reading import spoken
from kiosk.faces.voice.talker import Talker
from kiosk.keys import KEYS
from kiosk.services.comfort import USUAL, Comfort
from kiosk.services.visit import Visit
from kiosk.words import say
from screens.app import KioskApp
from screens.asking import Deed, act
from tests.conformance.checks_time import place, visitor
from tests.conformance.rows import row
from tests.screens.fakes import PAGES, FakeVisit
from tests.screens.seat import Seat, seat, seated
from tests.screens.terminal import Terminal, settled
from tests.screens.test_app import rows_of
from tests.services.fakes import world
from tests.services.tiny import Tiny

REPEATS = ((0.25, 0.092), (0.5, 0.033), (0.66, 0.04))
"""Seconds until a held key comes again, and between then on: a console, two desktops."""
PARTS = ("title", "place", "body", "rule", "error", "legend")
TRIED = ("enter", "space", "up", "down", "left", "right", "home", "end", "backspace", "delete", "a", "é", "5", "f15", "insert")


def numbered(number: int) -> Page:
    """A page with one button that sends."""
    return Page(f"page{number}", "Une page", "", "", (Words("Un texte."),), (Action("send", "Envoyer"),), "fr", back=False)


def next_page(visit: FakeVisit, call: tuple[object, ...]) -> None:
    """Whatever is sent leads one page on."""
    visit.page = numbered(sum(one[0] in ("act", "go_on") for one in visit.calls))


@asynccontextmanager
async def before_a_button(comfort: Comfort = USUAL) -> AsyncIterator[Seat[FakeVisit]]:
    """Somebody whose Enter sends, page after page."""
    async with seat(numbered(0)) as person:
        person.visit.on, person.visit.comfort = next_page, comfort
        yield person


async def sent(person: Seat[FakeVisit], presses: Sequence[tuple[str, float]]) -> int:
    """How often something was sent by keys, each so many seconds after the one before."""
    for name, after in presses:
        await person.wait(after)
        await person.type(name)
    await person.wait(3)
    return len(person.visit.calls)


@row("K37")
async def the_same_key_within_the_set_time_is_ignored() -> None:
    """Pairs at measured intervals, for the usual three tenths and for the ends of what can be chosen."""
    pairs = (
        (0.3, 0.0, 1),
        (0.3, 0.212, 1),
        (0.3, 0.29, 1),
        (0.3, 0.31, 2),
        (0.3, 0.816, 2),
        (0.0, 0.05, 2),
        (1.0, 0.816, 1),
        (1.0, 1.1, 2),
    )
    for chosen, interval, expected in pairs:
        async with before_a_button(replace(USUAL, same_key=chosen)) as person:
            found = await sent(person, [("enter", 5), ("enter", interval)])
            assert found == expected, f"{interval} s apart, {chosen} s set: sent {found} times"


@row("K37")
async def a_name_with_the_same_letter_twice_is_typed_at_any_speed() -> None:
    """In a field everything counts; so does another key on a button."""
    async with seat(PAGES["identity"]()) as person:
        stop = person.stage.focus
        for sign in ("1", "1", "backspace", "backspace", "backspace", "backspace", "1", "1"):
            await person.type(sign)
        view = person.stage.view_of(stop)
        assert view is not None
        assert person.stage.scene().focus.value == "11"


@row("K38")
async def a_key_that_is_held_down_sends_once() -> None:
    """Enter, the space bar and Page Down, at the speeds of consoles and desktops, whatever time is set."""
    for key in ("enter", "space"):
        for first, then in REPEATS:
            for chosen in (0.0, 0.3):
                async with before_a_button(replace(USUAL, same_key=chosen)) as person:
                    held = [(key, 5.0), (key, first), *[(key, then)] * 25]
                    assert await sent(person, held) == 1, f"{key} held down: {first}, {then}, {chosen}"


@row("K38")
async def slow_keys_make_one_step_in_two_seconds() -> None:
    """Tab held down makes one step; different keys in quick succession make one in two seconds."""
    async with before_a_button(replace(USUAL, slow_keys=True)) as person:
        assert await sent(person, [("enter", 5), *[("space" if n % 2 else "enter", 0.4) for n in range(10)]]) <= 3
    async with seat(PAGES["tasks"]()) as person:
        person.visit.comfort = replace(USUAL, slow_keys=True)
        await person.wait(5)
        stops = [person.stage.focus]
        for _ in range(60):
            await person.wait(0.05)
            await person.type("tab")
            stops.append(person.stage.focus)
        assert sum(one != other for one, other in pairwise(stops)) == 1, stops


@row("K39")
async def moving_and_typing_never_change_the_screen() -> None:
    """Tab, arrows, letters and erasing, on a page of each sort: the same page, and nothing is asked of the visit but to keep answers."""
    for made in PAGES.values():
        async with seat(made()) as person:
            page = person.stage.page.id
            for key in ("tab", "down", "a", "up", "right", "left", "tab", "shift+tab", "z", "home", "end", "backspace") * 4:
                await person.press(key)
                assert person.stage.page.id == page, f"{key} led from {page} to {person.stage.page.id}"
            asked = {str(call[0]) for call in person.visit.calls}
            assert asked <= {"enter"}, f"{page}: {asked}"


@row("K39")
async def nor_on_the_pages_of_a_visit() -> None:
    """From the welcome page to the questions."""
    visit = Visit(world((Tiny(),)))
    async with seated(visit, describe) as person:
        for act in ("begin", "programs", "program:tiny", "start:tiny", "noted"):
            trail = tuple(visit.trail)
            for key in ("tab", "down", "up", "x", "right", "left", "shift+tab"):
                await person.press(key)
                assert tuple(visit.trail) == trail, f"{key} left {trail[-1]}"
            visit.act(act)
            await person.press("f2", "escape")


@row("K46")
async def each_key_says_and_shows_what_it_does_and_changes_nothing() -> None:
    """Every key of the table, the keys of fields, signs and keys that do nothing; Esc twice ends it, and was said to."""
    ears, visit = Quiet(), visitor()
    async with seated(visit, describe, Talker(lambda: ears)) as person:
        await person.press("f7", "escape")
        person.app._first.ask(Deed((act("trying"),), "stay"))
        await person.settle()
        assert person.stage.live == say("trying.begins", "fr")
        kept = place(person), visit.comfort, [rows_of(person.app, part) for part in PARTS]
        for key in [name for one in KEYS for name in one.keys if name != "escape"] + list(TRIED):
            ears.said.clear()
            await person.press(key)
            assert (place(person), visit.comfort, [rows_of(person.app, part) for part in PARTS]) == kept, f"{key} did something"
            told = person.stage.live
            assert told not in ("", say("trying.begins", "fr")), f"{key} shows nothing"
            assert spoken(told, "fr") in " ".join(one.text for one in ears.said), f"{key} says nothing"
            if named := next((one for one in KEYS if key in one.keys), None):
                assert told == say(f"key.{named.id}.does", "fr")
        await person.press("escape")
        assert visit.comfort.trying
        await person.press("escape", "tab")
        assert not visit.comfort.trying
        assert person.stage.focus != kept[0][2]


@row("K56")
async def sixty_idle_seconds_paint_nothing() -> None:
    """On a page of each sort, papers on their way among them."""
    pages = [*(made() for made in PAGES.values()), replace(PAGES["tasks"](), waits=True)]
    for page in pages:
        async with seat(page) as person:
            await person.press("tab")
            await person.pilot.pause()
            with patch.object(KioskApp, "_display", autospec=True) as painted:
                for _ in range(60):
                    await person.wait(1)
                await person.pilot.pause()
            assert not painted.called, f"{page.id} was painted {painted.call_count} times by itself"


@row("K56")
def sixty_idle_seconds_send_no_byte() -> None:
    """On a terminal; the program's clock is moved, and nothing comes."""
    with Terminal("identity") as terminal:
        terminal.press("tab")
        assert settled(terminal) == []
        terminal.minute()
        assert terminal.read(0.3) == b"", "something was sent"

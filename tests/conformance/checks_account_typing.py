"""K36: a password is seen by a key, waits for its person, is pasted by the terminal, and somebody helps."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.events import Paste

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Action
from kiosk.faces.describe.scene import Speaker
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.services.visit import Visit
from kiosk.words import say
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from tests.agree.by_screen import NAMES, Keys, never
from tests.agree.people import everyone
from tests.conformance.rows import row
from tests.conformance.seen import screen
from tests.screens.clockwork import Clockwork, pace
from tests.screens.seat import seated
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import fill, with_rose
from tests.services.tiny import Tiny

IDLE, LONG = 180, 3 * 3600
"""Seconds: until the warning; much longer than anybody takes to type."""


def at_password(*, speaks: bool = False) -> Visit:
    """Rose at the second step of signing in."""
    visit = Visit(replace(world((Tiny(),)), keys=True, speaks=speaks))
    with_rose(visit)
    for act in ("begin", "sign_in"):
        visit.act(act)
    fill(visit, user_code=ROSE.code)
    return visit


def at_new_password() -> Visit:
    """Somebody who chooses one."""
    visit = Visit(replace(world((Tiny(),)), keys=True))
    visit.act("begin")
    visit.act("register")
    for typed in ({"accepted": "yes"}, {"first_name": "Corinne", "last_name": "Bolduc"}, {"new_code": "zoe.inventee"}):
        fill(visit, **typed)
    return visit


@asynccontextmanager
async def before(visit: Visit, speaker: Speaker | None = None, clock: Clockwork | None = None) -> AsyncIterator[Keys]:
    """Hands on the keyboard."""
    manner = Manner(timer=clock, now=clock.now) if clock else Manner(timer=never, now=pace())
    app = KioskApp(visit, describe, replace(manner, speaker=speaker) if speaker else manner)
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Keys(next(everyone()), visit, app)
        await pilot.pause()
        yield hands


def shown(hands: Keys) -> str:
    """What stands on the screen."""
    return "\n".join(row.text for row in hands.stage.body())


@row("K36")
async def a_password_is_shown_for_five_seconds_by_its_button() -> None:
    """Where one is typed and where one is chosen; then it is covered by itself; the voice is never told it."""
    for visit in (at_password(), at_new_password()):
        clock = Clockwork()
        assert Action("show", "Montrer 5 secondes") in describe(visit).actions
        async with before(visit, clock=clock) as hands:
            await hands.press(*(NAMES.get(sign, sign) for sign in ROSE.password))
            assert "•" * len(ROSE.password) in shown(hands)
            await hands.push("show")
            await hands.settle()
            assert ROSE.password in shown(hands)
            assert ROSE.password not in repr(hands.stage.scene())
            clock.run(4.9)
            assert ROSE.password in shown(hands)
            clock.run(0.2)
            await hands.settle()
            assert ROSE.password not in shown(hands)
            assert hands.stage.live == "Les signes sont cachés."


@row("K36")
async def a_password_is_not_shown_while_a_loudspeaker_speaks() -> None:
    """The button says what to do first."""
    ears = Quiet()
    async with before(at_password(speaks=True), Talker(lambda: ears)) as hands:
        await hands.press(*(NAMES.get(sign, sign) for sign in ROSE.password), "f7")
        await hands.push("stay")
        await hands.push("show")
        assert hands.stage.live == "D’abord un casque, ou la voix fermée."
        assert ROSE.password not in shown(hands)


@row("K36")
async def a_password_waits_as_long_as_somebody_needs() -> None:
    """Three hours, the session extended at each warning: what was typed is there, and signs in."""
    async with seated(at_password(), describe) as person:
        await person.press(*(NAMES.get(sign, sign) for sign in ROSE.password))
        while person.clock.at < LONG:
            await person.wait(IDLE)
            assert person.stage.page.id == "warning"
            await person.press("tab")
            assert person.stage.page.id == "sign_in_password"
        await person.press("enter", "enter")
        assert person.stage.page.id == "sign_in_question", person.stage.page.id


@row("K36")
async def a_paste_of_the_terminal_is_taken_and_there_is_no_clipboard() -> None:
    """In one piece into the field, covered like what is typed; nothing of the program can be copied."""
    async with seated(at_password(), describe) as person:
        person.app.post_message(Paste(ROSE.password))
        await person.settle()
        await person.press("enter", "enter")
        assert person.stage.page.id == "sign_in_question", person.stage.page.id
        person.app.copy_to_clipboard("something")
        assert person.app.clipboard == ""


@row("K36")
def somebody_helps_whoever_cannot() -> None:
    """F12 stands on both pages, and « J’ai oublié » before the first of them leads to the counter."""
    for visit in (at_password(), at_new_password()):
        assert "F12" in screen(describe(visit))
    visit = at_password()
    visit.back()
    assert "forgotten" in [action.id for action in describe(visit).actions]
    visit.act("forgotten")
    assert say("forgotten.staff", "fr") in " ".join(screen(describe(visit)).split())

"""The keys of the voice, the end of a session, time, and what may be heard."""

from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.scene import Mute
from kiosk.faces.voice.levels import RATES, VOLUMES, Levels
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Voice, VoiceUnavailable
from kiosk.services.visit import Visit
from kiosk.words import say
from screens.app import KioskApp
from screens.frame import Rows
from screens.kiosk_screen import Manner
from tests.faces.voice.listener import listening
from tests.screens.clockwork import Clockwork
from tests.screens.test_app import settle
from tests.services.fakes import world
from tests.services.tiny import Tiny


def tiny() -> Visit:
    """A visitor of a small program."""
    return Visit(world((Tiny(),)))


async def test_one_key_begins_in_french_with_the_place_and_the_keys() -> None:
    """Where one is, how to stop, how to hear again; nothing before that key."""
    async with listening(tiny()) as kiosk:
        assert await kiosk.press("tab") == []
        heard = " ".join(await kiosk.press("f7"))
        assert heard.startswith("La voix est en marche Borne libre-service")
        assert all(word in heard for word in ("F7 arrête", "F5 fait une pause", "F3 répète", "Tab va", "Échap revient", "F12 appelle"))


async def test_repeat_says_the_same_and_read_says_more() -> None:
    """F3, F4."""
    async with listening(tiny()) as kiosk:
        first = await kiosk.press("f7")
        assert await kiosk.press("f3") == first
        again = await kiosk.press("f4")
        assert set(first) < set(again)
        assert again[-1] == first[-1]
        assert await kiosk.press("f3") == again


async def test_the_voice_stops_where_it_was_begun() -> None:
    """F7 again; later keys are silent, and say in writing how to begin."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7")
        assert await kiosk.press("f7") == ["La voix est arrêtée."]
        assert await kiosk.press("tab", "f3") == []
        assert kiosk.app._first.stage is not None
        assert kiosk.app._first.stage.live == say("voice.silent", "fr")


async def test_every_key_cuts_speech_but_pause_holds_it() -> None:
    """F5 holds, and goes on; any other key ends the pause."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7")
        assert await kiosk.press("f5") == []
        assert kiosk.voice.held
        assert await kiosk.press("f5") == []
        assert not kiosk.voice.held
        await kiosk.press("f5", "tab")
        assert not kiosk.voice.held


async def test_volume_changes_outside_fields_only() -> None:
    """`+` and `-` are signs in a field."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7")
        assert await kiosk.press("+") == ["Volume de la voix: 130 %"]
        assert await kiosk.press("-", "-") == ["Volume de la voix: 100 %", "Volume de la voix: 75 %"]
        await kiosk.press("tab", "enter", "enter", "2")
        assert await kiosk.press("-") == ["trait d’union"]


@pytest.mark.parametrize(("choice", "hidden"), [(("enter",), True), (("tab", "enter"), False)])
async def test_what_is_private_is_said_after_an_explicit_choice_only(choice: tuple[str, ...], *, hidden: bool) -> None:
    """The resume code: through a loudspeaker it is confidential; with headphones it is said sign by sign."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7", *choice)
        heard = await kiosk.press("enter", "1", "1", "enter")
        assert (say("voice.confidential", "fr") in heard) == hidden
        assert any("; " in text for text in heard) != hidden


async def test_everything_ends_with_the_session() -> None:
    """The voice, its permission, rate and volume."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7", "tab", "enter", "+")
        heard = await kiosk.press("enter", "1", "1", "enter", "enter", "f10", "shift+tab", "shift+tab", "enter")
        assert heard[-1] == say("voice.ends", "fr")
        assert kiosk.voice.levels == Levels()
        assert await kiosk.press("enter", "tab") == []
        await kiosk.press("f7", "enter", "tab")
        heard = await kiosk.press("enter", "1", "1", "enter")
        assert say("voice.confidential", "fr") in heard


async def test_listening_takes_twice_the_time_and_speech_stops_the_clock() -> None:
    """The limit is doubled while the voice is on, and does not end while something is said."""
    clock, ears = Clockwork(), Quiet()
    visit = tiny()
    app = KioskApp(visit, describe, Manner(timer=clock, now=clock.now, speaker=Talker(lambda: ears)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert clock.waits == [180]
        await pilot.press("f7")
        await settle(pilot)
        clock.run(350)
        ears.busy = True
        clock.run(1000)
        await settle(pilot)
        assert visit.stop.page == "voice"
        ears.busy = False
        clock.run(15)
        await settle(pilot)
        assert visit.stop.page == "warning"


@pytest.mark.parametrize("present", [True, False])
async def test_keys_and_lines_of_the_voice_show_where_there_is_one(*, present: bool) -> None:
    """The legend and the welcome page."""
    visit = tiny()
    visit.world = replace(visit.world, speaks=present)
    app = KioskApp(visit, describe, Manner(timer=Clockwork(), speaker=Talker(Quiet) if present else Mute()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        legend = app.screen.query_one("#legend", Rows).rows[1].text.strip()
        body = "\n".join(one.text for one in app.screen.query_one("#body", Rows).rows)
        await pilot.press("f7")
        await settle(pilot)
        assert app._first.stage is not None
        assert (app._first.stage.live == say("voice.absent", "fr")) != present
    assert ("Écouter la borne" in body) == present
    assert legend == (
        "F1 Aide  F5 Pause  F6 English  F7 Voix  F9 Réglages  F10 Fin  F12 Agent"
        if present
        else "F1 Aide  F6 English  F9 Réglages  F10 Fin  F12 Agent"
    )


async def test_a_voice_that_fails_is_said_in_writing() -> None:
    """No device: the kiosk goes on, and says whom to ask."""

    def fail() -> Voice:
        raise VoiceUnavailable("device")

    app = KioskApp(tiny(), describe, Manner(timer=Clockwork(), speaker=Talker(fail)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f7")
        await settle(pilot)
        assert app._first.stage is not None
        assert app._first.stage.live == say("voice.broken", "fr")
        await pilot.press("enter")
        await settle(pilot)
        assert app._first.stage.page.id == "services"


def test_levels_go_by_steps_and_stop_at_the_ends() -> None:
    """88 to 438 words a minute; 20 dB from the softest to the loudest."""
    levels = Levels()
    assert [levels.change("rate", 1) for _ in range(6)] == [*RATES[3:], RATES[-1]]
    assert [levels.change("volume", -1) for _ in range(5)][-1] == VOLUMES[0]
    assert VOLUMES[-1] / VOLUMES[0] >= 10
    levels.reset()
    assert levels == Levels()

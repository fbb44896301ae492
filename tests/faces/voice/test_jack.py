"""Headphones that say so themselves: codes of a device that the centre trusts, and no key of anybody."""

from pathlib import Path

import pytest

from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.services.visit import Visit
from kiosk.settings import SettingsError, load
from kiosk.words import say
from tests.faces.voice.listener import JACK, listening
from tests.services.fakes import world
from tests.services.tiny import Tiny

IN, OUT = JACK
TO_CODE = ("enter", "1", "1", "enter")
"""From the welcome page to the resume code, which is private."""


def tiny() -> Visit:
    """A visitor of a small program."""
    return Visit(world((Tiny(),)))


async def test_headphones_begin_the_voice_in_french_and_hear_what_is_private() -> None:
    """No key, no question: the page of the voice says that the answers are said too, and the code is said sign by sign."""
    async with listening(tiny()) as kiosk:
        heard = await kiosk.press(IN)
        assert heard[0] == say("page.voice.title", "fr")
        assert say("voice.plugged", "fr") in heard
        assert heard[-1] == "Continuer, bouton"
        heard = await kiosk.press("enter", *TO_CODE)
        assert say("voice.confidential", "fr") not in heard
        assert any("; " in text for text in heard)


async def test_pulling_them_out_ends_what_is_private_at_once() -> None:
    """What is being said, what would be repeated, and what comes later; the voice itself goes on."""
    async with listening(tiny()) as kiosk:
        await kiosk.press(IN, "enter", *TO_CODE)
        assert await kiosk.press(OUT) == [say("voice.unplugged", "fr")]
        again = await kiosk.press("f4")
        assert say("voice.confidential", "fr") in again
        assert not any("; " in text for text in again)


async def test_they_may_come_later() -> None:
    """The voice is on already: its channel opens, and says so."""
    async with listening(tiny()) as kiosk:
        await kiosk.press("f7", "enter", *TO_CODE)
        assert await kiosk.press(IN) == [say("voice.plugged", "fr")]
        assert any("; " in text for text in await kiosk.press("f4"))


async def test_a_code_is_silent_while_the_visit_is_asked() -> None:
    """Pulled out during a slow answer: the permission is gone before that answer is there."""
    quiet = Quiet()
    talker = Talker(lambda: quiet, jack=JACK)
    async with listening(tiny(), quiet, talker) as kiosk:
        await kiosk.press(IN, "enter", *TO_CODE[:-1])
        kiosk.app._first.busy = True
        await kiosk.pilot.press(OUT)
        assert not talker._aloud
        kiosk.app._first.busy = False
        assert say("voice.confidential", "fr") in await kiosk.press("enter")


async def test_nobody_opens_the_private_channel_with_a_key_that_is_not_trusted() -> None:
    """Shift and a function key of a console send the same codes: without the setting they do nothing."""
    quiet = Quiet()
    async with listening(tiny(), quiet, Talker(lambda: quiet)) as kiosk:
        assert await kiosk.press(IN) == []
        await kiosk.press("f7", "enter", *TO_CODE[:-1])
        heard = [*await kiosk.press(IN), *await kiosk.press("enter")]
        assert say("voice.confidential", "fr") in heard


def test_the_codes_are_two_keys_that_no_keyboard_has(tmp_path: Path) -> None:
    """Anything else is refused with its own words."""
    file = tmp_path / "kiosk.toml"
    for good in ("[]", '["f15", "f16"]'):
        file.write_text(f"jack_keys = {good}\n", "utf-8")
        assert load({"KIOSK_SETTINGS": str(file)}, {}).jack_keys in ((), JACK)
    for odd in ('["f15"]', '["f15", "f15"]', '["f7", "f16"]', '["f15", "f16", "f17"]', '["x", "y"]'):
        file.write_text(f"jack_keys = {odd}\n", "utf-8")
        with pytest.raises(SettingsError) as refused:
            load({"KIOSK_SETTINGS": str(file)}, {})
        assert refused.value.code == "jack"

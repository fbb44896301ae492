"""The voice is there before it is wanted: loaded in a thread, said as soon as it can be, and never in anybody's way."""

import threading

from kiosk.faces.voice import Sleeper
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.ports import Voice, VoiceUnavailable
from kiosk.words import say
from tests.faces.voice.listener import listening
from tests.faces.voice.test_jack import tiny


class Slow:
    """A voice that is loaded when somebody lets it, and remembers in which threads it was asked for."""

    def __init__(self) -> None:
        self.quiet = Quiet()
        self.loaded = threading.Event()
        self.threads: list[threading.Thread] = []

    def __call__(self) -> Voice:
        """Load it."""
        self.threads.append(threading.current_thread())
        self.loaded.wait(20)
        return self.quiet


async def test_a_key_before_it_is_loaded_is_answered_when_it_is() -> None:
    """Keys are taken meanwhile, the thread of the screen never waits, and the first words are whole."""
    slow = Slow()
    talker = Talker(slow)
    ahead = threading.Thread(target=talker.prepare)
    ahead.start()
    async with listening(tiny(), slow.quiet, talker) as kiosk:
        await kiosk.pilot.press("f7")
        assert kiosk.app._first.busy
        assert not slow.quiet.said
        slow.loaded.set()
        ahead.join()
        await kiosk.settle()
        assert kiosk.new()[0] == say("page.voice.title", "fr")
    assert slow.threads == [ahead]


async def test_the_screen_itself_never_loads_it() -> None:
    """Where nothing loaded it ahead, another thread does when the key is pressed."""
    slow = Slow()
    slow.loaded.set()
    async with listening(tiny(), slow.quiet, Talker(slow)) as kiosk:
        assert await kiosk.press("f7")
    assert len(slow.threads) == 1
    assert slow.threads[0] is not threading.main_thread()


async def test_what_fails_is_said_once_and_tried_again() -> None:
    """In words, on the live line; the page stays. A device that comes later is found by the next press."""
    quiet, there = Quiet(), threading.Event()

    def open_voice() -> Voice:
        if not there.is_set():
            raise VoiceUnavailable("device")
        return quiet

    talker = Talker(open_voice)
    talker.prepare()
    async with listening(tiny(), quiet, talker) as kiosk:
        await kiosk.press("f7")
        stage = kiosk.app._first.stage
        assert stage is not None
        assert (stage.page.id, stage.live) == ("welcome", say("voice.broken", "fr"))
        await kiosk.press("tab")
        assert stage.live != say("voice.broken", "fr")
        there.set()
        assert (await kiosk.press("f7"))[0] == say("page.voice.title", "fr")


async def test_it_speaks_again_after_the_screen_was_made_anew() -> None:
    """A failure of the kiosk ends the first screen, and the device is let go; the next person has a voice too."""
    opened: list[Quiet] = []

    def open_voice() -> Voice:
        opened.append(Quiet())
        return opened[-1]

    talker = Talker(open_voice)
    for number in (1, 2):
        async with listening(tiny(), talker=talker) as kiosk:
            await kiosk.press("f7")
        assert len(opened) == number
        assert opened[-1].said


def test_one_that_sleeps_is_woken_once() -> None:
    """Whoever asks: for being ready, or for speaking."""
    woken: list[Talker] = []

    def wake() -> Talker:
        woken.append(Talker(Quiet))
        return woken[-1]

    sleeper = Sleeper(wake, ("f15", "f16"))
    sleeper.unplug()
    assert not woken
    sleeper.prepare()
    assert not sleeper.begin()
    assert len(woken) == 1
    assert sleeper.on

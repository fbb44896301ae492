"""Whoever was listening when a session ended hears its end, from a process that knows nothing of it; then there is silence."""

import signal
from dataclasses import dataclass, field, replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.supervisor.citizen import Citizen, after
from kiosk.turns import End, Turn
from kiosk.words import say
from screens.app import House, KioskApp, Under, _Way
from screens.crash import Crashed, crash_page
from screens.kiosk_screen import Manner
from tests.agree.by_screen import never
from tests.faces.voice.listener import joined
from tests.screens.clockwork import pace
from tests.screens.settled import typed
from tests.services.fakes import world
from tests.services.tiny import Tiny
from tests.supervisor.test_words import ends


@dataclass
class Noted:
    """Whom a process tells how it is: it notes what it was told."""

    told: list[str] = field(default_factory=list)

    def painted(self) -> None:
        """The first page stands."""

    def beat(self) -> None:
        """It lives."""

    def broke(self, code: str) -> None:
        """It breaks."""
        self.told.append(code)

    def heard(self) -> None:
        """The person was listening."""
        self.told.append("heard")


async def said(app: KioskApp, ears: Quiet, *keys: str) -> list[str]:
    """What is heard of a process of the next person's, and after some keys."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for key in keys:
            await typed(app, key)
    return joined(ears.said)


def next_one(ears: Quiet, *, aloud: bool) -> KioskApp:
    """The process after an end."""
    talker = Talker(lambda: ears)
    visit = Visit(replace(world((Tiny(),)), speaks=True, keys=True), trail=[Stop("ended")], ended=True)
    return KioskApp(
        visit, describe, Manner(timer=never, now=pace(), speaker=talker), warm=talker.prepare, under=Under(Noted(), aloud=aloud)
    )


async def test_the_end_is_said_to_whoever_was_listening_and_to_nobody_else() -> None:
    """Its title and what is left to do; that the voice stops; no key of the next person is spoken."""
    ears = Quiet()
    heard = await said(next_one(ears, aloud=True), ears, "tab", "enter", "tab")
    assert "Session terminée" in " ".join(heard)
    assert heard[-1] == say("voice.ends", "fr")
    silent = Quiet()
    assert await said(next_one(silent, aloud=False), silent, "tab", "enter", "tab") == []


async def test_the_page_of_a_failure_is_said_with_its_code() -> None:
    """Letter by letter, in both languages; then the voice stops."""
    ears = Quiet()
    talker = Talker(lambda: ears)
    manner = Manner(timer=never, now=pace(), speaker=talker)
    app = KioskApp(Crashed(), lambda _: crash_page("7H4K9M"), manner, warm=talker.prepare, under=Under(Noted(), aloud=True))
    heard = " ".join(await said(app, ears))
    assert "Arrêt de la borne" in heard
    assert say("crash.kept", "en").split(".")[0] in heard
    assert heard.endswith(say("voice.ends", "fr"))


@pytest.mark.parametrize("on", [True, False])
def test_a_session_that_ends_or_breaks_tells_whether_it_was_heard(*, on: bool) -> None:
    """Before it is gone."""
    talker, noted, left = Talker(Quiet), Noted(), list[int]()
    talker.on = on
    visit = Visit(world((Tiny(),)))
    way = _Way(House(visit.world, lambda _: "7H4K9M", talker), describe, noted, left.append)
    way.page(visit)
    visit.ended = True
    way.page(visit)
    way.broke(RuntimeError())
    assert left[0] == End.OVER
    assert left[-1] == End.BROKEN
    assert noted.told == (["heard", "heard", "7H4K9M"] if on else ["7H4K9M"])


@pytest.mark.parametrize(
    ("code", "expected"),
    [(End.OVER, Turn("over", aloud=True)), (End.BROKEN, Turn("broken", "7H4K9M", aloud=True)), (-signal.SIGKILL, Turn("killed"))],
)
def test_the_next_one_is_told_whether_anybody_listens(code: int, expected: Turn) -> None:
    """Where a page tells of the end at all."""
    line = ends()[1]
    line.heard, line.code = True, "7H4K9M" if code == End.BROKEN else ""
    assert after(Citizen(0, line, ""), code, lambda _problem: "LOGGED") == expected

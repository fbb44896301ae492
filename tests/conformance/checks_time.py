"""Limits of time: said first, warned of, extended without number; no test waits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import StringIO
from typing import TextIO, cast

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Words
from kiosk.faces.lines import Limits, run
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.services.visit import Visit
from kiosk.words import LANGS, say
from tests.agree.by_lines import Typist
from tests.agree.people import accepted, everyone, stored
from tests.conformance.rows import row
from tests.screens.clockwork import Clockwork
from tests.screens.seat import Seat, seated
from tests.services.fakes import MemoryDrafts, world
from tests.services.test_visit import begun
from tests.services.tiny import Tiny

ANY = ("x", "enter", "tab", "escape", "f1", "f10", "space", "5", "down", "pagedown")
"""Keys that would each do something else."""
IDLE, HEARD, ABSOLUTE, WARNING, FIVE_HOURS = 180, 360, 3600, 60, 300 * 60
NAME = "Marie-Soleil Tremblay-Desrosiers de la Chevrotière"


def visitor() -> Visit:
    """Somebody at the first question."""
    visit = Visit(world((Tiny(),)))
    begun(visit)
    return visit


@asynccontextmanager
async def heard(ears: Quiet) -> AsyncIterator[Seat[Visit]]:
    """The same with the voice on."""
    async with seated(visitor(), describe, Talker(lambda: ears)) as person:
        await person.press("f7", "escape")
        yield person


def place(person: Seat[Visit]) -> tuple[object, ...]:
    """Where somebody is, and all that is kept."""
    visit = person.visit
    return tuple(visit.trail), visit.application().answers, person.stage.focus, person.stage.page


@row("K28")
async def ten_and_fifty_extensions_in_a_row_by_any_key() -> None:
    """The warning stands for a whole minute, seen and heard; whatever key answers it does nothing else."""
    for times in (10, 50):
        async with heard(ears := Quiet()) as person:
            before = place(person)
            for number in range(times):
                ears.said.clear()
                await person.wait(HEARD)
                assert person.stage.page.id == "warning", "no warning"
                assert say("page.warning.title", "fr") in [one.text for one in ears.said], "the warning is not heard"
                await person.wait(WARNING - 2)
                assert person.stage.page.id == "warning", f"the session ended before its minute was over, at extension {number}"
                assert any("10" in one.text for one in ears.said), "the last seconds are not heard"
                await person.press(ANY[number % len(ANY)])
                assert person.visit.session is not None, f"the session ended at extension {number}"
                assert place(person) == before, f"the key did more than extend, at extension {number}"


@row("K28")
async def nobody_there_means_the_end_and_a_kept_draft() -> None:
    """French, nothing left on the screen, the draft waits for its code."""
    async with seated(visitor(), describe) as person:
        code = person.visit.application().code
        await person.press("1")
        await person.wait(IDLE)
        await person.wait(WARNING)
        assert person.stage.page.id == "ended"
        assert (person.visit.lang, person.visit.session, person.visit.unhurried) == ("fr", None, False)
        draft = person.visit.world.drafts().open(code, person.visit.world.clock.now())
        assert draft is not None
        assert draft.answers.value("event") == "dismissal"


@row("K28")
async def the_longest_session_is_asked_about_a_minute_before_its_end() -> None:
    """A key every minute and a half; after an hour less a minute the warning stands; any key gives another hour."""
    async with seated(visitor(), describe) as person:
        for hour in range(3):
            while person.stage.page.id != "warning":
                assert person.clock.at < (hour + 1) * (ABSOLUTE + 100), "nobody asks"
                person.app._first._sitting.key()
                await person.wait(90)
            await person.wait(WARNING - 2)
            assert person.stage.page.id == "warning"
            await person.press("x")
            assert person.stage.page.id == "question"


@row("K28")
def the_dialogue_is_extended_fifty_times() -> None:
    """One line at a time: the warning, then Enter; the same question again."""
    visit, clock, out = visitor(), Clockwork(), StringIO()
    answers = [False, True] * 50

    def ready(seconds: float) -> bool:
        clock.run(seconds)
        return not answers or answers.pop(0)

    run(visit, describe, StringIO("\n" * 50), out, limits=Limits(IDLE, 600, WARNING, ready, ABSOLUTE, clock.now))
    assert out.getvalue().count(say("page.warning.title", "fr")) == 50
    assert "Session terminée" not in out.getvalue()


@row("K29")
def the_first_page_says_how_long_there_is() -> None:
    """In minutes, as the centre set it, in both languages, with « Prendre mon temps » beside it."""
    for lang in LANGS:
        visit = Visit(world((Tiny(),)))
        visit.lang = lang
        page = describe(visit)
        told = " ".join(block.text for block in page.blocks if isinstance(block, Words))
        assert say("welcome.time", lang, n=IDLE // 60) in told
        assert str(IDLE // 60) in told
        assert "slow" in [action.id for action in page.actions]


@row("K29")
async def whoever_takes_their_time_has_ten_times_as_much() -> None:
    """Chosen on the first page or on the settings page; the warning comes after ten times the time, never before."""
    visit = Visit(world((Tiny(),)))
    async with seated(visit, describe) as person:
        await person.press("tab", "enter")
        assert visit.unhurried
        await person.wait(10 * IDLE - 1)
        assert person.stage.page.id == "services", "less than ten times the time"
        await person.wait(1)
        assert person.stage.page.id == "warning"
    visit = visitor()
    async with seated(visit, describe) as person:
        visit.open("settings")
        visit.act("pace:1")
        visit.back("")
        await person.press("tab")
        await person.press("f2", "escape")
        await person.wait(10 * IDLE - 1)
        assert person.stage.page.id == "question"


@row("K30")
async def the_clock_stands_still_while_something_is_said() -> None:
    """Ten minutes of speech take nothing away; the seconds before and after count."""
    async with heard(ears := Quiet()) as person:
        await person.wait(HEARD - 60)
        ears.busy = True
        await person.wait(600)
        assert person.stage.page.id == "question", "the clock ran while the kiosk spoke"
        ears.busy = False
        await person.wait(50)
        assert person.stage.page.id == "question"
        await person.wait(20)
        assert person.stage.page.id == "warning"


@row("K30")
async def the_clock_stands_still_while_help_is_called() -> None:
    """However long staff take, on every page; when they have come, the limit is the usual one."""
    visit = visitor()
    async with seated(visit, describe) as person:
        visit.called = True
        await person.press("tab", "f1", "escape")
        await person.wait(5 * ABSOLUTE)
        assert person.stage.page.id == "question", "the clock ran while help was called"
        visit.called = False
        await person.wait(IDLE + 1)
        assert person.stage.page.id == "warning"


class Hesitant(Typist):
    """Somebody who thinks before they type."""

    warned = False
    """The warning is to be answered now."""

    def has_something(self) -> bool:
        """The next line is no bare Enter, which would only answer the warning."""
        if not self.waiting:
            self.waiting.extend(self._answers(describe(self.visit)))
        return bool(self.waiting[0])


@row("K31")
def a_whole_application_over_five_hours_loses_nothing() -> None:
    """Every answer of a person, typed line by line, a warning before every other one; what is sent is what was typed."""
    person, clock, out = next(everyone()), Clockwork(), StringIO()
    visit = person.visit()
    typist = Hesitant(person, visit)

    def ready(seconds: float) -> bool:
        typist.warned = not typist.warned and typist.has_something()
        clock.run(seconds if typist.warned else max(0.0, min(seconds, IDLE) - 10))
        return not typist.warned

    run(visit, describe, cast("TextIO", typist), out, limits=Limits(IDLE, 600, WARNING, ready, ABSOLUTE, clock.now))
    assert out.getvalue().count(say("page.warning.title", "fr")) > 50
    assert clock.at >= FIVE_HOURS, clock.at
    kept = visit.world.drafts()
    assert isinstance(kept, MemoryDrafts)
    assert kept.sent, "the application was never sent"
    answers = accepted(person.answers)
    sent = stored(visit)
    assert {key: sent.get(key) for key in answers} == answers


@row("K31")
async def five_hours_on_the_screen_lose_no_letter() -> None:
    """A name, a letter at a time, with two warnings before the next one, and the session asked about each hour."""
    visit = visitor()
    async with seated(visit, describe) as person:
        visit.enter("event", "dismissal")
        visit.act("section:second")
        await person.press("f2", "escape")
        for letter in NAME:
            await person.press({" ": "space", "-": "minus"}.get(letter, letter))
            for key in ("tab", "enter"):
                await person.wait(IDLE + WARNING - 10)
                assert person.stage.page.id == "warning"
                await person.press(key)
        assert person.clock.at >= FIVE_HOURS, person.clock.at
        await person.press("tab")
        entry = visit.application().answers.get("last_name")
        assert entry is not None
        assert entry.value == NAME, entry.value

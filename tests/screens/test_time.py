"""Limits of time on the full screen: the warning, what a key does to it, what holds the clock up, and papers that are watched."""

import threading
from dataclasses import replace
from unittest.mock import patch

import pytest
from textual import events

from kiosk.faces.describe.page import Action, Page, Words
from kiosk.faces.describe.scene import Mute
from tests.screens.fakes import affirmation, documents, guide, income, name, question, tasks
from tests.screens.seat import seat
from tests.screens.test_app import rows_of, settle


def one_field() -> Page:
    """A question with one field."""
    return question(name("a", "Nom?", "Nom"))


async def test_time_warns_then_ends_and_any_key_gives_it_all_back() -> None:
    """What is typed is kept first; the key that answers the warning does nothing else; it is said again at 30 and at 10 seconds."""
    async with seat(one_field()) as person:
        await person.press("R")
        await person.wait(179)
        assert person.stage.page.id == "question"
        await person.wait(1)
        assert person.visit.calls == [("enter", "a", "R"), ("idle",)]
        await person.wait(30)
        assert person.stage.live == "Il reste 30 secondes."
        await person.wait(20)
        assert person.stage.live == "Il reste 10 secondes."
        await person.press("x")
        assert person.visit.calls[-1] == ("awake",)
        assert "> Nom            │R" in rows_of(person.app, "body")[1]
        await person.wait(180)
        await person.wait(60)
        assert [call[0] for call in person.visit.calls[-2:]] == ["idle", "idle"]


@pytest.mark.parametrize(("page", "wait"), [(guide(), [600]), (affirmation(), [600]), (replace(tasks(), idle="none"), [])])
async def test_texts_have_more_time_and_the_first_page_for_ever(page: Page, wait: list[float]) -> None:
    """As the page says."""
    async with seat(page) as person:
        assert person.clock.waits == wait


async def test_ten_times_the_time_for_who_takes_it() -> None:
    """The session too."""
    async with seat(tasks()) as person:
        person.visit.unhurried = True
        await person.press("enter")
        assert person.clock.waits == [1800]
        for _ in range(20):
            await person.wait(1700)
            await person.press("tab")
        assert ("idle",) not in person.visit.calls
        await person.wait(1800)
        assert ("idle",) in person.visit.calls


async def test_the_place_comes_back_with_the_page() -> None:
    """The focus stands where it stood; what was typed is there."""
    async with seat(income()) as person:
        await person.press("tab", "9")
        before = person.stage.focus, rows_of(person.app, "body")
        await person.wait(180)
        assert person.stage.page.id == "warning"
        await person.press("enter")
        assert (person.stage.focus, rows_of(person.app, "body")) == before


async def test_an_hour_of_keys_is_asked_about_once_and_no_letter_is_taken_away() -> None:
    """The longest session: the warning comes a minute before its end, in a pause of the typing; any key gives another hour."""
    async with seat(one_field()) as person:
        for _ in range(3538):
            await person.press("R", "backspace") if person.clock.at < 10 else person.clock.run(1)
            person.app._first._sitting.key()
        assert ("idle",) not in person.visit.calls
        for letter in "Tremblay":
            await person.press(letter)
        assert ("idle",) not in person.visit.calls
        await person.wait(5)
        assert person.visit.calls[-2:] == [("enter", "a", "Tremblay"), ("idle",)]
        await person.press("x")
        assert person.visit.calls[-1] == ("awake",)
        assert person.stage.view_of("a") is not None
        before = person.visit.calls.count(("idle",))
        for _ in range(350):
            person.clock.run(10)
            person.app._first._sitting.key()
        assert person.visit.calls.count(("idle",)) == before


async def test_letters_typed_before_the_warning_stands_keep_their_work() -> None:
    """They came while the visit was being asked to warn: the warning goes by itself."""
    gate = threading.Event()
    async with seat(one_field()) as person:
        person.visit.on = lambda _visit, call: gate.wait(5) if call == ("idle",) else None
        person.clock.run(180)
        person.app.post_message(events.Key("O", "O"))
        await person.pilot.pause()
        gate.set()
        await settle(person.pilot)
        assert person.visit.calls[-2:] == [("idle",), ("awake",)]
        await person.press("tab")
        assert person.visit.calls[-1] == ("enter", "a", "O")


async def test_speech_and_a_call_hold_the_clock_up() -> None:
    """Seconds in which something is said, or in which staff are called, do not count; those before and after do."""
    speaker = Mute()
    speaker.on = speaker.busy = True
    async with seat(one_field(), speaker) as person:
        await person.wait(1000)
        speaker.busy = False
        await person.wait(300)
        speaker.busy = True
        await person.wait(1000)
        speaker.busy = False
        person.visit.still = True
        await person.wait(5000)
        person.visit.still = False
        await person.wait(50)
        assert person.visit.calls == []
        await person.wait(20)
        assert person.visit.calls == [("idle",)]


async def test_the_warning_waits_for_its_own_words() -> None:
    """A minute from the moment at which it has been said."""
    speaker = Mute()
    speaker.on = True
    async with seat(one_field(), speaker) as person:
        await person.wait(361)
        assert person.visit.calls == [("idle",)]
        speaker.busy = True
        await person.wait(90)
        speaker.busy = False
        await person.wait(58)
        assert person.visit.calls == [("idle",)]
        await person.wait(4)
        assert person.visit.calls == [("idle",), ("idle",)]


def printing(words: str, *, waits: bool) -> Page:
    """A page that tells how a paper stands."""
    return Page("receipt", "Reçu", "Un mot", "", (Words(words),), (Action("end", "Finir"),), "fr", status=words, waits=waits)


async def test_a_page_that_waits_is_looked_at_by_itself() -> None:
    """Once a second; each state is said once; nothing is painted while nothing changes, and nothing counts as a key."""
    async with seat(printing("En cours.", waits=True)) as person:
        with patch.object(person.app._first, "draw", wraps=person.app._first.draw) as draw:
            for _ in range(5):
                await person.wait(1)
            assert person.visit.calls == [("act", "printing")] * 5
            assert not draw.called
        person.visit.page = printing("Envoyé.", waits=False)
        await person.wait(1)
        assert person.stage.live == "Envoyé."
        await person.wait(100)
        assert len(person.visit.calls) == 6


async def test_a_blank_at_the_end_of_what_is_typed_outlives_the_warning() -> None:
    """The visit keeps answers without it; the field comes back as it was, the caret too."""
    async with seat(one_field()) as person:
        keep = person.visit.enter
        with patch.object(person.visit, "enter", lambda key, raw: keep(key, str(raw).strip())):
            await person.press("A", "space")
            await person.wait(180)
            await person.press("enter", "B")
        assert person.stage.scene().focus.value == "A B"


async def test_a_state_is_said_once_though_the_page_is_described_again() -> None:
    """A choice made afterwards is what the live line tells of."""
    async with seat(replace(documents(), waits=True)) as person:
        person.visit.page = replace(person.visit.page, status="Le papier est envoyé.")
        await person.wait(1)
        assert person.stage.live == "Le papier est envoyé."
        await person.press("1")
        assert person.visit.calls[-1][0] == "enter"
        assert person.stage.live.startswith("Je l’ai ici")

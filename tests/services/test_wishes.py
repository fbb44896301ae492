"""What a person changes for the visit, and the call for staff."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.services.comfort import USUAL
from kiosk.services.state import CALL_STANDS
from kiosk.services.visit import Visit
from kiosk.services.wishes import DELAYS, SIZES, stepped
from tests.conformance.comfort import ListedCalls, ListedLetters, room
from tests.services.fakes import StoppedClock, world
from tests.services.tiny import Tiny


def rows(page: Page) -> dict[str, str]:
    """Act of each row -> how it stands."""
    return {row.act: row.state for block in page.blocks if isinstance(block, Lines) for row in block.rows}


def test_a_step_stops_at_the_ends_and_enter_goes_round() -> None:
    """Arrows have ends; one key alone must come by everything."""
    assert [stepped(SIZES, 3, by) for by in ("1", "-1", "")] == [3, 2, -2]
    assert [stepped(DELAYS, 0.0, by) for by in ("-1", "1", "")] == [0.0, 0.3, 0.3]


def test_a_size_that_the_command_refuses_is_said_and_not_kept() -> None:
    """In words, on the same page."""
    made = room()
    made.letters.stuck = True
    made.visit.open("settings")
    made.visit.act("size")
    assert made.visit.comfort == USUAL
    assert describe(made.visit).status.startswith("Les lettres ne changent pas.")


def test_at_the_largest_size_the_command_is_not_run_again() -> None:
    """And the row says how it stands all the same."""
    made = room()
    made.visit.open("settings")
    for _ in range(5):
        made.visit.act("size:1")
    assert made.letters.steps == [1, 2, 3]
    assert describe(made.visit).status == "Lettres\u00a0: les plus grandes"


def test_letters_that_refuse_at_the_end_keep_nobody() -> None:
    """The session ends whatever the command does."""
    made = room(begun=True)
    made.visit.act("size")
    made.letters.stuck = True
    made.visit.save_and_leave()
    assert made.visit.ended
    assert made.visit.comfort == USUAL


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_centres_colours_are_where_one_begins(theme: str) -> None:
    """They are the value shown, and choosing them again is no wish of the person."""
    made = room().visit
    made.world = replace(made.world, themes=(theme, *(one for one in made.world.themes if one != theme)))
    made.open("settings")
    shown = rows(describe(made))["theme"]
    for _ in made.world.themes:
        made.act("theme")
    assert rows(describe(made))["theme"] == shown
    assert not made.touched


def test_a_setting_that_means_nothing_here_is_not_shown() -> None:
    """No voice, no single keys, no colours, no command: what is left is time, and the way back."""
    visit = Visit(world((Tiny(),)))
    visit.open("settings")
    page = describe(visit)
    assert list(rows(page)) == ["pace", "origin"]
    assert [action.id for action in page.actions] == ["features"]


def test_a_kiosk_without_the_command_says_who_makes_letters_larger() -> None:
    """On the page of settings, in words."""
    made = room().visit
    made.world = replace(made.world, letters=None, settings=replace(made.world.settings, demo=False))
    made.open("settings")
    page = describe(made)
    assert "size" not in rows(page)
    assert "Un agent peut agrandir les lettres." in str(page.blocks[-1])


def test_a_page_of_settings_says_a_change_once_and_a_new_one_says_nothing() -> None:
    """The status belongs to the row that was chosen last."""
    made = room().visit
    made.open("settings")
    assert describe(made).status == ""
    made.act("pace")
    assert describe(made).status == "Prendre mon temps\u00a0: oui, dix fois plus"
    made.back()
    made.open("settings")
    assert describe(made).status == ""


def test_a_welcome_page_that_somebody_changed_waits_for_a_key_and_then_begins_anew() -> None:
    """Colours, letters, language or time of a person who walked away are not the next one's."""
    made = room()
    assert describe(made.visit).idle == "none"
    made.visit.idle()
    assert made.visit.stop.page == "welcome"
    made.visit.act("theme")
    assert describe(made.visit).idle == "normal"
    made.visit.idle()
    made.visit.idle()
    assert (made.visit.stop.page, made.visit.comfort, made.visit.closed) == ("ended", USUAL, False)


def test_a_voice_that_somebody_began_and_left_ends_too() -> None:
    """The next person begins in silence, from the usual welcome page."""
    made = room()
    made.visit.open("voice")
    made.visit.act("stay")
    assert describe(made.visit).idle == "normal"
    made.visit.idle()
    made.visit.idle()
    assert made.visit.stop.page == "ended"
    made.visit.act("restart")
    assert describe(made.visit).idle == "none"


def test_time_stands_still_for_a_caller_but_not_for_ever() -> None:
    """Staff have a quarter of an hour; after it, a person who has left is warned of and goes like anybody else."""
    made = room(begun=True)
    clock = made.visit.world.clock
    assert isinstance(clock, StoppedClock)
    made.visit.open("agent")
    made.visit.act("call")
    assert made.visit.still
    clock.moment += CALL_STANDS - timedelta(seconds=1)
    assert made.visit.still
    clock.moment += timedelta(seconds=1)
    assert not made.visit.still
    assert made.visit.called


def test_staff_are_told_the_section_and_nothing_else() -> None:
    """The title of the section of a question, in French; else of the page."""
    calls = ListedCalls()
    visit = Visit(replace(world((Tiny(),)), calls=calls))
    visit.open("agent")
    visit.act("call")
    visit.act("recall")
    visit.act("start:tiny")
    visit.act("noted")
    visit.open("agent")
    visit.act("call")
    section = next(iter(visit.application().sections()))
    assert [page for _, page in calls.made] == ["Bienvenue", section.title.fr]


def test_without_anybody_to_call_the_page_offers_no_call() -> None:
    """It says where staff are."""
    visit = Visit(world((Tiny(),)))
    visit.open("agent")
    assert [action.id for action in describe(visit).actions] == ["helper"]


def test_letters_come_back_to_their_size_with_everything_else() -> None:
    """One act, and the answers stay."""
    made = room(begun=True)
    for act in ("size", "theme", "pace", "same_key", "slow_keys", "signs", "switches"):
        made.visit.act(act)
    before = made.visit.application().answers
    made.visit.act("origin")
    assert isinstance(made.letters, ListedLetters)
    assert (made.letters.steps, made.visit.comfort, made.visit.unhurried) == ([1, 0], USUAL, False)
    assert made.visit.application().answers == before

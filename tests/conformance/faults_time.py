"""Kiosks that hurry people, or that take a trembling hand for two presses."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import PropertyMock, patch

from kiosk.services.state import State
from kiosk.services.visit import Visit
from screens import hands, idle, keyboard
from screens.idle import Idle
from screens.keyboard import Keyboard
from screens.sitting import Sitting
from screens.stage import READ, Stage
from screens.trying import Trial
from tests.conformance.rows import fault


@fault("K28")
@contextmanager
def the_eleventh_extension_is_refused() -> Iterator[None]:
    """Ten are enough, somebody thought."""
    granted: Counter[int] = Counter()
    awake = State.awake

    def ten(self: Visit) -> None:
        granted[id(self)] += 1
        awake(self)
        if granted[id(self)] == 11:
            self.save_and_leave()

    with patch.object(Visit, "awake", ten):
        yield


@fault("K28")
@contextmanager
def the_warning_lasts_half_a_minute() -> Iterator[None]:
    """The end comes too soon."""
    with patch.object(idle, "REMINDERS", ()), patch.object(Idle, "warn", _half(Idle.warn)):
        yield


@fault("K29")
@contextmanager
def taking_ones_time_gives_twice_the_time() -> Iterator[None]:
    """Not ten times."""
    with patch.object(idle, "UNHURRIED", 2):
        yield


@fault("K30")
@contextmanager
def the_clock_runs_while_help_is_called() -> Iterator[None]:
    """Whoever waits for staff is thrown out."""
    with patch.object(State, "still", PropertyMock(return_value=False)):
        yield


@fault("K30")
@contextmanager
def the_clock_runs_while_the_kiosk_speaks() -> Iterator[None]:
    """Long pages end before they are heard."""
    with patch.object(Sitting, "held", lambda self: self._host.visit.still):
        yield


@fault("K31", by="five_hours_on_the_screen_lose_no_letter")
@contextmanager
def an_extension_forgets_what_was_being_typed() -> Iterator[None]:
    """The page comes back as it was kept last, and a blank at the end of a word is gone."""
    with patch("screens.blocks.COVERS", ("store",)):
        yield


@fault("K37")
@contextmanager
def every_press_counts() -> Iterator[None]:
    """A hand that trembles sends twice."""
    sift = Keyboard.sift
    with patch.object(Keyboard, "sift", lambda self, key, _kind, comfort: sift(self, key, "moves", comfort)):
        yield


@fault("K38")
@contextmanager
def a_held_key_goes_unnoticed() -> Iterator[None]:
    """The key that comes again after half a second is taken for a second press."""
    with patch.object(keyboard, "HELD", 0.0):
        yield


@fault("K38", by="slow_keys_make_one_step_in_two_seconds")
@contextmanager
def slow_keys_are_quick() -> Iterator[None]:
    """No pause between two steps."""
    with patch.object(Keyboard, "_slowly", lambda *_: True):
        yield


@fault("K39")
@contextmanager
def an_arrow_goes_on() -> Iterator[None]:
    """What moves the focus pushes the button it comes to."""
    move = hands._move

    def pushing(stage: Stage, by: int) -> Any:
        move(stage, by)
        return hands.push(stage, stage.focus) if stage.view_of(stage.focus) is None and stage.focus != READ else None

    with patch.object(hands, "_move", pushing):
        yield


@fault("K46")
@contextmanager
def a_tried_key_still_acts() -> Iterator[None]:
    """It says what it does, and does it."""
    press = Trial.press

    def acting(self: Trial, stage: Stage, key: Any) -> Any:
        return press(self, stage, key) or hands.press(stage, key.name, key.char)

    with patch.object(Trial, "press", acting):
        yield


@fault("K46")
@contextmanager
def a_tried_key_is_silent() -> Iterator[None]:
    """It is shown, and not said."""
    with patch.object(Stage, "tell", lambda self, words: setattr(self, "live", words or self.live)):
        yield


@fault("K56")
@contextmanager
def a_countdown_is_drawn() -> Iterator[None]:
    """Each second, on the live line."""

    def ticking(self: Sitting) -> None:
        stage = self._host.stage
        if stage is not None:
            stage.live = f"{stage.live}."
            self._host.draw()

    with patch.object(Sitting, "look", ticking):
        yield


def _half(warn: Any) -> Any:
    def shorter(self: Idle) -> None:
        warn(self)
        self._quiet = self._seconds.warning / 2
        self._run()

    return shorter

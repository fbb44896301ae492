"""Kiosks that hurry people, or that take a trembling hand for two presses."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
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
def the_eleventh_extension_is_refused() -> AbstractContextManager[object]:
    """Ten are enough, somebody thought."""
    granted: Counter[int] = Counter()
    awake = State.awake

    def ten(self: Visit) -> None:
        granted[id(self)] += 1
        awake(self)
        if granted[id(self)] == 11:
            self.save_and_leave()

    return patch.object(Visit, "awake", ten)


@fault("K28")
@contextmanager
def the_warning_lasts_half_a_minute() -> Iterator[None]:
    """The end comes too soon."""
    with patch.object(idle, "REMINDERS", ()), patch.object(Idle, "warn", _half(Idle.warn)):
        yield


@fault("K29")
def taking_ones_time_gives_twice_the_time() -> AbstractContextManager[object]:
    """Not ten times."""
    return patch.object(idle, "UNHURRIED", 2)


@fault("K30")
def the_clock_runs_while_help_is_called() -> AbstractContextManager[object]:
    """Whoever waits for staff is thrown out."""
    return patch.object(State, "still", PropertyMock(return_value=False))


@fault("K30")
def the_clock_runs_while_the_kiosk_speaks() -> AbstractContextManager[object]:
    """Long pages end before they are heard."""
    return patch.object(Sitting, "held", lambda self: self._host.visit.still)


@fault("K31", by="five_hours_on_the_screen_lose_no_letter")
def an_extension_forgets_what_was_being_typed() -> AbstractContextManager[object]:
    """The page comes back as it was kept last, and a blank at the end of a word is gone."""
    return patch("screens.blocks.COVERS", ("store",))


@fault("K37")
def every_press_counts() -> AbstractContextManager[object]:
    """A hand that trembles sends twice."""
    sift = Keyboard.sift
    return patch.object(Keyboard, "sift", lambda self, key, _kind, comfort: sift(self, key, "moves", comfort))


@fault("K38")
def a_held_key_goes_unnoticed() -> AbstractContextManager[object]:
    """The key that comes again after half a second is taken for a second press."""
    return patch.object(keyboard, "HELD", 0.0)


@fault("K38", by="slow_keys_make_one_step_in_two_seconds")
def slow_keys_are_quick() -> AbstractContextManager[object]:
    """No pause between two steps."""
    return patch.object(Keyboard, "_slowly", lambda *_: True)


@fault("K39")
def an_arrow_goes_on() -> AbstractContextManager[object]:
    """What moves the focus pushes the button it comes to."""
    move = hands._move

    def pushing(stage: Stage, by: int) -> Any:
        move(stage, by)
        return hands.push(stage, stage.focus) if stage.view_of(stage.focus) is None and stage.focus != READ else None

    return patch.object(hands, "_move", pushing)


@fault("K46")
def a_tried_key_still_acts() -> AbstractContextManager[object]:
    """It says what it does, and does it."""
    press = Trial.press

    def acting(self: Trial, stage: Stage, key: Any) -> Any:
        return press(self, stage, key) or hands.press(stage, key.name, key.char)

    return patch.object(Trial, "press", acting)


@fault("K46")
def a_tried_key_is_silent() -> AbstractContextManager[object]:
    """It is shown, and not said."""
    return patch.object(Stage, "tell", lambda self, words: setattr(self, "live", words or self.live))


@fault("K56")
def a_countdown_is_drawn() -> AbstractContextManager[object]:
    """Each second, on the live line."""

    def ticking(self: Sitting) -> None:
        stage = self._host.stage
        if stage is not None:
            stage.live = f"{stage.live}."
            self._host.draw()

    return patch.object(Sitting, "look", ticking)


def _half(warn: Any) -> Any:
    def shorter(self: Idle) -> None:
        warn(self)
        self._quiet = self._seconds.warning / 2
        self._run()

    return shorter

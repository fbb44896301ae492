"""Faults that the rows of `checks_switches` notice."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from screens import few, hands
from screens.asking import Deed
from screens.stage import Stage
from screens.targets import Did, Field, LongText
from tests.conformance.rows import fault

PADS = str.maketrans("123789", "789123")
walk, move, paste = few.walk, hands._move, Field.paste


@fault("K40", "K44")
def a_field_keeps_tab_for_itself() -> AbstractContextManager[object]:
    """Who came into a field by Tab does not come out of it."""

    def stays(stage: Stage, by: int) -> Deed | None:
        view = stage.view_of(stage.focus)
        return None if isinstance(view.target(stage.focus) if view else None, Field | LongText) else move(stage, by)

    return patch("screens.hands._move", stays)


@fault("K44", by="escape_goes_back_and_nothing_is_lost")
def escape_forgets_what_is_half_typed() -> AbstractContextManager[object]:
    """Back is asked for, and nothing before it."""
    return patch.object(Stage, "keep", lambda self: ())


@fault("K41", "K42")
def the_wheel_turns_in_silence() -> AbstractContextManager[object]:
    """It is neither shown nor said what is under the hand."""
    return patch("screens.spinning._tell", lambda stage, wheel, target: None)


@fault("K41", "K42", "K44", by="every_round_of_few_keys_wraps_and_holds_help_and_back")
@contextmanager
def the_round_ends_at_its_last_stop() -> Iterator[None]:
    """Nothing leads on from there."""

    def ends(stage: Stage, by: int) -> Deed | None:
        return None if stage.focus == few.round_of(stage)[-1] and by > 0 else walk(stage, by)

    with patch("screens.switches.walk", ends), patch("screens.spinning.walk", ends):
        yield


@fault("K48")
def digits_are_taken_by_their_place_on_the_pad() -> AbstractContextManager[object]:
    """As if every pad had 7 8 9 on top."""

    def placed(self: Field, text: str) -> Did:
        return paste(self, text.translate(PADS))

    return patch.object(Field, "paste", placed)


@fault("K48")
def small_letters_are_no_letters_of_a_code() -> AbstractContextManager[object]:
    """The case of a code that is no secret counts."""
    return patch("kiosk.forms.kinds.cp12.string.ascii_letters", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")

"""What breaks S21."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from kiosk.services import leaving, obeying
from kiosk.services.counter import matrix
from storage.counter import StoredKiosks
from storage.resets import StoredResets
from tests.conformance.rows import fault

MOMENTS, KEY = (
    "a_reset_is_obeyed_within_a_second_and_however_it_was_missed",
    "the_key_ends_the_session_though_nobody_asks_for_resets",
)


@fault("S21", by=MOMENTS)
def a_reset_is_only_a_bell() -> AbstractContextManager[object]:
    """Nothing is written: whoever was away never hears of it."""
    return patch.object(StoredKiosks, "reset", lambda *_given: None)


@fault("S21", by=MOMENTS)
def a_kiosk_asks_too_seldom() -> AbstractContextManager[object]:
    """Every ten seconds."""
    return patch.object(obeying.Obeying.__init__, "__defaults__", (10.0,))


@fault("S21", by=MOMENTS)
def the_next_session_obeys_too() -> AbstractContextManager[object]:
    """Whatever was ever reset ends every session."""
    return patch.object(obeying.Obeying, "due", lambda self, _moment: bool(self._resets.epoch()))


@fault("S21", by=MOMENTS)
def what_was_known_first_is_never_asked_anew() -> AbstractContextManager[object]:
    """The database is taken for untouched."""
    return patch.object(StoredResets, "_read", lambda *_given: 0)


@fault("S21", by=KEY)
def the_key_leaves_it_to_the_next_question() -> AbstractContextManager[object]:
    """The row is written, and the session goes on."""
    return patch.object(leaving, "end", lambda *_given: None)


@fault("S21", by=KEY)
def the_key_is_for_nobody() -> AbstractContextManager[object]:
    """No role may."""
    return patch.object(matrix, "MATRIX", dict.fromkeys(matrix.ACTIONS, frozenset()))

"""What breaks S33."""

import time
from contextlib import AbstractContextManager
from unittest.mock import patch

from screens.asking import Deed
from screens.kiosk_screen import KioskScreen
from storage.unit_of_work import UnitOfWork
from tests.conformance.rows import fault


def slow(seconds: float) -> AbstractContextManager[object]:
    """Every commit has so much more to do."""
    commit = UnitOfWork.commit

    def slowly(self: UnitOfWork) -> None:
        commit(self)
        until = time.thread_time() + seconds
        while time.thread_time() < until:
            pass

    return patch.object(UnitOfWork, "commit", slowly)


@fault("S33", by="a_commit_takes_a_fortieth_of_a_second_at_most")
def a_commit_takes_longer() -> AbstractContextManager[object]:
    """By all that it may take."""
    return slow(0.025)


@fault("S33", by="the_answer_to_a_key_takes_no_tenth_of_a_second")
def whoever_leaves_a_field_waits_for_it() -> AbstractContextManager[object]:
    """Longer than a person takes for the next key."""
    return slow(0.08)


async def _at_once(self: KioskScreen, deed: Deed) -> None:
    with self._sitting.asking():
        page = self._conduct(deed)
    self._came(page, deed)


@fault("S33", by="the_interface_never_does_what_the_store_does")
def the_interface_asks_the_store_itself() -> AbstractContextManager[object]:
    """In its own thread."""
    return patch.object(KioskScreen, "_asked", _at_once)


@fault("S33", by="keys_are_taken_while_the_store_is_stuck")
def the_interface_stands_still_until_it_is_kept() -> AbstractContextManager[object]:
    """Whoever types waits."""
    return patch.object(KioskScreen, "_asked", _at_once)

"""A reset is a row: whoever looks obeys it, late or not, once; and the faults that this notices."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from unittest.mock import patch

import pytest

from kiosk.services import obeying
from kiosk.services.obeying import Obeying
from storage.counter import StoredKiosks
from storage.resets import StoredResets
from tests.counter.desk import Desk


def obeyed(desk: Desk) -> bool:
    """Whether it is acted on within a second of asking, also by a kiosk that was away, and not by the next session."""
    desk.store.kiosks.seen(desk.clock.now(), "Accueil", busy=True)
    asked = StoredResets(desk.folder, desk.folder / "key", "1")
    watching, away = Obeying(asked, 0.0), Obeying(asked, 0.0)
    desk.store.kiosks.reset("1", "gone", desk.clock.now())
    soon = any(watching.due(moment / 10) for moment in range(1, 11))
    return soon and away.due(3600.0) and not Obeying(asked, 3600.0).due(7200.0)


def test_a_reset_is_obeyed_within_a_second_though_it_was_missed(desk: Desk) -> None:
    """Looked for twice a second."""
    assert obeyed(desk)


FAULTS: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "only a bell": lambda: patch.object(StoredKiosks, "reset", lambda *_given: None),
    "too seldom": lambda: patch.object(obeying.Obeying.__init__, "__defaults__", (10.0,)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_reset_that_is_missed_or_late_is_noticed(desk: Desk, fault: str) -> None:
    """The faults: nothing is written; a kiosk asks every ten seconds."""
    with FAULTS[fault]():
        assert not obeyed(desk)

"""The wait of a kiosk after many failures there, as the counter sees it and ends it."""

import pytest

from kiosk.faces.describe import describe
from tests.accounts_desk import ROSE, WRONG
from tests.counter.desk import Desk, act, offered, told


@pytest.fixture
def slow(desk: Desk) -> Desk:
    """Ten failures over several codes at a kiosk: whoever comes next waits a moment."""
    desk.store.accounts.create(ROSE, desk.clock.now())
    desk.store.accounts.cabinet.steps.kiosk = "1"
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    for number in range(10):
        desk.store.accounts.password(f"stranger.{number % 4}", WRONG, desk.clock.now())
    return desk


def test_a_wait_is_offered_to_be_ended_where_there_is_one(slow: Desk) -> None:
    """It is said, one press ends it, and then neither words nor button stand there any more; the owner is tried at once."""
    visit = slow.signed_in("agent")
    page = act(visit, "kiosks", "kiosk:1")
    assert "cette borne fait attendre" in told(page)
    assert "end_wait" in offered(page)
    assert slow.store.accounts.password(ROSE.code, ROSE.password, slow.clock.now()).verdict == "wait"
    page = act(visit, "end_wait")
    assert page.status == "Personne n’attend plus à cette borne."
    assert "end_wait" not in offered(page)
    assert "fait attendre" not in told(page)
    assert slow.store.accounts.password(ROSE.code, ROSE.password, slow.clock.now()).verdict == "right"


def test_a_wait_that_is_over_is_not_offered_any_more(slow: Desk) -> None:
    """Half a minute later the button is gone; pressed on a page that still shows it, it is said that nobody waits."""
    visit = slow.signed_in("agent")
    act(visit, "kiosks", "kiosk:1")
    slow.later(seconds=30)
    assert "end_wait" not in offered(describe(visit))
    visit.act("end_wait")
    assert describe(visit).status == "Personne n’attend à cette borne."


def test_another_kiosk_has_no_part_in_it(slow: Desk) -> None:
    """The failures stand at the kiosk where they were made."""
    desk = slow.store.accounts.desk
    assert [desk.waits(kiosk, slow.clock.now()) for kiosk in ("1", "2")] == [True, False]

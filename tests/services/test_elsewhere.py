"""Where an account stands open besides here: seen and ended by its person, reported as a fraud, and worth nothing once it was ended."""

from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import OPENING, world
from tests.services.hands import accounts, fill, sign_in, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def managed() -> Visit:
    """Rose, whose identity was verified, on the page of her account."""
    visit = Visit(world((Tiny(),)))
    visit.act("begin")
    sign_in(visit, with_rose(visit, verified=True)[0])
    visit.act("account")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    return visit


def acts(page: Page) -> list[str]:
    """What the rows and the buttons of a page do."""
    rows = [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows]
    return [*rows, *(one.id for one in page.actions)]


def elsewhere(visit: Visit, kiosk: str = "2", minutes: int = 55) -> str:
    """Another session of Rose's."""
    return accounts(visit).sessions.begin(ROSE.code, kiosk, OPENING - timedelta(minutes=minutes))


def test_a_person_sees_where_the_account_is_open_and_no_identifier(managed: Visit) -> None:
    """V7.5.2: the kiosk and since when, this session apart; the page of the account says how many others there are."""
    assert "Ici seulement" in words(describe(managed))
    others = [elsewhere(managed), elsewhere(managed, "comptoir", 5)]
    nobodys = accounts(managed).sessions.begin("somebody.else", "3", OPENING)
    assert "2 autres" in words(describe(managed))
    managed.act("sessions")
    page = describe(managed)
    shown = words(page)
    assert "ici\u00a0: 15 avril 2013, 10\u00a0h, borne 1" in shown
    assert "Borne 2 depuis\u00a0: 15 avril 2013, 9\u00a0h\u00a005" in shown
    assert "Borne comptoir" in shown
    assert "Borne 3" not in shown
    assert page.private
    assert not [name for name in (*others, nobodys, *accounts(managed).sessions.held) if name in repr(page)]


def test_a_person_ends_one_other_session_or_all(managed: Visit) -> None:
    """V7.5.2: the one that was chosen, then the rest; this one goes on, and somebody else's is not touched."""
    sessions = accounts(managed).sessions
    first, second, third = elsewhere(managed), elsewhere(managed, "4", 20), elsewhere(managed, "5", 10)
    nobodys = sessions.begin("somebody.else", "2", OPENING - timedelta(minutes=55))
    managed.act("sessions")
    managed.act(next(act for act in acts(describe(managed)) if act.endswith(" 2")))
    assert [bool(sessions.whose(one)) for one in (first, second, third, nobodys)] == [False, True, True, True]
    managed.act("end_others")
    assert [bool(sessions.whose(one)) for one in (first, second, third, nobodys)] == [False, False, False, True]
    page = describe(managed)
    assert "nulle part ailleurs" in words(page)
    assert acts(page) == ["stay"]
    managed.act("stay")
    assert describe(managed).id == "account"


def test_a_fraud_is_noted_once_and_ends_every_other_session(managed: Visit) -> None:
    """To open the page notes nothing; « Ce n’était pas moi » does. The password and the card come next, and the person goes on."""
    sessions, there = accounts(managed).sessions, elsewhere(managed)
    accounts(managed).devices.trust(ROSE.code, "2", "code", OPENING)
    managed.act("fraud")
    assert (sessions.reported, sessions.whose(there)) == ([], ROSE.code)
    managed.act("report_fraud")
    page = describe(managed)
    assert (sessions.reported, sessions.whose(there)) == ([ROSE.code], "")
    assert not accounts(managed).devices.trusted(ROSE.code, "2", "code", OPENING)
    assert "La fraude est notée" in words(page)
    assert acts(page) == ["change_password", "new_card"]
    managed.act("change_password")
    assert describe(managed).id == "choose_password"


@pytest.mark.parametrize(
    ("page", "act"),
    [
        ("new_card", "make_card"),
        ("close_account", "close_now"),
        ("account", "drop_app"),
        ("account", "enrol"),
        ("sessions", "end_others"),
        ("fraud", "report_fraud"),
        ("change_password", "continue"),
    ],
)
def test_a_session_that_was_ended_changes_nothing_of_the_account(managed: Visit, page: str, act: str) -> None:
    """V7.4.1: whoever stood on a page of the account when its owner ended it elsewhere is out with the next step."""
    before, owners = repr(accounts(managed).held), elsewhere(managed)
    if page != "account":
        managed.act(page)
    managed.enter("#new_password", "sept corneilles sur le quai")
    accounts(managed).sessions.only(ROSE.code, owners)
    managed.act(act)
    assert describe(managed).id == "ended"
    assert (managed.account, repr(accounts(managed).held)) == (None, before)
    assert accounts(managed).sessions.whose(owners) == ROSE.code
    assert not accounts(managed).sessions.reported


def test_nobody_comes_back_into_an_ended_session_by_answer_and_password_alone(managed: Visit) -> None:
    """The page that asks once more is no way in: the card is asked for at the beginning only."""
    managed.act("account")
    accounts(managed).sessions.only(ROSE.code, elsewhere(managed))
    fill(managed, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    assert describe(managed).id == "ended"

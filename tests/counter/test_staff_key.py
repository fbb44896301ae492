"""The staff key: somebody who works here, at the kiosk itself."""

from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.keys import KEYS, STAFF
from kiosk.ports import StoreUnavailable
from kiosk.ports.staff import ROLES, StaffRole
from kiosk.services.counter.matrix import may
from kiosk.services.visit import Visit
from kiosk.words import say
from screens import fingers
from tests.conformance.album import album
from tests.counter.desk import Desk, offered, told
from tests.screens.pictures import Picture
from tests.screens.seat import seated
from tests.services.fakes import world


def opened(desk: Desk, role: StaffRole = "agent") -> Visit:
    """The page of what can be done, for somebody of a role."""
    visit = desk.used()
    visit.open("staff_key")
    shown(visit, role, desk.cards[role].pop(0))
    assert visit.stop.page == "staff_here"
    return visit


def shown(visit: Visit, name: str, code: str) -> None:
    """Say who one is."""
    visit.enter("#staff_name", name)
    visit.enter("#staff_code", code)
    visit.go_on(("#staff_name", "#staff_code"))


def test_the_key_is_apart_from_those_of_the_people_and_works_on_every_page() -> None:
    """No key of the table, none of a field; every page asks for the one page of staff, and no help names it."""
    assert not {name for one in KEYS for name in one.keys} & set(STAFF.keys)
    assert STAFF.sign not in {one.sign for one in KEYS}
    for page in album("fr"):
        deed = fingers.press(Picture.of(page, 80, 24).stage, STAFF.keys[0], None)
        assert deed is not None, page.id
        visit = Visit(world(()))
        deed.calls[-1](visit)
        assert (deed.then, visit.stop.page) == ("away", "staff_key")


def test_nothing_of_the_person_is_seen_and_everything_is_there_again(desk: Desk) -> None:
    """Neither on the page that asks nor on the next one; Back leads to the question."""
    visit = desk.used()
    visit.enter("name", "Zqxcanari")
    before = describe(visit)
    visit.open("staff_key")
    assert "Zqxcanari" not in told(describe(visit))
    shown(visit, "agent", desk.cards["agent"][0])
    page = describe(visit)
    assert (page.id, "Zqxcanari" in told(page)) == ("staff_here", False)
    assert visit.typed.keys().isdisjoint(("#staff_name", "#staff_code"))
    visit.act("stay")
    assert describe(visit).title == before.title


@pytest.mark.parametrize("reason", ["gone", "asked", "stuck"])
def test_the_session_ends_at_once_and_the_counter_knows_why(desk: Desk, reason: str) -> None:
    """By the act itself, without anybody asking the database; the reset is in the trail and on the row."""
    visit = opened(desk)
    visit.act(f"staff_end:{reason}")
    assert (visit.ended, visit.session) == (True, None)
    assert desk.events()[-2:] == ["staff_at_kiosk", "session_reset"]


def test_a_code_is_good_once_and_a_wrong_one_shuts_nobody_out(desk: Desk) -> None:
    """A hundred wrong ones at the kiosk: refused, the code nowhere in the visit, and the agent signs in at the counter."""
    visit = desk.used()
    visit.open("staff_key")
    used = desk.cards["agent"].pop(0)
    shown(visit, "agent", used)
    visit.act("stay")
    visit.open("staff_key")
    for name, code in (("agent", used), ("agent", desk.cards["agent"][1]), ("personne", used), *(("agent", "00000000"),) * 100):
        shown(visit, name, code)
        assert visit.stop.page == "staff_key"
        assert "Le nom ou le code ne convient pas." in told(describe(visit))
        assert "#staff_code" not in visit.typed
    assert desk.signed_in("agent").member is not None


def test_what_was_typed_and_left_is_gone_at_the_next_press(desk: Desk) -> None:
    """A code that nobody sent is nobody's who comes after."""
    visit = desk.used()
    visit.open("staff_key")
    visit.enter("#staff_name", "agent")
    visit.enter("#staff_code", desk.cards["agent"][0])
    visit.back()
    visit.open("staff_key")
    visit.go_on(("#staff_name", "#staff_code"))
    assert visit.stop.page == "staff_key"


@pytest.mark.parametrize("role", ROLES)
def test_each_role_does_here_what_it_may_at_the_counter(desk: Desk, role: StaffRole) -> None:
    """More time, the end of the wait, the end; whoever audits only sees how the kiosk stands."""
    visit = opened(desk, role)
    acts = ["staff_extend", "staff_end_wait", "staff_end:gone", "staff_end:asked", "staff_end:stuck"] if may(role, "reset_session") else []
    assert offered(describe(visit)) == [*acts, "stay"]
    visit.act("staff_extend")
    assert visit.unhurried is may(role, "reset_session")
    visit.act("staff_end_wait")
    visit.act("staff_end:gone")
    assert visit.ended is may(role, "reset_session")


def test_nobody_does_anything_without_the_page(desk: Desk) -> None:
    """The acts, sent from a person's own page."""
    visit = desk.used()
    for act in ("staff_end:gone", "staff_extend", "staff_end_wait"):
        visit.act(act)
    assert (visit.ended, visit.unhurried) == (False, False)


def test_the_wait_of_the_kiosk_ends(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """For this kiosk, and it is said; where there is none, that is said, and nothing is taken back."""
    released: list[str] = []
    waiting = ["1"]
    monkeypatch.setattr(type(desk.store.accounts.desk), "release", lambda _desk, kiosk: released.append(kiosk))
    monkeypatch.setattr(type(desk.store.accounts.desk), "waits", lambda _desk, kiosk, _at: kiosk in waiting)
    visit = opened(desk)
    assert "Une attente" in told(describe(visit))
    visit.act("staff_end_wait")
    assert (released, describe(visit).status) == (["1"], say("staff.wait_ended", "fr"))
    waiting.clear()
    assert "Aucune attente" in told(describe(visit))
    visit.act("staff_end_wait")
    assert (released, describe(visit).status) == (["1"], say("staff.no_wait", "fr"))


def test_a_store_that_is_away_keeps_nobody_from_ending(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session ends all the same."""
    visit = opened(desk)

    def away(*_given: object) -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(type(desk.store.kiosks), "reset", away)
    visit.act("staff_end:stuck")
    assert visit.ended


async def test_on_the_screen_by_keys_alone(desk: Desk) -> None:
    """In the middle of a word: the key, the name, the code, and one digit end the session."""
    visit = desk.used()
    async with seated(visit, describe) as person:
        await person.press("Z", "q", "insert")
        assert visit.stop.page == "staff_key"
        await person.press(*"agent", "tab", *desk.cards["agent"][0], "enter")
        assert visit.stop.page == "staff_here"
        await person.press("enter")
        assert not visit.ended, "one Enter too many ends nobody's session"
        await person.press("3")
        assert visit.ended


def test_line_by_line_by_a_sign(desk: Desk) -> None:
    """`&` at any prompt; the code does not come back on the output."""
    out, code = StringIO(), desk.cards["agent"][0]
    visit = desk.used()
    assert run(visit, describe, StringIO(f"&\nagent\n{code}\n1\n3\n"), out) == 0
    assert visit.ended
    assert code not in out.getvalue()


def test_a_kiosk_without_a_counter_says_so() -> None:
    """And nothing can be done there."""
    visit = Visit(world(()))
    visit.open("staff_key")
    assert offered(describe(visit)) == ["stay"]
    assert "n’a pas de comptoir" in told(describe(visit))

"""Signing in at the counter: two steps, waits, a lock after half an hour, and nothing that stays."""

import pytest

from kiosk.faces.describe import describe
from kiosk.ports.staff import Member
from tests.counter.desk import PASSWORD, Desk, enter, told
from tests.storage.support import NOW


def test_two_steps_lead_in(desk: Desk) -> None:
    """Name and password, then the code of the card that is asked for; the trail says so, under the role."""
    visit = desk.visit()
    page = enter(visit, staff_name="agent", password=PASSWORD)
    assert page.id == "staff_code"
    assert "le code numéro 1 de votre carte" in told(page)
    page = enter(visit, card=desk.cards["agent"][0])
    assert (page.id, page.place) == ("staff_home", "agent · Agent")
    assert "staff_signed_in" in desk.events()
    assert visit.typed == {}


def test_a_code_is_good_once_and_in_its_turn(desk: Desk) -> None:
    """The next sign-in asks for the next one; the first is worth nothing, nor is a later one."""
    first, second, third = desk.cards["agent"][:3]
    desk.signed_in("agent")
    for code in (first, third):
        visit = desk.visit()
        enter(visit, staff_name="agent", password=PASSWORD)
        assert "Ce code n’est pas le bon" in told(enter(visit, card=code)), visit.stop
        assert visit.member is None
    desk.later(hours=2)
    visit = desk.visit()
    enter(visit, staff_name="agent", password=PASSWORD)
    assert enter(visit, card=second).id == "staff_home"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(desk: Desk) -> None:
    """The same page, word for word; no step can be passed over."""
    pages = [enter(desk.visit(), staff_name=name, password="rien de cela ici") for name in ("agent", "personne")]
    assert told(pages[0]).replace("agent", "") == told(pages[1]).replace("personne", "")
    visit = desk.visit()
    visit.enter("#card", desk.cards["agent"][0])
    visit.go_on(("#card",))
    assert visit.stop.page == "staff_sign_in"


def test_failures_wait_and_a_restart_does_not_help(desk: Desk) -> None:
    """After the fourth in a row half a minute, right or wrong; password and code count together."""
    for _ in range(4):
        visit = desk.visit()
        enter(visit, staff_name="agent", password="rien de cela ici")
    assert visit.stop.page == "staff_wait"
    page = enter(desk.visit(), staff_name="agent", password=PASSWORD)
    assert (page.id, "30 secondes" in told(page)) == ("staff_wait", True)
    visit.act("try_again")
    assert visit.stop.page == "staff_wait"
    desk.later(seconds=29, milliseconds=700)
    visit.act("try_again")
    assert "1 seconde." in told(describe(visit))
    desk.later(seconds=1)
    assert "maintenant" in told(describe(visit))
    visit.act("try_again")
    assert enter(visit, staff_name="agent", password=PASSWORD).id == "staff_code"


def test_after_half_an_hour_whoever_comes_signs_in_anew(desk: Desk) -> None:
    """By the clock alone, whatever the screen counted, forward or back; the application that was open is gone."""
    for step in ({"minutes": 30, "seconds": 1}, {"minutes": -31}):
        desk.send(mark="7H4K9MTRC") if not desk.store.received.all() else None
        visit = desk.signed_in("agent")
        visit.act("queue")
        visit.act("application:7H4K9MTRC")
        desk.later(minutes=29, seconds=59)
        visit.back()
        visit.act("application:7H4K9MTRC")
        assert visit.stop.page == "staff_application"
        desk.later(**step)
        visit.act("findings")
        assert (visit.stop.page, visit.member, visit.session) == ("staff_sign_in", None, None)
        assert describe(visit).status == "Session fermée après 30 minutes."
        assert "staff_locked" in desk.events()


def test_the_screen_warns_first_and_a_key_is_enough(desk: Desk) -> None:
    """The warning, a key, the warning again, and the end; before signing in there is nothing to lock."""
    visit = desk.visit()
    visit.idle()
    assert visit.stop.page == "staff_sign_in"
    visit = desk.signed_in("supervisor")
    visit.idle()
    assert describe(visit).id == "warning"
    visit.awake()
    assert visit.stop.page == "staff_home"
    visit.idle()
    visit.idle()
    assert (visit.stop.page, visit.member) == ("staff_sign_in", None)


def test_a_page_that_looks_again_by_itself_is_nobodys_key(desk: Desk) -> None:
    """The list of kiosks, left alone: it looks again each second, and locks all the same."""
    visit = desk.signed_in("agent")
    visit.act("kiosks")
    for _ in range(31):
        desk.later(minutes=1)
        visit.act("printing")
    assert (visit.stop.page, visit.member) == ("staff_sign_in", None)


def test_a_turn_ends_with_a_signed_checkpoint(desk: Desk) -> None:
    """« Fermer la session », and from the first page the program itself."""
    visit = desk.signed_in("agent")
    visit.act("end")
    assert desk.events()[-2:] == ["session_ended", "checkpoint"]
    assert (visit.stop.page, visit.closed) == ("staff_sign_in", False)
    visit.act("end")
    assert visit.closed


def test_a_name_is_one_persons(desk: Desk) -> None:
    """Case and accents apart; no role of another name, no empty name."""
    with pytest.raises(ValueError, match="taken"):
        desk.store.staff.add("ÀGENT", "auditor", PASSWORD, NOW)
    with pytest.raises(ValueError, match="role"):
        desk.store.staff.add("  ", "agent", PASSWORD, NOW)
    assert desk.store.staff.entered("Agent", NOW) == Member(desk.store.staff.entered("agent", NOW).id, "agent", "agent")


def test_nothing_of_staff_stands_in_clear(desk: Desk) -> None:
    """Neither name nor password nor code, in any column."""
    with desk.store.work(write=False) as work:
        rows = work.session.connection().exec_driver_sql("SELECT * FROM staff").fetchall()
    content = repr([tuple(row) for row in rows])
    assert len(rows) == 3
    assert not [word for word in ("agent", "supervisor", PASSWORD, *desk.cards["agent"]) if word in content]


def test_whoever_was_removed_is_signed_out_and_nobody_any_more(desk: Desk) -> None:
    """In the middle of a turn: the next act is not done, nothing stays open, and neither step is right again."""
    desk.send()
    visit = desk.signed_in("agent")
    visit.act("queue")
    desk.store.staff.remove("AGENT", desk.clock.now())
    visit.act("application:7H4K9MTRC")
    assert (visit.stop.page, visit.member, visit.session) == ("staff_sign_in", None, None)
    assert "Le centre a fermé votre accès." in told(describe(visit))
    assert "application_read" not in desk.events()
    assert desk.store.staff.password("agent", PASSWORD, desk.clock.now()).verdict == "wrong"
    with pytest.raises(LookupError):
        desk.store.staff.remove("agent", desk.clock.now())


def test_another_card_takes_the_place_of_the_first_and_ends_a_lock(desk: Desk) -> None:
    """The old codes are worth nothing; whoever was locked out comes in again."""
    for _ in range(100):
        desk.store.staff.password("agent", "rien de cela ici", desk.clock.now())
        desk.later(hours=2)
    assert desk.store.staff.password("agent", PASSWORD, desk.clock.now()).verdict == "locked"
    old, new = desk.cards["agent"], list(desk.store.staff.new_card("agent", desk.clock.now()))
    assert not set(old) & set(new)
    visit = desk.visit()
    enter(visit, staff_name="agent", password=PASSWORD)
    enter(visit, card=old[0])
    assert visit.member is None
    desk.cards["agent"] = new
    assert desk.signed_in("agent").member is not None
    with pytest.raises(LookupError):
        desk.store.staff.new_card("personne", desk.clock.now())

"""Kiosks, resets, calls for help and accounts, as the counter sees them."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.faces.describe import describe
from kiosk.ports import StoreUnavailable
from kiosk.services.obeying import Obeying
from kiosk.services.visit import Visit
from storage.resets import StoredResets
from tests.accounts_desk import somebody
from tests.counter.desk import Desk, act, enter, offered, told
from tests.services.fakes import StoppedClock, world


def resets(desk: Desk, kiosk: str = "1") -> StoredResets:
    """What the kiosk asks."""
    return StoredResets(desk.folder, desk.folder / "key", kiosk)


def test_a_kiosk_is_seen_and_no_answer_with_it(desk: Desk) -> None:
    """Busy since when, on which page; the time begins anew only when somebody comes or goes."""
    at = desk.clock.now()
    desk.store.kiosks.seen(at, "Accueil", busy=False)
    desk.later(minutes=5)
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    desk.later(minutes=5)
    desk.store.kiosks.seen(desk.clock.now(), "Adresse", busy=True)
    (one,) = desk.store.kiosks.all()
    assert (one.kiosk, one.busy, one.page) == ("1", True, "Adresse")
    assert (one.since, one.seen) == (at.replace(minute=5), at.replace(minute=10))
    page = act(desk.signed_in("auditor"), "kiosks")
    assert "Borne 1" in told(page)
    assert "Occupée" in told(page)
    assert page.waits, "the page is asked for again: a session may begin meanwhile"


def test_a_reset_asks_for_a_reason_and_the_kiosk_obeys_the_row(desk: Desk) -> None:
    """No reason, no reset; then the session that stands is due within its next question, once; the next session is not."""
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    watching = Obeying(resets(desk), 0.0)
    visit = desk.signed_in("agent")
    act(visit, "kiosks", "kiosk:1")
    assert "La réponse manque" in told(enter(visit))
    assert not watching.due(1.0)
    page = enter(visit, reason="gone")
    assert (page.id, page.status) == ("staff_kiosks", "La session finit.")
    assert not watching.due(1.2), "between two questions nothing is asked"
    assert watching.due(2.0)
    assert not Obeying(resets(desk), 5.0).due(9.0)
    assert not Obeying(resets(desk, "2"), 0.0).due(9.0)
    assert desk.events().count("session_reset") == 1


def test_a_reset_is_obeyed_however_it_was_missed(desk: Desk) -> None:
    """The kiosk was away for an hour: the row is still there; two resets are as good as one."""
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    watching = Obeying(resets(desk), 0.0)
    for reason in ("asked", "stuck"):
        desk.store.kiosks.reset("1", reason, desk.clock.now())
    assert watching.due(3600.0)


def test_an_unknown_kiosk_and_an_unknown_reason_are_refused(desk: Desk) -> None:
    """Nothing is written."""
    with pytest.raises(LookupError):
        desk.store.kiosks.reset("9", "gone", desk.clock.now())
    with pytest.raises(ValueError, match="because"):
        desk.store.kiosks.reset("1", "because", desk.clock.now())
    assert "session_reset" not in desk.events()


def test_whoever_cannot_ask_goes_on(tmp_path: Path) -> None:
    """No database, no key, a file that is no database: nothing is known, and never an error."""
    (tmp_path / "data").mkdir()
    one = StoredResets(tmp_path, tmp_path / "key", "1")
    assert one.epoch() is None
    (tmp_path / "data" / "kiosk.db").write_bytes(b"nothing of the sort")
    assert one.epoch() is None


def test_whoever_asks_late_obeys_no_reset_of_others(desk: Desk) -> None:
    """The database could not be read when the session began: resets of before do not end it, those of after do."""
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    desk.store.kiosks.reset("1", "gone", desk.clock.now())
    database = desk.folder / "data" / "kiosk.db"
    away = database.rename(database.with_name("away"))
    asked = resets(desk)
    watching = Obeying(asked, 0.0)
    away.rename(database)
    assert not watching.due(1.0)
    desk.store.kiosks.reset("1", "gone", desk.clock.now())
    assert watching.due(2.0)


def test_a_kiosk_that_says_nothing_is_offline(desk: Desk) -> None:
    """After a minute; its session is not counted as one."""
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    desk.later(seconds=61)
    page = act(desk.signed_in("agent"), "kiosks")
    assert "Hors ligne" in told(page)
    assert page.place == "Bornes : 1 · occupées : 0"


def test_a_call_is_taken_and_closed_and_the_kiosk_says_so(desk: Desk) -> None:
    """Open, then somebody is coming; closed, it is gone from both sides."""
    kiosk = desk.call()
    kiosk.call(desk.clock.now(), "Identité", "en")
    visit = desk.signed_in("agent")
    assert "1 appel" in told(describe(visit))
    page = act(visit, "calls")
    assert "Langue : anglais" in told(page)
    assert not kiosk.taken()
    assert "Identité" in told(act(visit, "a_call:1"))
    page = act(visit, "take")
    assert kiosk.taken()
    assert "Quelqu’un y va" in told(page)
    assert "take" not in offered(page)
    page = act(visit, "close_call")
    assert (page.id, "Personne n’appelle." in told(page)) == ("staff_calls", True)
    assert [event for event in desk.events() if event.startswith("call_")] == ["call_taken", "call_closed"]


def test_a_call_that_was_taken_back_is_over(desk: Desk) -> None:
    """Nobody goes for nothing; what is no call is passed over."""
    kiosk = desk.call()
    kiosk.call(desk.clock.now(), "Identité")
    visit = desk.signed_in("agent")
    act(visit, "calls", "a_call:1")
    kiosk.over()
    visit.act("take")
    assert (visit.stop.page, describe(visit).status) == ("staff_calls", "Cet appel n’attend plus.")
    (desk.folder / "calls" / "2.json").write_text("[1, 2")
    (desk.folder / "calls" / "3.json").write_text('{"at": "never", "page": "x"}')
    assert offered(describe(visit)) == []


def test_the_person_is_told_who_comes_and_after_two_minutes_where_to_go(desk: Desk) -> None:
    """Called; nobody for two minutes: the counter; then somebody is coming."""
    clock = StoppedClock(desk.clock.now())
    visit = Visit(replace(world(()), clock=clock, calls=desk.call()))
    visit.open("agent")
    visit.act("call")
    page = describe(visit)
    assert ("L’agent est appelé." in told(page), page.waits) == (True, True)
    clock.moment = clock.now().replace(minute=clock.now().minute + 2)
    assert "Personne n’a encore répondu. Allez au comptoir." in told(describe(visit))
    staff = desk.signed_in("agent")
    act(staff, "calls", "a_call:1", "take")
    visit.act("printing")  # the page looks again by itself
    assert "Quelqu’un vient vous aider." in told(describe(visit))
    assert describe(visit).status == "Quelqu’un vient vous aider."


def test_an_account_is_unlocked_in_person(desk: Desk) -> None:
    """By its user code; an unknown one is said to be unknown; nothing of the account is shown."""
    new = somebody()
    desk.store.accounts.create(new, desk.clock.now())
    for _ in range(6):
        desk.store.accounts.password(new.code, "rien de cela ici", desk.clock.now())
    assert desk.store.accounts.password(new.code, new.password, desk.clock.now()).verdict == "wait"
    visit = desk.signed_in("agent")
    act(visit, "accounts")
    visit.enter("#user_code", "personne.ici")
    assert "Aucun compte n’a ce code." in told(act(visit, "unlock"))
    visit.enter("#user_code", new.code)
    page = act(visit, "unlock")
    assert page.status == "Le compte est débloqué."
    assert new.sentence not in told(page)
    assert desk.store.accounts.password(new.code, new.password, desk.clock.now()).verdict == "right"


def test_a_store_that_is_away_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words, on the page of every face; nothing is lost."""
    visit = desk.signed_in("supervisor")

    def away(*_given: object) -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(desk.store.audit, "verify", away)
    assert act(visit, "trail").id == "store"
    monkeypatch.undo()
    act(visit, "again")
    assert "Le journal d’audit est entier" in told(act(visit, "trail"))


@pytest.mark.parametrize(("row", "read"), [("kiosks", "kiosks.all"), ("queue", "received.latest"), ("incidents", "incidents.all")])
def test_a_store_that_is_away_while_a_page_is_written_is_told_too(desk: Desk, monkeypatch: pytest.MonkeyPatch, row: str, read: str) -> None:
    """A page that reads the store for its rows; once it answers again, the same page stands."""
    visit = desk.signed_in("supervisor")
    port, _, method = read.partition(".")

    def away(*_given: object) -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(type(getattr(desk.store, port)), method, away)
    for act_of_it in (row, "again"):
        visit.act(act_of_it)
        page = describe(visit)
        assert (page.id, visit.unavailable) == ("store", "locked")
    monkeypatch.undo()
    assert act(visit, "again").id == f"staff_{row}"

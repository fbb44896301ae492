"""Who is signed in, at rest: where an account stands open, what its person ends, and what a report of fraud leaves."""

from storage.store import Store
from tests.accounts_desk import AT, ROSE, later, somebody


def trail(store: Store) -> list[str]:
    """What the audit trail holds."""
    with store.work(write=False) as work:
        return [str(entry) for (entry,) in work.session.connection().exec_driver_sql("SELECT entry FROM events ORDER BY number")]


def test_an_account_tells_where_it_is_open(store: Store) -> None:
    """This session first, then the newest; nobody else's, and never an identifier."""
    id, _ = store.accounts.create(ROSE, AT)
    other, _ = store.accounts.create(somebody(code="Somebody.Else"), AT)
    sessions = store.accounts.sessions
    old, mine, new = (sessions.begin(id, str(number), later(minutes=number)) for number in (1, 2, 3))
    sessions.begin(other, "4", AT)
    everywhere = sessions.open(id, mine)
    assert [(one.kiosk, one.began, one.here) for one in everywhere] == [
        ("2", later(minutes=2), True),
        ("3", later(minutes=3), False),
        ("1", later(minutes=1), False),
    ]
    assert not [session for session in (old, mine, new) if session in repr(everywhere)]


def test_one_session_is_ended_and_the_others_go_on(store: Store) -> None:
    """Also twice; and the session that asks cannot end itself by it, whoever has another account least of all."""
    id, _ = store.accounts.create(ROSE, AT)
    other, _ = store.accounts.create(somebody(code="Somebody.Else"), AT)
    sessions = store.accounts.sessions
    mine, there, theirs = sessions.begin(id, "1", AT), sessions.begin(id, "2", AT), sessions.begin(other, "2", AT)
    here, elsewhere = sessions.open(id, mine)
    for one in (elsewhere, elsewhere, here):
        sessions.shut(id, mine, one)
    assert [sessions.whose(one) for one in (mine, there, theirs)] == [id, "", other]


def test_a_report_of_fraud_is_in_the_trail_and_ends_every_other_session(store: Store) -> None:
    """In one transaction, for security, without a word of whose account it is."""
    id, _ = store.accounts.create(ROSE, AT)
    sessions = store.accounts.sessions
    mine, there = sessions.begin(id, "1", AT), sessions.begin(id, "2", AT)
    sessions.report(id, mine, AT)
    assert [sessions.whose(one) for one in (mine, there)] == [id, ""]
    (entry,) = (one for one in trail(store) if "fraud_reported" in one)
    assert "security" in entry
    assert id not in entry
    assert store.describe()["audit"].startswith("ok")


def test_what_a_kill_left_at_a_kiosk_is_over_with_the_next_sign_in_there(store: Store) -> None:
    """Nobody sits at one kiosk twice; a session at another kiosk goes on, and so does another person's."""
    id, _ = store.accounts.create(ROSE, AT)
    other, _ = store.accounts.create(somebody(code="Somebody.Else"), AT)
    sessions = store.accounts.sessions
    left, there, theirs = sessions.begin(id, "1", AT), sessions.begin(id, "2", AT), sessions.begin(other, "1", AT)
    store.accounts.entered(ROSE.code, AT, "1")
    assert [sessions.whose(one) for one in (left, there, theirs)] == ["", id, other]

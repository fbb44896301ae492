"""S09, S13, S15, S16, S18: codes for a short time, trust in a device, another password, the link to a file, sessions."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial

import pyotp
from sqlalchemy import select

from kiosk.access import sessions
from kiosk.clock import Ticking
from kiosk.ports.accounts import AccountDesk, Accounts
from storage.account_tables import SessionRow
from storage.accounts import StoredAccounts
from tests.accounts_desk import AT, NOBODY, ROSE, WRONG, desk, later, somebody
from tests.conformance.rows import row

REACHABLE = somebody(email="rose@example.org")
NEW = "la marée monte, le vent tourne"
DAY = 24 * 3600
HOURS = 8 * 3600


@row("S09")
def a_code_by_e_mail_is_good_for_ten_minutes_once() -> None:
    """Six digits, for their own request; at 10:00.001, a second time, or under another request it is wrong."""
    with desk() as accounts:
        accounts.create(REACHABLE, AT)
        request, digits, address = accounts.second.send(ROSE.code, AT)
        assert (len(digits), digits.isdigit(), address) == (6, True, "rose@example.org")
        assert accounts.second.sent(ROSE.code, "0" * 32, digits, AT).verdict == "wrong"
        assert accounts.second.sent(ROSE.code, request, digits, later(minutes=10, milliseconds=1)).verdict == "wrong"
        assert accounts.second.sent(ROSE.code, request, digits, later(minutes=10)).verdict == "right"
        assert accounts.second.sent(ROSE.code, request, digits, later(minutes=10)).verdict == "wrong"


@row("S09")
def another_code_ends_the_first_and_forgets_no_failure() -> None:
    """Asking again does not buy more tries; before it was made a code is wrong: the clock was put back."""
    with desk() as accounts:
        accounts.create(REACHABLE, AT)
        first = accounts.second.send(ROSE.code, AT)
        for _ in range(4):
            accounts.second.sent(ROSE.code, first[0], "000000", AT)
        second = accounts.second.send(ROSE.code, AT)
        assert accounts.second.sent(ROSE.code, second[0], second[1], AT).verdict == "wait"
        assert accounts.second.sent(ROSE.code, first[0], first[1], later(seconds=30)).verdict == "wrong"
        assert accounts.second.sent(ROSE.code, second[0], second[1], later(minutes=2)).verdict == "right"
        third = accounts.second.send(ROSE.code, later(hours=1))
        assert accounts.second.sent(ROSE.code, third[0], third[1], later(minutes=59)).verdict == "wrong"


@row("S09")
def an_application_shows_each_code_once() -> None:
    """In force from its first right code; of now or one step aside; the same digits a second time are wrong."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        secret, address = accounts.second.enrol(id)
        application = pyotp.TOTP(secret)
        assert secret in address
        assert accounts.second.authenticator(ROSE.code, application.at(AT), AT).verdict == "wrong"
        assert not accounts.second.enrolled(id, "000000", AT)
        assert accounts.second.enrolled(id, application.at(AT), AT)
        assert accounts.account(id).authenticator
        assert accounts.second.authenticator(ROSE.code, application.at(AT), AT).verdict == "wrong"
        assert accounts.second.authenticator(ROSE.code, application.at(later(seconds=30)), later(seconds=45)).verdict == "right"
        assert accounts.second.authenticator(ROSE.code, application.at(later(seconds=30)), later(seconds=50)).verdict == "wrong"
        assert accounts.second.authenticator(ROSE.code, application.at(later(minutes=5)), later(minutes=9)).verdict == "wrong"
        accounts.second.drop(id, AT)
        assert accounts.second.authenticator(ROSE.code, application.at(later(days=1)), later(days=1)).verdict == "wrong"


@row("S13")
def a_device_is_trusted_for_eight_hours_on_two_clocks() -> None:
    """Yes at 7:59:59, no at 8:00:00 on either clock, nor when one of them jumps, nor after a restart of the machine."""
    with trusting() as (accounts, _):
        for wall, steady, boot, expected in (
            (HOURS - 1, HOURS - 1, "a", True), (HOURS, HOURS, "a", False), (HOURS - 1, HOURS, "a", False), (HOURS, HOURS - 1, "a", False),
            (-3600, 60, "a", False), (60, HOURS - 1, "a", False), (301 + 60, 60, "a", False), (60, 60, "b", False), (-299, 1, "a", True),
        ):  # fmt: skip
            accounts.devices.ticks = partial(Ticking, boot, 100.0 + steady)
            assert accounts.devices.trusted(ROSE.code, "tty1", "code", later(seconds=wall)) is expected, (wall, steady, boot)


@row("S13")
def trust_is_of_one_device_account_and_password() -> None:
    """Not of another device or account, not for the question, and over with another password or a reset."""
    with trusting() as (accounts, id):
        other, _ = accounts.create(somebody(code="Somebody.Else"), AT)
        assert accounts.devices.trusted(ROSE.code, "tty1", "code", AT)
        assert not accounts.devices.trusted(ROSE.code, "tty2", "code", AT)
        assert not accounts.devices.trusted("Somebody.Else", "tty1", "code", AT)
        assert not accounts.devices.trusted(NOBODY, "tty1", "code", AT)
        assert not accounts.devices.trusted(ROSE.code, "tty1", "question", AT)
        assert not accounts.devices.trust(id, "tty1", "question", AT)
        endings = (partial(accounts.change_password, id, NEW, AT), partial(accounts.desk.reset_code, ROSE.code, AT))
        for ending in (*endings, partial(accounts.devices.forget, id)):
            assert accounts.devices.trust(id, "tty1", "code", AT)
            assert accounts.devices.trusted(ROSE.code, "tty1", "code", AT)
            ending()
            assert not accounts.devices.trusted(ROSE.code, "tty1", "code", AT)
        accounts.desk.verify("Somebody.Else", AT)
        assert accounts.devices.trust(other, "tty1", "question", AT)
        assert accounts.devices.trusted("Somebody.Else", "tty1", "question", later(days=400))
        assert accounts.password(ROSE.code, WRONG, AT).verdict == "wrong"


@contextmanager
def trusting() -> Iterator[tuple[StoredAccounts, str]]:
    """An account that trusts `tty1`, on a clock that stands at 100 seconds; and its id."""
    with desk() as accounts:
        accounts.devices.ticks = lambda: Ticking("a", 100.0)
        id, _ = accounts.create(ROSE, AT)
        assert accounts.devices.trust(id, "tty1", "code", AT)
        yield accounts, id


@row("S15")
def a_question_alone_opens_nothing() -> None:
    """No act of the port takes an answer and gives a password: another one needs a session, or a code that staff handed over."""
    taking = {name for name, act in inspect.getmembers(Accounts, inspect.isfunction) if "answer" in inspect.signature(act).parameters}
    assert taking == {"answer"}
    with desk() as accounts:
        accounts.create(ROSE, AT)
        question = accounts.question(ROSE.code)
        assert accounts.answer(ROSE.code, ROSE.answers[question], AT).verdict == "right"
        assert accounts.desk.reset(ROSE.code, ROSE.answers[question], NEW, AT).verdict == "wrong"
        assert accounts.desk.reset(ROSE.code, "", NEW, AT).verdict == "wrong"
        assert accounts.password(ROSE.code, NEW, AT).verdict == "wrong"
        accounts.unlock(ROSE.code, AT)
        assert accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"


@row("S15")
def staff_hand_over_a_code_for_a_day_and_choose_no_password() -> None:
    """Once, within 24 hours, for this account; nobody is signed in by it, and whoever was no longer is."""
    chosen = {name for name, act in inspect.getmembers(AccountDesk, inspect.isfunction) if "password" in inspect.signature(act).parameters}
    assert chosen == {"reset"}
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        session = accounts.sessions.begin(id, "1", AT)
        code = accounts.desk.reset_code(ROSE.code, AT)
        assert accounts.sessions.whose(session) == ""
        assert accounts.password(ROSE.code, code, AT).verdict == "wrong"
        assert accounts.desk.reset(NOBODY, code, NEW, AT).verdict == "wrong"
        assert accounts.desk.reset(ROSE.code, code, NEW, later(seconds=DAY, milliseconds=1)).verdict == "wrong"
        assert accounts.desk.reset(ROSE.code, f"{code[:4]} {code[4:]}".lower(), NEW, later(seconds=DAY)).verdict == "right"
        assert accounts.desk.reset(ROSE.code, code, ROSE.password, later(seconds=DAY)).verdict == "wrong"
        assert accounts.password(ROSE.code, NEW, later(days=2)).verdict == "right"
        assert accounts.password(ROSE.code, ROSE.password, later(days=2)).verdict == "wrong"


@row("S16")
def five_tries_a_day_and_one_reply() -> None:
    """Wrong digits, an unknown file and too many tries sound the same; tomorrow the right digits link."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        assert accounts.link_by_file(id, "ABCD12345678", "286", AT) == "no_register"
        assert accounts.register.load({"ABCD12345678": ("286", date(1950, 1, 1)), "EFGH12345678": ("111", None)}) == 2
        assert [accounts.link_by_file(id, "ABCD12345678", "287", AT) for _ in range(5)] == ["refused"] * 5
        assert [accounts.link_by_file(id, "ABCD12345678", "286", AT), accounts.link_by_file(id, "ZZZZ12345678", "286", AT)] == [
            "refused"
        ] * 2
        assert not accounts.account(id).verified
        assert accounts.link_by_file(id, "abcd 1234 5678", "286", later(days=1)) == "linked"
        assert accounts.account(id).verified


@row("S16")
def a_notice_is_looked_at_by_staff() -> None:
    """Of one of the last two years: to be checked, and not verified before; an older one, one to come or an empty one never links."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        year = AT.year
        for old in (year - 3, year - 10, year, year + 1):
            assert accounts.link_by_notice(id, old, "123", "456", AT) == "refused"
        assert accounts.link_by_notice(id, year - 1, " ", "456", AT) == "refused"
        assert accounts.desk.notice(ROSE.code) == {}
        for recent in (year - 2, year - 1):
            assert accounts.link_by_notice(id, recent, "123", "456", AT) == "to_verify"
        assert not accounts.account(id).verified
        assert accounts.desk.notice(ROSE.code) == {"year": str(year - 1), "notice": "123", "line": "456"}
        accounts.desk.verify(ROSE.code, AT)
        assert accounts.account(id).verified


@row("S18")
def a_session_has_another_identifier_at_every_authentication() -> None:
    """128 bits of chance, never the same, of which the hash is kept; the one before is worth nothing."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        given = [accounts.sessions.begin(id, "1", AT) for _ in range(50)]
        assert len(set(given)) == 50
        assert all(len(session) * 4 >= sessions.BITS == 128 for session in given)
        with accounts.cabinet.work(write=False) as work:
            kept = b"".join(hash + bytes(began, "ascii") for hash, began in work.session.execute(select(SessionRow.hash, SessionRow.began)))
        assert not any(session.encode() in kept or bytes.fromhex(session) in kept for session in given)
        following = accounts.sessions.begin(id, "1", AT, instead=given[0])
        assert [accounts.sessions.whose(session) for session in (given[0], given[1], following, "")] == ["", id, id, ""]
        accounts.sessions.only(id, following)
        assert [accounts.sessions.whose(session) for session in (given[1], following)] == ["", id]
        accounts.sessions.end(following)
        assert accounts.sessions.whose(following) == ""

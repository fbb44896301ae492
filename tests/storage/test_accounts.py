"""Accounts at rest: what stands in clear, what happens to who tampers, and to many at once."""

import threading
from dataclasses import replace
from pathlib import Path

import pyotp
import pytest

from kiosk.ports import StoreUnavailable
from storage.accounts import StoredAccounts
from storage.steps import read
from storage.store import Store
from tests.accounts_desk import AT, NOBODY, ROSE, WRONG, fail, kiosks, later, somebody
from tests.storage.support import files, spoil

OTHER = somebody(code="Somebody.Else", email="else@example.org")


def test_a_sign_in_goes_through_all_its_steps(store: Store) -> None:
    """Sentence, password, the pinned question, a code of the card, and what the owner then sees."""
    accounts = store.accounts
    id, card = accounts.create(ROSE, AT)
    assert accounts.sentence("rose.tremblay") == ROSE.sentence
    assert accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
    question = accounts.question(ROSE.code)
    assert accounts.answer(ROSE.code, ROSE.answers[question].upper(), AT).verdict == "right"
    assert accounts.card(ROSE.code, card[0], AT).verdict == "right"
    seen = accounts.entered(ROSE.code, AT, "borne 1")
    assert (seen.id, seen.code, seen.codes_left, seen.names) == (id, ROSE.code, 9, ("Madeleine", "Gagnon"))
    assert store.describe()["audit"].startswith("ok")


def test_a_user_code_is_taken_once(store: Store) -> None:
    """Case, accents and spaces apart; a refused account leaves nothing."""
    store.accounts.create(ROSE, AT)
    for code in (ROSE.code, "ROSE.TREMBLAY", " rosé.tremblay "):
        assert not store.accounts.free(code)
        with pytest.raises(ValueError, match="taken"):
            store.accounts.create(somebody(code=code), AT)
    assert store.accounts.free("rose.tremblay2")
    assert count(store, "account_answers") == 3


def test_what_a_person_chose_stands_nowhere_in_clear(store: Store, tmp_path: Path) -> None:
    """Not in the file, nor in a journal: neither code nor password, sentence, answers, names, address or card."""
    _, card = store.accounts.create(OTHER, AT)
    store.accounts.second.send(OTHER.code, AT)
    store.accounts.register.load({"ABCD12345678": ("286", None)})
    store.flush()
    said = (OTHER.code, OTHER.password, OTHER.sentence, *OTHER.answers.values(), "Madeleine", "Gagnon", OTHER.email, "ABCD12345678", *card)
    everything = b"".join(files(tmp_path).values())
    forms = [form for text in said for form in (text.encode(), text.lower().encode(), text.encode("utf-16-le"))]
    assert not [form for form in forms if form in everything]


@pytest.mark.parametrize(
    "tampered",
    [
        "UPDATE accounts SET body = (SELECT body FROM accounts WHERE id = '{other}') WHERE id = '{id}'",
        "UPDATE accounts AS a SET (body, key) = (SELECT x.body, x.key FROM accounts x WHERE x.id = '{other}') WHERE a.id = '{id}'",
        "UPDATE accounts SET version = version + 1 WHERE id = '{id}'",
        "UPDATE accounts SET body = zeroblob(200) WHERE id = '{id}'",
        "UPDATE accounts SET key = zeroblob(61) WHERE id = '{id}'",
    ],
)
def test_a_body_that_was_moved_or_changed_is_refused(store: Store, tampered: str) -> None:
    """Of another account, of another writing, or overwritten: told as corrupt, and never shown."""
    id, _ = store.accounts.create(ROSE, AT)
    other, _ = store.accounts.create(OTHER, AT)
    assert store.accounts.account(id).sentence == ROSE.sentence
    spoil(store, tampered.format(id=id, other=other))
    for act in (lambda: store.accounts.account(id), lambda: store.accounts.sentence(ROSE.code)):
        with pytest.raises(StoreUnavailable) as failure:
            act()
        assert failure.value.code == "corrupt"


@pytest.mark.parametrize(("table", "step"), [("accounts", "password"), ("account_answers", "answer"), ("account_cards", "card")])
def test_a_hash_of_another_account_opens_nothing(store: Store, table: str, step: str) -> None:
    """Whoever can write rows and knows the secrets of one account does not come into another one with them."""
    id, _ = store.accounts.create(ROSE, AT)
    other, card = store.accounts.create(OTHER, AT)
    column = "password" if table == "accounts" else "hash"
    key = "id" if table == "accounts" else "account"
    place = {"accounts": "", "account_answers": "AND t.place = x.place", "account_cards": "AND t.number = x.number"}[table]
    spoil(
        store,
        f"UPDATE {table} AS t SET {column} = (SELECT x.{column} FROM {table} x WHERE x.{key} = '{other}' {place}) WHERE t.{key} = '{id}'",
    )
    typed = {"password": ROSE.password, "answer": ROSE.answers[store.accounts.question(ROSE.code)], "card": card[0]}[step]
    assert getattr(store.accounts, step)(ROSE.code, typed, AT).verdict == "wrong"


def test_many_at_once_are_each_counted(store: Store) -> None:
    """Wrong passwords from several threads at the same moment: not more of them are tried than one after another."""
    store.accounts.create(ROSE, AT)
    verdicts: list[str] = []
    threads = [threading.Thread(target=lambda: verdicts.append(store.accounts.password(ROSE.code, WRONG, AT).verdict)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(verdicts) == ["wait"] * 4 + ["wrong"] * 4


def test_a_code_of_the_card_is_used_by_one_of_two(store: Store) -> None:
    """The same code at the same moment, from several threads: once right."""
    _, card = store.accounts.create(ROSE, AT)
    verdicts: list[str] = []
    threads = [threading.Thread(target=lambda: verdicts.append(store.accounts.card(ROSE.code, card[0], AT).verdict)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verdicts.count("right") == 1


def test_a_clock_that_is_put_back_makes_nobody_wait_for_years(store: Store) -> None:
    """A wait begins anew, once; put forward, it ends early and the count stays."""
    store.accounts.create(ROSE, AT)
    at = fail(store.accounts, ROSE.code, 6)
    back = later(days=-300)
    tried = store.accounts.password(ROSE.code, ROSE.password, back)
    assert tried.verdict == "wait"
    assert tried.until is not None
    assert (tried.until - back).total_seconds() == 300
    assert store.accounts.password(ROSE.code, ROSE.password, back).until == tried.until
    assert store.accounts.password(ROSE.code, ROSE.password, tried.until).verdict == "right"
    assert store.accounts.password(ROSE.code, WRONG, later(days=9000)).until == later(days=9000, minutes=15)
    assert at > AT


def test_counts_for_codes_that_nobody_has_are_forgotten_in_a_year(store: Store) -> None:
    """Or the table would grow with every slip of a finger; those of an account never are."""
    store.accounts.create(ROSE, AT)
    fail(store.accounts, NOBODY, 2)
    fail(store.accounts, ROSE.code, 2)
    store.accounts.password("Another.One", WRONG, later(days=366))
    assert count(store, "tries") == 2
    assert failures(store.accounts, ROSE.code) == 2


def test_a_closed_account_leaves_nothing(store: Store) -> None:
    """Key, body, hashes, devices, sessions; the code is free again, and looks like any unknown one."""
    before = store.accounts.sentence(ROSE.code)
    id, _ = store.accounts.create(somebody(email="rose@example.org"), AT)
    store.accounts.second.send(ROSE.code, AT)
    store.accounts.devices.trust(id, "tty1", "code", AT)
    session = store.accounts.sessions.begin(id, "1", AT)
    store.accounts.close_account(id, AT)
    tables = ("accounts", "account_answers", "account_cards", "account_codes", "account_devices", "account_sessions")
    assert [count(store, table) for table in tables] == [0] * 6
    assert store.accounts.sessions.whose(session) == ""
    assert store.accounts.sentence(ROSE.code) == before
    with pytest.raises(LookupError):
        store.accounts.account(id)


def test_where_a_code_would_go_is_told_with_the_language(store: Store) -> None:
    """An account without an address, and a code that nobody has, are told alike."""
    store.accounts.create(replace(OTHER, lang="en"), AT)
    store.accounts.create(ROSE, AT)
    assert [store.accounts.second.reach(code) for code in (OTHER.code, ROSE.code, NOBODY)] == [(OTHER.email, "en"), ("", "fr"), ("", "fr")]


def test_nobody_has_nothing(store: Store) -> None:
    """What needs an account says LookupError for a code or an id that nobody has."""
    accounts = store.accounts
    for act in (
        lambda: accounts.entered(NOBODY, AT, "1"), lambda: accounts.unlock(NOBODY, AT), lambda: accounts.new_card("0" * 32, AT),
        lambda: accounts.change_password("0" * 32, ROSE.password, AT), lambda: accounts.change_sentence("0" * 32, "une phrase", AT),
        lambda: accounts.change_questions("0" * 32, ROSE.answers, AT), lambda: accounts.second.send(NOBODY, AT),
        lambda: accounts.second.enrol("0" * 32), lambda: accounts.desk.verify(NOBODY, AT), lambda: accounts.desk.reset_code(NOBODY, AT),
        lambda: accounts.desk.notice(NOBODY), lambda: accounts.sessions.begin("0" * 32, "1", AT),
        lambda: accounts.close_account("0" * 32, AT),
    ):  # fmt: skip
        with pytest.raises(LookupError):
            act()


def test_each_act_leaves_its_event(store: Store, tmp_path: Path) -> None:
    """In the transaction of what it tells of, with how it went; the trail holds, and names nobody."""
    accounts = store.accounts
    id, _ = accounts.create(somebody(email="rose@exemple.ca"), AT)
    accounts.password(ROSE.code, WRONG, AT)
    accounts.password(ROSE.code, ROSE.password, AT)
    accounts.answer(ROSE.code, WRONG, AT)
    accounts.card(ROSE.code, "1", AT)
    accounts.change_sentence(id, "une autre phrase", AT)
    accounts.change_email(id, "rose@exemple.ca", AT)
    accounts.link_by_notice(id, AT.year - 1, "123", "456", AT)
    accounts.register.load({"ABCD12345678": ("286", None)})
    for digits in ("111", "286"):
        accounts.link_by_file(id, "ABCD12345678", digits, AT)
    accounts.second.send(ROSE.code, AT)
    secret, _ = accounts.second.enrol(id)
    assert accounts.second.enrolled(id, pyotp.TOTP(secret).at(AT), AT)
    accounts.second.drop(id, AT)
    accounts.desk.verify(ROSE.code, AT)
    with store.work(write=False) as work:
        told = [str(entry) for (entry,) in work.session.connection().exec_driver_sql("SELECT entry FROM events ORDER BY number")]
    for event in (
        "account_created",
        "password_tried",
        "question_tried",
        "code_tried",
        "sentence_changed",
        "email_changed",
        "notice_given",
        "account_linked",
        "code_sent",
        "application_added",
        "application_removed",
        "identity_checked",
        "card_issued",
    ):
        assert any(event in entry for entry in told), event
    assert sum("refused" in entry for entry in told) == 4
    hidden = (ROSE.code, id, "Gagnon", ROSE.password, "ABCD", "exemple.ca", secret)
    assert not any(one in entry for entry in told for one in hidden)


def test_kiosks_on_one_database_see_one_another_s_accounts_at_once(tmp_path: Path) -> None:
    """Made at one, tried at another, and the card is one code shorter everywhere."""
    with kiosks(tmp_path) as (one, two, three):
        id, card = one.accounts.create(ROSE, AT)
        assert two.accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
        assert three.accounts.card(ROSE.code, card[0], AT).verdict == "right"
        assert one.accounts.account(id).codes_left == 9


def count(store: Store, table: str) -> int:
    """How many rows a table has."""
    with store.work(write=False) as work:
        return int(work.session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def failures(accounts: StoredAccounts, code: str) -> int:
    """How many failures in a row are counted."""
    with accounts.cabinet.work(write=False) as work:
        return read(work.session, accounts.cabinet.lookup(code)).failures

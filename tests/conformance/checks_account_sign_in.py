"""S06 to S08, S10, S11, S14: the steps of a sign-in, their waits, and what nobody may learn from them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from kiosk.access import decoys, questions
from kiosk.ports.accounts import Tried
from storage.account_tables import CardRow
from storage.accounts import StoredAccounts
from storage.hashing import cost
from tests.accounts_desk import AT, NOBODY, ROSE, WRONG, desk, fail, folder, kiosks, later, somebody
from tests.conformance.rows import row

WAITS = (0, 0, 0, 30, 60, 300, 900, 3600, 3600)
"""Seconds after the first failure in a row, the second, and so on."""


@row("S06")
def an_unknown_code_gets_the_replies_of_a_known_one() -> None:
    """The same verdicts and the same waits, try after try, for password, card and lock; and a try costs the same."""
    with desk() as accounts:
        accounts.create(ROSE, AT)
        known, unknown = (story(accounts, code) for code in (ROSE.code, NOBODY))
        assert known == unknown
        assert {tried.verdict for tried in known} == {"wrong", "wait", "locked"}
        assert cost(accounts.cabinet.hasher.dummy()) == accounts.cabinet.hasher.effort
        assert 1 <= accounts.card_number(NOBODY) <= 10
        assert accounts.question(NOBODY) in questions.IDS


def story(accounts: StoredAccounts, code: str) -> list[Tried]:
    """What somebody sees who tries a code with wrong passwords, then with wrong codes of a card, until it is locked."""
    seen, at = [], AT
    for number in range(102):
        accounts.desk.release("1")
        seen += [accounts.password(code, WRONG, at), accounts.password(code, WRONG, at + timedelta(seconds=1))]
        seen += [accounts.card(code, "1234 5678", at)] if number % 9 == 0 else []
        at += timedelta(hours=1, seconds=1)
    return seen


@row("S07")
def a_decoy_is_always_the_same_one() -> None:
    """Asked 100 times, at three kiosks, before and after a restart, whichever way the code is written."""
    with folder() as where:
        said = set()
        for _ in range(2):
            with kiosks(where) as three:
                said |= {store.accounts.sentence(code) for store in three for code in (NOBODY, NOBODY.lower(), f" {NOBODY} ")}
                said |= {three[0].accounts.sentence(NOBODY) for _ in range(100)}
    assert len(said) == 1


@row("S07")
def decoys_are_as_different_as_people() -> None:
    """Hundreds of them, in French, each of them a sentence that could be somebody's; an account has its own."""
    with desk() as accounts:
        said = {accounts.sentence(f"Nobody.{number}") for number in range(300)}
        assert len(said) >= 250
        assert {len(sentence.split()) for sentence in said} <= set(range(4, 14))
        assert accounts.sentence(ROSE.code) != ROSE.sentence
        accounts.create(ROSE, AT)
        assert accounts.sentence(ROSE.code) == ROSE.sentence
    assert len(decoys.BEGINNINGS) * len(decoys.MIDDLES) * len(decoys.ENDINGS) >= 200


@row("S08")
def a_question_is_pinned_until_it_is_answered() -> None:
    """Through asking again, wrong answers, other kiosks and a restart; then another draw. All three come up."""
    with folder() as where:
        with kiosks(where, 1) as (store,):
            store.accounts.create(ROSE, AT)
        drawn = set()
        for number in range(12):
            at = later(hours=number)
            with kiosks(where) as three:
                first = three[0].accounts.question(ROSE.code)
                assert three[1].accounts.answer(ROSE.code, WRONG, at).verdict == "wrong"
                assert {store.accounts.question(ROSE.code) for store in three for _ in range(5)} == {first}
            with kiosks(where, 1) as (store,):
                assert store.accounts.question(ROSE.code) == first
                assert store.accounts.answer(ROSE.code, ROSE.answers[first], at).verdict == "right"
                store.accounts.entered(ROSE.code, at, "1")
            drawn.add(first)
    assert len(drawn) > 1


@row("S08")
def an_answer_is_the_same_however_it_is_written() -> None:
    """Case, accents, spaces and wide letters make no difference; another word does."""
    assert len(set(questions.IDS)) >= 20
    for typed in ("Chicoutimi", "chicoutimi  ", "CHICOUTIMI", "  Chicoutími", "Ｃhicoutimi"):
        assert questions.fold(typed) == "chicoutimi", typed
    assert questions.fold("la  Puce") == questions.fold("LÀ PUCE ") != questions.fold("la puces")
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        answers = {"first_teacher": "Sœur Hélène", "lost_object": "Sœur Hélène", "home_nickname": "Sœur Hélène"}
        accounts.change_questions(id, answers, AT)
        assert accounts.answer(ROSE.code, "sœur  HELENE", AT).verdict == "right"
        assert accounts.answer(ROSE.code, "sœur Hélène B", AT).verdict == "wrong"


@row("S10")
def the_waits_are_those_of_the_table() -> None:
    """After each failure in a row, to the second, wherever the next try comes from, restarts in between."""
    with folder() as where:
        with kiosks(where, 1) as (store,):
            store.accounts.create(ROSE, AT)
        at = AT
        for number, wait in enumerate(WAITS):
            with kiosks(where) as three:
                accounts = three[number % 3].accounts
                tried = accounts.password(ROSE.code, WRONG, at)
                until = at + timedelta(seconds=wait)
                assert tried == Tried("wrong", until if wait else None), number
                if wait:
                    almost = until - timedelta(milliseconds=1)
                    assert [store.accounts.password(ROSE.code, ROSE.password, almost) for store in three] == [Tried("wait", until)] * 3
                at = until
        with kiosks(where, 1) as (store,):
            assert store.accounts.password(ROSE.code, ROSE.password, at).verdict == "right"


@row("S10")
def all_steps_feed_one_counter_and_only_a_whole_sign_in_ends_it() -> None:
    """Password, question, card and codes by e-mail; a right password in between forgets nothing."""
    with desk() as accounts:
        accounts.create(somebody(email="rose@example.org"), AT)
        request, _, _ = accounts.second.send(ROSE.code, AT)
        accounts.password(ROSE.code, WRONG, AT)
        accounts.answer(ROSE.code, WRONG, AT)
        assert accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
        accounts.second.sent(ROSE.code, request, "000000", AT)
        accounts.second.send(ROSE.code, AT)
        assert accounts.card(ROSE.code, "00000000", AT).verdict == "wrong"
        assert accounts.password(ROSE.code, ROSE.password, AT) == Tried("wait", later(seconds=30))
        assert accounts.password(ROSE.code, ROSE.password, later(seconds=30)).verdict == "right"
        accounts.entered(ROSE.code, later(seconds=31), "1")
        assert [accounts.password(ROSE.code, WRONG, later(seconds=32)).until for _ in range(3)] == [None] * 3


@row("S10")
def a_stranger_never_shuts_the_owner_out() -> None:
    """During the longest wait a code of the card is right, and ends it; the count stays for the next failure."""
    with desk() as accounts:
        _, card = accounts.create(ROSE, AT)
        at = fail(accounts, ROSE.code, 9)
        assert accounts.password(ROSE.code, ROSE.password, at).verdict == "wait"
        assert accounts.card(ROSE.code, card[0], at).verdict == "right"
        assert accounts.password(ROSE.code, ROSE.password, at).verdict == "right"
        assert accounts.password(ROSE.code, WRONG, at) == Tried("wrong", at + timedelta(hours=1))
        assert accounts.card(ROSE.code, "00000000", at).verdict == "wrong"
        assert accounts.card(ROSE.code, card[1], at) == Tried("wait", at + timedelta(seconds=30))
        assert accounts.card(ROSE.code, card[1], at + timedelta(seconds=30)).verdict == "right"


@row("S10")
def the_next_person_waits_half_a_minute_at_most() -> None:
    """After 30 failures over several codes at one kiosk; not at another one, not after few codes, not once staff ended it."""
    with folder() as where, kiosks(where) as (one, two, _):
        one.accounts.create(ROSE, AT)
        for number in range(30):
            one.accounts.password(f"stranger.{number % 11}", WRONG, AT)
        assert one.accounts.password(ROSE.code, ROSE.password, AT) == Tried("wait", later(seconds=30))
        assert two.accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
        assert one.accounts.password(ROSE.code, ROSE.password, later(seconds=30)).verdict == "right"
        one.accounts.password("stranger.1", WRONG, later(seconds=31))
        one.accounts.desk.release("1")
        assert one.accounts.password(ROSE.code, ROSE.password, later(seconds=32)).verdict == "right"
        for number in range(20):
            two.accounts.password(f"stranger.{number % 2}", WRONG, later(hours=1 + number))
        assert two.accounts.password(ROSE.code, ROSE.password, later(hours=21)).verdict == "right"


@row("S10")
def after_a_hundred_failures_staff_have_to_see_the_person() -> None:
    """The right password and a right code no longer help; an unlock does, and the owner is still told of the failures."""
    with desk() as accounts:
        _, card = accounts.create(ROSE, AT)
        at = fail(accounts, ROSE.code, 100) + timedelta(days=30)
        assert accounts.password(ROSE.code, ROSE.password, at) == Tried("locked")
        assert accounts.card(ROSE.code, card[0], at) == Tried("locked")
        accounts.unlock(ROSE.code, at)
        assert accounts.password(ROSE.code, ROSE.password, at).verdict == "right"
        assert accounts.entered(ROSE.code, at, "1").failures == 100


@row("S11")
def a_code_of_the_card_is_good_once() -> None:
    """Ten of eight digits, in their order, spaces or not; none that is used, none of another card."""
    with desk() as accounts:
        id, card = accounts.create(ROSE, AT)
        assert len(set(card)) == len(card) == 10
        assert all(len(code) == 8 and code.isdigit() for code in card)
        assert accounts.card(ROSE.code, card[1], AT).verdict == "wrong"
        assert accounts.card_number(ROSE.code) == 1
        assert accounts.card(ROSE.code, f" {card[0][:4]} {card[0][4:]}", later(hours=1)).verdict == "right"
        assert accounts.card(ROSE.code, card[0], later(hours=2)).verdict == "wrong"
        assert (accounts.card_number(ROSE.code), accounts.account(id).codes_left) == (2, 9)
        assert used_up(accounts, card[1:], later(days=1)) == 0
        assert accounts.card(ROSE.code, card[9], later(days=2)).verdict == "wrong"


def used_up(accounts: StoredAccounts, codes: Sequence[str], at: datetime) -> int:
    """Use the rest of a card; the number that is asked for then."""
    for code in codes:
        assert accounts.card(ROSE.code, code, at).verdict == "right"
    return accounts.card_number(ROSE.code)


@row("S11")
def a_card_is_hashed_and_another_one_ends_it() -> None:
    """No code stands in a row; one act of staff, or of the owner, and no code of the old card is good."""
    with desk() as accounts:
        id, card = accounts.create(ROSE, AT)
        with accounts.cabinet.work(write=False) as work:
            rows = list(work.session.scalars(select(CardRow.hash)))
        assert len(rows) == 10
        assert not any(code in hash for code in card for hash in rows)
        second, third = accounts.new_card(id, AT), accounts.desk.verify(ROSE.code, AT)
        assert accounts.card(ROSE.code, card[0], AT).verdict == "wrong"
        assert accounts.card(ROSE.code, second[0], later(hours=1)).verdict == "wrong"
        assert accounts.card(ROSE.code, third[0], later(hours=2)).verdict == "right"


@row("S14")
def the_owner_is_told_of_the_last_use_and_of_failures_since() -> None:
    """When, at which kiosk, and how many failed tries, of whichever step; each sign-in begins the count anew."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        first = accounts.entered(ROSE.code, AT, "borne 1")
        assert (first.last, first.failures) == (None, 0)
        accounts.password(ROSE.code, WRONG, later(minutes=1))
        accounts.answer(ROSE.code, WRONG, later(minutes=1))
        accounts.password(ROSE.code, ROSE.password, later(minutes=1))
        second = accounts.entered(ROSE.code, later(minutes=2), "borne 2")
        assert second.last is not None
        assert (second.last.at, second.last.kiosk, second.failures) == (AT, "borne 1", 2)
        third = accounts.entered(ROSE.code, later(minutes=3), "borne 3")
        assert third.last is not None
        assert (third.last.at, third.last.kiosk, third.failures) == (later(minutes=2), "borne 2", 0)
        assert accounts.account(id).last is not None
        assert (third.id, third.code) == (id, ROSE.code)

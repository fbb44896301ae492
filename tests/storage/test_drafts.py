"""The port `Drafts`: what was kept comes back to the one who has the code, and to nobody else."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.access.codes import new_resume_code, show_resume_code
from kiosk.clock import SecretDice
from kiosk.ports import StoreUnavailable
from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed, store_in


def test_what_was_kept_comes_back_after_a_restart(store: Store, tmp_path: Path) -> None:
    """Another process with the code, typed in any way, finds the form, the moment, the last day and every answer."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"birth_date": said("1955-02-03"), "first_name": said("Zoé")})
    store.drafts.keep(draft.id, {"first_name": None, "sector": said("forestry"), "birth_date": said("1955-02-04")})
    store.close()
    with store_in(tmp_path) as again:
        back = again.drafts.open(show_resume_code(code).lower(), NOW)
        assert back is not None
        assert (back.id, back.form, back.began, back.keep_until, back.reference) == (draft.id, "older_workers@1", NOW, KEEP_UNTIL, "")
        assert back.answers.entries == {"birth_date": said("1955-02-04"), "sector": said("forestry")}


def test_a_draft_that_was_brought_along_stands_on_its_new_form(store: Store) -> None:
    """The changes and the form's version are kept together; the moment it began stays."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"a": said("1")})
    store.drafts.keep(draft.id, {"a": None, "b": said("1")}, "older_workers@2")
    store.drafts.keep(draft.id, {"c": said("2")})
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert (back.form, back.began) == ("older_workers@2", NOW)
    assert back.answers.entries == {"b": said("1"), "c": said("2")}


def test_another_code_opens_nothing(store: Store) -> None:
    """Neither a code of nobody, nor a slip, nor anything that is no code."""
    _, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    slip = code[:-1] + ("A" if code[-1] != "A" else "B")
    for typed in (new_resume_code(SecretDice()), slip, "", "0" * 13, "é" * 100_000):
        assert store.drafts.open(typed, NOW) is None


def test_two_drafts_do_not_leak_into_each_other(store: Store) -> None:
    """Each code leads to its own answers, and shredding one leaves the other whole."""
    (first, code_one), (second, code_two) = (store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL) for _ in range(2))
    store.drafts.keep(first.id, {"first_name": said("Ana")})
    store.drafts.keep(second.id, {"first_name": said("Luc"), "birth_name": said("Roy")})
    store.drafts.shred(first.id)
    assert store.drafts.open(code_one, NOW) is None
    back = store.drafts.open(code_two, NOW)
    assert back is not None
    assert back.answers.entries == {"first_name": said("Luc"), "birth_name": said("Roy")}


def test_a_process_that_never_saw_the_code_writes_nothing(store: Store, tmp_path: Path) -> None:
    """Knowing a draft's id is not enough, not even to change it."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    with store_in(tmp_path) as stranger:
        for act in (lambda: stranger.drafts.keep(draft.id, {"x": said("y")}), lambda: stranger.drafts.submit(draft.id, sealed())):
            with pytest.raises(StoreUnavailable) as refused:
                act()
            assert refused.value.code == "not_open"


def test_a_draft_is_submitted_once(store: Store, tmp_path: Path) -> None:
    """The second call returns what the first one put away, also after a restart; the code then leads to the receipt."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    assert store.drafts.submitted(draft.id) is None
    first = sealed("ABCDEFGHA", first_name="Zoé")
    assert store.drafts.submit(draft.id, first) == first
    assert store.drafts.submit(draft.id, sealed("BBBBBBBBB")) == first
    store.close()
    with store_in(tmp_path) as again:
        back = again.drafts.open(code, NOW)
        assert back is not None
        assert back.reference == "ABCDEFGHA"
        assert again.drafts.submit(back.id, sealed("CCCCCCCCC")) == first == again.drafts.submitted(back.id)


def test_one_reference_belongs_to_one_application(store: Store) -> None:
    """Two drafts that drew the same number: the second is asked to try again, and nothing of the first changes."""
    (first, _), (second, _) = (store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL) for _ in range(2))
    store.drafts.submit(first.id, sealed(name="Ana"))
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.submit(second.id, sealed(name="Luc"))
    assert refused.value.code == "locked"
    assert store.drafts.submitted(second.id) is None
    assert store.drafts.submitted(first.id) == sealed(name="Ana")


def test_an_unclaimed_draft_goes_the_day_after_its_last(store: Store) -> None:
    """On its last day it opens and stays; on the next it does not open, and is destroyed."""
    _, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    last = NOW + (KEEP_UNTIL - NOW.date())
    assert store.drafts.shred_due(KEEP_UNTIL) == 0
    assert store.drafts.open(code, last) is not None
    assert store.drafts.open(code, last + timedelta(days=1)) is None
    assert store.drafts.shred_due(KEEP_UNTIL + timedelta(days=1)) == 1
    assert store.drafts.open(code, NOW) is None


def test_a_submitted_draft_keeps_its_receipt_and_loses_its_working_answers(store: Store) -> None:
    """Answers that did not count in the application have no reason to stay longer than was said; the receipt has."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {"spouse": said("Ana"), "event": said("layoff")})
    put_away = store.drafts.submit(draft.id, sealed(event="layoff"))
    after = NOW + timedelta(days=90)
    for _ in range(2):
        assert store.drafts.shred_due(after.date()) == 0
        back = store.drafts.open(code, after)
        assert back is not None
        assert (back.reference, back.answers.entries) == (put_away.reference, {})
    assert store.drafts.submitted(draft.id) == put_away


def test_many_drafts_go_at_once(store: Store) -> None:
    """A summer of unclaimed drafts is destroyed in one transaction, and one that is still in its time stays."""
    for _ in range(30):
        store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    _, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL + timedelta(days=1))
    assert store.drafts.shred_due(KEEP_UNTIL + timedelta(days=1)) == 30
    assert store.drafts.shred_due(KEEP_UNTIL + timedelta(days=1)) == 0
    assert store.drafts.open(code, NOW) is not None


def test_the_end_of_a_session_leaves_nothing_and_the_next_one_begins(store: Store, tmp_path: Path) -> None:
    """Ended twice even: no journal, no key; the next person begins, and the code of the one before still works."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.close()
    store.drafts.close()
    assert {path.name for path in (tmp_path / "data").iterdir()} == {"kiosk.db"}
    with pytest.raises(StoreUnavailable):
        store.drafts.keep(draft.id, {"x": said("y")})
    assert store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)[1] != code
    assert store.drafts.open(code, NOW) == draft

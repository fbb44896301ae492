"""Accounts: each step of a sign-in is right, wrong, or has to wait, and nothing comes back out."""

from storage.store import Store
from tests.accounts_desk import AT, ROSE


def test_a_sign_in_goes_through_all_its_steps(store: Store) -> None:
    """Sentence, password, the pinned question, a code of the card, and what the owner then sees."""
    accounts = store.accounts
    id, card = accounts.create(ROSE, AT)
    assert accounts.sentence("rose.tremblay") == ROSE.sentence
    assert accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
    question = accounts.question(ROSE.code)
    assert accounts.answer(ROSE.code, "quelque chose", AT).verdict == "wrong"
    assert accounts.question(ROSE.code) == question
    assert accounts.answer(ROSE.code, ROSE.answers[question].upper(), AT).verdict == "right"
    assert accounts.card_number(ROSE.code) == 1
    assert accounts.card(ROSE.code, card[0], AT).verdict == "right"
    seen = accounts.entered(ROSE.code, AT, "borne 1")
    assert (seen.id, seen.code, seen.codes_left, seen.last, seen.failures) == (id, ROSE.code, 9, None, 1)
    again = accounts.account(id)
    assert again.last is not None
    assert (again.last.at, again.last.kiosk, again.failures) == (AT, "borne 1", 0)

"""A code of the card during a wait: where the person goes on, and whose wait it ends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import OPENING, StoppedClock, world
from tests.services.hands import accounts, fill, with_rose, words
from tests.services.tiny import Tiny

OTHER = replace(ROSE, code="zoe.inventee")
RIGHT = {"password": ROSE.password, "answer": ROSE.answers["first_bicycle"]}


@pytest.fixture
def visit() -> Visit:
    """Rose has an account, and so has somebody else; somebody stands at the first step."""
    made = Visit(world((Tiny(),)))
    with_rose(made)
    accounts(made).create(OTHER, OPENING)
    made.act("begin")
    made.act("sign_in")
    return made


def failed(visit: Visit, **typed: str) -> Page:
    """Wrong until there is a wait; then the card."""
    while fill(visit, **typed).id != "sign_in_wait":
        pass
    visit.act("with_card")
    assert "vous reprenez à l’étape" in words(describe(visit))
    return describe(visit)


def code(visit: Visit, owner: str = ROSE.code) -> str:
    """The next one of a card."""
    return accounts(visit).held[owner].card[0]


def test_the_way_goes_on_at_the_step_before_which_the_wait_stood(visit: Visit) -> None:
    """S10: a wrong password, a wrong answer: that one is asked again, and what was right already is not."""
    fill(visit, user_code=ROSE.code)
    failed(visit, password="this is not the password")
    assert fill(visit, card=code(visit)).id == "sign_in_password"
    assert describe(visit).status == "Le code est accepté. Écrivez maintenant votre mot de passe."
    fill(visit, password=RIGHT["password"])
    failed(visit, answer="autre chose")
    page = fill(visit, card=code(visit))
    assert (page.id, page.status, page.error) == ("sign_in_question", "Le code est accepté. Répondez maintenant à la question.", "")
    assert fill(visit, answer=RIGHT["answer"]).id == "my_file"


def test_at_the_last_step_the_code_that_ends_the_wait_is_the_last_one(visit: Visit) -> None:
    """Password and answer were right, and the application's digits were not: nothing is left to be asked."""
    accounts(visit).held[ROSE.code].authenticator = True
    fill(visit, user_code=ROSE.code)
    for step, typed in RIGHT.items():
        fill(visit, **{step: typed})
    visit.act("with_app")
    failed(visit, app_code="000000")
    assert fill(visit, card=code(visit)).id == "my_file"


def test_a_wrong_code_of_the_card_waits_by_itself(visit: Visit) -> None:
    """It is half a minute, and no page says that the card would save it; then it is tried again."""
    fill(visit, user_code=ROSE.code)
    failed(visit, password="this is not the password")
    page = fill(visit, card="00000000")
    assert "dans 30 secondes" in words(page)
    assert not [one for one in ("carte", "Plusieurs essais") if one in words(page)]
    assert [one.id for one in page.actions] == ["try_again"]
    clock = visit.world.clock
    assert isinstance(clock, StoppedClock)
    clock.moment += timedelta(seconds=30)
    visit.act("try_again")
    assert fill(visit, card=code(visit)).id == "sign_in_password"


def test_what_was_wrong_is_told_as_far_as_it_helps_nobody_else(visit: Visit) -> None:
    """Which step it was; at the first one code and password in one breath, with the same words whether anybody has the code."""
    seen = []
    for who in (ROSE.code, "nobody.at.all"):
        visit.act("sign_in")
        fill(visit, user_code=who)
        pages = [fill(visit, password="this is not the password") for _ in range(4)]
        seen.append([words(page) + page.error for page in pages])
    assert [text.replace("nobody.at.all", ROSE.code) for text in seen[1][3:]] == seen[0][3:]
    assert "Code ou mot de passe inexact." in seen[0][3]
    assert all("Code ou mot de passe inexact. Corrigez l’un ou l’autre." in text for known in seen for text in known[:3])


@pytest.mark.parametrize(
    ("step", "told"), [("answer", "Cette réponse n’est pas la bonne."), ("card", "Ce code n’est pas le bon.")], ids=["answer", "card"]
)
def test_after_a_right_password_the_step_that_was_wrong_is_named(visit: Visit, step: str, told: str) -> None:
    """At its field, and on the page of waiting."""
    fill(visit, user_code=ROSE.code)
    fill(visit, password=RIGHT["password"])
    if step == "card":
        fill(visit, answer=RIGHT["answer"])
    page = fill(visit, **{step: "12345678"})
    while page.id != "sign_in_wait":
        assert told in page.error
        page = fill(visit, **{step: "12345678"})
    assert told in words(page)


def test_a_card_counts_for_its_own_account_only(visit: Visit) -> None:
    """Whoever has a card of their own, and another person's password and answer, is asked for that person's card."""
    fill(visit, user_code=OTHER.code)
    failed(visit, password="this is not the password")
    assert fill(visit, card=code(visit, OTHER.code)).id == "sign_in_password"
    visit.back()
    fill(visit, user_code=ROSE.code)
    fill(visit, password=RIGHT["password"])
    assert fill(visit, answer=RIGHT["answer"]).id == "sign_in_card"
    assert visit.account is None


def test_a_wait_before_another_password_ends_by_the_card_too(visit: Visit) -> None:
    """With a code of staff: back on its page, where it is typed again."""
    one_use = accounts(visit).desk.reset_code(ROSE.code, OPENING)
    visit.act("forgotten")
    visit.act("reset")
    for _ in range(4):
        fill(visit, user_code=ROSE.code, one_use="00000000")
        fill(visit, new_password="sept corneilles sur le quai")
        fill(visit, new_password_again="sept corneilles sur le quai")
    visit.act("with_card")
    assert fill(visit, card=code(visit)).id == "reset"
    fill(visit, user_code=ROSE.code, one_use=one_use)
    fill(visit, new_password="sept corneilles sur le quai")
    assert fill(visit, new_password_again="sept corneilles sur le quai").id == "reset_done"

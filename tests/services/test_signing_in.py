"""Signing in: what is right, wrong, too early; and that nobody learns from it who has an account."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.services.signing import SECRETS
from kiosk.services.visit import Visit
from kiosk.words import say
from tests.services.accounts import ROSE
from tests.services.fakes import OPENING, StoppedClock, world
from tests.services.hands import accounts, controls, fill, sign_in, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose has an account; somebody stands at the page of what one can do."""
    made = Visit(world((Tiny(),)))
    with_rose(made)
    made.act("begin")
    return made


def at_password(visit: Visit, code: str = ROSE.code) -> Page:
    """At step 2."""
    visit.act("sign_in")
    return fill(visit, user_code=code)


def later(visit: Visit, **time: int) -> None:
    """Time goes by."""
    clock = visit.world.clock
    assert isinstance(clock, StoppedClock)
    clock.moment += timedelta(**time)


def test_the_sentence_follows_the_code_whoever_it_belongs_to(visit: Visit) -> None:
    """A stranger learns nothing from it; the owner knows the kiosk by it."""
    assert ROSE.sentence in words(at_password(visit))
    assert "«\u00a0" in words(at_password(visit, "nobody.at.all"))


def test_failures_bring_a_wait_that_is_told_and_ends(visit: Visit) -> None:
    """S10: three in a row cost nothing, the fourth thirty seconds; what is typed meanwhile is not tried."""
    at_password(visit)
    for _ in range(3):
        assert fill(visit, password="this is not the password").id == "sign_in_password"
    assert controls(describe(visit))["#password"].problem == say("problem.SIGN_IN", "fr")
    assert "dans 30 secondes" in words(fill(visit, password="this is not the password"))
    later(visit, seconds=20)
    visit.act("try_again")
    assert "dans 10 secondes" in words(describe(visit))
    later(visit, seconds=10)
    assert "maintenant" in words(describe(visit))
    visit.act("try_again")
    assert fill(visit, password=ROSE.password).id == "sign_in_question"


def test_a_wait_of_minutes_is_told_in_minutes(visit: Visit) -> None:
    """Never less than it is."""
    at_password(visit)
    for _ in range(6):
        while describe(visit).id == "sign_in_wait":
            later(visit, minutes=10)
            visit.act("try_again")
        fill(visit, password="this is not the password")
    for seconds, told in ((0, "5 minutes"), (59, "5 minutes"), (2, "4 minutes"), (178, "2 minutes"), (1, "60 secondes")):
        later(visit, seconds=seconds)
        assert f"dans {told}." in words(describe(visit))


def test_a_code_of_the_card_opens_the_way_during_a_wait(visit: Visit) -> None:
    """S10: a stranger's failures shut nobody out; the password and the question are asked all the same."""
    card = list(accounts(visit).held[ROSE.code].card)
    at_password(visit)
    for _ in range(4):
        fill(visit, password="this is not the password")
    visit.act("with_card")
    assert fill(visit, card=card[0]).id == "sign_in_password"
    assert fill(visit, password=ROSE.password).id == "sign_in_question"
    assert fill(visit, answer=ROSE.answers["first_bicycle"]).id == "my_file"
    assert "Essais manqués\u00a0: 4" in words(describe(visit))


def test_after_a_hundred_failures_staff_have_to_see_the_person(visit: Visit) -> None:
    """It says what to do, and offers no other try."""
    tries = accounts(visit).tries
    at_password(visit)
    fill(visit, password="this is not the password")
    tries[ROSE.code] = type(tries[ROSE.code])(failures=100, since=100)
    shown = fill(visit, password=ROSE.password)
    assert "pièce d’identité" in words(shown)
    assert not shown.actions


def test_the_question_stays_the_same_until_it_is_answered(visit: Visit) -> None:
    """S08: nobody draws for an easy one; a wrong answer says so and the field is empty again."""
    at_password(visit)
    fill(visit, password=ROSE.password)
    first = controls(describe(visit))["#answer"].ask
    page = fill(visit, answer="autre chose")
    assert controls(page)["#answer"].ask == first
    assert controls(page)["#answer"].problem
    assert not controls(page)["#answer"].parts[0].held


def without_a_card(visit: Visit) -> Page:
    """At step 4, with a card that is used up."""
    accounts(visit).held[ROSE.code].card.clear()
    at_password(visit)
    fill(visit, password=ROSE.password)
    return fill(visit, answer=ROSE.answers["first_bicycle"])


def test_a_used_up_card_leads_to_staff(visit: Visit) -> None:
    """It is said, and what to do; nobody is asked for a code that is not there."""
    page = without_a_card(visit)
    assert "plus de code" in words(page)
    assert not controls(page)
    visit.act("forgotten")
    assert describe(visit).id == "forgotten"


def test_a_used_up_card_leaves_the_other_codes(visit: Visit) -> None:
    """Of an application, or by e-mail; when that does not go out, it is said without a word of the card."""
    accounts(visit).held[ROSE.code].authenticator = True
    without_a_card(visit)
    visit.act("with_app")
    assert fill(visit, app_code="123456").id == "my_file"
    visit.act("end")
    visit.act("begin")
    accounts(visit).held[ROSE.code].new = replace(ROSE, email="rose@exemple.ca")
    accounts(visit).mails = 0
    without_a_card(visit)
    visit.act("send_code")
    assert "Réessayez plus tard, ou allez au comptoir." in words(describe(visit))
    accounts(visit).mails = 1
    visit.act("send_code")
    assert controls(describe(visit))["#card"].ask == "Quels sont les six chiffres du courriel?"
    assert fill(visit, card="123456").id == "my_file"


def test_what_was_typed_is_gone_when_it_was_handed_over(visit: Visit) -> None:
    """A password leaves the visit with the step that needs it; nothing of it stands in any description."""
    seen = [at_password(visit)]
    seen.append(fill(visit, password="this is not the password"))
    seen.append(fill(visit, password=ROSE.password))
    assert not SECRETS & visit.typed.keys()
    seen.append(fill(visit, answer=ROSE.answers["first_bicycle"]))
    assert set(visit.typed) == {"#user_code"}
    visit.enter("#card", "12345678")
    visit.act("forgotten")
    seen.append(describe(visit))
    for text in (ROSE.password, ROSE.answers["first_bicycle"], "this is not the password"):
        assert text not in repr(seen)
        assert text not in repr(visit)


def test_a_secret_that_waits_for_its_button_is_held_and_not_described(visit: Visit) -> None:
    """A face knows that something stands there, and no more."""
    at_password(visit)
    visit.enter("#password", ROSE.password)
    control = controls(describe(visit))["#password"]
    assert (control.parts[0].text, control.said, control.parts[0].held, control.parts[0].masked) == ("", "", True, True)
    assert ROSE.password not in repr(describe(visit))


def test_the_public_computer_is_fixed_but_on_a_terminal_of_ones_own(visit: Visit) -> None:
    """S12: words where it cannot be changed; boxes only where the centre declares the terminal private and it was unticked."""
    visit.act("sign_in")
    assert list(controls(describe(visit))) == ["#user_code"]
    object.__setattr__(visit.world.settings, "private_terminal", True)
    assert list(controls(describe(visit))) == ["#user_code", "#public"]
    visit.enter("#public", "")
    fill(visit, user_code=ROSE.code)
    assert list(controls(fill(visit, password=ROSE.password))) == ["#answer", "#trust_question"]


def test_a_trusted_device_skips_what_was_ticked_and_never_the_password(visit: Visit) -> None:
    """S13: the question and the code, on a terminal of one's own; no service asks again there, but the account does."""
    object.__setattr__(visit.world.settings, "private_terminal", True)
    card = list(accounts(visit).held[ROSE.code].card)
    visit.act("sign_in")
    fill(visit, public="", user_code=ROSE.code)
    fill(visit, password=ROSE.password)
    fill(visit, answer=ROSE.answers["first_bicycle"], trust_question="yes")
    assert fill(visit, card=card[0], trust_code="yes").id == "my_file"
    visit.act("service:apply")
    assert describe(visit).id == "programs"
    visit.back()
    visit.act("account")
    assert "Avant de changer votre compte" in words(describe(visit))
    assert fill(visit, password=ROSE.password, answer=ROSE.answers["first_bicycle"]).id == "account"
    visit.act("end")
    visit.act("restart")
    visit.act("begin")
    visit.act("sign_in")
    fill(visit, public="", user_code=ROSE.code)
    assert fill(visit, password=ROSE.password).id == "my_file"


def test_on_a_public_computer_no_trust_is_looked_at(visit: Visit) -> None:
    """What was trusted elsewhere under the same name does not count here."""
    for what in ("question", "code"):
        accounts(visit).devices.held.add((ROSE.code, visit.world.settings.kiosk_name, what))
    at_password(visit)
    assert fill(visit, password=ROSE.password).id == "sign_in_question"


def test_another_password_by_a_code_of_staff_signs_nobody_in(visit: Visit) -> None:
    """S15: staff hand a code over; the person chooses, and goes through every step afterwards."""
    one_use = accounts(visit).desk.reset_code(ROSE.code, OPENING)
    visit.act("sign_in")
    visit.act("forgotten")
    visit.act("reset")
    for code in ("00000000", one_use):
        fill(visit, user_code=ROSE.code, one_use=code)
        fill(visit, new_password="sept corneilles sur le quai")
        page = fill(visit, new_password_again="sept corneilles sur le quai")
        assert page.id == ("reset" if code != one_use else "reset_done")
    assert visit.account is None
    assert visit.typed == {}
    assert accounts(visit).held[ROSE.code].new.password == "sept corneilles sur le quai"


def test_trouble_of_the_store_is_a_page_and_nobody_is_signed_in(visit: Visit) -> None:
    """It fails closed, and the step comes back."""
    at_password(visit)
    accounts(visit).broken = "locked"
    assert fill(visit, password=ROSE.password).id == "store"
    accounts(visit).broken = ""
    visit.act("again")
    assert describe(visit).id == "sign_in_password"
    assert visit.account is None


def test_the_end_leaves_nothing_even_when_the_store_is_broken(visit: Visit) -> None:
    """The screen is cleared whatever the store says."""
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    accounts(visit).broken = "locked"
    visit.act("end")
    assert (visit.account, visit.signing, visit.typed) == (None, None, {})
    assert describe(visit).id == "ended"


def test_the_sentence_stands_on_one_sheet_with_the_password_and_is_not_said_aloud(visit: Visit) -> None:
    """However narrow the screen: nobody types before the kiosk has shown that it is the real one."""
    page = at_password(visit)
    (control,) = controls(page).values()
    assert ROSE.sentence in control.ask
    assert page.private

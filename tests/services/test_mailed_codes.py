"""A code by e-mail in the place of the card's: offered where it can be sent and nowhere else, called weak, good for its moment."""

from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.services.mailed_codes import masked
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE, Held, MemoryAccounts
from tests.services.fakes import OPENING, MemoryMailer, world
from tests.services.hands import accounts, controls, fill, sign_in, words
from tests.services.tiny import Tiny

ADDRESS = "rose@exemple.ca"
WEAK = "protège moins"


@pytest.fixture
def visit() -> Visit:
    """Rose has an account with an address; the kiosk sends mail."""
    made = Visit(world((Tiny(),)))
    accounts(made).create(replace(ROSE, email=ADDRESS), OPENING)
    made.act("begin")
    return made


def post(visit: Visit) -> MemoryMailer:
    """Where its mail goes."""
    assert isinstance(visit.world.mailer, MemoryMailer)
    return visit.world.mailer


def rose(visit: Visit) -> Held:
    """Her account."""
    return accounts(visit).held[ROSE.code]


def at_code(visit: Visit) -> Visit:
    """At step 4."""
    visit.act("sign_in")
    fill(visit, user_code=ROSE.code)
    fill(visit, password=ROSE.password)
    assert fill(visit, answer=ROSE.answers["first_bicycle"]).id == "sign_in_card"
    return visit


def offered(visit: Visit) -> bool:
    """Whether the page has the button."""
    return "send_code" in [action.id for action in describe(visit).actions]


def test_a_code_is_offered_as_the_weaker_way_and_opens_the_account(visit: Visit) -> None:
    """It goes to the address of the account, which the page shows partly masked; the card keeps all its codes."""
    assert offered(at_code(visit))
    assert WEAK in words(describe(visit))
    assert not describe(visit).private
    visit.act("send_code")
    assert [address for address, _, _ in post(visit).sent] == [ADDRESS]
    page = describe(visit)
    assert page.status == "Le courriel est parti."
    assert page.private
    assert "r•••@exemple.ca" in words(page)
    assert "10 minutes" in words(page)
    assert WEAK in words(page)
    assert ADDRESS not in repr(page)
    assert "123456" not in repr(page)
    assert fill(visit, card="123456").id == "my_file"
    assert len(rose(visit).card) == rose(visit).size
    assert visit.signing is not None
    assert (visit.signing.request, visit.signing.mail_to) == ("", "")


def test_the_message_has_the_code_and_nothing_of_anybody(visit: Visit) -> None:
    """In the language of the account, whichever the page has; no name, no user code, no sentence."""
    rose(visit).new = replace(rose(visit).new, lang="en")
    at_code(visit).act("send_code")
    ((_, subject, text),) = post(visit).sent
    assert subject == "Your verification code"
    assert "123456" in text
    assert "10 minutes" in text
    told = f"{subject}\n{text}".casefold()
    hers = (ROSE.code, ROSE.first_name, ROSE.last_name, ROSE.sentence, ADDRESS, *ROSE.answers.values())
    assert not [one for one in hers if one.casefold() in told]


def test_the_card_works_in_the_same_field(visit: Visit) -> None:
    """After a code was sent, too."""
    at_code(visit).act("send_code")
    assert fill(visit, card=rose(visit).card[0]).id == "my_file"


def test_wrong_digits_count_like_any_failure(visit: Visit) -> None:
    """They are said at the field, and the fourth brings a wait; what was sent does not open the way during it."""
    at_code(visit).act("send_code")
    for _ in range(3):
        assert "trop vieux" in controls(fill(visit, card="654321"))["#card"].problem
    assert fill(visit, card="654321").id == "sign_in_wait"
    visit.act("with_card")
    assert not offered(visit)
    accounts(visit).asked.clear()
    fill(visit, card="123456")
    assert accounts(visit).asked == ["card"]
    assert visit.account is None


def test_six_digits_count_for_the_card_before_anything_was_sent(visit: Visit) -> None:
    """Nobody guesses a request that was never made."""
    accounts(at_code(visit)).asked.clear()
    fill(visit, card="123456")
    assert accounts(visit).asked == ["card"]


def test_a_server_that_is_away_is_told_and_the_card_still_works(visit: Visit) -> None:
    """One plain sentence at the field; a later try may succeed."""
    post(at_code(visit)).down = True
    visit.act("send_code")
    assert controls(describe(visit))["#card"].problem == "Le courriel n’est pas parti. Utilisez un code de votre carte."
    assert "exemple.ca" not in words(describe(visit))
    post(visit).down = False
    visit.act("send_code")
    assert not controls(describe(visit))["#card"].problem
    post(visit).down = True
    visit.act("send_code")
    assert fill(visit, card=rose(visit).card[0]).id == "my_file"


@pytest.mark.parametrize("why", ["no mailer", "no address"])
def test_nothing_is_offered_where_nothing_can_be_sent(visit: Visit, why: str) -> None:
    """And the act does nothing."""
    if why == "no mailer":
        visit = Visit(replace(visit.world, mailer=None))
    else:
        rose(visit).new = ROSE
    assert not offered(at_code(visit))
    assert WEAK not in words(describe(visit))
    visit.act("send_code")
    assert not controls(describe(visit))["#card"].problem


def test_nothing_is_sent_before_every_other_step_was_right(visit: Visit) -> None:
    """Not from another page, and not for another user code than the one that got so far."""
    visit.act("sign_in")
    for typed in ({"user_code": ROSE.code}, {"password": ROSE.password}, {"answer": "autre"}):
        visit.act("send_code")
        fill(visit, **typed)
    visit.act("send_code")
    fill(visit, answer=ROSE.answers["first_bicycle"])
    while describe(visit).id != "sign_in":
        visit.back()
    visit.act("send_code")
    fill(visit, user_code="somebody.else")
    visit.act("send_code")
    assert not post(visit).sent


def test_without_a_server_nobody_is_asked_for_an_address(visit: Visit) -> None:
    """The steps are five, and the last answer makes the account, by a button that says so."""
    people = MemoryAccounts()
    visit = Visit(replace(visit.world, mailer=None, accounts=lambda: people))
    visit.act("register")
    fill(visit, accepted="yes")
    assert describe(visit).place.startswith("Étape 1 de 5")
    fill(visit, first_name=ROSE.first_name, last_name=ROSE.last_name)
    fill(visit, new_code=ROSE.code)
    for _ in range(2):
        fill(visit, **{key.removeprefix("#"): ROSE.password for key in controls(describe(visit))})
    fill(visit, sentence=ROSE.sentence)
    buttons = []
    for question, answer in ROSE.answers.items():
        assert describe(visit).place_short == "Étape 5 de 5"
        visit.act(f"ask:{question}")
        buttons.append(describe(visit).actions[0].label)
        page = fill(visit, new_answer=answer)
    assert buttons == ["Continuer", "Continuer", "Créer le compte"]
    assert page.id == "card"
    assert people.held[ROSE.code].new.email == ""


@pytest.mark.parametrize(
    ("address", "shown"), [("rose@exemple.ca", "r•••@exemple.ca"), ("r@x.ca", "r•••@x.ca"), ("élise.b@x.y.ca", "é•••@x.y.ca")]
)
def test_an_address_is_shown_by_its_first_sign_and_its_server(address: str, shown: str) -> None:
    """Its owner knows it again; how long it is is not told."""
    assert masked(address) == shown


def test_no_more_than_a_few_messages_go_out_in_an_hour(visit: Visit) -> None:
    """It is said at the field, with how many, and the card still works."""
    at_code(visit)
    accounts(visit).mails = 0
    visit.act("send_code")
    assert (
        controls(describe(visit))["#card"].problem == "Un compte reçoit 5 courriels par heure, pas plus. Utilisez un code de votre carte."
    )
    assert not post(visit).sent
    assert fill(visit, card=rose(visit).card[0]).id == "my_file"


def test_the_security_page_speaks_of_e_mail_only_where_some_is_sent(visit: Visit) -> None:
    """Advice on what nobody meets helps nobody."""
    visit.act("security")
    assert "courriel" not in words(describe(visit))
    object.__setattr__(visit.world.settings, "mail_server", "mail.exemple.ca")
    assert "Un code par courriel est plus faible" in words(describe(visit))


def test_the_address_can_be_changed_and_taken_away(visit: Visit) -> None:
    """The one there is stands in the field; without one no code is offered any more; a broken one changes nothing."""
    sign_in(visit, rose(visit).card[0])
    visit.act("account")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    visit.act("change_email")
    page = describe(visit)
    assert (page.place, page.actions[0].label) == ("Gestion du compte", "Continuer")
    assert controls(page)["#email"].parts[0].text == ADDRESS
    assert fill(visit, email="rose").id == "register_email"
    assert rose(visit).new.email == ADDRESS
    assert fill(visit, email="").id == "account"
    assert describe(visit).status == "Votre adresse est changée."
    assert rose(visit).new.email == ""


def test_an_account_offers_no_address_where_nothing_is_sent(visit: Visit) -> None:
    """The row is there with a mail server only."""
    for mailer, offered in ((visit.world.mailer, True), (None, False)):
        here = Visit(replace(visit.world, mailer=mailer))
        here.act("begin")
        sign_in(here, rose(visit).card[0])
        here.act("account")
        page = fill(here, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
        assert ("Changer mon adresse courriel" in words(page)) is offered

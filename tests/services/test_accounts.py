"""Accounts by acts alone: a person makes one, leaves, comes back, is let in, and is told of the visit before."""

from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Picture
from kiosk.ports.audit import SERVICES
from kiosk.services.dossier.door import READ
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import OPENING, world
from tests.services.hands import accounts, controls, fill, register, sign_in, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """At the page of what one can do."""
    made = Visit(world((Tiny(),)))
    made.act("begin")
    return made


@pytest.fixture
def inside(visit: Visit) -> Visit:
    """Rose, whose identity was verified, signed in."""
    sign_in(visit, with_rose(visit, verified=True)[0])
    return visit


def test_an_account_is_made_left_and_opened_again(visit: Visit) -> None:
    """Register, sign out, sign in, and the next time the last use is told."""
    card = register(visit)
    assert "ro" in words(describe(visit))
    assert ROSE.code not in words(describe(visit))
    visit.act("end")
    visit.act("restart")
    visit.act("begin")
    assert sign_in(visit, card[0]).id == "my_file"
    assert "première visite" in words(describe(visit))
    visit.act("end")
    assert (visit.account, visit.typed, visit.signing) == (None, {}, None)
    visit.act("restart")
    visit.act("begin")
    sign_in(visit, card[1])
    assert "15 avril 2013" in words(describe(visit))
    assert "borne 1. Essais manqués\u00a0: 0" in words(describe(visit))


def again(visit: Visit, answer: str = ROSE.answers["first_bicycle"], password: str = ROSE.password) -> str:
    """Question and password again; the page that follows."""
    assert describe(visit).id == "again"
    return fill(visit, answer=answer, password=password).id


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_asks_again_on_a_public_computer(inside: Visit, service: str) -> None:
    """S12: question and password, each time, for each of the eight; no box is there to be ticked."""
    for _ in range(2):
        inside.act(f"service:{service}")
        assert not any(control.role == "box" for control in controls(describe(inside)).values())
        assert again(inside, password="not the password") == "again"
        assert again(inside) == ("programs" if service == "apply" else service if service in READ else "service")
        inside.back()


def test_a_session_is_another_one_after_each_authentication_and_over_at_the_end(inside: Visit) -> None:
    """S18: nothing of an earlier identifier counts."""
    sessions = accounts(inside).sessions.held
    first = set(sessions)
    inside.act("service:apply")
    again(inside)
    assert len(sessions) == 1
    assert set(sessions) != first
    inside.act("end")
    assert not sessions


def test_a_session_that_staff_ended_opens_nothing_more(inside: Visit) -> None:
    """The kiosk asks before each service whether the session still stands."""
    accounts(inside).sessions.held.clear()
    inside.act("account")
    assert describe(inside).id == "ended"


def test_a_service_of_a_file_waits_for_a_verified_identity(visit: Visit) -> None:
    """It says so in the list, and on its page; to apply one needs none."""
    sign_in(visit, with_rose(visit)[0])
    assert words(describe(visit)).count("Identité à vérifier") == 7
    visit.act("service:payments")
    assert "identité vérifiée" in words(describe(visit))
    assert [one.id for one in describe(visit).actions] == ["account"]  # Back leads back: no second button does
    visit.act("account")
    again(visit)
    assert "n’est pas vérifiée" in words(describe(visit))
    assert "Vos comptes" not in words(describe(visit))


def test_a_service_that_is_not_here_says_so(inside: Visit) -> None:
    """In the list already, and nothing pretends: a kiosk without the files has none of their services."""
    object.__setattr__(inside.world, "dossier", None)
    assert words(describe(inside)).count("Pas encore ici") == 7
    inside.act("service:payments")
    again(inside)
    assert "pas encore offert" in words(describe(inside))


def managed(visit: Visit) -> Visit:
    """On the page of the account."""
    visit.act("account")
    again(visit)
    assert describe(visit).id == "account"
    return visit


def test_the_account_page_lists_the_accounts_of_a_verified_person(inside: Visit) -> None:
    """And says when it was used last."""
    shown = words(describe(managed(inside)))
    assert ROSE.code in shown
    assert "première visite" in shown


def test_password_sentence_and_questions_can_be_changed(inside: Visit) -> None:
    """Each ends on the page of the account, and the next sign-in needs the new ones."""
    managed(inside).act("change_password")
    assert describe(inside).place == "Gestion du compte"
    assert fill(inside, new_password="sept corneilles sur le quai").place == "Gestion du compte"
    fill(inside, new_password_again="sept corneilles sur le quai")
    assert describe(inside).id == "account"
    inside.act("change_sentence")
    assert describe(inside).place_short == "Votre compte"
    fill(inside, sentence="La marée monte lentement")
    assert describe(inside).id == "account"
    inside.act("change_questions")
    new_ones = (("winter_memory", "la tempête"), ("broken_thing", "un miroir"), ("first_record", "un quarante-cinq"))
    for number, (question, answer) in enumerate(new_ones, 1):
        inside.act(f"ask:{question}")
        assert describe(inside).place == f"Gestion du compte · question {number} de 3"
        fill(inside, new_answer=answer)
    assert describe(inside).id == "account"
    new = accounts(inside).held[ROSE.code].new
    assert (new.password, new.sentence, list(new.answers)) == (
        "sept corneilles sur le quai",
        "La marée monte lentement",
        ["winter_memory", "broken_thing", "first_record"],
    )


@pytest.mark.parametrize("change", ["card", "sentence"])
def test_a_change_ends_every_other_session(inside: Visit, change: str) -> None:
    """Whoever else had the account open, at whichever kiosk, has it open no more; the person who changed it goes on."""
    sessions = accounts(inside).sessions
    managed(inside)
    elsewhere, nobodys = sessions.begin(ROSE.code, "2", OPENING), sessions.begin("somebody.else", "3", OPENING)
    inside.act("new_card" if change == "card" else "change_sentence")
    if change == "card":
        inside.act("make_card")
        inside.act("card_noted")
    else:
        fill(inside, sentence="La marée monte lentement")
    assert describe(inside).id == "account"
    assert (sessions.whose(elsewhere), sessions.whose(nobodys)) == ("", "somebody.else")
    inside.act("service:apply")
    assert describe(inside).id == "again"


def test_another_card_ends_the_old_one_after_a_question(inside: Visit) -> None:
    """It is asked about once, shown once, and gone from the visit when it is noted."""
    before = list(accounts(inside).held[ROSE.code].card)
    managed(inside).act("new_card")
    assert accounts(inside).held[ROSE.code].card == before
    inside.act("make_card")
    assert inside.signing is not None
    assert list(inside.signing.card) == accounts(inside).held[ROSE.code].card != before
    inside.act("card_noted")
    assert inside.signing.card == ()
    assert describe(inside).id == "account"


def test_an_application_is_in_force_once_it_shows_the_right_digits(inside: Visit) -> None:
    """Its key is shown until then, and it can be given up."""
    managed(inside).act("enrol")
    assert "JBSW Y3DP" in words(describe(inside))
    assert fill(inside, app_code="000000").id == "enrol"
    assert fill(inside, app_code="123456").id == "account"
    assert inside.signing is not None
    assert inside.signing.app_key == ""
    inside.act("drop_app")
    assert not accounts(inside).held[ROSE.code].authenticator


def test_fraud_is_told_by_the_number_of_the_centre_or_to_staff(inside: Visit) -> None:
    """No number is made up."""
    managed(inside).act("fraud")
    assert "Demandez à un agent" in words(describe(inside))
    object.__setattr__(inside.world.settings, "fraud_phone", "1 800 000-0000")
    assert "1 800 000-0000" in words(describe(inside))


def test_a_closed_account_is_gone_and_the_session_over(inside: Visit) -> None:
    """After one question, whose first answer is to keep it."""
    managed(inside).act("close_account")
    assert describe(inside).focus == "stay"
    inside.act("close_now")
    assert describe(inside).id == "ended"
    assert not accounts(inside).held


def test_back_from_an_open_account_asks_about_the_end_and_never_leaves_it_open(inside: Visit) -> None:
    """The welcome page is nobody's."""
    inside.back()
    assert describe(inside).id == "end"
    inside.act("stay")
    assert describe(inside).id == "my_file"


def test_a_draft_begun_with_an_account_comes_back_to_it(inside: Visit) -> None:
    """Its resume code stays as it is; the page behind it is the person's own."""
    inside.act("service:apply")
    again(inside)
    for act in ("program:tiny", "start:tiny", "noted"):
        inside.act(act)
    assert [stop.page for stop in inside.trail][:2] == ["welcome", "my_file"]


def test_the_advice_on_security_is_there_before_and_after_signing_in(visit: Visit) -> None:
    """Every line of it, and no number that nobody knows."""
    visit.act("security")
    shown = words(describe(visit))
    assert "demandez à un agent" in shown
    assert shown.count("la borne le fait pour vous") == 3
    visit.back()
    assert describe(visit).id == "services"


def test_a_file_that_another_account_has_is_left_to_staff(visit: Visit) -> None:
    """It is said, and with what to come to the counter; the owner of the first account sees the second one in the list."""
    with_rose(visit)
    people = accounts(visit)
    people.files["ABCD12345678"] = "286"
    first, _ = people.create(replace(ROSE, code="somebody.first"), OPENING)
    assert people.link_by_file(first, "ABCD12345678", "286", OPENING) == "linked"
    sign_in(visit, people.held[ROSE.code].card[0])
    managed(visit).act("link")
    visit.act("link_file")
    page = fill(visit, file_number="abcd-1234 5678", file_digits="286")
    assert page.id == "link_agent"
    assert "Un autre compte est déjà relié" in words(page)
    assert "Allez au comptoir" in words(page)
    visit.act("link_agent")
    assert "n’est pas vérifiée" in words(describe(visit))
    assert people.account(first).others == ("ro•••••••••e",)


def test_another_account_with_the_same_file_is_in_the_list(inside: Visit) -> None:
    """With what to do when it is not one's own."""
    people = accounts(inside)
    people.files["ABCD12345678"] = "286"
    second, _ = people.create(replace(ROSE, code="somebody.else"), OPENING)
    for id in (ROSE.code, second):
        people.link_by_file(id, "ABCD12345678", "286", OPENING)
    sign_in(inside, people.held[ROSE.code].card[0])
    shown = words(describe(managed(inside)))
    assert "so••••••••••e" in shown
    assert "Un compte n’est pas à vous?" in shown


@pytest.mark.parametrize(("theme", "first"), [("dark", "  ██"), ("light", "██  ")])
def test_the_picture_of_a_key_is_dark_on_light_in_every_theme(inside: Visit, theme: str, first: str) -> None:
    """Ink is where the page is not: a camera finds dark squares on a light ground. It ends with the taking up."""
    inside.comfort = replace(inside.comfort, theme=theme)
    managed(inside).act("enrol")
    (picture,) = (block for block in describe(inside).blocks if isinstance(block, Picture))
    assert picture.rows == (first, first[2:] + first[:2])
    assert "grand écran" in words(describe(inside))
    fill(inside, app_code="123456")
    assert inside.signing is not None
    assert inside.signing.app_squares == ()

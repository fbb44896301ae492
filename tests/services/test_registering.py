"""Making an account: each step says its rules, refuses with the reason, and writes nothing before the last."""

import pytest

from kiosk.faces.describe import describe
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import accounts, controls, fill, register, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """At the page of what one can do."""
    made = Visit(world((Tiny(),)))
    made.act("begin")
    return made


def at_code(visit: Visit) -> None:
    """At the user code."""
    visit.act("register")
    fill(visit, accepted="yes")
    fill(visit, first_name=ROSE.first_name, last_name=ROSE.last_name)


def at_password(visit: Visit) -> None:
    """At the password."""
    at_code(visit)
    fill(visit, new_code=ROSE.code)


def problem(visit: Visit, key: str) -> str:
    """What stands at a control."""
    return controls(describe(visit))[key].problem


def test_nothing_begins_before_the_conditions_are_accepted(visit: Visit) -> None:
    """By a deliberate act."""
    visit.act("register")
    assert fill(visit).id == "register"
    assert "Cochez" in problem(visit, "#accepted")
    assert fill(visit, accepted="yes").id == "register_names"


def test_what_was_accepted_is_said_in_words_to_whoever_comes_back(visit: Visit) -> None:
    """In the word that accepts it: nobody hears that their answer is nothing."""
    visit.act("register")
    assert controls(describe(visit))["#accepted"].said == ""
    visit.enter("#accepted", "yes")
    assert controls(describe(visit))["#accepted"].said == "OUI"


def test_each_empty_control_says_so_and_the_first_has_the_focus(visit: Visit) -> None:
    """Both names are asked for at once."""
    visit.act("register")
    fill(visit, accepted="yes")
    fill(visit)
    assert problem(visit, "#first_name") == problem(visit, "#last_name") != ""
    assert describe(visit).focus == "#first_name"


@pytest.mark.parametrize(
    ("code", "why"),
    [("court", "Il en manque 3"), ("aaaaaaaa", "différents"), ("réal.cote", "é"), ("gagnon1957", "Votre nom"), (ROSE.code, "déjà")],
)
def test_a_user_code_is_refused_with_the_reason(visit: Visit, code: str, why: str) -> None:
    """Too short, alike, a sign, the person's name, taken by somebody."""
    with_rose(visit)
    at_code(visit)
    fill(visit, new_code=code)
    assert why in problem(visit, "#new_code")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("trop court", "Il en manque 5"),
        ("x" * 129, "de trop"),
        ("madeleine au bord du lac", "Votre nom"),
        ("Québec2026Québec2026", "premiers"),
    ],
)
def test_a_password_is_refused_with_the_reason_and_has_to_be_typed_anew(visit: Visit, password: str, why: str) -> None:
    """S04, S05: by the policy, in words; what was refused stays nowhere."""
    at_password(visit)
    fill(visit, new_password=password)
    assert why in problem(visit, "#new_password")
    assert "#new_password" not in visit.typed


def test_a_password_is_told_its_strength_and_typed_again(visit: Visit) -> None:
    """In words, before it counts; another second time is refused, and the first stays."""
    at_password(visit)
    assert "Force" in words(fill(visit, new_password=ROSE.password))
    fill(visit, new_password_again="quatre loutres")
    assert "pas le même" in problem(visit, "#new_password_again")
    assert fill(visit, new_password_again=ROSE.password).id == "choose_sentence"


def test_a_sentence_holds_neither_name_nor_password(visit: Visit) -> None:
    """And the reason says so."""
    at_password(visit)
    fill(visit, new_password=ROSE.password)
    fill(visit, new_password_again=ROSE.password)
    fill(visit, sentence="Bonjour Madeleine Gagnon")
    assert "dedans" in problem(visit, "#sentence")


def test_three_different_questions_are_chosen_from_the_list(visit: Visit) -> None:
    """S08: one that was chosen is not offered again; the same answer does not serve twice; easy ones are refused."""
    register_until_questions(visit)
    visit.act("ask:first_bicycle")
    fill(visit, new_answer="oui")
    assert "premier coup" in problem(visit, "#new_answer")
    fill(visit, new_answer="rue des Érables")
    assert "vélo" not in words(describe(visit))
    visit.act("ask:childhood_wish")
    fill(visit, new_answer="RUE DES ERABLES")
    assert "déjà cette réponse" in problem(visit, "#new_answer")


def register_until_questions(visit: Visit) -> None:
    """At the list of questions."""
    at_password(visit)
    fill(visit, new_password=ROSE.password)
    fill(visit, new_password_again=ROSE.password)
    assert fill(visit, sentence=ROSE.sentence).id == "choose_question"


def test_an_address_may_stay_blank_and_a_broken_one_is_refused(visit: Visit) -> None:
    """It is the weaker step, and says so."""
    register_until_questions(visit)
    for question, answer in ROSE.answers.items():
        visit.act(f"ask:{question}")
        fill(visit, new_answer=answer)
    assert "protège moins" in words(describe(visit))
    fill(visit, email="rose at home")
    assert problem(visit, "#email")
    assert not accounts(visit).held
    assert fill(visit, email="rose@exemple.ca").id == "card"
    assert accounts(visit).held[ROSE.code].new.email == "rose@exemple.ca"


def test_a_code_that_was_taken_meanwhile_is_asked_for_again_and_the_rest_is_kept(visit: Visit) -> None:
    """Two people at two kiosks."""
    register_until_questions(visit)
    for question, answer in ROSE.answers.items():
        visit.act(f"ask:{question}")
        fill(visit, new_answer=answer)
    with_rose(visit)
    assert fill(visit).id == "register_code"
    assert "déjà" in problem(visit, "#new_code")
    assert visit.typed["#new_password"] == ROSE.password


def test_nothing_that_was_typed_stays_once_the_account_is_made(visit: Visit) -> None:
    """Not the password, not the answers, not the name; the code only partly masked."""
    register(visit)
    assert visit.typed == {}
    assert visit.signing is not None
    assert visit.signing.answers == {}
    assert ROSE.code not in repr(describe(visit))


def test_a_card_that_nobody_noted_can_still_be_seen_and_no_longer_afterwards(visit: Visit) -> None:
    """Shown once: until the person says so."""
    register_until_questions(visit)
    for question, answer in ROSE.answers.items():
        visit.act(f"ask:{question}")
        fill(visit, new_answer=answer)
    fill(visit)
    visit.back()
    visit.act("link_later")
    assert [action.id for action in describe(visit).actions] == ["card", "sign_in"]
    visit.act("card")
    visit.act("card_noted")
    assert [action.id for action in describe(visit).actions] == ["sign_in", "end"]


def at_link(visit: Visit) -> Visit:
    """An account without a link."""
    register(visit)
    visit.act("link")
    return visit


def test_a_file_is_linked_by_its_number_and_three_digits(visit: Visit) -> None:
    """Spaces and hyphens of the number do not matter."""
    accounts(visit).files["ABCD12345678"] = "024"
    at_link(visit).act("link_file")
    fill(visit, file_number="abcd 1234-5678", file_digits="024")
    assert accounts(visit).held[ROSE.code].verified


@pytest.mark.parametrize(("number", "digits"), [("ABCD12345678", "999"), ("ZZZZ00000000", "024")])
def test_an_unknown_file_and_wrong_digits_say_the_same_and_never_link(visit: Visit, number: str, digits: str) -> None:
    """S16."""
    accounts(visit).files["ABCD12345678"] = "024"
    at_link(visit).act("link_file")
    fill(visit, file_number=number, file_digits=digits)
    assert problem(visit, "#file_number") == "Ces renseignements ne permettent pas de relier le compte. Vérifiez-les, ou voyez un agent."
    assert not accounts(visit).held[ROSE.code].verified


def test_without_a_register_an_agent_checks(visit: Visit) -> None:
    """And the page says so."""
    at_link(visit).act("link_file")
    assert "pas à cette borne" in words(fill(visit, file_number="ABCD12345678", file_digits="024"))
    visit.act("link_agent")
    assert describe(visit).id == "registered"


def test_the_line_of_the_notice_is_the_one_that_the_centre_set(visit: Visit) -> None:
    """By its number; where none is set, staff tell it."""
    register(visit)
    visit.act("link")
    visit.act("link_notice")
    assert "199" not in controls(describe(visit))["#notice_line"].ask
    object.__setattr__(visit.world.settings, "notice_line", "199")
    assert controls(describe(visit))["#notice_line"].ask == "Quel montant est à la ligne 199 de l’avis?"


@pytest.mark.parametrize(("year", "page"), [("2012", "link_agent"), ("2011", "link_agent"), ("2010", "link_notice"), ("x", "link_notice")])
def test_a_notice_counts_for_two_years_and_waits_for_an_agent(visit: Visit, year: str, page: str) -> None:
    """A notice of three years ago never links."""
    at_link(visit).act("link_notice")
    assert fill(visit, notice_year=year, notice_number="123", notice_line="4 500").id == page
    assert not accounts(visit).held[ROSE.code].verified

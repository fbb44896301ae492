"""An identity check at the counter: the document first, then the name alone, then the act; a card or a code that is shown once."""

from kiosk.access.codes import show_resume_code
from kiosk.faces.describe import describe
from kiosk.services.counter.visit import StaffVisit
from tests.accounts_desk import somebody
from tests.counter.desk import Desk, act, enter, offered, told


def asked(desk: Desk) -> StaffVisit:
    """Staff have typed the user code that a person gave."""
    desk.store.accounts.create(somebody(email="rose@exemple.ca"), desk.clock.now())
    visit = desk.signed_in("agent")
    act(visit, "accounts")
    visit.enter("#user_code", somebody().code)
    return visit


def test_the_name_is_shown_after_the_document_was_seen_and_nothing_else_of_the_account(desk: Desk) -> None:
    """No name and no act before that is stated; then the name, which is noted; never sentence, questions, address or card."""
    visit, new = asked(desk), somebody(email="rose@exemple.ca")
    page = act(visit, "identity")
    assert offered(page) == ["continue"]
    visit.go_on(("#seen",))
    page = describe(visit)
    assert page.id == "staff_identity"
    assert "Regardez la pièce, puis cochez la case." in told(page)
    assert new.last_name not in told(page)
    assert "name_read" not in desk.events()
    page = enter(visit, seen="yes")
    assert (page.id, page.private) == ("staff_name", True)
    assert f"{new.first_name} {new.last_name}" in told(page)
    assert not [one for one in (new.sentence, new.email, *new.answers.values(), new.password) if one in told(page)]
    assert desk.events().count("name_read") == 1
    assert offered(page) == ["issue", "one_use", "other_name"]


def test_nothing_is_handed_over_before_the_name_was_compared(desk: Desk) -> None:
    """The acts, sent all the same from the pages before: no card, no code, and the account is not verified."""
    visit = asked(desk)
    for page in ("", "identity"):
        if page:
            act(visit, page)
        for deed in ("issue", "one_use"):
            visit.act(deed)
    assert (visit.card, visit.one_use, visit.stop.page) == ((), "", "staff_identity")
    assert not {"card_issued", "identity_checked", "reset_issued"} & set(desk.events()[-3:])


def test_a_document_with_another_name_changes_nothing_and_is_noted(desk: Desk) -> None:
    """The account stays as it was, and so does its card; nothing of the name stays in the visit."""
    visit = asked(desk)
    act(visit, "identity")
    enter(visit, seen="yes")
    page = act(visit, "other_name")
    assert (page.id, page.status) == ("staff_home", "Rien n’est changé au compte.")
    assert somebody().last_name not in repr(visit.__dict__)
    assert [one.split('"disposition":"')[1].split('"')[0] for one in desk.entries() if "identity_checked" in one] == ["refused"]
    assert desk.store.accounts.card_number(somebody().code) == 1


def test_another_person_s_document_is_asked_for_anew(desk: Desk) -> None:
    """The statement of one check does not count for the next."""
    visit = asked(desk)
    act(visit, "identity")
    enter(visit, seen="yes")
    visit.back()
    visit.back()
    assert act(visit, "identity").id == "staff_identity"
    visit.go_on(("#seen",))
    assert describe(visit).id == "staff_identity"
    assert visit.owner == ()


def test_an_account_that_was_closed_meanwhile_is_unknown(desk: Desk) -> None:
    """Between two acts of the check: it is said, at the field of the user code."""
    visit = asked(desk)
    act(visit, "identity")
    enter(visit, seen="yes")
    desk.store.accounts.close_account(desk.store.accounts.entered(somebody().code, desk.clock.now(), "1").id, desk.clock.now())
    page = act(visit, "issue")
    assert page.id == "staff_account"
    assert "Aucun compte n’a ce code." in told(page)


def test_an_identity_check_issues_a_card_that_is_shown_once(desk: Desk) -> None:
    """Ten codes, the old card is worth nothing; handed over, the codes are nowhere in the visit."""
    new = somebody()
    id, old = desk.store.accounts.create(new, desk.clock.now())
    visit = desk.signed_in("agent")
    act(visit, "accounts")
    visit.enter("#user_code", new.code)
    assert "pièce d’identité avec photo" in told(act(visit, "identity"))
    enter(visit, seen="yes")
    page = act(visit, "issue")
    codes = visit.card
    assert "Elle note ses codes sur papier." in told(page)
    assert (len(codes), page.private, page.back) == (10, True, False)
    assert desk.store.accounts.account(id).verified
    assert desk.store.accounts.card(new.code, old[0], desk.clock.now()).verdict == "wrong"
    assert act(visit, "handed").id == "staff_home"
    assert not [code for code in codes if code in repr(visit.__dict__)]
    desk.later(minutes=2)
    assert desk.store.accounts.card(new.code, codes[0], desk.clock.now()).verdict == "right"


def test_a_forgotten_password_is_chosen_anew_with_a_code_of_the_counter(desk: Desk) -> None:
    """Shown once, good once; staff see no password, and the code is nowhere in the visit afterwards."""
    new = somebody()
    desk.store.accounts.create(new, desk.clock.now())
    visit = desk.signed_in("agent")
    act(visit, "accounts")
    visit.enter("#user_code", new.code)
    act(visit, "identity")
    enter(visit, seen="yes")
    page = act(visit, "one_use")
    code = visit.one_use
    assert (page.id, page.private, page.back) == ("staff_one_use", True, False)
    assert show_resume_code(code) in told(page)
    assert act(visit, "handed").id == "staff_home"
    assert code not in repr(visit.__dict__)
    accounts = desk.store.accounts
    assert accounts.desk.reset(new.code, code, "autre phrase bien longue ici", desk.clock.now()).verdict == "right"
    assert accounts.password(new.code, "autre phrase bien longue ici", desk.clock.now()).verdict == "right"
    assert accounts.desk.reset(new.code, code, new.password, desk.clock.now()).verdict == "wrong"
    assert desk.events().count("reset_issued") == 1

"""The pages about accounts, each as a person comes to it: made, waited for, wrong, signed in, changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.access.waits import Tries
from kiosk.faces.describe import describe
from kiosk.services import elsewhere, mine
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.accounts import ROSE
from tests.services.fakes import MemoryMailer, world
from tests.services.hands import accounts, fill, with_rose
from tests.services.test_filed import fill_in
from tests.services.test_helping import sent
from tests.services.test_mine import back, come
from tests.services.tiny import Tiny

NEW = replace(ROSE, code="zoe.inventee", password="neuf hiboux derrière le moulin", first_name="Corinne", last_name="Bolduc")


def visits(lang: Lang) -> Iterator[Visit]:
    """A visit that stands on one page after the other."""
    yield from _registering(_begun(lang))
    yield from _signing_in(_begun(lang))
    yield from _inside(_begun(lang))
    yield from _mailed(_begun(lang))
    yield from _elsewhere(lang)
    yield from _sent(_begun(lang))


def _begun(lang: Lang) -> Visit:
    """At the page of what one can do; Rose has an account, and a file is known."""
    visit = Visit(replace(world((Tiny(),)), keys=True), lang, english=True)
    with_rose(visit, verified=True)
    visit.act("begin")
    return visit


def _registering(visit: Visit) -> Iterator[Visit]:
    visit.act("register")
    yield from _twice(visit, accepted="yes")
    yield from _twice(visit, first_name=NEW.first_name, last_name=NEW.last_name)
    yield from _twice(visit, wrong={"new_code": ROSE.code}, new_code=NEW.code)
    yield from _twice(visit, wrong={"new_password": "trop court"}, new_password=NEW.password)
    yield from _twice(visit, wrong={"new_password_again": "autre"}, new_password_again=NEW.password)
    yield from _twice(visit, wrong={"sentence": "court"}, sentence=NEW.sentence)
    for question, answer in NEW.answers.items():
        yield visit
        visit.act(f"ask:{question}")
        yield from _twice(visit, wrong={"new_answer": "non"}, new_answer=answer)
    yield from _twice(visit, wrong={"email": "x"}, email="")
    yield visit
    visit.back()
    yield visit
    yield from _linking(visit)
    visit.act("link_later")
    yield visit
    visit.act("card")
    visit.act("card_noted")
    yield visit


def _linking(visit: Visit) -> Iterator[Visit]:
    visit.act("link_file")
    yield from _twice(visit, file_number="ABCD12345678", file_digits="024")
    yield visit
    visit.back()
    visit.back()
    accounts(visit).files["X"] = "1"
    visit.act("link_file")
    fill(visit, file_number="ABCD12345678", file_digits="024")
    yield visit
    visit.back()
    visit.act("link_notice")
    yield from _twice(visit, notice_year="2012", notice_number="12", notice_line="34")
    yield visit
    visit.back()
    visit.back()


def _signing_in(visit: Visit) -> Iterator[Visit]:
    visit.act("sign_in")
    yield from _twice(visit, user_code=ROSE.code)
    yield from _twice(visit, wrong={"password": "autre"}, password=ROSE.password)
    yield from _twice(visit, wrong={"answer": "autre"}, answer=ROSE.answers["first_bicycle"])
    yield visit
    fill(visit, card="12")
    yield visit
    visit.back()
    yield visit
    visit.act("with_app")
    yield visit
    while describe(visit).id != "sign_in_wait":
        fill(visit, app_code="000000")
    yield visit
    visit.act("with_card")
    yield visit
    visit.back()
    accounts(visit).tries[ROSE.code] = Tries(failures=100)
    fill(visit, app_code="000000")
    yield visit
    visit.act("forgotten")
    yield visit
    visit.act("reset")
    yield from _twice(visit, user_code=ROSE.code, one_use="1")


def _inside(visit: Visit) -> Iterator[Visit]:
    lang = visit.lang
    card = list(accounts(visit).held[ROSE.code].card)
    for code in card[:2]:
        visit.act("sign_in")
        for typed in ({"user_code": ROSE.code}, {"password": ROSE.password}, {"answer": ROSE.answers["first_bicycle"]}, {"card": code}):
            fill(visit, **typed)
        yield visit
        if code == card[0]:
            for act in ("end", "restart", "begin"):
                visit.act(act)
            visit.lang = lang
    visit.act("service:payments")
    yield from _again(visit)
    visit.back()
    visit.act("account")
    yield from _again(visit)
    yield from _managed(visit)
    yield from _kept(visit)


def _kept(visit: Visit) -> Iterator[Visit]:
    """A draft that the account keeps: chosen, found again, erased."""
    for act in ("mine", "start:tiny", "keep_draft", "keep_draft_now"):
        visit.act(act)
        yield visit
    mine.look(visit)
    draft = visit.application().draft
    visit.trail = [visit.home]
    for act in ("mine:", f"kept_draft:{draft}", "erase_draft", "stay", "continue_draft", "leave"):
        visit.act(act)
        yield visit
        if act == "mine:":
            yield from _again(visit)
    visit.back()
    visit.open("end")
    yield visit


def _sent(visit: Visit) -> Iterator[Visit]:
    """An application that was sent from the account: seen, corrected, withdrawn."""
    lang = visit.lang
    sent(fill_in(come(visit)))
    back(visit).lang = lang
    visit.act("mine")
    yield from _again(visit)
    assert visit.signing is not None
    visit.act(f"filed:{visit.signing.filed[0].sealed.reference}")
    yield visit
    visit.act("correct")
    yield from _twice(visit, correction="J’ai fini de travailler le 3 mars, et non le 2.")
    for act in ("withdraw", "withdraw_now"):
        yield visit
        visit.act(act)
    yield visit


def _again(visit: Visit) -> Iterator[Visit]:
    yield from _twice(visit, wrong={"answer": "autre", "password": "autre"}, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    yield visit


def _managed(visit: Visit) -> Iterator[Visit]:
    yield from _open_elsewhere(visit)
    for act in ("new_card", "close_account", "enrol", "change_password", "change_sentence", "change_questions", "security"):
        visit.act(act)
        yield visit
        visit.back()


def _open_elsewhere(visit: Visit) -> Iterator[Visit]:
    """The account stands open at other kiosks: seen, one ended, the rest reported as a fraud."""
    for kiosk in ("2", "3"):
        accounts(visit).sessions.begin(ROSE.code, kiosk, visit.world.clock.now() - timedelta(hours=1))
    visit.act("sessions")
    yield visit
    assert visit.signing is not None
    last = elsewhere.sessions(visit)[-1]
    for act in (elsewhere.act_of(last), "fraud", "report_fraud"):
        visit.act(act)
        yield visit
    visit.trail = visit.trail[:-2]


def _mailed(visit: Visit) -> Iterator[Visit]:
    """A code by e-mail: offered, not sent, sent, wrong."""
    held, mailer = accounts(visit).held[ROSE.code], visit.world.mailer
    held.new = replace(held.new, email="rose.fictive@courriel.exemple.ca")
    visit.act("sign_in")
    for typed in ({"user_code": ROSE.code}, {"password": ROSE.password}, {"answer": ROSE.answers["first_bicycle"]}):
        fill(visit, **typed)
    yield visit
    assert isinstance(mailer, MemoryMailer)
    for mailer.down in (True, False):
        visit.act("send_code")
        yield visit
    fill(visit, card="000000")
    yield visit


def _elsewhere(lang: Lang) -> Iterator[Visit]:
    """On a terminal of one person's own; with an account that is not verified; after a reset."""
    visit = _begun(lang)
    object.__setattr__(visit.world.settings, "private_terminal", True)
    object.__setattr__(visit.world.settings, "fraud_phone", "1 800 000-0000")
    accounts(visit).held[ROSE.code].verified = False
    visit.act("sign_in")
    yield visit
    fill(visit, public="", user_code=ROSE.code)
    fill(visit, password=ROSE.password)
    yield visit
    fill(visit, answer=ROSE.answers["first_bicycle"])
    yield visit
    fill(visit, card=accounts(visit).held[ROSE.code].card[0])
    yield visit
    visit.act("service:payments")
    yield visit
    visit.act("account")
    yield visit
    visit.act("fraud")
    yield visit
    visit = _begun(lang)
    one_use = accounts(visit).desk.reset_code(ROSE.code, visit.world.clock.now())
    for act in ("sign_in", "forgotten", "reset"):
        visit.act(act)
    fill(visit, user_code=ROSE.code, one_use=one_use)
    for key in ("new_password", "new_password_again"):
        fill(visit, **{key: NEW.password})
    yield visit


def _twice(visit: Visit, wrong: dict[str, str] | None = None, **right: str) -> Iterator[Visit]:
    """A page as it comes, with what is wrong on it, and then the next one."""
    yield visit
    fill(visit, **(wrong or {}))
    yield visit
    fill(visit, **right)

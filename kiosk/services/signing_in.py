"""Signing in: user code, password after the personal sentence, security question, code of the card. The order stands here alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.services import mailed_codes, mine
from kiosk.services.dossier import door, news
from kiosk.services.keeping import begin_session, forget, given, left, now, passed, signing_of, store, take, wanting
from kiosk.services.signing import PUBLIC
from kiosk.services.stops import WELCOME, Stop

if TYPE_CHECKING:
    from kiosk.ports.accounts import Trusted
    from kiosk.services.state import State

PAGES = ("sign_in", "sign_in_password", "sign_in_question", "sign_in_card", "sign_in_app", "sign_in_wait")
LAST = ("sign_in_card", "sign_in_app")
"""Step 4."""
TRUSTS: Mapping[Trusted, str] = {"question": "#trust_question", "code": "#trust_code"}
"""The boxes of a terminal of one person's own."""


def begin(visit: State, at: str) -> None:
    """« Ouvrir mon dossier »: the first step, with nothing of an earlier try."""
    forget(visit)
    signing_of(visit).carded = ""
    mailed_codes.withdraw(visit)
    visit.trail = [stop for stop in visit.trail if stop.page not in (*PAGES, "registered", "forgotten")]
    visit.go(Stop("sign_in"), "#user_code")


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """Step 1: whose sentence to show; an unknown code has one too."""
    if wanting(visit, "#user_code"):
        return
    mailed_codes.withdraw(visit)
    signing = signing_of(visit)
    signing.public = not visit.world.settings.private_terminal or visit.typed.get(PUBLIC, "yes") == "yes"
    signing.sentence = store(visit).sentence(given(visit, "#user_code"))
    visit.go(Stop("sign_in_password"), "#password")


def from_password(visit: State, keys: tuple[str, ...]) -> None:
    """Step 2. Unknown codes and wrong passwords lead to the same page."""
    if wanting(visit, "#password"):
        return
    code = given(visit, "#user_code")
    if not passed(visit, store(visit).password(code, take(visit, "#password"), now(visit)), "#password", "SIGN_IN"):
        return
    if _trusted(visit, code, "question"):
        _after_question(visit, code)
        return
    signing_of(visit).question = store(visit).question(code)
    visit.go(Stop("sign_in_question"), "#answer")


def from_question(visit: State, keys: tuple[str, ...]) -> None:
    """Step 3; the last one where the code of the card came first."""
    if wanting(visit, "#answer"):
        return
    code = given(visit, "#user_code")
    if passed(visit, store(visit).answer(code, take(visit, "#answer"), now(visit)), "#answer", "ANSWER"):
        _after_question(visit, code)


def from_card(visit: State, keys: tuple[str, ...]) -> None:
    """Step 4, by the card or by what was sent; or, during a wait, by the card alone: then on from where the wait began."""
    if wanting(visit, "#card"):
        return
    code, typed = given(visit, "#user_code"), take(visit, "#card")
    if mailed_codes.is_one(visit, typed):
        right = mailed_codes.right(visit, code, typed)
    else:
        right = passed(visit, store(visit).card(code, typed, now(visit)), "#card", "CARD")
    if not right:
        return
    if visit.stop.at == "first":
        _go_on_after_card(visit, code)
    else:
        _enter(visit, code)


def from_app(visit: State, keys: tuple[str, ...]) -> None:
    """Step 4 with an application in the place of the card."""
    if wanting(visit, "#app_code"):
        return
    code = given(visit, "#user_code")
    tried = store(visit).second.authenticator(code, take(visit, "#app_code").strip(), now(visit))
    if passed(visit, tried, "#app_code", "APP"):
        _enter(visit, code)


def with_app(visit: State, at: str) -> None:
    """« Utiliser mon application »."""
    visit.go(Stop("sign_in_app"), "#app_code")


def with_card(visit: State, at: str) -> None:
    """During a wait: a code of the card opens the way at once, so that a stranger's failures shut nobody out."""
    visit.trail.pop()
    _ask_card(visit, given(visit, "#user_code"), "first")


def try_again(visit: State, at: str) -> None:
    """From the page of waiting back to the step, once the wait is over."""
    if not left(visit):
        visit.trail.pop()


def forgotten(visit: State, at: str) -> None:
    """« J’ai oublié »: who can help, and with what."""
    visit.go(Stop("forgotten"))


def _go_on_after_card(visit: State, code: str) -> None:
    """Back to the step that the wait stood before; what was right already is not asked again."""
    signing = signing_of(visit)
    signing.carded = code
    signing.refused = {}  # what is wrong is over: no page may say it of the code just accepted
    while visit.stop == Stop("sign_in_card", "first"):
        visit.trail.pop()
    visit.focus = ""
    if visit.stop.page in LAST:
        _enter(visit, code)
    else:
        visit.status = f"said.card_taken.{visit.stop.page}"


def _after_question(visit: State, code: str) -> None:
    """The code of the card is next, unless it came first or this device is trusted with it."""
    if signing_of(visit).carded == code or _trusted(visit, code, "code"):
        _enter(visit, code)
    else:
        mailed_codes.offer(visit, code)
        _ask_card(visit, code)


def _trusted(visit: State, code: str, what: Trusted) -> bool:
    """Whether this device is not asked; never on a public computer."""
    return not signing_of(visit).public and store(visit).devices.trusted(code, visit.world.settings.kiosk_name, what, now(visit))


def _trust(visit: State, id: str) -> None:
    """What was ticked on the way in; a question stays for an account whose identity was not verified."""
    for what, key in TRUSTS.items():
        ticked = not signing_of(visit).public and visit.typed.get(key) == "yes"
        if ticked and not store(visit).devices.trust(id, visit.world.settings.kiosk_name, what, now(visit)):
            visit.status = "said.question_stays"


def _ask_card(visit: State, code: str, at: str = "") -> None:
    """The next code; a card that is used up leaves the other codes, but during a wait it alone would open the way."""
    signing_of(visit).number = store(visit).card_number(code)
    if signing_of(visit).number or not at:
        visit.go(Stop("sign_in_card", at), "#card")
    else:
        visit.go(Stop("forgotten", "card"))


def _enter(visit: State, code: str) -> None:
    """Every step was right: the account is open, and nothing that was typed stays."""
    signing = signing_of(visit)
    signing.account = store(visit).entered(code, now(visit), visit.world.settings.kiosk_name)
    begin_session(visit, signing.account.id)
    mine.look(visit)
    door.look(visit)
    news.look(visit)
    signing.sentence = signing.question = ""
    mailed_codes.withdraw(visit)
    visit.trail, visit.focus, visit.status = [WELCOME, Stop("my_file")], "", "said.signed_in"
    _trust(visit, signing.account.id)
    forget(visit)


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {
    "sign_in": from_code, "sign_in_password": from_password, "sign_in_question": from_question, "sign_in_card": from_card,
    "sign_in_app": from_app,
}  # fmt: skip
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "sign_in": begin, "with_card": with_card, "with_app": with_app, "try_again": try_again, "forgotten": forgotten,
}  # fmt: skip

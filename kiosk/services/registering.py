"""Making an account, one or two questions a page: which page follows which. Nothing is written before the last one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.access import addresses, user_codes
from kiosk.access.questions import CHOSEN
from kiosk.forms.problems import Problem
from kiosk.ports.accounts import NewAccount
from kiosk.services import choosing, resetting
from kiosk.services.choosing import AGAIN, PASSWORD, SENTENCE
from kiosk.services.keeping import back_to, forget, given, now, own, refuse, signing_of, store, take, wanting
from kiosk.services.stops import WELCOME, Stop

if TYPE_CHECKING:
    from kiosk.services.state import State

ELSEWHERE: Mapping[str, Callable[[State], None]] = {"change": choosing.change, "reset": resetting.go_on}
"""Where the same pages do not make an account."""


def here(step: Callable[[State], None]) -> Callable[[State, tuple[str, ...]], None]:
    """What Continue does on a page that makes an account: a step, or what the same page is for elsewhere."""
    return lambda visit, _: ELSEWHERE.get(visit.stop.at, step)(visit)


def begin(visit: State, at: str) -> None:
    """« Créer un compte »: first what one agrees to."""
    forget(visit)
    visit.trail = [stop for stop in visit.trail if stop.page not in ("registered", "forgotten")]
    visit.go(Stop("register"))


def from_conditions(visit: State, keys: tuple[str, ...]) -> None:
    """The conditions of use, accepted by a deliberate act."""
    if visit.typed.get("#accepted") != "yes":
        refuse(visit, "#accepted", Problem("NOT_ACCEPTED"))
    else:
        visit.go(Stop("register_names"), "#first_name")


def from_names(visit: State, keys: tuple[str, ...]) -> None:
    """First and last name."""
    if not wanting(visit, "#first_name", "#last_name"):
        visit.go(Stop("register_code"), "#new_code")


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """A user code that nobody has."""
    if wanting(visit, "#new_code"):
        return
    code = given(visit, "#new_code")
    problems = user_codes.refused(code, names=(given(visit, "#first_name"), given(visit, "#last_name")))
    if problems:
        refuse(visit, "#new_code", problems[0])
    elif not store(visit).free(code):
        refuse(visit, "#new_code", Problem("USER_CODE_TAKEN"))
    else:
        visit.go(Stop("choose_password", "new"), PASSWORD)


def from_password(visit: State) -> None:
    """A password, and how strong it is."""
    if choosing.from_password(visit):
        visit.go(Stop("repeat_password", "new"), AGAIN)


def from_again(visit: State) -> None:
    """The same again."""
    if choosing.from_again(visit):
        visit.go(Stop("choose_sentence", "new"), SENTENCE)


def from_sentence(visit: State) -> None:
    """A personal sentence."""
    if choosing.from_sentence(visit):
        choosing.begin_questions(visit, "new")


def from_answer(visit: State) -> None:
    """A question and its answer, three times."""
    if choosing.from_answer(visit):
        _after_answer(visit)


def steps(visit: State) -> int:
    """How many steps it takes: an address is asked for only where something is sent to it."""
    return 6 if visit.world.mailer is not None else 5


def last_answer(visit: State) -> bool:
    """Whether the account is made once this answer is right."""
    return visit.stop.at == "new" and visit.world.mailer is None and len(signing_of(visit).answers) == CHOSEN - 1


def from_email(visit: State, keys: tuple[str, ...]) -> None:
    """An address or none; then the account is made, at once with its card, or has another address."""
    email = given(visit, "#email")
    if email and not addresses.readable(email):
        refuse(visit, "#email", Problem("EMAIL"))
    elif visit.stop.at == "change":
        store(visit).change_email(own(visit).id, email, now(visit))
        choosing.changed(visit, "said.email_changed")
    else:
        _create(visit, email)


def _after_answer(visit: State) -> None:
    """Another question; then the address, where there is a step for it; then the account."""
    if not choosing.enough(visit):
        visit.go(Stop("choose_question", "new"))
    elif visit.world.mailer is not None:
        visit.go(Stop("register_email"))
    else:
        _create(visit, "")


def _create(visit: State, email: str) -> None:
    """Write the account. Somebody may have taken the code meanwhile: then another one is asked for, and the rest is kept."""
    signing, code = signing_of(visit), given(visit, "#new_code")
    first, last = given(visit, "#first_name"), given(visit, "#last_name")
    new = NewAccount(code, visit.typed[PASSWORD], given(visit, SENTENCE), dict(signing.answers), first, last, email, visit.lang)
    try:
        signing.created, signing.card = store(visit).create(new, now(visit))
    except ValueError:
        back_to(visit, "register_code")
        refuse(visit, "#new_code", Problem("USER_CODE_TAKEN"))
        return
    signing.shown = user_codes.masked(code)
    take(visit, PASSWORD)
    forget(visit)
    visit.trail = [WELCOME, Stop("services"), Stop("registered"), Stop("link"), Stop("card")]
    visit.focus, visit.status = "", "said.account_made"


def card_noted(visit: State, at: str) -> None:
    """The codes are noted: from now on nothing shows them."""
    signing_of(visit).card = ()
    visit.trail.pop()


def card(visit: State, at: str) -> None:
    """The codes of the card once more, as long as nobody said that they are noted."""
    visit.go(Stop("card"))


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {
    "register": from_conditions, "register_names": from_names, "register_code": from_code, "register_email": from_email,
    "choose_password": here(from_password), "repeat_password": here(from_again), "choose_sentence": here(from_sentence),
    "answer_question": here(from_answer),
}  # fmt: skip
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "register": begin, "ask": choosing.question, "card_noted": card_noted, "card": card,
}  # fmt: skip

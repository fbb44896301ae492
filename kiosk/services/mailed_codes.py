"""A code by e-mail in the place of the card's, where the centre sends mail: a weaker step, and called so where it is offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import TYPE_CHECKING

from kiosk.access.cards import read_code
from kiosk.forms.problems import Problem
from kiosk.ports import MailUnavailable
from kiosk.ports.accounts import TooManyMails
from kiosk.services.keeping import given, now, passed, refuse, signing_of, store
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.services.state import State
    from kiosk.words import Lang

DIGITS = 6
"""Of a code that was sent; a code of the card has more."""
CONTENT = ("digits", "once", "alone", "not_you")
"""What the message says, line by line: no name, and nothing of a file."""


def withdraw(visit: State) -> None:
    """Nothing can be sent, and nothing that was sent counts: the sign-in is not there yet, or begins anew."""
    signing = signing_of(visit)
    signing.mail_to = signing.request = ""


def offer(visit: State, code: str) -> None:
    """Every step before was right: a code can be sent, where the centre sends mail and the account has an address."""
    if visit.world.mailer is not None:
        signing_of(visit).mail_to, signing_of(visit).mail_lang = store(visit).second.reach(code)


def send(visit: State, at: str) -> None:
    """« Recevoir un code par courriel ». What keeps it from going out is told at the field, where the card still works."""
    signing, mailer = signing_of(visit), visit.world.mailer
    if mailer is None or not signing.mail_to or visit.stop.page != "sign_in_card":
        return
    signing.request = ""
    try:
        request, digits, address = store(visit).second.send(given(visit, "#user_code"), now(visit))
        mailer.send(address, say("mail.code.subject", signing.mail_lang), _text(digits, minutes(visit), signing.mail_lang))
    except TooManyMails:
        refuse(visit, "#card", _instead("MAILS", visit))
        return
    except (LookupError, MailUnavailable):
        refuse(visit, "#card", _instead("MAIL", visit))
        return
    visit.shown.discard("#card")
    signing.request, visit.focus, visit.status = request, "#card", "said.code_sent"


def _instead(code: str, visit: State) -> Problem:
    """Why nothing went out, and what to do instead: by the card, or without one at the counter."""
    return Problem(code if signing_of(visit).number else f"{code}_ALONE", {"n": visit.world.settings.account_emails})


def is_one(visit: State, typed: str) -> bool:
    """Whether what was typed is to be held against the code that was sent; during a wait only the card opens the way."""
    return bool(signing_of(visit).request) and visit.stop.at != "first" and read_code(typed, DIGITS) is not None


def card_waits(visit: State) -> bool:
    """On the page of waiting: whether it was the card's own code that was wrong, so that another one cannot be tried either."""
    before = visit.trail[-2] if len(visit.trail) > 1 else visit.stop
    return before.page == "sign_in_card" and (before.at == "first" or not signing_of(visit).request)


def right(visit: State, code: str, typed: str) -> bool:
    """Whether these are the digits that were sent; else the page says so, or the page of waiting comes."""
    tried = store(visit).second.sent(code, signing_of(visit).request, typed, now(visit))
    return passed(visit, tried, "#card", "MAILED")


def minutes(visit: State) -> int:
    """How long a code is good."""
    return ceil(visit.world.settings.account_email / 60)


def masked(address: str) -> str:
    """The address as its owner knows it again: the first sign, and whose server it is."""
    name, _, server = address.rpartition("@")
    return f"{name[:1]}•••@{server}"


def _text(digits: str, minutes: int, lang: Lang) -> str:
    return "\n".join(say(f"mail.code.{one}", lang, digits=digits, n=minutes) for one in CONTENT) + "\n"


ACTS: Mapping[str, Callable[[State, str], None]] = {"send_code": send}

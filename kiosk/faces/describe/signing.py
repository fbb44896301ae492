"""The pages of signing in: four steps, waiting, a code that was forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import page, told, words
from kiosk.faces.describe.fields import WIDE, box, field, problem, quoted
from kiosk.faces.describe.page import Block, Page, Words
from kiosk.services import mailed_codes
from kiosk.services.keeping import left, signing_of
from kiosk.services.signing import PUBLIC
from kiosk.services.signing_in import TRUSTS
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import timedelta

    from kiosk.ports.accounts import Trusted
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

CARD = 10
"""Cells of a code of the card."""


def sign_in(visit: Visit) -> Page:
    """Step 1: the user code; the public computer is said, and fixed but on a terminal of one person's own."""
    lang = visit.lang
    fixed: tuple[Block, ...] = (words("sign_in.public", lang), words("sign_in.each", lang, gap=False))
    if visit.world.settings.private_terminal:
        fixed = (
            box(visit, PUBLIC, say("sign_in.public_box", lang), ticked=True, must=False),
            words("sign_in.each_ticked", lang, gap=False),
        )
    return page("sign_in", lang, (field(visit, "#user_code"), *fixed), ("continue", "forgotten"))


def password(visit: Visit) -> Page:
    """Step 2: the personal sentence, and the password: on one sheet, however narrow. A password that is refused may be forgotten."""
    lang, sentence = visit.lang, signing_of(visit).sentence
    shown = say("sign_in.sentence", lang, sentence=quoted(sentence, lang))
    asked = field(visit, "#password", ask=shown, hint=say("sign_in.not_yours", lang), width=WIDE)
    refused = ("forgotten",) if asked.problem else ()
    return page("sign_in_password", lang, (asked,), ("continue", *showing(visit), *refused))


def question(visit: Visit) -> Page:
    """Step 3: the question that was drawn, the same one until it is answered."""
    lang = visit.lang
    asked = field(visit, "#answer", ask=say(f"question.{signing_of(visit).question}", lang), width=WIDE)
    return page("sign_in_question", lang, (asked, *_trust(visit, "question")), ("continue", *showing(visit)))


def card(visit: Visit) -> Page:
    """Step 4: the next code of the card; during a wait it comes first."""
    lang, signing, first = visit.lang, signing_of(visit), visit.stop.at == "first"
    sent = bool(signing.request) and not first
    if not signing.number and not sent:
        return _used_up(visit)
    ask = ("sign_in.mailed.ask" if signing.number else "sign_in.mailed.alone") if sent else "field.card.ask"
    asked = field(visit, "#card", ask=say(ask, lang, n=signing.number), width=CARD)
    if first:
        then = words("sign_in.card.then", lang)
        return page("sign_in_card", lang, (asked, then), ("continue",), place=say("page.sign_in_card.place.first", lang))
    shown = (*_mailed(visit), asked, *_trust(visit, "code"))
    sending = ("send_code=another_code" if sent else "send_code",) if signing.mail_to else ()
    return replace(page("sign_in_card", lang, shown, ("continue", "with_app", *sending)), private=sent)


def _used_up(visit: Visit) -> Page:
    """Step 4 without a card: the other codes, and staff."""
    lang, (sentence, _) = visit.lang, problem(visit, "#card")
    wrong = (Words(sentence, "error"),) if sentence else ()
    shown = (words("forgotten.card", lang, "warning"), *wrong, *_mailed(visit))
    sending = ("send_code",) if signing_of(visit).mail_to else ()
    return page("sign_in_card", lang, shown, ("with_app", *sending, "forgotten"))


def app(visit: Visit) -> Page:
    """Step 4 with an application."""
    return page("sign_in_app", visit.lang, (field(visit, "#app_code", width=CARD), *_trust(visit, "code")), ("continue",))


def reset(visit: Visit) -> Page:
    """The code that staff handed over."""
    shown = (field(visit, "#user_code", position=(1, 2)), field(visit, "#one_use", position=(2, 2)))
    return page("reset", visit.lang, shown, ("continue", *showing(visit)))


def reset_done(visit: Visit) -> Page:
    """Another password is set; signing in goes by all its steps."""
    shown = (words("reset_done.what", visit.lang, "strong"), words("reset_done.next", visit.lang))
    return replace(page("reset_done", visit.lang, shown, ("sign_in",)), back=False)


def wait(visit: Visit) -> Page:
    """Not now: how long it takes, and what can be done at once; or that staff have to see the person."""
    lang, tried = visit.lang, signing_of(visit).tried
    if tried is not None and tried.verdict == "locked":
        shown = told(lang, "sign_in.locked.why", "sign_in.locked.what", "sign_in.locked.kept")
        return page("sign_in_wait", lang, shown, title=say("sign_in.locked.title", lang), place=say("sign_in.locked.place", lang))
    card = mailed_codes.card_waits(visit)
    by_card = visit.account is None and not card
    wrong = (words(f"sign_in.wait.wrong.{visit.stop.at}", lang),) if tried is not None and tried.verdict == "wrong" else ()
    shown = (
        *wrong,
        how_long(left(visit), lang),
        words("sign_in.wait.why_card" if card else "sign_in.wait.why", lang),
        *((words("sign_in.wait.card", lang),) if by_card else ()),
    )
    return page("sign_in_wait", lang, shown, ("try_again=again", *(("with_card",) if by_card else ())))


def forgotten(visit: Visit) -> Page:
    """« J’ai oublié »: never by a question alone."""
    shown = told(visit.lang, "forgotten.staff", "forgotten.bring", "forgotten.why", "forgotten.apply")
    empty = (words("forgotten.card", visit.lang, "warning"),) if visit.stop.at == "card" else ()
    return page("forgotten", visit.lang, (*empty, *shown), ("reset",))


def _trust(visit: Visit, what: Trusted) -> tuple[Block, ...]:
    """The box of a terminal of one person's own; on a public computer there is none."""
    return (
        () if signing_of(visit).public else (box(visit, TRUSTS[what], say(f"sign_in.trust.{what}", visit.lang), ticked=False, must=False),)
    )


def _mailed(visit: Visit) -> tuple[Block, ...]:
    """That a code can be sent is the weaker way; and where the one that was sent went."""
    lang, signing = visit.lang, signing_of(visit)
    if not signing.mail_to:
        return ()
    to, n = mailed_codes.masked(signing.mail_to), mailed_codes.minutes(visit)
    sent = (words("sign_in.mailed", lang, "strong", to=to, n=n),) if signing.request else ()
    return (*sent, words("register.email.weak", lang, gap=not sent))


def how_long(rest: timedelta, lang: Lang) -> Words:
    """The time that is left, in whole seconds below a minute, else in whole minutes, never too short."""
    seconds = ceil(rest.total_seconds())
    if not seconds:
        return words("sign_in.wait.over", lang, "strong")
    return (
        words("sign_in.wait.seconds", lang, "strong", n=seconds)
        if seconds <= 60
        else words("sign_in.wait.minutes", lang, "strong", n=ceil(seconds / 60))
    )


def showing(visit: Visit) -> tuple[str, ...]:
    """« Montrer 5 secondes », on a face that can cover it again."""
    return ("show",) if visit.world.keys else ()


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "sign_in": sign_in, "sign_in_password": password, "sign_in_question": question, "sign_in_card": card, "sign_in_wait": wait,
    "forgotten": forgotten, "sign_in_app": app, "reset": reset, "reset_done": reset_done,
}  # fmt: skip

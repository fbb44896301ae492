"""The pages of signing in: four steps, waiting, a code that was forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import page, words
from kiosk.faces.describe.fields import WIDE, box, field, quoted
from kiosk.faces.describe.page import Block, Page, Words
from kiosk.services.keeping import left, signing_of
from kiosk.services.signing import PUBLIC
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import timedelta

    from kiosk.services.visit import Visit
    from kiosk.words import Lang

CARD = 10
"""Cells of a code of the card."""


def sign_in(visit: Visit) -> Page:
    """Step 1: the user code; the public computer is said, and fixed but on a terminal of one person's own."""
    lang = visit.lang
    fixed: tuple[Block, ...] = (words("sign_in.public", lang), words("sign_in.each", lang, gap=False))
    if visit.world.settings.private_terminal:
        fixed = (box(visit, PUBLIC, say("sign_in.public_box", lang), ticked=True), words("sign_in.each", lang, gap=False))
    return page("sign_in", lang, (field(visit, "#user_code"), *fixed), ("continue", "forgotten"))


def password(visit: Visit) -> Page:
    """Step 2: the personal sentence, and the password."""
    lang, sentence = visit.lang, signing_of(visit).sentence
    shown = (
        words("sign_in.sentence", lang, "strong", sentence=quoted(sentence, lang)),
        words("sign_in.not_yours", lang, gap=False),
        field(visit, "#password", width=WIDE),
    )
    return page("sign_in_password", lang, shown, ("continue", *showing(visit)))


def question(visit: Visit) -> Page:
    """Step 3: the question that was drawn, the same one until it is answered."""
    lang = visit.lang
    asked = field(visit, "#answer", ask=say(f"question.{signing_of(visit).question}", lang), width=WIDE)
    return page("sign_in_question", lang, (asked,), ("continue", *showing(visit)))


def card(visit: Visit) -> Page:
    """Step 4: the next code of the card; during a wait it comes first."""
    lang = visit.lang
    asked = field(visit, "#card", ask=say("field.card.ask", lang, n=signing_of(visit).number), width=CARD)
    return page("sign_in_card", lang, (asked,), ("continue",))


def wait(visit: Visit) -> Page:
    """Not now: how long it takes, and what can be done at once; or that staff have to see the person."""
    lang, tried = visit.lang, signing_of(visit).tried
    if tried is not None and tried.verdict == "locked":
        shown = tuple(words(f"sign_in.locked.{one}", lang, gap=not at) for at, one in enumerate(("why", "what", "kept")))
        return page("sign_in_wait", lang, shown, title=say("sign_in.locked.title", lang), place=say("sign_in.locked.place", lang))
    by_card = visit.account is None
    wrong = (words("sign_in.wait.wrong", lang),) if tried is not None and tried.verdict == "wrong" else ()
    shown = (
        *wrong,
        _how_long(left(visit), lang),
        words("sign_in.wait.why", lang),
        *((words("sign_in.wait.card", lang),) if by_card else ()),
    )
    return page("sign_in_wait", lang, shown, ("try_again=again", *(("with_card",) if by_card else ())))


def forgotten(visit: Visit) -> Page:
    """« Code oublié »: never by a question alone."""
    shown = tuple(words(f"forgotten.{one}", visit.lang, gap=not at) for at, one in enumerate(("staff", "bring", "why", "apply")))
    return page("forgotten", visit.lang, shown)


def _how_long(rest: timedelta, lang: Lang) -> Words:
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
    "forgotten": forgotten,
}  # fmt: skip

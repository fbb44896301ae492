"""The pages of making an account, step by step, and of linking it to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access import questions
from kiosk.access.cards import show_code
from kiosk.access.limits import SAFE, Limits
from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.fields import WIDE, box, choice, field
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.faces.describe.signing import showing
from kiosk.services import choosing, registering
from kiosk.services.keeping import signing_of
from kiosk.services.linking import years
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.services.visit import Visit

CONDITIONS = ("yours", "secret", "true", "close", "kept", "hidden", "no_duty")
YEAR, LINE = 5, 16
"""Cells of the digits of a number, and of a line of a notice."""


def register(visit: Visit) -> Page:
    """What a person agrees to."""
    lang = visit.lang
    told = tuple(Words(say(f"register.terms.{one}", lang), bullet=True, gap=not at) for at, one in enumerate(CONDITIONS))
    made = page(
        "register",
        lang,
        (words("register.terms", lang), *told, box(visit, "#accepted", say("register.accept", lang))),
        ("continue", "security"),
    )
    return replace(made, idle="long", reading=visit.typed.get("#accepted") != "yes")


def names(visit: Visit) -> Page:
    """First and last name."""
    shown = (
        field(visit, "#first_name", width=WIDE, position=(1, 2)),
        field(visit, "#last_name", width=WIDE, position=(2, 2)),
    )
    return _step(visit, "register_names", shown, ("continue",))


def code(visit: Visit) -> Page:
    """The user code: its rules are said before it is typed."""
    lang = visit.lang
    rules = (
        words("register.code.what", lang),
        words("register.code.no_name", lang, gap=False),
    )
    hint = say("register.code.signs", lang, least=SAFE.code_least, different=SAFE.code_different)
    return _step(visit, "register_code", (*rules, field(visit, "#new_code", hint=hint, width=WIDE)), ("continue",))


def password(visit: Visit) -> Page:
    """A password: what makes a good one is said before."""
    lang = visit.lang
    rules = (
        words("register.password.idea", lang),
        words("register.password.not", lang, gap=False),
    )
    limits = Limits.of(visit.world.settings)
    hint = say("register.password.long", lang, least=limits.password_least, most=limits.password_most)
    shown = (*rules, field(visit, choosing.PASSWORD, hint=hint, width=WIDE))
    return _step(visit, "choose_password", shown, ("continue", *showing(visit)))


def repeat(visit: Visit) -> Page:
    """How strong it is, in words, and the same again: nobody saw what was typed."""
    lang, measured = visit.lang, signing_of(visit).strength
    advice = tuple(words(f"advice.{one}", lang, gap=False) for one in (measured.advice if measured else ()))
    told = (words(f"strength.{measured.score}", lang), *advice) if measured else ()
    shown: tuple[Block, ...] = (*told, field(visit, choosing.AGAIN, ask=say("field.new_password_again.ask", lang), width=WIDE))
    return _step(visit, "repeat_password", shown, ("continue", *showing(visit)))


def sentence(visit: Visit) -> Page:
    """The personal sentence: what it is for."""
    lang = visit.lang
    told = (words("register.sentence.what", lang), words("register.sentence.not", lang, gap=False))
    return _step(visit, "choose_sentence", (*told, field(visit, choosing.SENTENCE, width=WIDE)), ("continue",))


def question(visit: Visit) -> Page:
    """The list of questions that can still be chosen."""
    lang = visit.lang
    rows = tuple(Line(f"ask:{id}", "", say(f"question.{id}", lang)) for id in choosing.listed(visit))
    return _step(visit, "choose_question", (words("register.question.what", lang), Lines(numbered(rows), name_width=66)))


def answer(visit: Visit) -> Page:
    """The answer to the question that was chosen."""
    lang = visit.lang
    asked = field(visit, choosing.ANSWER, ask=say(f"question.{visit.stop.more}", lang), width=WIDE)
    onward = "continue=make_account" if registering.last_answer(visit) else "continue"
    return _step(visit, "answer_question", (asked, words("register.answer.free", lang)), (onward, *showing(visit)))


def email(visit: Visit) -> Page:
    """An address, or none."""
    lang = visit.lang
    shown = (words("register.email.what", lang), field(visit, "#email", width=WIDE, optional=True))
    onward = "continue" if visit.stop.at == "change" else "continue=make_account"
    return _step(visit, "register_email", (*shown, words("register.email.weak", lang)), (onward,))


def card(visit: Visit) -> Page:
    """The ten codes: shown until the person says that they are noted."""
    lang = visit.lang
    rows = tuple(Line("", str(rank), show_code(one)) for rank, one in enumerate(signing_of(visit).card, 1))
    once = "card.once.written" if visit.world.printing is None else "card.once"
    told = (words(once, lang, "strong"), words("card.order", lang, gap=False))
    made = page("card", lang, (*told, Lines(rows)), ("card_noted",))
    return with_printing(visit, replace(made, back=False, idle="long"), 2)


def link(visit: Visit) -> Page:
    """How an account is linked to a file."""
    lang = visit.lang
    rows = tuple(
        Line(f"link_{one}", "", say(f"link.{one}", lang), detail=(say(f"link.{one}.more", lang),)) for one in ("file", "notice", "later")
    )
    return replace(page("link", lang, (words("link.why", lang), Lines(numbered(rows), name_width=44))), back=visit.account is not None)


def link_file(visit: Visit) -> Page:
    """The file number, and three digits."""
    shown = (
        field(visit, "#file_number", position=(1, 2)),
        field(visit, "#file_digits", width=YEAR, position=(2, 2)),
    )
    return page("link_file", visit.lang, shown, ("continue", *showing(visit)))


def link_notice(visit: Visit) -> Page:
    """A notice of assessment."""
    shown = (
        choice(visit, "#notice_year", {str(year): str(year) for year in years(visit)}, position=(1, 3)),
        field(visit, "#notice_number", position=(2, 3)),
        field(visit, "#notice_line", ask=_line(visit), width=LINE, position=(3, 3)),
    )
    return page("link_notice", visit.lang, shown, ("continue",))


def _line(visit: Visit) -> str:
    """Which line of the notice is asked for, as the centre set it; empty: its usual words."""
    line = visit.world.settings.notice_line
    return say("field.notice_line.ask.number", visit.lang, line=line) if line else ""


def link_agent(visit: Visit) -> Page:
    """An agent has to look: why, and with what to come."""
    lang = visit.lang
    shown = (words(f"link.{visit.stop.at}", lang, "strong"), words("link.agent", lang), words("link.until", lang, gap=False))
    return page("link_agent", lang, shown, ("link_agent=continue",))


def registered(visit: Visit) -> Page:
    """The account is made: its code, partly masked, and what is next."""
    lang, signing = visit.lang, signing_of(visit)
    shown = (
        words("registered.code", lang, "strong", code=signing.shown),
        words("registered.keep", lang),
        words("registered.next", lang, gap=False),
    )
    made = page("registered", lang, shown, ("card", "sign_in") if signing.card else ("sign_in", "end=finish"))
    return with_printing(visit, replace(made, back=False), 1)


def _step(visit: Visit, id: str, blocks: tuple[Block, ...], actions: tuple[str, ...] = ()) -> Page:
    """A page of some steps, of which there are more where an address is asked for; a change of an account is none of them."""
    values = {"m": registering.steps(visit), "a": _which(visit), "b": questions.CHOSEN}
    place, short = (say(f"page.{_where(visit, id)}.place{part}", visit.lang, **values) for part in ("", ".short"))
    return page(id, visit.lang, blocks, actions, place=place, place_short=short)


def _where(visit: Visit, id: str) -> str:
    """Whose place a page says: its own step, the account that is open, or the code from staff."""
    if visit.stop.at == "change":
        return "change_questions" if id in ("choose_question", "answer_question") else "change"
    return "reset" if visit.stop.at == "reset" else id


def _which(visit: Visit) -> int:
    """Which question is being chosen."""
    return min(len(signing_of(visit).answers) + 1, questions.CHOSEN)


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "register": register, "register_names": names, "register_code": code, "choose_password": password, "repeat_password": repeat,
    "choose_sentence": sentence, "choose_question": question, "answer_question": answer, "register_email": email, "card": card,
    "link": link, "link_file": link_file, "link_notice": link_notice, "link_agent": link_agent, "registered": registered,
}  # fmt: skip

"""The pages of an open account: the services, question and password again, the account itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import groups
from kiosk.faces.describe import elsewhere
from kiosk.faces.describe.build import numbered, page, told, words
from kiosk.faces.describe.dossier_notices import told as told_of_file
from kiosk.faces.describe.fields import WIDE, field
from kiosk.faces.describe.page import Block, Line, Lines, Page, Picture, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.faces.describe.signing import showing
from kiosk.formats import moment
from kiosk.ports.audit import SERVICES
from kiosk.services.account import VERIFIED
from kiosk.services.dossier.applies import why_not
from kiosk.services.dossier.door import offered
from kiosk.services.dossier.handing import HOME
from kiosk.services.keeping import own, signing_of
from kiosk.services.wishes import theme_of
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.accounts import Account
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

LIGHT = ("light", "white")
"""Themes with a light page."""
CLOSED = {
    "": ("service.not_here", "service.instead"),
    "unverified": ("service.unverified", "service.verify", "service.first"),
    "no_file": ("service.no_file", "service.no_file.then"),
}
"""Why a service does not open, and what to do instead."""


def my_file(visit: Visit) -> Page:
    """What a person who signed in can come to, and when the account was used last."""
    lang, account = visit.lang, own(visit)
    rows = (*_drafts(visit), *(_service(visit, one, account) for one in SERVICES))
    where = "page.my_file.place" if signing_of(visit).public else "page.my_file.place.private"
    shown: tuple[Block, ...] = (Words(last_use(account, lang)), *told_of_file(visit), Lines(numbered(rows), name_width=24, state_width=18))
    made = page(
        "my_file", lang, shown, ("end=sign_out", "account"), place=say(where, lang), place_short=say("page.my_file.place.short", lang)
    )
    return replace(made, back=False)


def _drafts(visit: Visit) -> tuple[Line, ...]:
    """What the account keeps, if anything: to be gone on with."""
    count, lang = len(signing_of(visit).drafts), visit.lang
    if not count:
        return ()
    return (Line("mine", "", say("my_file.draft" if count == 1 else "my_file.drafts", lang), say("my_file.draft.state", lang)),)


def last_use(account: Account, lang: Lang) -> str:
    """« Dernière visite : 14 mars 2013, 9 h 05, borne 2. Essais manqués : 0. »."""
    if account.last is None:
        return say("account.first_use", lang, failures=account.failures)
    return say("account.last_use", lang, when=moment(account.last.at, lang), kiosk=account.last.kiosk, failures=account.failures)


def again(visit: Visit) -> Page:
    """On a public computer each service asks once more, and the account on any."""
    lang = visit.lang
    asked = (
        words("again.why" if signing_of(visit).public else "again.why.account", lang),
        field(visit, "#answer", ask=say(f"question.{signing_of(visit).question}", lang), width=WIDE, position=(1, 2)),
        field(visit, "#password", width=WIDE, position=(2, 2)),
    )
    return page("again", lang, asked, ("continue", *showing(visit)), place=_name(visit.stop.at, lang))


def service(visit: Visit) -> Page:
    """A service that does not open, why, and what to do instead."""
    lang, why = visit.lang, visit.stop.more
    shown = tuple(words(one, lang, "strong" if not at else "plain") for at, one in enumerate(CLOSED[why]))
    return page("service", lang, shown, ("account",) if why else (), title=say(f"service.{visit.stop.at}", lang))


def account(visit: Visit) -> Page:
    """« Gestion du compte et accès aux services »."""
    lang, mine = visit.lang, own(visit)
    rows = [
        Line("change_password", "", say("account.password", lang)),
        Line("change_sentence", "", say("account.sentence", lang)),
        Line("change_questions", "", say("account.questions", lang)),
        Line("new_card", "", say("account.card", lang), say("account.codes_left", lang, n=mine.codes_left)),
        *((Line("change_email", "", say("account.email", lang)),) if visit.world.mailer is not None else ()),
        Line("drop_app" if mine.authenticator else "enrol", "", say("account.drop_app" if mine.authenticator else "account.app", lang)),
        *(() if mine.verified else (Line("link", "", say("account.link", lang)),)),
        elsewhere.row(visit),
        Line("fraud", "", say("account.fraud", lang)),
        Line("security", "", say("services.security", lang)),
        *((Line("mine", "", say("account.mine", lang)),) if visit.world.kept is not None else ()),
        Line("close_account", "", say("account.close", lang)),
    ]
    told = (
        words("account.verified" if mine.verified else "account.unverified", lang),
        Words(last_use(mine, lang), gap=False),
        *_accounts(mine, lang),
    )
    return page("account", lang, (*told, Lines(numbered(tuple(rows)), name_width=36)), ("end=sign_out",))


def new_card(visit: Visit) -> Page:
    """Another card ends the old one: asked about once."""
    shown = (words("new_card.what", visit.lang, "strong"), words("new_card.have", visit.lang, n=own(visit).codes_left))
    return page("new_card", visit.lang, shown, ("make_card", "stay"))


def enrol(visit: Visit) -> Page:
    """The key of an application: typed in it, or read by a camera from the paper or a large screen."""
    lang, key = visit.lang, Words(" ".join(groups(signing_of(visit).app_key)), "strong")
    picture = Picture(say("enrol.image", lang), rows=_inked(signing_of(visit).app_squares, light=theme_of(visit) in LIGHT))
    shown = (words("enrol.what", lang), key, words("enrol.then", lang), field(visit, "#app_code", width=10), picture)
    return with_printing(visit, page("enrol", lang, shown, ("continue",)), 3)


def close_account(visit: Visit) -> Page:
    """Closing an account is asked about once; the focus stands on the way back."""
    shown = told(visit.lang, "close_account.what", "close_account.sent", "close_account.later")
    return replace(page("close_account", visit.lang, shown, ("close_now", "stay=keep_account")), focus="stay")


def security(visit: Visit) -> Page:
    """Every advice, under its heading."""
    from kiosk.services.security import items

    lang = visit.lang
    shown = []
    for heading, advice in items(visit.world.settings):
        shown.append(Words(heading.to(lang), "strong"))
        shown += [Words(one.to(lang), bullet=True, gap=False) for one in advice]
    return with_printing(visit, replace(page("security", lang, tuple(shown)), idle="long"))


def _inked(squares: tuple[str, ...], *, light: bool) -> tuple[str, ...]:
    """A picture in ink: its dark squares on a light page, its light ones on a dark page. A square takes two cells, a row high."""
    ink = "1" if light else "0"
    return tuple("".join("██" if square == ink else "  " for square in row) for row in squares)


def _accounts(mine: Account, lang: Lang) -> tuple[Words, ...]:
    """The accounts of the person, once the identity was verified; else that there is no list before."""
    if not mine.verified:
        return ()
    codes = tuple(Words(code, bullet=True, gap=False) for code in (mine.code, *mine.others))
    return (words("account.list", lang), *codes, *((words("account.list.not_yours", lang),) if mine.others else ()))


def _service(visit: Visit, id: str, account: Account) -> Line:
    """A service; whether it can be opened, and whether it is for this person, is said before anybody tries."""
    held = _held(visit, id, account) if id in VERIFIED else ""
    return Line(f"service:{id}", "", say(f"service.{id}", visit.lang), say(f"service.state.{held}", visit.lang) if held else "")


def _held(visit: Visit, id: str, account: Account) -> str:
    """What stands in the way of a service of a file."""
    if not account.verified:
        return "unverified"
    if not offered(visit, id):
        return "not_here"
    standing = signing_of(visit).standing
    if standing is None:
        return "" if id == HOME else "no_file"
    return why_not(id, standing)


def _name(target: str, lang: Lang) -> str:
    """What is being opened."""
    name, _, at = target.partition(":")
    return say(f"service.{at}" if name == "service" else f"page.{name}.title", lang)


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "my_file": my_file, "again": again, "service": service, "account": account, "enrol": enrol, "new_card": new_card,
    "close_account": close_account, "security": security,
}  # fmt: skip

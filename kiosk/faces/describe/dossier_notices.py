"""The page of notifications, and what is told on the first page after signing in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import numbered, words
from kiosk.faces.describe.comfort import steady
from kiosk.faces.describe.dossier_head import service_page
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.notices import HERE, MAILED, reached
from kiosk.services.keeping import own, signing_of
from kiosk.services.mailed_codes import masked
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.services.visit import Visit


def notifications(visit: Visit) -> Page:
    """What the person is told of, each with whether; what stands in the way of e-mail, and where that is changed."""
    lang, notices = visit.lang, opened(visit).notices
    on = {"letters": notices.letters, "payments": notices.payments, "dates": notices.dates, HERE: notices.here}
    there = (*MAILED, HERE) if reached(visit) else (HERE,)
    rows = tuple(
        Line(f"notify:{one}", "", say(f"notices.{one}", lang), say("notices.on" if on[one] else "notices.off", lang)) for one in there
    )
    shown: tuple[Block, ...] = (*_mail(visit), Lines(numbered(rows), name_width=40, state_width=8))
    actions = ("account=email_address",) if visit.world.mailer is not None and not own(visit).email else ()
    return steady(visit, service_page(visit, "notifications", shown, actions))


def _mail(visit: Visit) -> tuple[Words, ...]:
    """What a message says and where it goes; or why none can be sent."""
    lang = visit.lang
    if visit.world.mailer is None:
        return (words("notices.no_mail", lang, "strong"),)
    if not own(visit).email:
        return (words("notices.no_address", lang, "strong"), words("notices.add", lang, gap=False))
    return (words("notices.what", lang), words("notices.to", lang, gap=False, address=masked(own(visit).email)))


def told(visit: Visit) -> tuple[Words, ...]:
    """On the first page: letters that are not read, dates that are near; nothing where there is none, or where the person wants none."""
    news = signing_of(visit).news
    if news is None:
        return ()
    found = (("news.unread", news.unread), ("news.near", news.near))
    text = " ".join(say(word, visit.lang, n=count) for word, count in found if count)
    return (Words(text, "strong", gap=False),) if text else ()


PAGES: Mapping[str, Callable[[Visit], Page]] = {"notifications": notifications}

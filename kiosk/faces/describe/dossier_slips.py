"""The pages of claim slips: by month, and one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.account.texts import fit
from kiosk.faces.describe.build import numbered, words
from kiosk.faces.describe.dossier_head import nothing, service_page
from kiosk.faces.describe.law import today
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.slips import month_of, over, shown
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.dossier import Slip
    from kiosk.services.visit import Visit
    from kiosk.words import Lang


def slips(visit: Visit) -> Page:
    """One slip a month, the latest first; where there is none, why."""
    held = opened(visit).slips
    rows = numbered(tuple(_row(visit, one) for one in held))
    told: tuple[Block, ...] = (Lines(rows, name_width=24),) if held else nothing(visit, "slips")
    return service_page(visit, "slips", told)


def slip(visit: Visit) -> Page:
    """Who is covered in a month, for what, and where it is shown."""
    lang, one = visit.lang, shown(visit, visit.stop.at)
    mentions = tuple(_item(say(f"claim_slip.mention.{mention}", lang)) for mention in one.mentions)
    told = (
        words("claim_slip.people", lang, "strong"),
        *(_item(fit(name)) for name in one.people),
        words("claim_slip.mentions", lang, "strong"),
        *(mentions or (words("claim_slip.no_mention", lang, gap=False),)),
        words("claim_slip.over", lang, "warning") if over(one, today(visit)) else words("claim_slip.show", lang),
        words("claim_slip.not_claim", lang, gap=False),
    )
    return with_printing(visit, service_page(visit, "claim_slip", told, place=_month(one, lang), headed=False))


def _row(visit: Visit, one: Slip) -> Line:
    """A month, and how many people are covered."""
    people = say("claim_slip.count", visit.lang, n=len(one.people))
    return Line(f"claim_slip:{one.id}", "", _month(one, visit.lang), people)


def _month(one: Slip, lang: Lang) -> str:
    """Its month, as a line begins."""
    return month_of(one).to(lang).capitalize()


def _item(text: str) -> Words:
    return Words(text, bullet=True, gap=False)


PAGES: Mapping[str, Callable[[Visit], Page]] = {"slips": slips, "claim_slip": slip}

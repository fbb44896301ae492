"""What a person does in the service of claim slips, and a slip on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.account.texts import fit
from kiosk.clock import local_date
from kiosk.formats import year_month
from kiosk.services.dossier.here import opened
from kiosk.services.stops import Stop
from kiosk.words.text import Text

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.ports import PaperDocument
    from kiosk.ports.dossier import Slip
    from kiosk.services.state import State


def slip(visit: State, at: str) -> None:
    """The slip of one month."""
    visit.go(Stop("claim_slip", at))


def shown(visit: State, id: str) -> Slip:
    """One slip of the file. Raises StopIteration where there is none: a defect."""
    return next(one for one in opened(visit).slips if one.id == id)


def month_of(one: Slip) -> Text:
    """Its month, in words."""
    return Text(year_month(one.month.year, one.month.month, "fr"), year_month(one.month.year, one.month.month, "en"))


def over(one: Slip, day: date) -> bool:
    """Whether its month is past: then it is not the one to show."""
    return (one.month.year, one.month.month) < (day.year, day.month)


def document(one: Slip, at: datetime) -> PaperDocument:
    """A slip on paper: its month, who is covered, for what. No number stands on it: the card has it."""
    from kiosk.ports import PaperDocument
    from kiosk.services.blocks import heading, item, pair, same, text
    from kiosk.words import text_of

    title = text_of("page.slips.title")
    blocks = (
        pair("claim_slip.month", month_of(one)),
        text("claim_slip.over" if over(one, local_date(at)) else "claim_slip.show"),
        heading("claim_slip.people"),
        *(item(same(fit(name))) for name in one.people),
        heading("claim_slip.mentions"),
        *([item(f"claim_slip.mention.{mention}") for mention in one.mentions] or [text("claim_slip.no_mention")]),
        text("claim_slip.not_claim"),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=at)


ACTS: Mapping[str, Callable[[State, str], None]] = {"claim_slip": slip}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}

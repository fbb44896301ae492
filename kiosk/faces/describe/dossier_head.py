"""What every service of the file begins with: the notice about English, the day of which it is known, why it has nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import page, words
from kiosk.formats import long_date
from kiosk.services.dossier.applies import why_not
from kiosk.services.dossier.here import opened

if TYPE_CHECKING:
    from kiosk.faces.describe.page import Block, Page, Words
    from kiosk.ports.dossier import Standing
    from kiosk.services.visit import Visit


def service_page(  # noqa: PLR0913 - the parts of a page, as `build.page` has them
    visit: Visit,
    id: str,
    blocks: tuple[Block, ...],
    actions: tuple[str, ...] = (),
    *,
    title: str = "",
    place: str = "",
    place_short: str = "",
    headed: bool = True,
) -> Page:
    """A page of a service that is open: private, its head first. A page within a service needs no head of its own."""
    shown = (*head(visit), *blocks) if headed else blocks
    return replace(page(id, visit.lang, shown, actions, title=title, place=place, place_short=place_short), private=True)


def head(visit: Visit) -> tuple[Words, ...]:
    """In English, the confirmation of the notice is recalled in one line; then the day of which the file is known."""
    lang = visit.lang
    recalled = (words("dossier.good_faith", lang, "quiet"),) if lang == "en" else ()
    return (*recalled, words("dossier.as_of", lang, "quiet", gap=not recalled, date=long_date(standing(visit).as_of, lang)))


def nothing(visit: Visit, service: str) -> tuple[Words, ...]:
    """Where there is nothing to show: why, as far as the person's standing tells; else that nothing came, and whom to ask."""
    why = why_not(service, standing(visit))
    return (
        words(f"dossier.none.{why or service}", visit.lang, "strong"),
        words(f"dossier.none.{why or 'other'}.then", visit.lang, gap=False),
    )


def standing(visit: Visit) -> Standing:
    """Of the file that is open. Raises LookupError where there is none: a defect, since no service opened."""
    found = opened(visit).standing
    if found is None:
        raise LookupError(visit.stop.page)
    return found

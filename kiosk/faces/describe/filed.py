"""The pages of applications that a person sent from their account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.faces.describe.build import page, words
from kiosk.faces.describe.fields import WIDE, field
from kiosk.faces.describe.page import Page, Words
from kiosk.formats import moment
from kiosk.services.filed import CORRECTION, shown
from kiosk.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.ports.kept import Later
    from kiosk.services.visit import Visit
    from kiosk.words import Lang


def filed(visit: Visit) -> Page:
    """What was sent and when, what happened since, and what can be done: nothing any more once it is settled."""
    lang, one = visit.lang, shown(visit)
    settled = one.settled
    told = (
        Words(visit.world.program_of(one.sealed.form).form().title.to(lang), "strong"),
        words("filed.sent", lang, gap=False, at=moment(one.sealed.at, lang)),
        *history(one.since, lang),
        words(f"filed.{settled.kind if settled else 'stays'}", lang),
    )
    reference = show_reference(one.sealed.reference)
    place, acts = say("page.filed.place", lang, reference=reference), () if settled else ("correct", "withdraw")
    return page("filed", lang, told, acts, place=place, place_short=reference, noun=visit.noun)


def history(since: Iterable[Later], lang: Lang) -> tuple[Words, ...]:
    """What happened since, each with its date; a correction in the person's own words."""
    return tuple(words(f"since.{one.kind}", lang, gap=not at, at=moment(one.at, lang), text=one.text) for at, one in enumerate(since))


def correct(visit: Visit) -> Page:
    """Where a correction is written."""
    asked = replace(field(visit, CORRECTION, width=WIDE), kind="long_text", role="text")
    return page("correct", visit.lang, (words("correct.stays", visit.lang), asked), ("continue=correct_now",), noun=visit.noun)


def withdraw(visit: Visit) -> Page:
    """Asked about once; the focus stands on the way back."""
    told = (words("withdraw.what", visit.lang, "strong"), words("withdraw.again", visit.lang))
    made = page("withdraw", visit.lang, told, ("withdraw_now", "stay=keep_it"), noun=visit.noun)
    return replace(made, back=False, focus="stay")


PAGES: Mapping[str, Callable[[Visit], Page]] = {"filed": filed, "correct": correct, "withdraw": withdraw}

"""Calling staff to the kiosk: once, taken back by the person, over with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.words import known, say

if TYPE_CHECKING:
    from kiosk.services.state import State


def call(visit: State, at: str) -> None:
    """« Appeler un agent »: they are told where the person is, never what the person said."""
    if visit.called or visit.world.calls is None:
        return
    from kiosk.ports import StoreUnavailable  # the title of the first page is asked for before this is needed

    now = visit.world.clock.now()
    try:
        visit.world.calls.call(now, title_of(visit), visit.lang)
    except StoreUnavailable:
        visit.status = "said.not_called"
    else:
        visit.called, visit.called_at, visit.status = True, now, "said.called"


def recall(visit: State, at: str) -> None:
    """The call is taken back."""
    over(visit)
    visit.status = "said.recalled"


def over(visit: State) -> None:
    """No call stands any more."""
    if visit.called and visit.world.calls is not None:
        visit.world.calls.over()
    visit.called = False


def title_of(visit: State) -> str:
    """What the page under the overlays is called, for staff: its section, else its title."""
    stop = visit.under
    place = visit.session.walk().at(stop.at) if visit.session is not None and stop.page in ("question", "row", "group") else None
    if place is not None:
        return place.section.title.to("fr")
    word = f"page.{stop.page}.title"
    return say(word, "fr", noun=visit.noun) if known(word) else stop.page

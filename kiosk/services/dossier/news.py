"""What is told on the first page after signing in: how many letters are not read, how many dates are near."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.dossier.dates import waiting
from kiosk.services.dossier.here import dossier
from kiosk.services.dossier.listing import unread
from kiosk.services.dossier.opened import News
from kiosk.services.dossier.statements import marked
from kiosk.services.keeping import now, signing_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.ports.dossier import Event, Heading
    from kiosk.services.state import State

NEAR = timedelta(days=7)
"""From today on: what lies in it is told."""


def counted(headings: Sequence[Heading], events: Sequence[Event], today: date) -> News:
    """A day on which two things are due counts once: a letter and the Ministry's own list often name the same."""
    days = {one.due for one in headings if one.due is not None} | {one.on for one in events if waiting(one, today)}
    return News(unread(headings), sum(today <= day <= today + NEAR for day in days))


def look(visit: State) -> None:
    """On the way in, and after the person chose otherwise. Raises StoreUnavailable; LookupError where nobody is signed in any more."""
    signing = signing_of(visit)
    signing.news = None
    if visit.world.dossier is None or signing.standing is None:
        return
    port = dossier(visit)
    if port.notices(signing.session).here:
        signing.news = counted(port.headings(signing.session), marked(visit, port.events(signing.session)), local_date(now(visit)))


def read(visit: State, headings: Sequence[Heading]) -> None:
    """A letter was opened: fewer are not read."""
    signing = signing_of(visit)
    if signing.news is not None:
        signing.news = replace(signing.news, unread=unread(headings))

"""Requests against decisions: what one is about, and those that were sent from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.account.request import KINDS, REQUESTS, Contested
from kiosk.account.texts import fit
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import own, signing_of

if TYPE_CHECKING:
    from kiosk.ports import Sealed
    from kiosk.ports.dossier import Letter
    from kiosk.services.state import State

REQUEST = "#request"
"""Where its person writes why."""
LONGEST_TITLE = 300
"""Signs of a letter's title."""


def shown(visit: State) -> Letter:
    """The letter that is open. Raises LookupError where there is none: a defect."""
    found = opened(visit).letter
    if found is None:
        raise LookupError(visit.stop.at)
    return found


def contested(visit: State, file_number: str) -> Contested:
    """What a request about the letter that is open says of it, and of whose file it is."""
    letter, names = shown(visit), own(visit).names or ("", "")
    heading = letter.heading
    title = fit(heading.title, LONGEST_TITLE) or heading.id
    return Contested(KINDS[letter.recourse], heading.id, title, heading.on, letter.notified, names[-1], names[0], file_number)


def sent(visit: State, letter: str) -> Sealed | None:
    """What was sent about a letter, now or from the account, and was not withdrawn; the latest."""
    now = opened(visit).request
    kept = [one.sealed for one in signing_of(visit).filed if one.settled is None or one.settled.kind != "withdrawn"]
    gone = {one.sealed.reference for one in signing_of(visit).filed} - {one.reference for one in kept}
    known = [*kept, *((now,) if now is not None and now.reference not in gone else ())]
    about = [one for one in known if one.form.partition("@")[0] == REQUESTS.id and one.answers.value("letter") == letter]
    return about[-1] if about else None


def received(visit: State) -> Sealed:
    """The request that was sent just now. Raises LookupError where there is none: a defect."""
    found = opened(visit).request
    if found is None:
        raise LookupError(visit.stop.at)
    return found

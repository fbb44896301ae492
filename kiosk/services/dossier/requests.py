"""Requests against decisions: what one is about, and those that were sent from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.account.request import KINDS, REQUESTS, Contested
from kiosk.account.texts import fit
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import own, signing_of

if TYPE_CHECKING:
    from kiosk.ports.dossier import Letter
    from kiosk.ports.kept import Filed
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


def sent(visit: State, letter: str) -> Filed | None:
    """What was sent from the account about a letter and was not withdrawn; the latest."""
    mine = [one for one in signing_of(visit).filed if one.sealed.form.partition("@")[0] == REQUESTS.id]
    here = [one for one in mine if one.sealed.answers.value("letter") == letter]
    return next((one for one in reversed(here) if one.settled is None or one.settled.kind != "withdrawn"), None)


def filed(visit: State, reference: str) -> Filed:
    """One that was sent. Raises StopIteration where there is none: a defect."""
    return next(one for one in signing_of(visit).filed if one.sealed.reference == reference)

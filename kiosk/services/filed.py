"""Applications that a person sent from their account: seen again, corrected with a date, withdrawn; until they are handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.forms.problems import Problem
from kiosk.services.keeping import given, now, refuse, signing_of, wanting
from kiosk.services.mine import in_account, listed, look
from kiosk.services.stops import Stop
from kiosk.words import text_of

if TYPE_CHECKING:
    from kiosk.ports.kept import Filed, Kept
    from kiosk.services.state import State

CORRECTION = "#correction"
LONGEST = 1000
"""Signs of a correction."""


def shown(visit: State) -> Filed:
    """The application that the page is about. Raises StopIteration where there is none: a defect."""
    return next(one for one in signing_of(visit).filed if one.sealed.reference == visit.stop.at)


def one(visit: State, at: str) -> None:
    """One of the applications."""
    visit.go(Stop("filed", at))


def correct(visit: State, at: str) -> None:
    """« Corriger »: what is to be read otherwise, in the person's own words."""
    visit.go(Stop("correct", visit.stop.at), CORRECTION)


def from_correction(visit: State, keys: tuple[str, ...]) -> None:
    """It is added with its date; what was sent stays as it was."""
    if wanting(visit, CORRECTION):
        return
    text = given(visit, CORRECTION)
    if len(text) > LONGEST:
        refuse(visit, CORRECTION, Problem("LONG", {"what": text_of("correction.what"), "max": LONGEST, "over": len(text) - LONGEST}))
        return
    lang = visit.lang
    if _done(visit, lambda kept, session, reference: kept.correct(session, reference, text, lang, now(visit)), "said.corrected"):
        visit.typed.pop(CORRECTION)


def withdraw(visit: State, at: str) -> None:
    """« Retirer » is asked about once."""
    visit.go(Stop("withdraw", visit.stop.at))


def withdraw_now(visit: State, at: str) -> None:
    """The Department will see that it was withdrawn, and when."""
    _done(visit, lambda kept, session, reference: kept.withdraw(session, reference, now(visit)), "said.withdrawn")


def _done(visit: State, deed: Callable[[Kept, str, str], bool], word: str) -> bool:
    """Do it to the application of the page, and back to it as it stands now; False where the session was over."""
    session, reference, changed = signing_of(visit).session, visit.stop.at, list[bool]()
    if not in_account(visit, lambda kept: changed.append(deed(kept, session, reference))):
        return False
    status = word if any(changed) else "said.settled"
    look(visit)
    visit.trail.pop()
    if visit.stop.page != "filed":
        listed(visit, status)
    visit.focus, visit.status = "", status
    return True


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"correct": from_correction}
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "filed": one, "correct": correct, "withdraw": withdraw, "withdraw_now": withdraw_now,
}  # fmt: skip

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
    from kiosk.ports.kept import Filed
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
    session, lang, reference = signing_of(visit).session, visit.lang, visit.stop.at
    done: list[bool] = []
    if in_account(visit, lambda kept: done.append(kept.correct(session, reference, text, lang, now(visit)))):
        visit.typed.pop(CORRECTION)
        _told(visit, "said.corrected" if any(done) else "said.settled")


def withdraw(visit: State, at: str) -> None:
    """« Retirer » is asked about once."""
    visit.go(Stop("withdraw", visit.stop.at))


def withdraw_now(visit: State, at: str) -> None:
    """The Department will see that it was withdrawn, and when."""
    session, reference = signing_of(visit).session, visit.stop.at
    done: list[bool] = []
    if in_account(visit, lambda kept: done.append(kept.withdraw(session, reference, now(visit)))):
        _told(visit, "said.withdrawn" if any(done) else "said.settled")


def _told(visit: State, status: str) -> None:
    """Back to the application, as it stands now."""
    look(visit)
    visit.trail.pop()
    if visit.stop.page != "filed":
        listed(visit, status)
    visit.focus, visit.status = "", status


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"correct": from_correction}
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "filed": one, "correct": correct, "withdraw": withdraw, "withdraw_now": withdraw_now,
}  # fmt: skip

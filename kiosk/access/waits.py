"""How long somebody waits after failures: per account, wherever they happened, and briefly per kiosk.

A wait is never a lock that a stranger could set for the owner: a code of the card ends it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from kiosk.access.limits import SAFE, Limits

Standing: TypeAlias = tuple[Literal["open", "wait", "locked"], datetime | None]
"""Whether a step may be tried; and until when not, in a wait."""


@dataclass(frozen=True, slots=True)
class Tries:
    """What is known of the failures of one user code, whether anybody has it or not."""

    failures: int = 0
    """In a row; a right password does not end the row, a sign-in to its end does."""
    since: int = 0
    """Since the last sign-in to its end; shown to the owner."""
    until: datetime | None = None
    """No step before this, but a code of the card."""
    card_until: datetime | None = None
    """No code of the card before this."""
    last: datetime | None = None
    """When one was counted."""


def standing(tries: Tries, at: datetime, *, card: bool = False, limits: Limits = SAFE) -> Standing:
    """How a user code stands at a moment."""
    if tries.failures >= limits.failures:
        return "locked", None
    until = tries.card_until if card else tries.until
    return ("wait", until) if until is not None and at < until else ("open", None)


def counted(tries: Tries, at: datetime, *, card: bool = False, limits: Limits = SAFE) -> Tries:
    """After one failure more."""
    failures = tries.failures + 1
    wait = limits.wait(failures)
    later = max(tries.until, at + wait) if card and tries.until else at + wait
    return replace(
        tries,
        failures=failures,
        since=tries.since + 1,
        until=later if wait else tries.until,
        card_until=at + timedelta(seconds=limits.card_wait) if card else tries.card_until,
        last=at,
    )


def at_now(tries: Tries, at: datetime, limits: Limits = SAFE) -> Tries:
    """The same under a clock that was put back: a wait begins anew, it does not last until the clock has caught up."""
    if tries.last is None or at >= tries.last:
        return tries
    until = at + limits.wait(tries.failures) if tries.until else None
    card_until = at + timedelta(seconds=limits.card_wait) if tries.card_until else None
    return replace(tries, last=at, until=until, card_until=card_until)


def brake(failures: Iterable[tuple[datetime, object]], at: datetime, limits: Limits = SAFE) -> datetime | None:
    """Until when one kiosk is slow: after many failures over several codes in a short time; None when it is not.

    Each failure is a moment and whatever tells its user code from another.
    """
    window = timedelta(seconds=limits.brake_window)
    recent = [(moment, code) for moment, code in failures if at - window < moment <= at]
    if len(recent) < limits.brake_failures or len({code for _, code in recent}) < limits.brake_codes:
        return None
    until = max(moment for moment, _ in recent) + timedelta(seconds=limits.brake_wait)
    return until if at < until else None

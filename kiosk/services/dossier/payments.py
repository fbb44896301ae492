"""What a person does in the service of payments, and which of them are to come, which past."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.keeping import now
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from datetime import date

    from kiosk.ports.dossier import Payment
    from kiosk.services.state import State

MONTHS = 24
"""For how long past payments are shown. Source: domain, our choice."""


def announced(one: Payment, today: date) -> bool:
    """Whether it is still to come: it was planned, and its day is not over."""
    return one.status == "planned" and one.on >= today


def coming(payments: Iterable[Payment], today: date) -> Payment | None:
    """The next one that was announced; None: nothing is known of it."""
    return min((one for one in payments if announced(one, today)), key=lambda one: one.on, default=None)


def past(payments: Iterable[Payment], today: date) -> tuple[Payment, ...]:
    """Those of the last months, the latest first; with them one of today, one cancelled ahead, and one whose day went by unheard of."""
    since = (today.year * 12 + today.month - 1 - MONTHS, today.day)
    recent = (one for one in payments if (one.on.year * 12 + one.on.month - 1, one.on.day) >= since)
    return tuple(one for one in recent if not announced(one, today))


def earlier(visit: State, at: str) -> None:
    """Past payments."""
    visit.go(Stop("past_payments"))


def calendar(visit: State, at: str) -> None:
    """The calendar of a year; of this one where none is named."""
    visit.go(Stop("payment_calendar", at or _year(visit)))


def amounts(visit: State, at: str) -> None:
    """The amounts of a year."""
    visit.go(Stop("benefit_amounts", at or _year(visit)))


def _year(visit: State) -> str:
    return str(local_date(now(visit)).year)


ACTS: Mapping[str, Callable[[State, str], None]] = {
    "past_payments": earlier, "payment_calendar": calendar, "benefit_amounts": amounts,
}  # fmt: skip
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}

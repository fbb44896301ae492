"""The day of a monthly statement that its person sent from the account: it is done for them, whatever the Ministry’s list still says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.services.keeping import signing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.ports.dossier import Event
    from kiosk.services.state import State


def marked(visit: State, events: Iterable[Event]) -> tuple[Event, ...]:
    """The days of a file; one that waits for a statement is done once that was sent, and waits again once it is withdrawn."""
    days = frozenset(_declared(visit))
    return tuple(replace(one, done=True) if one.occasion == "statement" and one.on in days else one for one in events)


def _declared(visit: State) -> Iterator[date]:
    """The last days of the statements that stand. Of which month a day waits is our choice: its own, or the one before it."""
    for one in signing_of(visit).filed:
        if visit.world.program_of(one.sealed.form).for_file != "statement" or any(later.kind == "withdrawn" for later in one.since):
            continue
        day, month = one.sealed.answers.value("due_on"), one.sealed.answers.value("month")
        if isinstance(day, str) and month in (day[:7], _month_before(date.fromisoformat(day))):
            yield date.fromisoformat(day)


def _month_before(day: date) -> str:
    return (day.replace(day=1) - timedelta(days=1)).isoformat()[:7]

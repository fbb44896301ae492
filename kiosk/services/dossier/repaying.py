"""What a person does in the service of repayment: see what is owed and how it is paid, print the slip. No card number is ever asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.account.repaying import claimed
from kiosk.clock import local_date
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import now
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports import PaperDocument
    from kiosk.services.repayment import Debt
    from kiosk.services.state import State


def owed(visit: State) -> int:
    """What is claimed in all, in cents: an amount too small to be claimed is left out."""
    today = local_date(now(visit))
    return sum(one.owed for one in opened(visit).claims if claimed(one.owed, today))


def agreed(visit: State) -> int | None:
    """What was agreed to be paid each month, in cents; None: nothing was."""
    today = local_date(now(visit))
    found = [one.monthly for one in opened(visit).claims if one.monthly is not None and claimed(one.owed, today)]
    return sum(found) if found else None


def without_agreement(visit: State) -> int:
    """What is claimed and nothing was agreed about, in cents."""
    today = local_date(now(visit))
    return sum(one.owed for one in opened(visit).claims if one.monthly is None and claimed(one.owed, today))


def debt(visit: State) -> Debt:
    """What the slip is about."""
    from kiosk.services.repayment import Debt

    found = opened(visit)
    return Debt(found.file_number, owed(visit), agreed(visit), found.standing.as_of if found.standing is not None else None)


def slip(visit: State, at: str) -> PaperDocument:
    """The slip for one payment."""
    from kiosk.services.repayment import document

    return document(debt(visit), now(visit))


def ways(visit: State, at: str) -> None:
    """« Façons de payer »."""
    visit.go(Stop("pay_ways"))


ACTS: Mapping[str, Callable[[State, str], None]] = {"pay_ways": ways}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}

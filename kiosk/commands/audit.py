"""`kiosk audit verify`: whether the audit trail is whole, and holds what a receipt says."""

from typing import TextIO

from kiosk.clock import RealClock, SecretDice
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.doctor import database
from kiosk.ports import StoreUnavailable
from kiosk.ports.audit import Verified

TAMPERED, UNREADABLE = 1, 2
"""Exit codes: something was done to the trail; it cannot be read."""


def verify(request: Request, out: TextIO, err: TextIO) -> int:
    """Say in both languages what was found; 0 when the trail is whole, 1 when it is not, 2 when it cannot be read."""
    settings = in_force(request)
    if not (place := database(settings)).exists():
        both(err, "audit.none", where=str(place))
        return UNREADABLE
    from kiosk.compose import store_of

    try:
        store = store_of(settings, RealClock(), SecretDice())
        try:
            found, key = store.audit.verify(request.receipt), store.audit.trail.public
        finally:
            store.close()
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE
    return _tell(found, request.receipt, key, out, err)


def _tell(found: Verified, receipt: str, key: str, out: TextIO, err: TextIO) -> int:
    if found.problem:
        both(err, f"audit.problem.{found.problem}", number=found.number)
        return TAMPERED
    both(out, "audit.whole", n=found.entries)
    if found.at:
        both(out, "audit.receipt" if receipt else "audit.signed", at=found.at)
    else:
        both(out, "audit.unsigned")
    both(out, "audit.key", key=key)
    return 0

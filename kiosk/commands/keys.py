"""`kiosk keys rotate`: the key that wraps every record's lock is changed, while kiosks run."""

from typing import TextIO

from kiosk.clock import RealClock, SecretDice
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.doctor import database
from kiosk.ports import StoreUnavailable

UNCHANGED = 2
"""Exit code: there is no database, or it or the key file cannot be read or written."""


def rotate(request: Request, out: TextIO, err: TextIO) -> int:
    """Change the key and say what to copy anew; 0, or 2. Cut short, it is ended by another call, and all opens meanwhile."""
    settings = in_force(request)
    if not (place := database(settings)).exists():
        both(err, "rotate.none", where=str(place))
        return UNCHANGED
    from kiosk.compose import store_of

    try:
        store = store_of(settings, RealClock(), SecretDice())
        try:
            count = store.rotate()
        finally:
            store.close()
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNCHANGED
    both(out, "rotate.done", n=count)
    both(out, "rotate.copy", key=str(settings.key_file), locks=str(store.locks.path))
    return 0

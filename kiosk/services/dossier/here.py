"""The service of the file that is open, and the centre's files: for whoever shows or prints something of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.keeping import signing_of

if TYPE_CHECKING:
    from kiosk.ports.dossier import Dossier
    from kiosk.services.dossier.opened import Opened
    from kiosk.services.state import State


def opened(visit: State) -> Opened:
    """The service that is open. Raises LookupError where there is none: a defect."""
    found = signing_of(visit).dossier
    if found is None:
        raise LookupError(visit.stop.page)
    return found


def dossier(visit: State) -> Dossier:
    """The centre's files. Raises StoreUnavailable; LookupError on a kiosk without them, where no page leads here."""
    if visit.world.dossier is None:
        raise LookupError("dossier")
    return visit.world.dossier()

"""What the kiosk keeps no longer than it says: destroyed once its time is over, whoever comes or does not come back for it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.clock import local_date

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.ports.handed import Handed, HandedDesk
    from kiosk.services.world import World
    from kiosk.settings import Settings


def destroy_due(world: World) -> None:
    """All that is due today: drafts, papers that were handed over, sheets that are too old. Raises StoreUnavailable."""
    at = world.clock.now()
    world.drafts().shred_due(local_date(at))
    if world.handed is not None:
        destroy_papers(world.handed(), at, world.settings)


def destroy_papers(handed: Handed | HandedDesk, at: datetime, settings: Settings) -> None:
    """Those whose time is over: after they were handed over, and sheets that are too old. Raises StoreUnavailable."""
    handed.forget(at, local_date(at) - timedelta(days=settings.retention_days))

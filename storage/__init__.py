"""Answers at rest: the only place that knows the database and the keys.

Importing this package imports nothing heavy; `open_store` does, so call it off the thread that draws.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.access.limits import SAFE, Limits
from kiosk.clock import Clock, Dice
from storage.effort import STANDARD, Effort

if TYPE_CHECKING:
    from storage.store import Store

__all__ = ["STANDARD", "Effort", "open_store"]


def open_store(  # noqa: PLR0913 - what a data folder needs, the unusual ones by name
    folder: Path,
    clock: Clock,
    dice: Dice,
    key_file: Path | None = None,
    *,
    effort: Effort = STANDARD,
    kiosk: str = "1",
    limits: Limits = SAFE,
) -> "Store":
    """Open the data folder, made at the first call: `data/kiosk.db`, and the key in `keys/kiosk.key` or `key_file`.

    An older database is copied, then migrated. Raises StoreUnavailable; whatever the reason, nothing is overwritten.
    `kiosk`: what this one is called in the audit trail; `limits`: every wait and limit of accounts.
    Open it in the process that uses it: a connection does not survive a fork.
    """
    from storage.store import Store

    return Store(folder, clock, dice, key_file, effort, kiosk=kiosk, limits=limits)

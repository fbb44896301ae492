"""What the counter needs of the outside, put together by whoever starts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ports import DepartmentSection
    from kiosk.ports.accounts import Accounts
    from kiosk.ports.audit import Audit
    from kiosk.ports.handed import HandedDesk
    from kiosk.ports.records import Records
    from kiosk.ports.staff import Calls, Incidents, Kiosks, Received, StaffAccounts


@dataclass(frozen=True, slots=True)
class Counter:
    """The ports of a counter."""

    staff: StaffAccounts
    kiosks: Kiosks
    calls: Calls
    received: Received
    department: DepartmentSection
    incidents: Incidents
    accounts: Accounts
    audit: Audit
    exports: Path
    """The folder of what is handed over."""
    handed: HandedDesk
    """Papers that people handed in."""
    old_sqlite: str = ""
    """The version of a library that cannot be trusted with a write-ahead log; empty: it can."""
    records: Records | None = None
    """Where records of the Ministry are put away."""

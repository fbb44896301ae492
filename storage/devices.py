"""Devices that their owner trusts: the port `kiosk.ports.accounts.Devices` over the database."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, cast

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.access.trust import Trust, holds
from kiosk.clock import Ticking, ticking
from kiosk.ports.accounts import Trusted
from storage.account_tables import AccountRow, DeviceRow
from storage.cabinet import Cabinet
from storage.mapping import canonical, read_moment
from storage.profiles import key_of
from storage.secrets import Place, blind


class TrustJson(TypedDict):
    """A trust on disk."""

    password: int
    at: str
    boot: str
    seconds: float


@dataclass
class StoredDevices:
    """A device is known by a name that only its terminal has; the store keeps it blinded."""

    cabinet: Cabinet
    ticks: Callable[[], Ticking] = ticking

    def trust(self, id: str, device: str, what: Trusted, at: datetime) -> bool:
        """Do not ask again on this device; False for a question while the identity was not verified. Raises LookupError."""
        with self.cabinet.work() as work:
            row = self.cabinet.row(work.session, id)
            if what == "question" and not self.cabinet.profile(row).verified:
                return False
            now = self.ticks()
            content: TrustJson = {"password": row.password_version, "at": at.isoformat(), "boot": now.boot, "seconds": now.seconds}
            name = self._name(device, what)
            body = key_of(row, self.cabinet.keyring.wrapping).seal(canonical(content), _place(id, name))
            work.session.merge(DeviceRow(account=id, device=name, body=body))
            work.commit()
        return True

    def trusted(self, code: str, device: str, what: Trusted, at: datetime) -> bool:
        """Whether it is not asked for on this device."""
        with self.cabinet.work(write=False) as work:
            row = self.cabinet.find(work.session, code)
            found = work.session.get(DeviceRow, (row.id, self._name(device, what))) if row else None
            if row is None or found is None:
                return False
            then = self._read(row, found, device)
        if what == "question":
            return then.password_version == row.password_version
        return holds(then, Trust(row.id, device, row.password_version, at, self.ticks()), self.cabinet.steps.limits)

    def forget(self, id: str) -> None:
        """Every device is asked again."""
        with self.cabinet.work() as work:
            self.forgotten(work.session, id)
            work.commit()

    def forgotten(self, session: Session, id: str) -> None:
        """The same, in the transaction of what it follows from."""
        session.execute(delete(DeviceRow).where(DeviceRow.account == id))

    def _read(self, row: AccountRow, found: DeviceRow, device: str) -> Trust:
        content = key_of(row, self.cabinet.keyring.wrapping).open(found.body, _place(row.id, found.device))
        kept = cast("TrustJson", json.loads(content))
        return Trust(row.id, device, kept["password"], read_moment(kept["at"]), Ticking(kept["boot"], kept["seconds"]))

    def _name(self, device: str, what: Trusted) -> bytes:
        return blind(self.cabinet.keyring.register, f"device {what} {device}")


def _place(id: str, device: bytes) -> Place:
    return Place("account_devices", "body", f"{id}/{device.hex()}")

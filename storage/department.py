"""The Department's own section: the port `kiosk.ports.DepartmentSection` over the database."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from kiosk.clock import Clock
from kiosk.forms.answers import Answer
from storage import applications, finding
from storage.audit import note
from storage.mapping import read_entries, write_entries
from storage.secrets import Keyring, Place
from storage.tables import StaffEntryRow
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredDepartment:
    """Adds rows beside an application, and has no way to reach a citizen's answers."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    clock: Clock

    def record(self, reference: str, staff: str, entries: Mapping[str, Answer]) -> None:
        """Seal the Department's entries, with who wrote them, beside an application.

        Raises LookupError when no application has the reference, StoreUnavailable.
        """
        with self.work() as work:
            application = applications.find(work.session, self.keyring, reference)
            if application is None:
                raise LookupError("no application has this reference")
            count = select(func.count()).where(StaffEntryRow.application == application.id)
            id, place = secrets.token_hex(16), work.session.scalars(count).one() + 1
            key = applications.key_of(application, self.keyring)
            body = key.seal(write_entries(entries, staff=staff), Place("staff_entries", "body", id, place))
            work.session.add(StaffEntryRow(id=id, application=application.id, place=place, body=body))
            number = entries[finding.NUMBER].value if finding.NUMBER in entries else None
            finding.put(work.session, self.keyring, application.id, finding.of_file(str(number or "")))
            note(work.session, self.clock.now(), "staff_recorded")
            work.commit()

    def of(self, reference: str) -> Mapping[str, Answer]:
        """What was recorded, the newest entry under each key; nothing for an unknown reference. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            application = applications.find(work.session, self.keyring, reference)
            if application is None:
                return {}
            key = applications.key_of(application, self.keyring)
            mine = select(StaffEntryRow).where(StaffEntryRow.application == application.id).order_by(StaffEntryRow.place)
            recorded: dict[str, Answer] = {}
            for row in work.session.scalars(mine):
                recorded |= read_entries(key.open(row.body, Place("staff_entries", "body", row.id, row.place)))
            return recorded

"""The register of files with the Ministry that an account can be linked to: keyed digests, and few tries.

A file number and three digits are a thousand guesses; five a day and file make them years, and no reply tells which half was wrong.
"""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from kiosk.access.folding import letters
from kiosk.access.limits import SAFE, Limits, notice_years
from kiosk.clock import local_date
from kiosk.ports.accounts import Link
from storage.account_tables import FileRow, LinkTryRow
from storage.audit import note
from storage.secrets import blind
from storage.unit_of_work import UnitOfWork

TOGETHER = 500
"""Files that are loaded in one transaction: the kiosks write in between."""


@dataclass
class StoredRegister:
    """The port `kiosk.ports.accounts.Register`, and the tries against it."""

    work: Callable[..., UnitOfWork]
    key: bytes = field(repr=False)
    limits: Limits = field(default=SAFE)

    def load(self, files: Mapping[str, tuple[str, date | None]]) -> int:
        """Add files, or change what is known of them; how many. Raises StoreUnavailable."""
        listed = list(files.items())
        for start in range(0, len(listed), TOGETHER):
            with self.work() as work:
                for number, (digits, born) in listed[start : start + TOGETHER]:
                    lookup = self.lookup(number)
                    birth = self._digest(lookup, "born", born.isoformat()) if born else b""
                    work.session.merge(FileRow(lookup=lookup, digits=self._digest(lookup, "digits", digits), born=birth))
                work.commit()
        return len(files)

    def link(self, number: str, digits: str, at: datetime) -> Link:
        """Whether the digits are those of the file; a try is counted before it is judged, for unknown files too."""
        lookup, day = self.lookup(number), local_date(at).isoformat()
        with self.work() as work:
            if not work.session.scalars(select(exists().where(FileRow.lookup.is_not(None)))).one():
                return "no_register"
            tries = self._count(work.session, lookup, day)
            row = work.session.get(FileRow, lookup)
            expected = row.digits if row else bytes(16)
            right = hmac.compare_digest(expected, self._digest(lookup, "digits", digits.strip()))
            linked = right and row is not None and tries <= self.limits.link_tries
            if not linked:
                note(work.session, at, "account_linked", "refused")
            work.commit()
        return "linked" if linked else "refused"

    def notice(self, year: int, notice: str, line: str, at: datetime) -> Link:
        """Whether a notice of assessment is one that an agent may look at: of one of the last two years, with its number and line."""
        return "to_verify" if year in notice_years(local_date(at)) and letters(notice) and letters(line) else "refused"

    def files(self) -> int:
        """How many files there are. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return work.session.scalars(select(func.count()).select_from(FileRow)).one()

    def _count(self, session: Session, lookup: bytes, day: str) -> int:
        session.execute(delete(LinkTryRow).where(LinkTryRow.day < day))
        row = session.get(LinkTryRow, (lookup, day)) or LinkTryRow(lookup=lookup, day=day, tries=0)
        row.tries += 1
        session.add(row)
        return row.tries

    def lookup(self, number: str) -> bytes:
        """What a file is found by: its number, blinded."""
        return blind(self.key, f"file {letters(number)}")

    def _digest(self, lookup: bytes, kind: str, text: str) -> bytes:
        return blind(self.key, f"{kind} {lookup.hex()} {text}")

"""The register of files with the Ministry that an account can be linked to: keyed digests, and few tries.

A file number and three digits are a thousand guesses; five a day and file make them years, and no reply tells which half was wrong.
"""

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from kiosk.access.folding import letters
from kiosk.access.limits import SAFE, Limits, notice_years
from kiosk.clock import local_date
from kiosk.ports.accounts import Link
from kiosk.ports.records import Stranger
from storage.account_tables import FileRow, LinkTryRow
from storage.audit import note
from storage.secrets import blind
from storage.unit_of_work import UnitOfWork
from storage.upserts import Row, upsert

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
                self.write(work.session, {self.lookup(number): told for number, told in listed[start : start + TOGETHER]})
                work.commit()
        return len(files)

    def write(self, session: Session, files: Mapping[bytes, tuple[str, date | None]]) -> int:
        """Add files by their lookup, or change what is known of them; how many were not so already."""
        rows = {lookup: self._row(lookup, *told) for lookup, told in files.items()}
        there = select(FileRow.lookup, FileRow.digits, FileRow.born).where(FileRow.lookup.in_(rows))
        for same in session.execute(there):
            if rows[same.lookup] == same._asdict():
                del rows[same.lookup]
        upsert(session, FileRow, list(rows.values()), ("digits", "born"))
        return len(rows)

    def _row(self, lookup: bytes, digits: str, born: date | None) -> Row:
        birth = self._digest(lookup, "born", born.isoformat()) if born else b""
        return {"lookup": lookup, "digits": self._digest(lookup, "digits", digits), "born": birth}

    def drop(self, session: Session, lookup: bytes) -> bool:
        """Nobody can be linked to a file any more; whether there was one."""
        row = session.get(FileRow, lookup)
        if row is not None:
            session.delete(row)
        return row is not None

    def strangers(self, session: Session, people: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Stranger]:
        """Which (file, digits) are not in the register, or have other digits there; no digits are right for everybody."""
        asked = {(number, digits): self.lookup(number) for number, digits in people}
        rows = session.execute(select(FileRow.lookup, FileRow.digits).where(FileRow.lookup.in_(set(asked.values()))))
        known = {row.lookup: row.digits for row in rows}
        found: dict[tuple[str, str], Stranger] = {person: "unknown" for person, lookup in asked.items() if lookup not in known}
        for person, lookup in asked.items():
            if person[1] and lookup in known and not hmac.compare_digest(known[lookup], self._digest(lookup, "digits", person[1])):
                found[person] = "other"
        return found

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

"""What a person sees of their file: the port `kiosk.ports.dossier.Dossier` over the database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, time
from typing import TypedDict, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.access.sessions import digest
from kiosk.ports.dossier import Claim, Event, Heading, Letter, Notices, Payment, Slip, Standing
from kiosk.ports.records import Kind
from storage import dossier_entries
from storage.account_tables import AccountRow, SessionRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.dossier_entries import Entry
from storage.dossier_folder import Folder, Listed
from storage.dossier_tables import AccountDossierRow, DossierRecordRow, DossierRow
from storage.mapping import canonical
from storage.profiles import key_of
from storage.register import StoredRegister
from storage.secrets import Place


class OwnJson(TypedDict):
    """What a person did with the file, on disk."""

    dossier: str
    """Of which file the marks are."""
    read: dict[str, int]
    """Communications, each as it stood when it was read: one that changed is to be read again."""
    notices: dict[str, bool]


@dataclass
class StoredDossier:
    """Each call asks who is signed in anew, and whose file that is: of the account's sealed body, never of a row beside it."""

    cabinet: Cabinet
    register: StoredRegister

    def standing(self, session: str) -> Standing | None:
        """Whose file it is; nothing is noted. Raises StoreUnavailable, as every method does, and LookupError."""
        with self.cabinet.work(write=False) as work:
            folder = self._folder(work.session, self._row(work.session, session))
            return folder.standing if folder else None

    def viewed(self, session: str, service: str, at: datetime) -> Standing | None:
        """A service is opened, which the audit trail notes with its id; whose file it is. LookupError."""
        with self.cabinet.work() as work:
            folder = self._folder(work.session, self._row(work.session, session))
            note(work.session, at, "service_opened", purpose="service", service=service)
            work.commit()
            return folder.standing if folder else None

    def file_number(self, session: str) -> str:
        """CP-12, whole. LookupError, also for an account without a file."""
        with self.cabinet.work(write=False) as work:
            return self._number(self._row(work.session, session))

    def payments(self, session: str) -> tuple[Payment, ...]:
        """The latest first. LookupError."""
        return tuple(dossier_entries.payment(*one) for one in reversed(self._read(session, "payment")))

    def slips(self, session: str) -> tuple[Slip, ...]:
        """The latest month first. LookupError."""
        return tuple(dossier_entries.slip(*one) for one in reversed(self._read(session, "slip")))

    def headings(self, session: str) -> tuple[Heading, ...]:
        """The latest first. LookupError."""
        kept = self.cabinet.kept
        with self._opened(session) as (rows, row, folder):
            read = self._own(rows, row, folder)["read"]
            entries = folder.entries(rows, "letter", kept) if folder else []
        if kept.headings[:2] != (entries, read):
            kept.headings = entries, read, tuple(dossier_entries.headings(entries[::-1], read))
        return kept.headings[2]

    def letter(self, session: str, id: str, at: datetime) -> Letter | None:
        """One communication, which counts as read from now on. LookupError."""
        with self.cabinet.work() as work:
            row = self._row(work.session, session)
            folder = self._folder(work.session, row)
            found = self._letter(work.session, folder, id) if folder else None
            if folder is None or found is None:
                return None
            entry, text = found
            own = self._own(work.session, row, folder)
            (head,) = dossier_entries.headings([(id, entry)], own["read"])
            if not head.read:
                own["read"][id] = int(str(entry[1]))
                self._keep(work.session, row, own)
            note(work.session, at, "letter_opened", purpose="service")
            work.commit()
            return dossier_entries.letter(head, json.loads(text))

    def events(self, session: str) -> tuple[Event, ...]:
        """The earliest first. LookupError."""
        found = (dossier_entries.event(*one) for one in self._read(session, "event"))
        return tuple(sorted(found, key=lambda one: (one.on, one.at or time())))

    def claims(self, session: str) -> tuple[Claim, ...]:
        """The oldest first. LookupError."""
        return tuple(dossier_entries.claim(*one) for one in self._read(session, "claim"))

    def notices(self, session: str) -> Notices:
        """What the person wants to be told of. LookupError."""
        with self._opened(session) as (rows, row, folder):
            return Notices(**self._own(rows, row, folder)["notices"])

    def notify(self, session: str, notices: Notices) -> None:
        """From now on it is this. LookupError."""
        with self.cabinet.work() as work:
            row = self._row(work.session, session)
            own = self._own(work.session, row, self._folder(work.session, row))
            self._keep(work.session, row, {**own, "notices": asdict(notices)})
            work.commit()

    @contextmanager
    def _opened(self, session: str) -> Iterator[tuple[Session, AccountRow, Folder | None]]:
        with self.cabinet.work(write=False) as work:
            row = self._row(work.session, session)
            yield work.session, row, self._folder(work.session, row)

    def _read(self, session: str, kind: Kind) -> Listed:
        with self._opened(session) as (rows, _, folder):
            return folder.entries(rows, kind, self.cabinet.kept) if folder else []

    def _row(self, session: Session, identifier: str) -> AccountRow:
        """The account of whoever is signed in. Raises LookupError."""
        signed = session.get(SessionRow, digest(identifier))
        if signed is None:
            raise LookupError("nobody is signed in by this")
        return self.cabinet.row(session, signed.account)

    def _number(self, row: AccountRow) -> str:
        """The number of an account's file. Raises LookupError where there is none, or staff have not yet seen its person."""
        profile = self.cabinet.profile(row)
        if not (profile.file and profile.verified):
            raise LookupError("no file")
        return profile.file

    def _folder(self, session: Session, row: AccountRow) -> Folder | None:
        """The file of an account; None: it has none, or nothing was given of it."""
        try:
            lookup = self.register.lookup(self._number(row))
        except LookupError:
            return None
        found = session.scalars(select(DossierRow).where(DossierRow.lookup == lookup)).one_or_none()
        return Folder.of(found, self.cabinet.keyring.wrapping) if found else None

    def _letter(self, session: Session, folder: Folder, id: str) -> tuple[Entry, bytes] | None:
        """A communication that is in the file: its entry and its text."""
        slot = folder.slot("letter", id)
        row = session.get(DossierRecordRow, (folder.id, slot))
        entry = folder.block(session, "letter", row.number).get(id) if row else None
        if row is None or entry is None or len(entry) == dossier_entries.HEAD:
            return None
        text = folder.key.open(row.body, folder.text_place(slot, int(str(entry[1]))))
        return entry, text

    def _own(self, session: Session, row: AccountRow, folder: Folder | None) -> OwnJson:
        """What the person did; marks of another file count for nothing in this one."""
        dossier = folder.id if folder else ""
        found = session.get(AccountDossierRow, row.id)
        if found is None:
            return {"dossier": dossier, "read": {}, "notices": asdict(Notices())}
        own = cast("OwnJson", json.loads(key_of(row, self.cabinet.keyring.wrapping).open(found.body, own_place(found))))
        return own if own["dossier"] == dossier else {**own, "dossier": dossier, "read": {}}

    def _keep(self, session: Session, row: AccountRow, own: OwnJson) -> None:
        found = session.get(AccountDossierRow, row.id) or AccountDossierRow(account=row.id, version=0)
        found.version += 1
        found.body = key_of(row, self.cabinet.keyring.wrapping).seal(canonical(own), own_place(found))
        session.add(found)


def own_place(row: AccountDossierRow) -> Place:
    """Where what a person did is sealed."""
    return Place("account_dossiers", "body", row.account, row.version)

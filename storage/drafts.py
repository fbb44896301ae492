"""Drafts at rest, and what they become: the port `kiosk.ports.Drafts` over the database."""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from kiosk.access.codes import new_resume_code, read_resume_code
from kiosk.clock import Clock, Dice, local_date
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Draft, Sealed, StoreUnavailable
from storage import applications, entries, filings, finding
from storage.audit import checkpoint, note
from storage.mapping import canonical, read_moment
from storage.secrets import Key, Keyring, Place, new_key
from storage.tables import ApplicationRow, DraftRow, EntryRow
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredDrafts:
    """The keys of opened drafts are held here only: a process that never saw a code cannot open what it guards."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    clock: Clock
    dice: Dice
    end: Callable[[], None]
    """Closes the whole store."""
    flush: Callable[[], None]
    """Empties the journal."""
    room: Callable[[], None]
    """Refuses when there is no room for one application more."""
    keys: dict[str, Key] = field(default_factory=dict, repr=False)

    def begin(self, form: str, at: datetime, keep_until: date) -> tuple[Draft, str]:
        """A new empty draft, committed, and its resume code (13 signs). Raises StoreUnavailable."""
        self.room()
        code = new_resume_code(self.dice)
        lookup, wrapping = self.keyring.code(code)
        id = secrets.token_hex(16)
        key = new_key()
        head = _write_head(key, id, form, at)
        row = DraftRow(
            id=id,
            lookup=lookup,
            key=wrapping.seal(key.secret, Place("drafts", "key", id)),
            keep_until=keep_until,
            head=head,
            version=1,
            manifest=entries.manifest(key, id, 1, head, {}),
        )
        with self.work() as work:
            work.session.add(row)
            note(work.session, self.clock.now(), "draft_begun")
            work.commit()
        self.keys[id] = key
        return Draft(id, form, at, keep_until, Answers()), code

    def open(self, code: str, at: datetime) -> Draft | None:
        """The draft that a code opens, or None; one whose time is over opens only for its receipt. Raises StoreUnavailable."""
        plain = read_resume_code(code)
        if plain is None:
            return None
        lookup, wrapping = self.keyring.code(plain)
        with self.work(write=False) as work:
            row = work.session.scalars(select(DraftRow).where(DraftRow.lookup == lookup)).one_or_none()
            if row is None:
                return None
            id, key = row.id, Key(wrapping.open(row.key, Place("drafts", "key", row.id)))
        return self.unlock(id, key, at)

    def unlock(self, id: str, key: Key, at: datetime) -> Draft | None:
        """The draft that a key opens, from now on open here; one whose time is over opens only for its receipt."""
        with self.work() as work:
            row = work.session.get(DraftRow, id)
            draft = self._draft(work.session, row, key) if row is not None else None
            if row is None or draft is None or (not draft.reference and local_date(at) > row.keep_until):
                return None
            note(work.session, self.clock.now(), "draft_opened")
            work.commit()
        self.keys[id] = key
        return draft

    @staticmethod
    def head(row: DraftRow, key: Key) -> tuple[str, datetime]:
        """The form of a draft and when it was begun. Raises InvalidTag."""
        return _read_head(key, row)

    def _draft(self, session: Session, row: DraftRow, key: Key) -> Draft:
        form, began = _read_head(key, row)
        sealed = applications.of_draft(session, self.keyring, row.id)
        emptied = sealed is not None and not row.manifest
        answers = Answers({} if emptied else entries.read_all(session, row, key))
        return Draft(row.id, form, began, row.keep_until, answers, sealed.reference if sealed else "")

    def keep(self, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        """Write entries (None removes one) in one transaction; when it returns they are on disk. Raises StoreUnavailable.

        `form`: the `id@version` that the draft stands on from now on, when the changes moved it to another one (L17).
        """
        with self.work() as work:
            row, key = self._row(work.session, draft), self.keys[draft]
            head = _write_head(key, draft, form, _read_head(key, row)[1]) if form else b""
            entries.write(work.session, row, key, changes, head)
            work.commit()

    def submit(self, draft: str, sealed: Sealed, session: str = "") -> Sealed:
        """Put an application away, once: a second call returns the first one's; into the account of a session. Raises StoreUnavailable."""
        with self.work() as work:
            self._row(work.session, draft)
            if first := applications.of_draft(work.session, self.keyring, draft):
                return first
            note(work.session, self.clock.now(), "submitted")
            sealed = replace(sealed, witness=checkpoint(work.session, self.clock.now()))
            row = applications.put(work.session, self.keyring, draft, sealed)
            finding.put(work.session, self.keyring, row.id, finding.of_names(sealed))
            filings.link(work.session, self.keyring, session, row)
            work.commit()
        return sealed

    def submitted(self, draft: str) -> Sealed | None:
        """The application a draft became. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            return applications.of_draft(work.session, self.keyring, draft)

    def shred(self, draft: str) -> None:
        """Destroy a draft's key and rows for good; an application it became stays. Raises StoreUnavailable."""
        with self.work() as work:
            self._destroy(work.session, [draft])
            work.commit()
        self.keys.pop(draft, None)
        self.flush()

    def shred_due(self, today: date) -> int:
        """Destroy the unclaimed drafts whose time is over; how many. Raises StoreUnavailable.

        Of those that were submitted only the working answers go: the code still leads to the receipt.
        """
        over = select(DraftRow.id).where(DraftRow.keep_until < today)
        became = exists().where(ApplicationRow.draft == DraftRow.id)
        with self.work() as work:
            unclaimed = work.session.scalars(over.where(~became)).all()
            done = work.session.scalars(over.where(became, exists().where(EntryRow.draft == DraftRow.id))).all()
            self._destroy(work.session, unclaimed)
            self._empty(work.session, done)
            work.commit()
        if unclaimed or done:
            self.flush()
        return len(unclaimed)

    def _destroy(self, session: Session, drafts: Sequence[str]) -> None:
        self.keyring.locks.doom("drafts", drafts)
        session.execute(delete(EntryRow).where(EntryRow.draft.in_(drafts)))
        for _ in session.scalars(delete(DraftRow).where(DraftRow.id.in_(drafts)).returning(DraftRow.id)).all():
            note(session, self.clock.now(), "draft_shredded")

    def _empty(self, session: Session, drafts: Sequence[str]) -> None:
        session.execute(delete(EntryRow).where(EntryRow.draft.in_(drafts)))
        session.execute(update(DraftRow).where(DraftRow.id.in_(drafts)).values(manifest=b""))
        for _ in drafts:
            note(session, self.clock.now(), "answers_shredded")

    def close(self) -> None:
        """Leave nothing behind in a journal and forget every key: the end of the session. The next one opens it by using it."""
        self.end()

    def _row(self, session: Session, draft: str) -> DraftRow:
        row = session.get(DraftRow, draft) if draft in self.keys else None
        if row is None:
            raise StoreUnavailable("not_open")
        return row


def _write_head(key: Key, draft: str, form: str, began: datetime) -> bytes:
    return key.seal(canonical([form, began.isoformat()]), Place("drafts", "head", draft))


def _read_head(key: Key, row: DraftRow) -> tuple[str, datetime]:
    form, began = json.loads(key.open(row.head, Place("drafts", "head", row.id)))
    return form, read_moment(began)

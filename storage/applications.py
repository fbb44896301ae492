"""Submitted applications as rows: each under its own key, wrapped by the key file's, so that the Department reads it."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.access.codes import read_reference
from kiosk.ports import Sealed
from storage.mapping import read_sealed, write_sealed
from storage.secrets import Key, Keyring, Place, new_key
from storage.tables import ApplicationRow


def put(session: Session, keyring: Keyring, draft: str, sealed: Sealed) -> ApplicationRow:
    """Add an application, and give its row; the database allows one for each draft and one for each reference."""
    id = secrets.token_hex(16)
    key = new_key()
    row = ApplicationRow(
        id=id,
        draft=draft,
        lookup=keyring.reference(_plain(sealed.reference)),
        key=keyring.wrapping.seal(key.secret, Place("applications", "key", id)),
        body=key.seal(write_sealed(sealed), Place("applications", "body", id)),
    )
    session.add(row)
    session.flush()
    return row


def of_draft(session: Session, keyring: Keyring, draft: str) -> Sealed | None:
    """The application a draft became."""
    row = session.scalars(select(ApplicationRow).where(ApplicationRow.draft == draft)).one_or_none()
    return None if row is None else read(row, keyring)


def find(session: Session, keyring: Keyring, reference: str) -> ApplicationRow | None:
    """The row of a reference, as typed or as stored."""
    lookup = keyring.reference(_plain(reference))
    return session.scalars(select(ApplicationRow).where(ApplicationRow.lookup == lookup)).one_or_none()


def key_of(row: ApplicationRow, keyring: Keyring) -> Key:
    """The key of an application."""
    return Key(keyring.wrapping.open(row.key, Place("applications", "key", row.id)))


def read(row: ApplicationRow, keyring: Keyring) -> Sealed:
    """What was submitted. Raises InvalidTag when the row was altered."""
    return read_sealed(key_of(row, keyring).open(row.body, Place("applications", "body", row.id)))


def _plain(reference: str) -> str:
    return read_reference(reference) or reference

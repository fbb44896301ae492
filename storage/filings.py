"""Applications of accounts, and what happened to an application since it was sent: added to, never rewritten."""

import json
import secrets
from datetime import datetime
from typing import cast

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kiosk.access.sessions import digest
from kiosk.ports.kept import Happened, Later
from kiosk.words.text import Lang
from storage import applications, finding
from storage.account_tables import AccountRow, SessionRow
from storage.kept_tables import AccountApplicationRow, AccountDraftRow, ApplicationActRow
from storage.mapping import canonical, read_moment
from storage.profiles import key_of, open_profile
from storage.secrets import Keyring, Place
from storage.tables import ApplicationRow


def link(session: Session, keyring: Keyring, identifier: str, application: ApplicationRow) -> None:
    """The application stands in the account of whoever is signed in; its draft stands there no more. Without a session: nothing."""
    session.execute(delete(AccountDraftRow).where(AccountDraftRow.draft == application.draft))
    signed = session.get(SessionRow, digest(identifier))
    if signed is not None:
        account = session.get_one(AccountRow, signed.account)
        proof = key_of(account, keyring.wrapping).seal(b"", _proof(account.id, application.id))
        session.add(AccountApplicationRow(application=application.id, account=account.id, proof=proof))
        profile = open_profile(account, keyring.wrapping)
        finding.put(session, keyring, application.id, finding.of_file(profile.file) if profile.verified else ())


def of_account(session: Session, keyring: Keyring, account: str) -> tuple[ApplicationRow, ...]:
    """The applications of an account. Raises InvalidTag where one was put there by hand."""
    mine = select(AccountApplicationRow).where(AccountApplicationRow.account == account)
    key = key_of(session.get_one(AccountRow, account), keyring.wrapping)
    rows = session.scalars(mine).all()
    for row in rows:
        key.open(row.proof, _proof(account, row.application))
    return tuple(session.get_one(ApplicationRow, row.application) for row in rows)


def add(session: Session, keyring: Keyring, application: ApplicationRow, act: Later) -> None:
    """Something happened to an application."""
    count = session.scalars(select(func.count()).where(ApplicationActRow.application == application.id)).one()
    id, place = secrets.token_hex(16), count + 1
    plain = canonical({"kind": act.kind, "at": act.at.isoformat(), "text": act.text, "lang": act.lang})
    body = applications.key_of(application, keyring).seal(plain, _act(application.id, id, place))
    session.add(ApplicationActRow(id=id, application=application.id, place=place, body=body))


def since(session: Session, keyring: Keyring, application: ApplicationRow) -> tuple[Later, ...]:
    """What happened to an application, in order. Raises InvalidTag for a row that was altered or moved."""
    key = applications.key_of(application, keyring)
    rows = session.scalars(
        select(ApplicationActRow).where(ApplicationActRow.application == application.id).order_by(ApplicationActRow.place)
    )
    return tuple(_later(json.loads(key.open(row.body, _act(application.id, row.id, row.place)))) for row in rows)


def happened(session: Session, keyring: Keyring, application: ApplicationRow, kind: Happened, at: datetime) -> None:
    """The same, for what has no words of its own."""
    add(session, keyring, application, Later(kind, at))


def _later(found: dict[str, str]) -> Later:
    return Later(cast("Happened", found["kind"]), read_moment(found["at"]), found["text"], cast("Lang", found["lang"]))


def _proof(account: str, application: str) -> Place:
    return Place("account_applications", "proof", f"{account}/{application}")


def _act(application: str, id: str, place: int) -> Place:
    return Place("application_acts", "body", f"{application}/{id}", place)

"""Which accounts a file with the Ministry is linked to: the first one by itself, every further one once staff have seen the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.access import user_codes
from kiosk.ports.accounts import Link
from storage.account_tables import AccountRow, CodeRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.mapping import utc

KIND = "file"


def link_file(cabinet: Cabinet, id: str, number: str, name: str, at: datetime) -> Link:
    """Link an account to a file whose digits were right; `name` is the file, blinded. `taken`: another one has it, staff look.

    Either way the account stands with the file from now on: whoever has the other account is shown that there is one more.
    Raises LookupError, StoreUnavailable.
    """
    with cabinet.work() as work:
        row = cabinet.row(work.session, id)
        profile = cabinet.profile(row)
        first = not any(cabinet.profile(other).verified for other in _with(work.session, id, name))
        cabinet.write(row, replace(profile, file=number, verified=profile.verified or first))
        work.session.merge(CodeRow(account=id, kind=KIND, request=name, made=utc(at), until="", hash=""))
        note(work.session, at, "account_linked", "done" if first else "refused")
        work.commit()
    return "linked" if first else "taken"


def others(cabinet: Cabinet, session: Session, id: str) -> tuple[str, ...]:
    """The user codes, partly masked, of the other accounts that stand with the same file."""
    mine = session.get(CodeRow, (id, KIND))
    rows = _with(session, id, mine.request) if mine is not None else ()
    return tuple(sorted(user_codes.masked(cabinet.profile(row).code) for row in rows))


def _with(session: Session, id: str, name: str) -> Sequence[AccountRow]:
    linked = select(CodeRow.account).where(CodeRow.kind == KIND, CodeRow.request == name, CodeRow.account != id)
    return session.scalars(select(AccountRow).where(AccountRow.id.in_(linked))).all()

"""The keys of drafts that are kept in accounts, each wrapped by what the account's password gives."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.kept_tables import AccountDraftRow
from storage.secrets import Key, Place, Wrapping


def put(session: Session, account: str, vault: Wrapping, draft: str, key: Key) -> None:
    """Wrap a draft's key for an account; another account that had it has it no more."""
    session.merge(AccountDraftRow(draft=draft, account=account, key=vault.seal(key.secret, _place(account, draft))))


def key_of(row: AccountDraftRow, vault: Wrapping) -> Key:
    """The draft's key. Raises InvalidTag for a row that was moved or altered."""
    return Key(vault.open(row.key, _place(row.account, row.draft)))


def rewrap(session: Session, account: str, before: Wrapping | None, after: Wrapping | None) -> None:
    """Put every draft of an account under another password; where the old one is not known they leave the account."""
    if before is None or after is None:
        session.execute(delete(AccountDraftRow).where(AccountDraftRow.account == account))
        return
    for row in session.scalars(select(AccountDraftRow).where(AccountDraftRow.account == account)).all():
        row.key = after.seal(key_of(row, before).secret, _place(account, row.draft))


def _place(account: str, draft: str) -> Place:
    return Place("account_drafts", "key", f"{account}/{draft}", record=f"drafts/{draft}")

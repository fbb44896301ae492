"""Drafts and applications of accounts, and what happened to an application since it was sent."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Table


class AccountDraftRow(Table):
    """A draft that its owner chose to keep in an account."""

    __tablename__ = "account_drafts"

    draft: Mapped[str] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The draft's key, wrapped by the account's password and the key file together."""


class AccountApplicationRow(Table):
    """An application that somebody sent while they were signed in."""

    __tablename__ = "account_applications"

    application: Mapped[str] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    proof: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed under the account's own key: a row that was moved to another account proves nothing."""


class ApplicationActRow(Table):
    """What happened to an application since it was sent: added to, never rewritten."""

    __tablename__ = "application_acts"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    application: Mapped[str] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    place: Mapped[int]
    """Its order in the application."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed under the application's key: a correction, a withdrawal, a hand-over."""

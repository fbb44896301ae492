"""The tables of accounts. In clear: ids, places, times of failures. Hashes are peppered; the rest is sealed or blinded."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Table


class AccountRow(Table):
    """An account of a citizen."""

    __tablename__ = "accounts"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """The user code, folded and blinded."""
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The account's own key, wrapped: destroyed with the row."""
    version: Mapped[int]
    """How often the body was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: what the person chose and may see, and the last use."""
    password: Mapped[str] = mapped_column(String(200))
    """argon2id, in its usual notation."""
    password_version: Mapped[int]
    """How many passwords there were: trust in a device is bound to one."""
    pinned: Mapped[int]
    """The place of the question that was drawn and is not answered yet; 0: none."""


class AnswerRow(Table):
    """The answer to one of an account's questions."""

    __tablename__ = "account_answers"

    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    """1 to 3; the question itself stands in the body."""
    hash: Mapped[str] = mapped_column(String(200))


class CardRow(Table):
    """A one-time code that was not used yet; using it removes it."""

    __tablename__ = "account_cards"

    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    """On the card, from 1."""
    hash: Mapped[str] = mapped_column(String(200))


class CodeRow(Table):
    """The one code of its kind that was sent or handed over, until it is used, replaced or too old; or the file it stands with."""

    __tablename__ = "account_codes"

    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    """`email`, `reset`, or `file` for the code (CP-12) of a file with the Ministry."""
    request: Mapped[str] = mapped_column(String(32))
    """Which request it answers, empty for one that was handed over; of a file, its number, blinded."""
    made: Mapped[str] = mapped_column(String(40))
    until: Mapped[str] = mapped_column(String(40))
    hash: Mapped[str] = mapped_column(String(200))


class DeviceRow(Table):
    """A device that its owner trusts."""

    __tablename__ = "account_devices"

    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    device: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    """Blinded, with what is trusted."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: since when, on both clocks, and with which password."""


class SessionRow(Table):
    """Somebody who is signed in."""

    __tablename__ = "account_sessions"

    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    """Of the identifier, which is kept nowhere."""
    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    kiosk: Mapped[str] = mapped_column(String(64))
    began: Mapped[str] = mapped_column(String(40))


class TriesRow(Table):
    """The failures of one user code, whether anybody has it or not: the same row, so that nobody can tell."""

    __tablename__ = "tries"

    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    failures: Mapped[int]
    since: Mapped[int]
    until: Mapped[str] = mapped_column(String(40))
    """UTC, ISO 8601; empty: none."""
    card_until: Mapped[str] = mapped_column(String(40))
    last: Mapped[str] = mapped_column(String(40))


class KioskFailureRow(Table):
    """A failure at a kiosk, kept for minutes."""

    __tablename__ = "kiosk_failures"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kiosk: Mapped[str] = mapped_column(String(64))
    at: Mapped[str] = mapped_column(String(40))
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16))


class FileRow(Table):
    """A file with the Ministry that an account can be linked to: keyed digests only."""

    __tablename__ = "register_files"

    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    digits: Mapped[bytes] = mapped_column(LargeBinary(16))
    """The last three of the SIN, with the file number."""
    born: Mapped[bytes] = mapped_column(LargeBinary(16))
    """The date of birth, with the file number; empty where it is not known."""


class LinkTryRow(Table):
    """How often somebody tried to link to a file on one day, whether there is such a file or not."""

    __tablename__ = "link_tries"

    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    """In Québec."""
    tries: Mapped[int]

"""Tables of the counter: the end of the audit trail, staff, kiosks, incidents. No answer of a citizen is in them."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Table


class TrailRow(Table):
    """One row: how the audit trail ends, sealed under the key file."""

    __tablename__ = "trail"

    id: Mapped[str] = mapped_column(String(8), primary_key=True)
    size: Mapped[int]
    head: Mapped[bytes] = mapped_column(LargeBinary(32))
    """The hash of the last entry."""
    seal: Mapped[bytes] = mapped_column(LargeBinary(32))


class StaffRow(Table):
    """Somebody who works at the counter."""

    __tablename__ = "staff"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """The name to sign in with, blinded."""
    version: Mapped[int]
    """How often the row was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: name, role, hashes of the password and of the card's codes, failures."""


class KioskRow(Table):
    """What staff see of a kiosk: whether somebody is there, never who or what was said."""

    __tablename__ = "kiosks"

    kiosk: Mapped[str] = mapped_column(String(80), primary_key=True)
    busy: Mapped[bool]
    since: Mapped[str] = mapped_column(String(40))
    """UTC, ISO 8601: when the session began."""
    page: Mapped[str] = mapped_column(String(200))
    """The title of the page, in French."""
    seen: Mapped[str] = mapped_column(String(40))
    """When the kiosk last said that it runs."""
    reset_epoch: Mapped[int]
    """Raised by staff: the session that stands has to end. When that was, in milliseconds since 1970, above every one before."""
    reason: Mapped[str] = mapped_column(String(20))
    """The code of the reason for the last reset."""


class IncidentRow(Table):
    """An entry of the register of confidentiality incidents: added to, never rewritten."""

    __tablename__ = "incidents"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: the eight contents, and when they were written down."""

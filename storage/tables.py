"""The tables. Whatever a person said is in a sealed field; what stands in clear is an id, a version or a last day."""

from datetime import date

from sqlalchemy import Date, ForeignKey, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {"pk": "pk_%(table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"}


class Table(DeclarativeBase):
    """What all tables share: names for their constraints, which migrations need."""

    metadata = MetaData(naming_convention=NAMES)


class InstallationRow(Table):
    """One row: proves at start that the key file belongs to this database."""

    __tablename__ = "installation"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    proof: Mapped[bytes] = mapped_column(LargeBinary)


class DraftRow(Table):
    """An application being filled in."""

    __tablename__ = "drafts"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """What its resume code leads to; the code itself is nowhere."""
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The draft's key, wrapped by the code and the key file together."""
    keep_until: Mapped[date] = mapped_column(Date)
    head: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: the form and when it began."""
    version: Mapped[int]
    """How often it was written."""
    manifest: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: a digest of the head and of which entries stand at which version: an old or a missing one is noticed."""


class EntryRow(Table):
    """One answer of a draft."""

    __tablename__ = "entries"

    draft: Mapped[str] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True)
    slot: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    """The question's key, blinded under the draft's own key."""
    version: Mapped[int]
    """The draft's version when it was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: the question's key and the answer."""


class ApplicationRow(Table):
    """What was submitted; it outlives its draft."""

    __tablename__ = "applications"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    draft: Mapped[str] = mapped_column(String(32), unique=True)
    """The draft it came from: one submission each."""
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """Its reference, blinded."""
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The application's key, wrapped by the key file's: the Department reads it without the person's code."""
    body: Mapped[bytes] = mapped_column(LargeBinary)


class StaffEntryRow(Table):
    """What the Department recorded beside an application: added to, never rewritten."""

    __tablename__ = "staff_entries"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    application: Mapped[str] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    place: Mapped[int]
    """Its order in the application."""
    body: Mapped[bytes] = mapped_column(LargeBinary)


class EventRow(Table):
    """One entry of the audit trail, chained to the one before."""

    __tablename__ = "events"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical JSON: the very bytes that the hash covers."""
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))

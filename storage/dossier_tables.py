"""The tables of the Ministry's files. In clear: ids and numbers of order; a kind and an id of a record are blinded."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Table


class DossierRow(Table):
    """One file."""

    __tablename__ = "dossiers"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """Its number, blinded as in the register."""
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The file's own key, wrapped: destroyed with the row."""
    version: Mapped[int]
    """How often the body was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: whose file it is, and which blocks stand at which version: an old or a missing one is noticed."""


class DossierBlockRow(Table):
    """Records of one kind, sealed together: opening thousands one by one would keep a person waiting."""

    __tablename__ = "dossier_blocks"

    dossier: Mapped[str] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    """Blinded under the file's own key."""
    number: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[bytes] = mapped_column(LargeBinary)


class DossierRecordRow(Table):
    """Where one record stands, and the text of a communication."""

    __tablename__ = "dossier_records"

    dossier: Mapped[str] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    slot: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    """Its kind and id, blinded under the file's own key."""
    number: Mapped[int]
    """Of its block."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed; empty for a record that is whole in its block."""


class AccountDossierRow(Table):
    """What a person did with the file."""

    __tablename__ = "account_dossiers"

    account: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int]
    """How often the body was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed under the account's key: what was read, and what the person wants to be told of."""

"""Tables of papers that people handed in. In clear: ids, numbers of order, a last day; what the papers are and say is sealed."""

from datetime import date

from sqlalchemy import Date, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Table


class DeliveryRow(Table):
    """Papers handed in together, or a cover sheet that announces them; it outlives the account, as an application does."""

    __tablename__ = "deliveries"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account: Mapped[str | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))
    lookup: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    """Its code, blinded."""
    key: Mapped[bytes] = mapped_column(LargeBinary)
    """The delivery's own key, wrapped: destroyed with the row."""
    version: Mapped[int]
    """How often the body was written."""
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed: whose papers they are, what they answer, which files there are."""
    until: Mapped[date | None] = mapped_column(Date)
    """Handed over: destroyed after this day."""


class DeliveredFileRow(Table):
    """What one file holds."""

    __tablename__ = "delivered_files"

    delivery: Mapped[str] = mapped_column(ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """Sealed under the delivery's key."""

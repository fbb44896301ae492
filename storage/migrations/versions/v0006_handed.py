"""Papers that people hand in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables; nothing that stands is touched."""
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("account", sa.String(32), nullable=True),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("lookup", name="uq_deliveries_lookup"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_deliveries_account", ondelete="SET NULL"),
    )
    op.create_table(
        "delivered_files",
        sa.Column("delivery", sa.String(32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("delivery", "place", name="pk_delivered_files"),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name="fk_delivered_files_delivery", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Refused: going back would lose what people handed in. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

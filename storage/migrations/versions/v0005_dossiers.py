"""The Ministry's files, and what people did with theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables; nothing that stands is touched."""
    op.create_table(
        "dossiers",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossiers"),
        sa.UniqueConstraint("lookup", name="uq_dossiers_lookup"),
    )
    op.create_table(
        "dossier_blocks",
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("kind", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("dossier", "kind", "number", name="pk_dossier_blocks"),
        sa.ForeignKeyConstraint(["dossier"], ["dossiers.id"], name="fk_dossier_blocks_dossier", ondelete="CASCADE"),
    )
    op.create_table(
        "dossier_records",
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("slot", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("dossier", "slot", name="pk_dossier_records"),
        sa.ForeignKeyConstraint(["dossier"], ["dossiers.id"], name="fk_dossier_records_dossier", ondelete="CASCADE"),
    )
    op.create_table(
        "account_dossiers",
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account", name="pk_account_dossiers"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_account_dossiers_account", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Refused: going back would lose what the Ministry gave. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

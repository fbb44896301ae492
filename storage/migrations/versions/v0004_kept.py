"""What is kept for a person with an account: drafts, applications, and what happened to one since it was sent."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables; nothing that stands is touched."""
    _of_account("account_drafts", "draft", "drafts", "key")
    _of_account("account_applications", "application", "applications", "proof")
    op.create_table(
        "application_acts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("application", sa.String(32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_application_acts"),
        sa.ForeignKeyConstraint(["application"], ["applications.id"], name="fk_application_acts_application", ondelete="CASCADE"),
    )


def _of_account(table: str, thing: str, things: str, sealed: str) -> None:
    op.create_table(
        table,
        sa.Column(thing, sa.String(32), nullable=False),
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column(sealed, sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(thing, name=f"pk_{table}"),
        sa.ForeignKeyConstraint([thing], [f"{things}.id"], name=f"fk_{table}_{thing}", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=f"fk_{table}_account", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Refused: going back would lose what people keep. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

"""What an application can be found by."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table; the marks of what stands are made at the first start."""
    op.create_table(
        "application_marks",
        sa.Column("mark", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("application", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("mark", "number", name="pk_application_marks"),
        sa.ForeignKeyConstraint(["application"], ["applications.id"], name="fk_application_marks_application", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Refused: going back would lose answers. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

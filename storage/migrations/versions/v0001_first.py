"""The first tables: drafts, applications, the Department's entries, the audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

APPEND_ONLY = """
CREATE TRIGGER events_no_{act} BEFORE {act} ON events
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END
"""


def upgrade() -> None:
    """Make the tables, and let nothing rewrite the audit trail."""
    op.create_table(
        "installation",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
    )
    _drafts()
    _applications()
    op.create_table(
        "events",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("event", sa.String(40), nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_events"),
    )
    for act in ("UPDATE", "DELETE"):
        op.execute(APPEND_ONLY.format(act=act))


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("keep_until", sa.Date(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("manifest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        sa.UniqueConstraint("lookup", name="uq_drafts_lookup"),
    )
    op.create_table(
        "entries",
        sa.Column("draft", sa.String(32), nullable=False),
        sa.Column("slot", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("draft", "slot", name="pk_entries"),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name="fk_entries_draft", ondelete="CASCADE"),
    )


def _applications() -> None:
    op.create_table(
        "applications",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("draft", sa.String(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_applications"),
        sa.UniqueConstraint("draft", name="uq_applications_draft"),
        sa.UniqueConstraint("lookup", name="uq_applications_lookup"),
    )
    op.create_table(
        "staff_entries",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("application", sa.String(32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_entries"),
        sa.ForeignKeyConstraint(["application"], ["applications.id"], name="fk_staff_entries_application", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Refused: going back would lose answers. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

"""The counter: an audit trail whose entries say more and whose end is sealed, staff, kiosks, incidents."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

APPEND_ONLY = """
CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, 'it is only added to'); END
"""


def upgrade() -> None:
    """Make the tables; every entry that stands keeps its hash."""
    _events()
    op.create_table(
        "trail",
        sa.Column("id", sa.String(8), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("seal", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_trail"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("lookup", name="uq_staff_lookup"),
    )
    _room()
    op.create_table(
        "incidents",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_incidents"),
    )
    for table in ("events", "incidents"):
        for act in ("UPDATE", "DELETE"):
            op.execute(APPEND_ONLY.format(table=table, act=act))


def _events() -> None:
    """An entry is kept as the very bytes that its hash covers: those of before can be written again from their columns."""
    op.create_table(
        "entries_of_trail",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_events"),
    )
    connection = op.get_bind()
    for number, at, event, made in connection.exec_driver_sql("SELECT number, at, event, hash FROM events").fetchall():
        entry = json.dumps({"at": at, "event": event, "number": number}, sort_keys=True, separators=(",", ":")).encode("ascii")
        connection.exec_driver_sql("INSERT INTO entries_of_trail VALUES (?, ?, ?)", (number, entry, made))
    op.drop_table("events")
    op.rename_table("entries_of_trail", "events")


def _room() -> None:
    op.create_table(
        "kiosks",
        sa.Column("kiosk", sa.String(80), nullable=False),
        sa.Column("busy", sa.Boolean(), nullable=False),
        sa.Column("since", sa.String(40), nullable=False),
        sa.Column("page", sa.String(200), nullable=False),
        sa.Column("seen", sa.String(40), nullable=False),
        sa.Column("reset_epoch", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("kiosk", name="pk_kiosks"),
    )


def downgrade() -> None:
    """Refused: going back would lose answers. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

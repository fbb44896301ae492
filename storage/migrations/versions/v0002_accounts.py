"""Accounts: themselves, the failures of user codes, and the register of files that they can be linked to."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables; nothing that stands is touched."""
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("password", sa.String(200), nullable=False),
        sa.Column("password_version", sa.Integer(), nullable=False),
        sa.Column("pinned", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("lookup", name="uq_accounts_lookup"),
    )
    _hashes("account_answers", "place")
    _hashes("account_cards", "number")
    _codes()
    _failures()
    _register()


def _hashes(table: str, place: str) -> None:
    op.create_table(
        table,
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column(place, sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("account", place, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=f"fk_{table}_account", ondelete="CASCADE"),
    )


def _codes() -> None:
    op.create_table(
        "account_codes",
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("request", sa.String(32), nullable=False),
        sa.Column("made", sa.String(40), nullable=False),
        sa.Column("until", sa.String(40), nullable=False),
        sa.Column("hash", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("account", "kind", name="pk_account_codes"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_account_codes_account", ondelete="CASCADE"),
    )
    op.create_table(
        "account_devices",
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("device", sa.LargeBinary(16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account", "device", name="pk_account_devices"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_account_devices_account", ondelete="CASCADE"),
    )
    op.create_table(
        "account_sessions",
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("kiosk", sa.String(64), nullable=False),
        sa.Column("began", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_account_sessions"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_account_sessions_account", ondelete="CASCADE"),
    )


def _failures() -> None:
    op.create_table(
        "tries",
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.String(40), nullable=False),
        sa.Column("card_until", sa.String(40), nullable=False),
        sa.Column("last", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("lookup", name="pk_tries"),
    )
    op.create_table(
        "kiosk_failures",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("kiosk", sa.String(64), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kiosk_failures"),
    )


def _register() -> None:
    op.create_table(
        "register_files",
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("digits", sa.LargeBinary(16), nullable=False),
        sa.Column("born", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("lookup", name="pk_register_files"),
    )
    op.create_table(
        "link_tries",
        sa.Column("lookup", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("lookup", "day", name="pk_link_tries"),
    )


def downgrade() -> None:
    """Refused: going back would lose accounts. Restore the copy instead."""
    raise RuntimeError("going back to an older database is refused")

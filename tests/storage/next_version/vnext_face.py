"""Makes a table anew with one column more, and fills it; told to, it fails or is killed at one of its steps."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "0007"


def step(name: str) -> None:
    """Die here if this is the step that was asked for."""
    if os.environ.get("NEXT_VERSION") == name:
        os.kill(os.getpid(), signal.SIGKILL)


def upgrade() -> None:
    """In three steps, each of which may be the last."""
    step("begun")
    with op.batch_alter_table("drafts", recreate="always") as drafts:
        drafts.add_column(sa.Column("face", sa.String(8)))
    step("column")
    if os.environ.get("NEXT_VERSION") == "fail":
        op.execute("INSERT INTO nowhere VALUES (1)")
    op.execute("UPDATE drafts SET face = 'lines'")
    step("filled")

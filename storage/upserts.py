"""Rows that are added, or changed where they stand already, many in one statement."""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.tables import Table

Row: TypeAlias = dict[str, str | int | bytes]


def upsert(session: Session, table: type[Table], rows: Sequence[Row], changing: Sequence[str]) -> None:
    """Add rows; of those that stand, by their primary key, change only these columns."""
    if rows:
        bare = table.metadata.tables[table.__tablename__]  # where a class is named, each row is looked at once more
        statement = insert(bare)
        keys = [column.name for column in bare.primary_key]
        columns = {name: statement.excluded[name] for name in changing}
        session.execute(statement.on_conflict_do_update(index_elements=keys, set_=columns), rows)

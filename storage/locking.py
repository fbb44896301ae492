"""Which rows have a lock, how those of an older database get theirs, and how locks go with their rows."""

from sqlalchemy import Column, Connection, Table, literal, select, text, update
from sqlalchemy.orm import Session

from storage.account_tables import AccountRow
from storage.dossier_tables import DossierRow
from storage.handed_tables import DeliveryRow
from storage.locks import StoredLocks
from storage.secrets import Place
from storage.staff_tables import IncidentRow, StaffRow
from storage.tables import ApplicationRow, DraftRow

LOCKED: tuple[tuple[Table, str], ...] = tuple(
    (row.metadata.tables[row.__tablename__], column)
    for row, column in (
        (DraftRow, "key"),
        (ApplicationRow, "key"),
        (AccountRow, "key"),
        (StaffRow, "body"),
        (IncidentRow, "body"),
        (DossierRow, "key"),
        (DeliveryRow, "key"),
    )
)
"""The columns that are sealed under the lock of their row."""
TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table AND sql LIKE '%BEFORE UPDATE%'"


def lock_all(session: Session, locks: StoredLocks) -> None:
    """Give a lock to every row of a database that was made before there were locks. What is under it need not be opened."""
    connection = session.connection()
    for table, column in LOCKED:
        version = table.c.version if column == "body" and "version" in table.c else literal(1)
        rows = connection.execute(select(_id(table), version, table.c[column])).all()
        places = [(row, Place(table.name, column, str(row), number), old) for row, number, old in rows]
        locks.make(f"{table.name}/{place.row}" for _, place, _ in places)
        sealed = {row: locks.of(f"{table.name}/{place.row}").seal(old, place) for row, place, old in places}
        _update(connection, table, column, sealed)


def settle(session: Session, locks: StoredLocks) -> None:
    """Destroy the locks of rows that are gone; whoever calls holds the write lock, so that no deletion is half done."""
    tables = {table.name: table for table, _ in LOCKED}
    gone, standing = list[str](), list[str]()
    for record in locks.doomed():
        name, _, row = record.partition("/")
        found = session.execute(select(_id(tables[name])).where(_id(tables[name]) == row)).first()
        (standing if found else gone).append(record)
    locks.settle(gone, standing)


def _id(table: Table) -> Column[object]:
    return table.primary_key.columns[0]


def _update(connection: Connection, table: Table, column: str, sealed: dict[object, bytes]) -> None:
    """Also where rows are only added to: the triggers that see to that are away for this one act, inside its transaction."""
    triggers = connection.execute(text(TRIGGERS), {"table": table.name}).all()
    for name, _ in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    for row, value in sealed.items():
        connection.execute(update(table).where(_id(table) == row).values({column: value}))
    for _, sql in triggers:
        connection.exec_driver_sql(sql)

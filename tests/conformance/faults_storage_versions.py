"""What breaks S36."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from alembic import op

from storage import engine, proof
from tests.conformance.rows import fault


@fault("S36", by="every_version_is_brought_up_with_its_data")
def what_was_sealed_before_stays_as_it_is() -> AbstractContextManager[object]:
    """No record of an older version gets its lock."""
    return patch.object(proof, "lock_all", lambda *_given: None)


@fault("S36", by="the_migrations_make_exactly_the_tables_of_the_models")
@contextmanager
def a_table_was_forgotten_in_the_migrations() -> Iterator[None]:
    """The models know one more."""
    made = op.create_table

    def forgetful(name: str, *columns: object, **options: object) -> object:
        return None if name == "account_devices" else made(name, *columns, **options)

    with patch.object(op, "create_table", forgetful):
        yield


@fault("S36", by="a_migration_that_is_killed_is_done_again_by_the_next_start")
def each_statement_stands_by_itself() -> AbstractContextManager[object]:
    """No transaction holds them together."""
    return patch.object(engine, "_on_begin", lambda _connection: None)

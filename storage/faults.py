"""Whatever goes wrong below, told as one StoreUnavailable whose code has words in both languages."""

from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.exceptions import InvalidTag
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kiosk.ports import StoreUnavailable

CODES = (
    "full_disk",
    "read_only",
    "no_access",
    "disk_error",
    "corrupt",
    "newer_version",
    "key_missing",
    "key_exposed",
    "key_damaged",
    "key_wrong",
    "locks_missing",
    "library",
    "locked",
    "not_open",
)
"""Every code a StoreUnavailable of this package carries; its words are `store.<code>`."""

_SQLITE = {
    "SQLITE_FULL": "full_disk",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CANTOPEN": "no_access",
    "SQLITE_PERM": "no_access",
    "SQLITE_AUTH": "no_access",
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_NOTADB": "corrupt",
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_CONSTRAINT": "locked",  # two drew the same number, or one was quicker: the next try tells
}


@contextmanager
def told() -> Iterator[None]:
    """Turn every failure of the database, the disk and the cipher into StoreUnavailable; let others through."""
    try:
        yield
    except StoreUnavailable:
        raise
    except InvalidTag:
        raise StoreUnavailable("corrupt", "a field was moved or altered") from None
    except PoolTimeout as failure:
        raise StoreUnavailable("locked", "no connection became free") from failure
    except DBAPIError as failure:
        raise of_database(failure.orig or failure) from failure
    except SQLAlchemyError as failure:
        raise StoreUnavailable("disk_error", type(failure).__name__) from failure
    except OSError as failure:
        raise StoreUnavailable.of_system(failure) from failure


def of_database(failure: BaseException) -> StoreUnavailable:
    """What an exception of sqlite3 or sqlcipher3 means; the detail is SQLite's own name for it, never a value."""
    name: str = getattr(failure, "sqlite_errorname", "")
    primary = "_".join(name.split("_")[:2])
    return StoreUnavailable(_SQLITE.get(primary, "disk_error"), name)

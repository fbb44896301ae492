"""One transaction: leaving without `commit()` takes everything back, and every failure is told."""

from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from storage.audit import TRAIL, Trail
from storage.engine import WRITE
from storage.faults import told


class UnitOfWork:
    """One function, one transaction, one thread; rows never leave it."""

    def __init__(self, engine: Engine, trail: Trail, *, write: bool = True) -> None:
        """A writing one takes the write lock at once, so that what it read stays true until it commits."""
        self._engine = engine
        self._trail = trail
        self._write = write

    def __enter__(self) -> Self:
        """Begin. Raises StoreUnavailable."""
        self.session = Session(self._engine, autoflush=False, expire_on_commit=False, info={TRAIL: self._trail})
        try:
            with told():
                self.session.connection(execution_options={WRITE: self._write})
        except BaseException:
            self.session.close()
            raise
        return self

    def commit(self) -> None:
        """Make it last: when this returns it is on disk. Raises StoreUnavailable."""
        with told():
            self.session.commit()

    def __exit__(self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None) -> None:
        """Take back what was not committed; tell a failure of the database as StoreUnavailable."""
        with told():
            try:
                self.session.close()
            finally:
                if failure is not None:
                    raise failure

"""Finding one application among very many: by its number, by a file, by a whole name. Only what is blinded of each can be looked for.

A mark stands for a name or for a file, the same for every application that has it; nobody reads it without the key file.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import ForeignKey, LargeBinary, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kiosk.access.folding import letters
from kiosk.ports import Sealed
from storage import applications
from storage.secrets import Keyring
from storage.tables import ApplicationRow, InstallationRow, Table
from storage.unit_of_work import UnitOfWork

FILE = re.compile(r"[a-z]{4}\d{8}", re.ASCII)
"""CP-12, folded."""
NUMBER = "worker_file_number"
"""The question of the Department's section that asks for it."""
LAST, FIRST = "last_name", "first_name"
"""How the questions end that ask for a name, in every program."""
DONE = "marks"
"""The row that says that every application has its marks."""
TOGETHER = 500


class ApplicationMarkRow(Table):
    """What an application can be found by."""

    __tablename__ = "application_marks"

    mark: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Its order among those of the same mark: the newest is the highest."""
    application: Mapped[str] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))


def of_names(sealed: Sealed) -> set[str]:
    """What somebody of these names may be looked for by: the last name, and both names in either order."""
    said = sealed.answers.entries
    found = set[str]()
    for key in said:
        if key.endswith(LAST):
            last, first = (letters(str(sealed.answers.value(one) or "")) for one in (key, f"{key.removesuffix(LAST)}{FIRST}"))
            found |= {f"name {one}" for one in (last, last + first, first + last) if last and one}
    return found


def of_file(number: str) -> set[str]:
    """The same for the number of a file; one that is none is looked for by nobody."""
    folded = letters(number)
    return {f"file {folded}"} if FILE.fullmatch(folded) else set()


def put(session: Session, keyring: Keyring, application: str, texts: Iterable[str]) -> None:
    """Let an application be found by these."""
    for mark in sorted(keyring.mark(text) for text in texts):
        there = select(ApplicationMarkRow.number).where(ApplicationMarkRow.mark == mark)
        if session.scalars(there.where(ApplicationMarkRow.application == application).limit(1)).first() is None:
            last = session.scalars(select(func.max(ApplicationMarkRow.number)).where(ApplicationMarkRow.mark == mark)).one()
            session.add(ApplicationMarkRow(mark=mark, number=(last or 0) + 1, application=application))
            session.flush()


def find(session: Session, keyring: Keyring, text: str, most: int) -> list[ApplicationRow]:
    """The applications of a number, a file or a name, as typed; the newest first, at most so many."""
    row = applications.find(session, keyring, text)
    if row is not None:
        return [row]
    folded = letters(text)
    mark = keyring.mark(f"{'file' if FILE.fullmatch(folded) else 'name'} {folded}")
    found = select(ApplicationRow).join(ApplicationMarkRow, ApplicationMarkRow.application == ApplicationRow.id)
    return list(session.scalars(found.where(ApplicationMarkRow.mark == mark).order_by(ApplicationMarkRow.number.desc()).limit(most)))


@dataclass(frozen=True)
class Marking:
    """Gives marks to the applications of a database that was made before there were any."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring

    def catch_up(self) -> None:
        """Once, in parts; cut short, the next start goes on. Raises StoreUnavailable."""
        with self.work(write=False) as work:
            done = work.session.get(InstallationRow, DONE) is not None
        after = ""
        while not done:
            with self.work() as work:
                part = select(ApplicationRow).where(ApplicationRow.id > after).order_by(ApplicationRow.id).limit(TOGETHER)
                rows = work.session.scalars(part).all()
                for row in rows:
                    put(work.session, self.keyring, row.id, of_names(applications.read(row, self.keyring)))
                done = not rows
                if done:
                    work.session.merge(InstallationRow(id=DONE, proof=b""))
                after = rows[-1].id if rows else after
                work.commit()

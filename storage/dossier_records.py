"""What the Ministry gives of files: the port `kiosk.ports.records.Records` over the database."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.ports.dossier import Standing
from kiosk.ports.records import Closed, Given, Kind, Registered, Removed, Stranger, id_of, kind_of
from storage.dossier_folder import Folder
from storage.dossier_pen import Pen
from storage.register import StoredRegister
from storage.secrets import Keyring
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredRecords:
    """Whoever gives records reads none: what is in a file comes out of it for its person only."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    register: StoredRegister

    def strangers(self, people: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Stranger]:
        """Which of these (file, digits) cannot be given anything, and why. Raises StoreUnavailable, as every method does."""
        with self.work(write=False) as work:
            return self.register.strangers(work.session, people)

    def put(self, given: Sequence[Given], changed: Callable[[Given], None] | None = None) -> int:
        """Make these changes in one transaction; how many changed anything, each of which `changed` is told of afterwards."""
        lookups = {file: self.register.lookup(file) for file in {one.file for one in given}}
        with self.work() as work:
            pen = Pen(work.session, self.keyring)
            pen.fetch(list({lookups[one.file]: None for one in given if not isinstance(one.change, Registered)}))
            self._find(pen, lookups, given)
            files: dict[bytes, tuple[str, date | None]] = {}
            made = [one for one in given if self._made(pen, lookups[one.file], one, files)]
            pen.write()
            registered = self.register.write(work.session, files)
            work.commit()
        if changed is not None:
            for one in made:
                changed(one)
        return len(made) + registered

    def _find(self, pen: Pen, lookups: Mapping[str, bytes], given: Sequence[Given]) -> None:
        places: list[tuple[Folder, Kind, str]] = []
        for one in given:
            folder, change = pen.folders.get(lookups[one.file]), one.change
            if folder is not None and not isinstance(change, Standing | Registered | Closed):
                kind, id = (change.kind, change.id) if isinstance(change, Removed) else (kind_of(change), id_of(change))
                places.append((folder, kind, id))
        pen.find(places)

    def _made(self, pen: Pen, lookup: bytes, given: Given, files: dict[bytes, tuple[str, date | None]]) -> bool:
        change = given.change
        if isinstance(change, Registered):
            files[lookup] = change.digits, change.born
            return False
        if isinstance(change, Closed):
            pen.destroy(lookup)
            files.pop(lookup, None)
            return self.register.drop(pen.session, lookup)
        if lookup not in pen.folders:
            pen.fetch([lookup])
        folder = pen.folders[lookup]
        folder.contents["as_of"] = max(folder.contents["as_of"], given.as_of.isoformat())
        if isinstance(change, Standing):
            return pen.say(folder, change)
        if isinstance(change, Removed):
            return pen.remove(folder, change, given.as_of)
        return pen.put(folder, change, given.as_of)

"""`kiosk centre import`: the register of files that an account can be linked to, or records of files, told apart by their content.

Nothing of a file is ever written out.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TextIO

from kiosk.commands.records import are_records, load_records
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.ports import StoreUnavailable

REFUSED, UNREADABLE = 1, 2
"""Exit codes: a line cannot be taken, and nothing was; the file or the store cannot be read."""
COLUMNS = ("file", "digits", "born")
"""The first line; the last one may be left out, and a date may be left blank."""
FILE, DIGITS = re.compile(r"[A-Z]{4}\d{8}", re.ASCII), re.compile(r"\d{3}", re.ASCII)
"""CP-12, without spaces and hyphens; the last three of the social insurance number."""
SHOWN = 10
"""Lines that are named; the others are counted."""
LONGEST = 200
"""Signs of a line."""
Files = Mapping[str, tuple[str, date | None]]


class NotTaken(Exception):
    """Lines that cannot be taken: number -> the code of its words."""

    def __init__(self, lines: Mapping[int, str]) -> None:
        """Keep them."""
        super().__init__(len(lines))
        self.lines = lines


def load(request: Request, out: TextIO, err: TextIO) -> int:
    """Read the whole file, then load it; 0, 1 where a line cannot be taken, 2 where something cannot be read."""
    path = request.source or Path()
    try:
        if are_records(path):
            return load_records(request, path, out, err)
        files = read(path)
    except NotTaken as problem:
        for number, code in list(problem.lines.items())[:SHOWN]:
            both(err, f"centre.line.{code}", line=number)
        both(err, "centre.nothing", n=len(problem.lines))
        return REFUSED
    except (OSError, UnicodeDecodeError):
        both(err, "centre.unreadable", where=str(path))
        return UNREADABLE
    try:
        count = _loaded(request, files)
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE
    both(out, "centre.loaded", n=count)
    both(out, "centre.erase")
    return 0


def read(path: Path) -> Files:
    """The files of a table with commas, in UTF-8. Raises NotTaken, OSError, UnicodeDecodeError."""
    found: dict[str, tuple[str, date | None]] = {}
    wrong: dict[int, str] = {}
    with path.open(encoding="utf-8-sig", newline="") as table:
        for number, row in _rows(table):
            file, (digits, born) = _plain(row.get("file", "")), (row.get(name, "").strip() for name in COLUMNS[1:])
            if code := _odd(row, file, digits, born) or ("twice" if file in found else ""):
                wrong[number] = code
            found[file] = digits, date.fromisoformat(born) if not code and born else None
    if wrong or not found:
        raise NotTaken(wrong or {1: "empty"})
    return found


def _rows(table: TextIO) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each line under the names of the first, with its number; the last column may be missing. Raises NotTaken."""
    lines = csv.reader(line[:LONGEST] for line in table)
    names = tuple(name.strip().lower() for name in next(lines, []))
    if names not in (COLUMNS, COLUMNS[:2]):
        raise NotTaken({1: "columns"})
    for row in lines:
        if row:
            yield lines.line_num, dict(zip(names, row, strict=False)) | ({"more": ""} if len(row) != len(names) else {})


def _odd(row: Mapping[str, str], file: str, digits: str, born: str) -> str:
    """What keeps a line from being taken, as the code of its words; empty for nothing."""
    if "more" in row:
        return "columns"
    if not FILE.fullmatch(file):
        return "file"
    if not DIGITS.fullmatch(digits):
        return "digits"
    return "" if not born or _date(born) else "born"


def _plain(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _loaded(request: Request, files: Files) -> int:
    """How many were loaded, noted in the audit trail. Raises StoreUnavailable."""
    from kiosk.clock import RealClock, SecretDice
    from kiosk.compose import store_of

    settings = in_force(request)
    store = store_of(settings, RealClock(), SecretDice())
    try:
        count = store.accounts.register.load(files)
        store.audit.begin("supervisor")
        store.audit.note(store.clock.now(), "register_loaded")
    finally:
        store.close()
    return count

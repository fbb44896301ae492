"""Story tables of form authors: TSV, a row a story, the columns by name and in any order (domain, section 4)."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kiosk.forms.model import Form
from kiosk.programs.story import Broken, Expectation, Expected, Story, Teller, expectation, located, short, story, text_of, with_no_limit

PROSE = ("note", "theme", "explanation", "ambiguous", "recommended_reading", "result_under_other_reading", "source")
"""Columns that are never read."""
EXPECTED = {
    "expected_result": "result",
    "expected_deadline": "deadline",
    "expected_effective_deadline": "effective_deadline",
    "expected_age": "age",
    "first_payable_from": "first_payable_from",
    "reason_codes": "reason_codes",
}
"""Column -> what is compared with it."""
CODES = "reason_codes"


@dataclass(frozen=True, slots=True)
class Table:
    """A table while it is being read."""

    file: str
    header: tuple[str, ...]
    form: Form
    teller: Teller

    def story(self, number: int, row: list[str]) -> Story:
        """One row. Raises Broken."""
        if len(row) > len(self.header):
            raise Broken("long_row", file=self.file, row=number, cells=len(row), columns=len(self.header))
        cells = {column: text.strip() for column, text in zip(self.header, row, strict=False)}
        ids = {self.teller.COLUMNS.get(column, column): column for column in cells if column in (*self.teller.COLUMNS, "received_on")}
        told = {id: cells[column] for id, column in ids.items() if cells[column]}
        facts = self.facts(number, cells.get("facts", ""), told)
        with located(self.file, number, str):
            expected = expected_of(cells)
        with located(self.file, number, lambda fact: ids.get(fact, "facts")):
            return story(cells.get("id", ""), {**told, **facts}, expected, self.form)

    def facts(self, number: int, text: str, told: Mapping[str, str]) -> dict[str, str]:
        """The cell `facts`, `id=value;id=value`. Raises Broken."""
        found: dict[str, str] = {}
        for pair in filter(None, (piece.strip() for piece in text.split(";"))):
            id, equals, value = (part.strip() for part in pair.partition("="))
            if not equals or id in found or id in told:
                word = "told_twice" if equals else "no_value"
                raise Broken(word, file=self.file, row=number, column="facts", fact=short(id))
            found[id] = value
        return found


def read_cases(path: Path, form: Form, teller: Teller) -> Iterator[Story]:
    """The stories of a table. Raises Broken."""
    rows = _rows(path)
    header = tuple(name.strip() for name in rows[0]) if rows else ()
    known = {"id", "received_on", "facts", *PROSE, *EXPECTED, *teller.COLUMNS}
    for column in header:
        if column not in known or header.count(column) > 1:
            raise Broken("unknown_column", file=path.name, row=1, column=short(column))
    if "id" not in header:
        raise Broken("no_id", file=path.name, row=1, column="id")
    table = Table(path.name, header, form, teller)
    return (table.story(number, row) for number, row in enumerate(rows[1:], 2) if any(cell.strip() for cell in row))


def _rows(path: Path) -> list[list[str]]:
    reader = csv.reader(StringIO(text_of(path), newline=""), delimiter="\t", strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise Broken("not_a_table", file=path.name, row=reader.line_num, why=str(error)) from error


def expected_of(cells: Mapping[str, str]) -> Expected:
    """What a row asserts: an empty cell asserts nothing, but an empty cell of codes says that there is none. Raises NotOfKind."""
    found: dict[str, tuple[str, Expectation]] = {}
    for column, aspect in EXPECTED.items():
        text = cells.get(column, "")
        if column == CODES and column in cells:
            found[column] = (aspect, frozenset(code.strip() for code in text.split(";") if code.strip()))
        elif text:
            found[column] = (aspect, expectation(column, aspect, text))
    return with_no_limit(found)

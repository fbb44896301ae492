"""Figures that the State set, each with the day since when it holds and where it stands; they are data, never code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """Figures that hold from a day on, as they are written."""

    valid_from: date
    source: str
    values: Mapping[str, str]

    def number(self, name: str) -> int:
        """A whole number, amounts in cents. Raises KeyError for a figure that this row does not have."""
        return int(self.values[name])


@cache
def tables(name: str) -> Mapping[str, tuple[Row, ...]]:
    """The tables of a file beside this module, by name, each the earliest row first. Raises OSError, KeyError or ValueError: a defect."""
    import yaml

    with (Path(__file__).parent / f"{name}.yaml").open(encoding="utf-8") as file:
        read = yaml.load(file, Loader=yaml.CBaseLoader)  # noqa: S506  # every scalar stays text, nothing is built
    return {table: tuple(sorted(map(_row, rows), key=lambda row: row.valid_from)) for table, rows in read.items()}


def at(rows: Sequence[Row], day: date) -> Row | None:
    """The row that holds on a day; None before the first one: what held then is not known."""
    return next((row for row in reversed(rows) if row.valid_from <= day), None)


def _row(written: Mapping[str, str]) -> Row:
    values = {name: value for name, value in written.items() if name not in ("valid_from", "source")}
    return Row(date.fromisoformat(written["valid_from"]), written["source"], values)

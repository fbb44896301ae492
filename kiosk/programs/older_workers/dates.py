"""The dated data of the program, read once from `dates.yaml`: no date of the State stands in code."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which an event counts, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in the window."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Dates:
    """What the State fixed for this program."""

    windows: Mapping[str, Window]
    """By sector."""
    days: Mapping[str, date]
    counts: Mapping[str, int]


@cache
def dates() -> Dates:
    """The dated data. Raises OSError or KeyError when the file beside this module is missing or damaged."""
    import yaml

    with Path(__file__).with_name("dates.yaml").open(encoding="utf-8") as file:
        read = yaml.load(file, Loader=yaml.CBaseLoader)  # noqa: S506  # every scalar stays text, nothing is built
    return Dates(
        {sector: Window(date.fromisoformat(row["from"]), date.fromisoformat(row["to"])) for sector, row in read["windows"].items()},
        {name: date.fromisoformat(row["day"]) for name, row in read["days"].items()},
        {name: int(row["number"]) for name, row in read["counts"].items()},
    )

"""The dated amounts of the program, read once from `amounts.yaml`: no amount of the State stands in code, and none is computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from kiosk.words.text import Text


@dataclass(frozen=True, slots=True)
class Known:
    """Since when and until when an amount is known to hold, both days included, and where it stands."""

    first: date
    last: date | None
    source: Text

    def holds(self, day: date) -> bool:
        """Whether it is known to hold on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class LiquidAssets(Known):
    """What a household may own on the day it applies, in cents."""

    by_children: Mapping[int, tuple[int, ...]]
    """By number of adults: without a child, with one, with two."""
    further: int
    """For each further child."""

    def limit(self, adults: int, children: int) -> int:
        """The limit of a household, in cents."""
        known = self.by_children[adults]
        return known[min(children, len(known) - 1)] + self.further * max(0, children - len(known) + 1)


@dataclass(frozen=True, slots=True)
class BasicBenefit(Known):
    """What one adult receives before anything else is counted, a month, in cents."""

    one_adult: int
    adjustment: int
    temporary_constraints: int
    inferred: bool
    """The source names no year: it was inferred."""


@dataclass(frozen=True, slots=True)
class WorkIncome(Known):
    """How much work income of a month does not count, in cents, by number of adults."""

    by_adults: Mapping[int, int]


Row = TypeVar("Row", bound=Known)


@dataclass(frozen=True, slots=True)
class Amounts:
    """All that the State fixed, as far as it is known."""

    liquid_assets: tuple[LiquidAssets, ...]
    basic_benefit: tuple[BasicBenefit, ...]
    work_income: tuple[WorkIncome, ...]
    counts: Mapping[str, int]


def on(rows: Iterable[Row], day: date | None) -> Row | None:
    """The row that is known to hold on a day, or None."""
    return next((row for row in rows if day is not None and row.holds(day)), None)


def last_known(rows: Iterable[Row], day: date | None) -> Row | None:
    """The latest row from before a day on which none is known to hold, or None."""
    earlier = [row for row in rows if day is not None and row.last is not None and row.last < day]
    return max(earlier, key=lambda row: row.first, default=None)


@cache
def amounts() -> Amounts:
    """The dated amounts. Raises OSError or KeyError when the file beside this module is missing or damaged."""
    import yaml

    with Path(__file__).with_name("amounts.yaml").open(encoding="utf-8") as file:
        read = yaml.load(file, Loader=yaml.CBaseLoader)  # noqa: S506  # every scalar stays text, nothing is built
    return Amounts(
        tuple(
            LiquidAssets(*_known(row), {1: _all(row["one_adult"]), 2: _all(row["two_adults"])}, _cents(row["each_further_child"]))
            for row in read["liquid_assets"]
        ),
        tuple(BasicBenefit(*_known(row), *_three(row), inferred=row["inferred"] == "yes") for row in read["basic_benefit"]),
        tuple(WorkIncome(*_known(row), {1: _cents(row["one_adult"]), 2: _cents(row["two_adults"])}) for row in read["work_income"]),
        {name: int(row["number"]) for name, row in read["counts"].items()},
    )


def _known(row: Mapping[str, str | Mapping[str, str]]) -> tuple[date, date | None, Text]:
    first, last, source = row["valid_from"], row.get("valid_to"), row["source"]
    if not isinstance(source, Mapping):
        raise KeyError("source")
    return date.fromisoformat(str(first)), date.fromisoformat(str(last)) if last else None, Text(source["fr"], source["en"])


def _three(row: Mapping[str, str]) -> tuple[int, int, int]:
    return _cents(row["one_adult"]), _cents(row["adjustment"]), _cents(row["temporary_constraints"])


def _cents(dollars: str) -> int:
    return int(dollars) * 100


def _all(dollars: Iterable[str]) -> tuple[int, ...]:
    return tuple(_cents(one) for one in dollars)

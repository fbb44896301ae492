"""Déclaration de changement: what changed, and since when, reported without delay (guide, obligation 2)."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.programs.findings import Facts, Limit, OfFile
from kiosk.programs.holidays import last_working_day
from kiosk.programs.months import days_after
from kiosk.programs.of_a_file import Report, dated
from kiosk.programs.parts import day_of
from kiosk.words.text import Text

SINCE = "since"


class StatementOfChange(Report):
    """The program, as the rest of the kiosk sees it."""

    id = "statement_of_change"
    for_file: OfFile = "change"
    folder = Path(__file__).parent
    about = Text("Un changement dans votre vie, à signaler sans attendre.", "A change in your life, to report without delay.")

    def limit(self, facts: Facts) -> Limit:
        """With diligence: by the last day of the month after the change, moved to a working day (ADEL 42629; R2)."""
        since = day_of(facts, SINCE)
        months = None if since is None else _months(since)
        if since is None or months is None:
            return Limit((), "UNKNOWN", "change", because=(SINCE,), todo=() if since else (SINCE,))
        days = days_after(since, months)
        safe = None if days.by_law == days.effective else last_working_day(days.last)
        counted = Limit((), "OK", "change", days.last, days.effective, safe, since, because=(SINCE,))
        return dated(counted, facts.filed_on, "CHANGE_LATE")


@cache
def _rows() -> tuple[tuple[date, int], ...]:
    """Since when a number of months holds, the latest first. Raises OSError or KeyError when the file is missing or damaged."""
    import yaml

    with Path(__file__).with_name("dates.yaml").open(encoding="utf-8") as file:
        read: Mapping[str, list[Mapping[str, str]]] = yaml.load(file, Loader=yaml.CBaseLoader)  # noqa: S506  # every scalar stays text
    return tuple(sorted(((date.fromisoformat(row["valid_from"]), int(row["months"])) for row in read["report"]), reverse=True))


def _months(day: date) -> int | None:
    """How many whole months after a change it may be reported; None: not known for that day."""
    return next((months for first, months in _rows() if first <= day), None)


PROGRAM = StatementOfChange()

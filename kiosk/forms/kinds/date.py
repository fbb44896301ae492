"""`date`: a day, in three parts or in one line."""

from collections.abc import Mapping
from datetime import date as Day  # noqa: N812 - `date` is this module

from kiosk import formats
from kiosk.forms.answers import Raw
from kiosk.forms.kinds import dates
from kiosk.forms.kinds.base import Comparable, Context, Parsed
from kiosk.forms.kinds.common import Plain, text_value
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang


class Date(Plain):
    """An ISO date, `2013-03-31`."""

    __slots__ = ()
    parts: tuple[str, ...] = ("year", "month", "day")

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a date: a line, three parts, or a whole line in the first part.

        Problems: DATE_MISSING, DATE_FORM, DATE_ORDER; those of each part; DAY_IMPOSSIBLE; those of the bounds.
        """
        typed = spread(raw)
        if isinstance(typed, Problem):
            return typed
        read = (dates.read_year(typed.get("year", "")), dates.read_month(typed.get("month", "")), dates.read_day(typed.get("day", "")))
        if problems := tuple(one for one in read if isinstance(one, Problem)):
            return problems
        year, month, day = (int(str(one)) for one in read)
        if problem := dates.day_exists(year, month, day):
            return problem
        found = Day(year, month, day)
        return dates.outside(found, found, question, context) or found.isoformat()

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« 1er avril 2009 », `April 1, 2009`."""
        return formats.long_date(Day.fromisoformat(text_value(value)), lang)

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """Digits in each part."""
        return dict(zip(self.parts, text_value(value).split("-"), strict=True))

    def rank(self, value: Value, question: Question) -> Comparable:
        """The ISO text, which sorts as time does."""
        return text_value(value)


def spread(raw: Raw) -> Mapping[str, str] | Problem:
    """The parts of an entry; a text that stands alone in the first part is read as a line."""
    if isinstance(raw, str):
        return dates.line_parts(raw)
    filled = [part for part in raw if raw[part].strip()]
    return dates.line_parts(raw[filled[0]] if filled else "") if filled in ([], ["year"], [""]) else raw


KIND = Date()

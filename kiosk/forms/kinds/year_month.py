"""`year_month`: a month of a year, in two parts or in one line."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from kiosk import formats
from kiosk.forms.answers import Raw
from kiosk.forms.kinds import dates
from kiosk.forms.kinds.base import Comparable, Context, Parsed
from kiosk.forms.kinds.common import Plain, text_value
from kiosk.forms.kinds.date import spread
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang


class YearMonth(Plain):
    """`2013-03`."""

    __slots__ = ()
    parts: tuple[str, ...] = ("year", "month")

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a month: a line, two parts, or a whole line in the first part.

        Problems: DATE_MISSING, DATE_FORM, DATE_ORDER; those of each part; MONTH_ONLY (a day too); those of the bounds.
        """
        typed = spread(raw)
        if isinstance(typed, Problem):
            return Problem("MONTH_DATE_MISSING", part=typed.part) if typed.code == "DATE_MISSING" else typed
        if typed.get("day"):
            return dates.MONTH.problem("MONTH_ONLY")
        read = (dates.read_year(typed.get("year", "")), dates.read_month(typed.get("month", "")))
        if problems := tuple(one for one in read if isinstance(one, Problem)):
            return problems
        year, month = (int(str(one)) for one in read)
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return dates.outside(first, last, question, context) or f"{year:04}-{month:02}"

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« avril 2009 », `April 2009`."""
        year, month = text_value(value).split("-")
        return formats.year_month(int(year), int(month), lang)

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """Digits in each part."""
        return dict(zip(self.parts, text_value(value).split("-"), strict=True))

    def rank(self, value: Value, question: Question) -> Comparable:
        """The ISO text, which sorts as time does."""
        return text_value(value)


KIND = YearMonth()

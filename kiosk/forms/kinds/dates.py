"""Reading years, months and days, for the kinds `date` and `year_month`."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from kiosk import formats
from kiosk.forms.kinds.base import Context
from kiosk.forms.kinds.common import Slot, fold
from kiosk.forms.model import Question
from kiosk.forms.problems import Problem
from kiosk.words.text import Text

YEAR = Slot("year", "YEAR_MISSING", "year", digits=True)
MONTH = Slot("month", "MONTH_MISSING", "month", digits=True)
DAY = Slot("day", "DAY_MISSING", "day", digits=True)
LINE = Slot("date", "DATE_MISSING", "year", digits=True)
FIRST_YEAR, LAST_YEAR = 1900, 2100
NAMES = [(fold(name), number) for lang in formats.LANGS for number, name in enumerate(formats.MONTHS[lang], 1)]
FILLERS = frozenset({"er", "st", "nd", "rd", "th", "le", "the", "of", "de", "du", "on"})
WORDS = re.compile(r"[^\W\d_]+|[0-9]+")
BETWEEN = re.compile(r"[\s.,/\-‐‑–'’]*")


def month_text(month: int) -> Text:
    """A month at the start of a sentence."""
    return Text(formats.month_name(month, "fr").capitalize(), formats.month_name(month, "en"))


def read_year(typed: str) -> int | Problem:
    """A year of four digits. Problems: YEAR_MISSING, YEAR_DIGITS, YEAR_RANGE."""
    text = YEAR.read(typed)
    if not isinstance(text, str):
        return text
    if not re.fullmatch("[0-9]{4}", text):
        return YEAR.problem("YEAR_DIGITS")
    return int(text) if FIRST_YEAR <= int(text) <= LAST_YEAR else YEAR.problem("YEAR_RANGE", min=FIRST_YEAR, max=LAST_YEAR)


def read_month(typed: str) -> int | Problem:
    """A month by its number or the start of its name in either language, accents optional.

    Problems: MONTH_MISSING, MONTH_RANGE, MONTH_UNCLEAR (several months begin so), MONTH_WORD.
    """
    text = MONTH.read(typed)
    if not isinstance(text, str):
        return text
    if re.fullmatch("[0-9]+", text):
        return int(text) if len(text) < 3 and 1 <= int(text) <= 12 else MONTH.problem("MONTH_RANGE")
    word = fold(text)
    found = {number for name, number in NAMES if name == word} or {number for name, number in NAMES if word and name.startswith(word)}
    if len(found) == 1:
        return found.pop()
    if not found or len(found) > 4:
        return MONTH.problem("MONTH_WORD")
    several = sorted(found)
    fr, en = (formats.listing([formats.month_name(month, lang) for month in several], lang, "or") for lang in formats.LANGS)
    return MONTH.problem("MONTH_UNCLEAR", months=Text(fr, en))


def read_day(typed: str) -> int | Problem:
    """A day by its number, « 1er » and `1st` too. Problems: DAY_MISSING, DAY_RANGE."""
    text = DAY.read(typed)
    if not isinstance(text, str):
        return text
    found = re.fullmatch("([0-9]{1,2})(?:er|st|nd|rd|th)?", text.casefold())
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else DAY.problem("DAY_RANGE")


def day_exists(year: int, month: int, day: int) -> Problem | None:
    """Whether the month has that day; February is told with its year. Problem: DAY_IMPOSSIBLE."""
    days = monthrange(year, month)[1]
    if day <= days:
        return None
    name = month_text(month)
    return DAY.problem("DAY_IMPOSSIBLE", month=Text(f"{name.fr} {year}", f"{name.en} {year}") if month == 2 else name, days=days)


def line_parts(typed: str) -> Mapping[str, str] | Problem:
    """The year, month and day of one line: `2013-03-31`, `31 mars 2013`, `March 31, 2013`, or as many as it has.

    Problems: DATE_MISSING, DATE_FORM, DATE_ORDER (`03/04/2013`: which one is the month?).
    """
    text = LINE.read(typed)
    if not isinstance(text, str):
        return text
    tokens = [token for token in WORDS.findall(text) if fold(token) not in FILLERS]
    words, numbers = ([token for token in tokens if token.isdecimal() is decimal] for decimal in (False, True))
    if BETWEEN.fullmatch(WORDS.sub("", text)) is None or len(words) > 1 or not tokens:
        return LINE.problem("DATE_FORM")
    return _worded(words[0], numbers) if words else _numeric(numbers)


def _worded(word: str, numbers: list[str]) -> Mapping[str, str] | Problem:
    """A line with the name of a month: a year has more than two digits, else comes last."""
    if len(numbers) > 2 or (not numbers and isinstance(read_month(word), Problem)):
        return LINE.problem("DATE_FORM")
    if len(numbers) < 2:
        return {"month": word, **{"year" if len(number) > 2 else "day": number for number in numbers}}
    first, second = numbers
    return {"month": word, "year": first, "day": second} if len(first) > 2 else {"month": word, "year": second, "day": first}


def _numeric(numbers: list[str]) -> Mapping[str, str] | Problem:
    """A line of numbers only: the year comes first, or alone with the month."""
    if len(numbers) == 1 and len(numbers[0]) == 8:
        return {"year": numbers[0][:4], "month": numbers[0][4:6], "day": numbers[0][6:]}
    if len(numbers) > 3:
        return LINE.problem("DATE_FORM")
    if len(numbers) == 3 and len(numbers[0]) < 3 <= len(numbers[2]):
        return LINE.problem("DATE_ORDER")
    if len(numbers) == 2 and len(numbers[0]) < 3:
        return {"year": numbers[1], "month": numbers[0]} if len(numbers[1]) > 2 else LINE.problem("DATE_FORM")
    if len(numbers) == 1 and len(numbers[0]) < 3:
        return {"day": numbers[0]}
    return dict(zip(("year", "month", "day"), numbers, strict=False))


def bound(name: str, question: Question, context: Context) -> date | None:
    """A bound of the question as a date: ISO or `today`; None where there is none, or another question is the bound."""
    text = question.settings.get(name, "")
    if text == "today":
        return context.today
    return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None


def outside(first: date, last: date, question: Question, context: Context) -> Problem | None:
    """Whether a time from `first` to `last` leaves the bounds: DATE_EARLY, DATE_LATE, DATE_FUTURE (after today), DATE_PAST."""
    low, high = bound("from", question, context), bound("to", question, context)
    if low and last < low:
        return _ranged("DATE_PAST" if question.settings["from"] == "today" else "DATE_EARLY", low)
    if high and first > high:
        return _ranged("DATE_FUTURE" if question.settings["to"] == "today" else "DATE_LATE", high)
    return None


def _ranged(code: str, limit: date) -> Problem:
    return YEAR.problem(code, limit=Text(formats.long_date(limit, "fr"), formats.long_date(limit, "en")))

"""What dates, times, amounts and lists look like in both languages."""

import subprocess
import sys
from datetime import date, datetime

import pytest
from babel.dates import format_date
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from kiosk import formats


@pytest.mark.parametrize(
    ("day", "fr", "en"),
    [
        (date(2026, 11, 1), "1er novembre 2026", "November 1, 2026"),
        (date(1954, 2, 2), "2 février 1954", "February 2, 1954"),
        (date(2013, 7, 31), "31 juillet 2013", "July 31, 2013"),
        (date(800, 8, 13), "13 août 0800", "August 13, 0800"),
    ],
)
def test_a_date_is_written_out(day: date, fr: str, en: str) -> None:
    """The first of a month is « 1er »; the year keeps four digits."""
    assert (formats.long_date(day, "fr"), formats.long_date(day, "en")) == (fr, en)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_only_the_first_of_the_month_differs_from_babel(day: date) -> None:
    """Our month names and order are those of the Unicode tables for Canada."""
    assert formats.long_date(day, "en") == format_date(day, "long", "en_CA")
    assert formats.long_date(day, "fr").replace("1er ", "1 ", day.day == 1) == format_date(day, "long", "fr_CA").replace("1er ", "1 ")


@given(st.integers(0, 99_999_999_999))
def test_amounts_are_those_of_babel(cents: int) -> None:
    """Group, decimal mark, sign and no-break spaces follow the Unicode tables for Canada."""
    assert formats.money(cents, "fr") == format_currency(cents / 100, "CAD", locale="fr_CA").replace("\u202f", "\u00a0")
    assert formats.money(cents, "en") == format_currency(cents / 100, "CAD", locale="en_CA")


@pytest.mark.parametrize(
    ("cents", "fr", "en"),
    [
        (123450, "1\u00a0234,50\u00a0$", "$1,234.50"),
        (0, "0,00\u00a0$", "$0.00"),
        (-5, "-0,05\u00a0$", "-$0.05"),
    ],
)
def test_an_amount_has_two_decimals(cents: int, fr: str, en: str) -> None:
    """Dollars and cents, the sign of the dollar where each language has it."""
    assert (formats.money(cents, "fr"), formats.money(cents, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("hour", "minute", "fr", "en"),
    [
        (14, 30, "14\u00a0h\u00a030", "2:30\u00a0p.m."),
        (9, 5, "9\u00a0h\u00a005", "9:05\u00a0a.m."),
        (0, 0, "0\u00a0h", "12:00\u00a0a.m."),
        (12, 0, "12\u00a0h", "12:00\u00a0p.m."),
    ],
)
def test_a_time_of_day(hour: int, minute: int, fr: str, en: str) -> None:
    """Twenty-four hours in French, twelve in English, a full hour without minutes in French."""
    at = datetime(2013, 3, 15, hour, minute)  # noqa: DTZ001 - the zone plays no part
    assert (formats.clock_time(at, "fr"), formats.clock_time(at, "en")) == (fr, en)


def test_a_moment_is_a_date_and_a_time() -> None:
    """As a confirmation shows it."""
    at = datetime(2013, 3, 15, 9, 42)  # noqa: DTZ001 - the zone plays no part
    assert formats.moment(at, "fr") == "15 mars 2013, 9\u00a0h\u00a042"
    assert formats.moment(at, "en") == "March 15, 2013, 9:42\u00a0a.m."


@pytest.mark.parametrize(("items", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a et b"), (("a", "b", "c"), "a, b et c")])
def test_a_list_is_one_sentence(items: tuple[str, ...], said: str) -> None:
    """Commas, then the link of the language."""
    assert formats.listing(items, "fr") == said
    assert formats.listing(items, "en", "or") == said.replace(" et ", " or ")


def test_a_month_and_a_number() -> None:
    """The rest of what the frame shows."""
    assert formats.year_month(2013, 8, "fr") == "août 2013"
    assert formats.year_month(2013, 8, "en") == "August 2013"
    assert formats.number("7.5", "fr") == "7,5"
    assert formats.number("1234", "en") == "1,234"


def test_nothing_heavy_is_imported() -> None:
    """A form is shown before Babel could be read."""
    found = subprocess.run(
        [sys.executable, "-c", "import kiosk.formats, sys; print('babel' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"

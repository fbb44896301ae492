"""Values of every kind, for properties: any value that a person could have given."""

import unicodedata
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from kiosk.forms.kinds import country, municipality
from kiosk.forms.kinds.address import PROVINCES
from kiosk.forms.kinds.common import BIDI
from kiosk.forms.kinds.name import SIGNS
from kiosk.forms.kinds.postal_code import FIRST, OTHERS
from kiosk.forms.kinds.sin import luhn
from kiosk.forms.model import Value
from tests.forms.kinds.helpers import DEMO, OPTIONS, PERIODS, problems, read

DIGITS = "0123456789"


def trimmed(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Composed texts without blank ends: what any kind keeps."""
    whole = texts.map(lambda text: unicodedata.normalize("NFC", text).strip(" \u00a0\u202f\u3000\n"))
    return whole.filter(lambda text: text.strip() != "")


def words(signs: str, size: int = 20) -> st.SearchStrategy[str]:
    """Letters, with some other signs between."""
    return trimmed(st.text(st.one_of(st.characters(categories=["L"]), st.sampled_from(signs)), min_size=1, max_size=size))


def canonical(number: Decimal) -> str:
    """A decimal as the kind `number` keeps it."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


NAMES = trimmed(st.text(st.one_of(st.characters(categories=["L", "M", "Nd"]), st.sampled_from(sorted(SIGNS))), min_size=1, max_size=60))
LONG = trimmed(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Zl", "Zp"], exclude_characters=BIDI) | st.just("\n"), max_size=200)
)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
CENTS = st.integers(0, 99_999_999_999).map(str)
NUMBERS = st.decimals(-999_999_999_999, 999_999_999_999, places=2).map(canonical)
SINS = st.from_regex("[012345679][0-9]{6}[1-9]", fullmatch=True).map(lambda text: text + next(one for one in DIGITS if luhn(text + one)))
CP12 = st.builds(str.__add__, st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4), st.text(DIGITS, min_size=8, max_size=8))
POSTAL = st.builds("{}{}{} {}{}{}".format, *(st.sampled_from(signs) for signs in (FIRST, DIGITS, OTHERS, DIGITS, OTHERS, DIGITS)))
PHONES = st.fixed_dictionaries(
    {"number": st.from_regex("[2-9][0-9]{9}", fullmatch=True), "extension": st.text(DIGITS, max_size=6)},
)
ADDRESSES = st.fixed_dictionaries(
    {
        "number": st.from_regex("[1-9][0-9]{0,4}[A-Z]?(-[1-9])?", fullmatch=True),
        "street": words(" '’.-"),
        "apartment": st.just("") | st.from_regex("[1-9][0-9]{0,2}[A-Z]?", fullmatch=True),
        "municipality": words(" '’!.-"),
        "province": st.sampled_from(PROVINCES),
        "postal_code": POSTAL,
    }
)


def listed(kind: str, codes: list[str]) -> st.SearchStrategy[Value]:
    """A place of a list, or a text that the list does not have."""
    texts = words(" -'’").filter(lambda text: not problems(read(kind, text)) and read(kind, text) == {"text": text})
    return st.sampled_from(codes).map(lambda code: {"code": code}) | texts.map(lambda text: {"text": text})


VALUES: dict[str, st.SearchStrategy[Value]] = {
    "name": NAMES,
    "long_text": LONG,
    "date": DATES,
    "year_month": DATES.map(lambda day: day[:7]),
    "yes_no": st.sampled_from(["yes", "no"]),
    "choice": st.sampled_from([one.code for one in OPTIONS]),
    "multi": st.sets(st.sampled_from([one.code for one in OPTIONS[:3]]), min_size=1).map(
        lambda codes: tuple(one.code for one in OPTIONS if one.code in codes)
    )
    | st.just(("none",)),
    "money": st.builds(lambda cents, period: {"cents": cents, "period": period}, CENTS, st.sampled_from(PERIODS)),
    "number": NUMBERS,
    "digits": st.text(DIGITS, min_size=1, max_size=40),
    "sin": SINS,
    "cp12": CP12,
    "postal_code": POSTAL,
    "phone": PHONES,
    "address": ADDRESSES,
    "country": listed("country", [entry.code for entry in country.entries()]),
    "municipality": listed("municipality", [entry.code for entry in municipality.entries()]),
    "attestation": st.just({"text": "affirmation", "version": "2"}),
    "group": st.lists(st.integers(1, 20).map(lambda row: f"r{row}"), unique=True).map(tuple),
    "info": st.just(""),
}
"""Kind -> its values, for the questions of `helpers.asked`."""
CONTEXT = DEMO

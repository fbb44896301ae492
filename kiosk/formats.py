"""Dates, times, amounts and lists as people write them in French and in English.

Source: OQLF, Banque de dépannage linguistique (« 1er novembre », « 14 h 30 », no-break spaces); the names of the
months stand here because a form shows them before the large tables of Babel could be read.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["fr", "en"]
LANGS: tuple[Lang, Lang] = ("fr", "en")
NBSP = "\u00a0"

MONTHS: dict[Lang, tuple[str, ...]] = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}
"""The names of the twelve months, in order, as they stand inside a sentence."""

SIGNS: Mapping[str, str] = {
    " ": "space", "\n": "line", "-": "hyphen", "\u2011": "hyphen", "'": "apostrophe", "’": "apostrophe", ",": "comma", ".": "stop",
    ":": "colon", ";": "semicolon", "?": "question", "!": "exclamation", "/": "slash", "(": "open", ")": "close", '"': "quote",
    "«": "quote", "»": "quote", "“": "quote", "”": "quote", "@": "at", "#": "number", "&": "ampersand", "+": "plus", "=": "equals",
    "%": "percent", "$": "dollar", "*": "star", "_": "underline",
}  # fmt: skip
"""Signs that a voice passes over in silence, by the id of their names: `sign.<id>`."""

LINKS = {"fr": {"and": "et", "or": "ou"}, "en": {"and": "and", "or": "or"}}


def month_name(month: int, lang: Lang) -> str:
    """The name of a month, 1 to 12: `août`, `August`. Raises IndexError beyond."""
    return MONTHS[lang][month - 1]


def long_date(day: date, lang: Lang) -> str:
    """A date for a sentence: « 1er novembre 2026 », `November 1, 2026`; the year always has four digits."""
    name = month_name(day.month, lang)
    if lang == "en":
        return f"{name} {day.day}, {day.year:04}"
    return f"{'1er' if day.day == 1 else day.day} {name} {day.year:04}"


def year_month(year: int, month: int, lang: Lang) -> str:
    """A month of a year: « novembre 2026 », `November 2026`."""
    return f"{month_name(month, lang)} {year:04}"


def clock_time(moment: datetime, lang: Lang) -> str:
    """A time of day for a sentence: « 14 h 30 », « 9 h », `2:30 p.m.`; in the zone the moment already has."""
    if lang == "fr":
        minutes = f"{NBSP}{moment.minute:02}" if moment.minute else ""
        return f"{moment.hour}{NBSP}h{minutes}"
    half = "a.m." if moment.hour < 12 else "p.m."
    return f"{moment.hour % 12 or 12}:{moment.minute:02}{NBSP}{half}"


def moment(at: datetime, lang: Lang) -> str:
    """A date and a time: « 15 mars 2013, 9 h 42 », `March 15, 2013, 9:42 a.m.`."""
    return f"{long_date(at.date(), lang)}, {clock_time(at, lang)}"


def number(canonical: str, lang: Lang) -> str:
    """A canonical decimal (`1234.5`, digits and one full stop) for a person: « 1 234,5 », `1,234.5`."""
    whole, _, places = canonical.partition(".")
    grouped = f"{int(whole):,}"
    if lang == "fr":
        grouped = grouped.replace(",", NBSP)
    return f"{grouped}{',' if lang == 'fr' else '.'}{places}" if places else grouped


def money(cents: int, lang: Lang) -> str:
    """Canadian dollars, from cents: « 1 234,50 $ » (two no-break spaces), `$1,234.50`; below zero with a minus first."""
    amount = number(f"{abs(cents) // 100}.{abs(cents) % 100:02}", lang)
    written = f"{amount}{NBSP}$" if lang == "fr" else f"${amount}"
    return f"-{written}" if cents < 0 else written


def file_size(count: int, lang: Lang) -> str:
    """Bytes by thousands, with the symbols of the SI and of OQLF (octet: o): « 240 ko », `240 kB`, `2.4 MB`; never nothing."""
    thousands = max(1, -(-count // 1000))
    units = ("Mo", "ko") if lang == "fr" else ("MB", "kB")
    if thousands < 1000:
        return f"{thousands}{NBSP}{units[1]}"
    return f"{number(f'{count // 1000000}.{count // 100000 % 10}', lang)}{NBSP}{units[0]}"


def listing(items: Sequence[str], lang: Lang, link: Literal["and", "or"] = "and") -> str:
    """Several things in one sentence: « a, b et c », `a, b and c`; empty for none."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {LINKS[lang][link]} {items[-1]}"

"""How values are said: a voice is never handed a date, a number, a code or a sign as it is written.

What a French and an English voice make of each form was measured as phonemes (reference, self-voicing): `046 454 286`
becomes forty-six million, a no-break space cuts a number in two, `14 h 30` becomes "fourteen aitch thirty".
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TypeAlias

from kiosk.formats import SIGNS, long_date, year_month
from kiosk.words import Lang, catalogue, say

Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str], Lang], str]]

BLANKS = "\u00a0\u202f"
"""No-break spaces: inside a number they split it in two for the voice."""
SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"))
LARGEST = 1_000_000_000_000
"""From here on an amount is said digit by digit."""


def spoken(text: str, lang: Lang) -> str:
    """The text as it is handed to the voice: no run of five digits, no no-break space, no brackets, no markup."""
    for pattern, rule in FIRST:
        text = _applied(pattern, rule, text, lang)
    if DIGIT.search(text):
        for pattern, rule in RULES[lang]:
            text = _applied(pattern, rule, text, lang)
    for pattern, rule in LAST:
        text = _applied(pattern, rule, text, lang)
    return BEFORE_A_PAUSE.sub(r"\1", GAP.sub(" ", text)).strip(" ,")


def _applied(pattern: re.Pattern[str], rule: Callable[[re.Match[str], Lang], str], text: str, lang: Lang) -> str:
    return pattern.sub(lambda found: rule(found, lang), text)


def sign(char: str, lang: Lang) -> str:
    """One sign by its name: `é`, « C majuscule », « espace »."""
    if char in BLANKS:
        char = " "
    if char in SIGNS:
        return say(f"sign.{SIGNS[char]}", lang)
    if char != char.lower():
        return say("heard.capital", lang, letter=char)
    return "" if unicodedata.category(char)[0] == "C" else char


def spelled(text: str, lang: Lang) -> str:
    """A text sign by sign."""
    return ", ".join(filter(None, (sign(char, lang) for char in text)))


def large(number: int, lang: Lang) -> str:
    """A whole number that the voice reads right: up to 9999 in digits, beyond by thousands: « 12 mille 345 »."""
    if number < 10_000:
        return str(number)
    if number >= LARGEST:
        return _spaced(str(number))
    for value, name in SCALES:
        if number >= value:
            count, rest = divmod(number, value)
            return f"{count} {say(f'heard.{name}', lang, n=count)}{f' {large(rest, lang)}' if rest else ''}"
    return str(number)


def digits(text: str) -> str:
    """Digits and letters one by one, a comma between groups: `0 4 6, 4 5 4`."""
    return ", ".join(" ".join(group) for group in re.findall(r"[0-9A-Za-z]+", text))


def _letters(text: str) -> str:
    """A code: each sign apart, a longer pause between groups, so that it can be written down."""
    return "; ".join(", ".join(group) for group in re.findall(r"[0-9A-Za-z]+", text))


def _spaced(run: str) -> str:
    return ", ".join(" ".join(run[start : start + 3]) for start in range(0, len(run), 3))


def _code(found: re.Match[str], _lang: Lang) -> str:
    return _letters(found[0])


def _postal(found: re.Match[str], _lang: Lang) -> str:
    return ", ".join(found[0].replace(" ", "").replace(BLANKS[0], "").upper())


def _masked(found: re.Match[str], lang: Lang) -> str:
    return say("heard.ends", lang, signs=" ".join(found[1])) if found[1] else f" {say('heard.hidden', lang)} "


def _file_number(found: re.Match[str], _lang: Lang) -> str:
    return f"{', '.join(found[1])}; {digits(found[2])}"


def _date(found: re.Match[str], lang: Lang) -> str:
    with suppress(ValueError):
        return long_date(date(int(found[1]), int(found[2]), int(found[3])), lang)
    return digits(found[0])


def _month(found: re.Match[str], lang: Lang) -> str:
    return year_month(int(found[1]), int(found[2]), lang)


def _grouped(found: re.Match[str], _lang: Lang) -> str:
    return digits(found[0])


def _card(found: re.Match[str], _lang: Lang) -> str:
    """A code of a card, after its rank."""
    return f"{found[1]}: {digits(found[2])}" if found[1] else digits(found[2])


def _money(found: re.Match[str], lang: Lang) -> str:
    whole = int(re.sub(r"[^0-9]", "", found["whole"]))
    cents = int(f"{found['cents']:0<2}") if found["cents"] else 0
    said = say("heard.dollars", lang, n=whole, amount=large(whole, lang))
    if cents:
        said = f"{said} {say('heard.and', lang)} {say('heard.cents', lang, n=cents)}"
    return f"{say('heard.minus', lang)} {said}" if found["minus"] else said


def _hours(found: re.Match[str], lang: Lang) -> str:
    minutes = f" {int(found[2])}" if found[2] and int(found[2]) else ""
    return f"{say('heard.hours', lang, n=int(found[1]))}{minutes}"


def _size(found: re.Match[str], lang: Lang) -> str:
    """The size of a file; French says the singular below two, English of one alone."""
    whole = lang == "fr" or found["size"].isdigit()
    return say(f"heard.{UNITS[found['unit']]}", lang, n=int(re.split("[.,]", found["size"])[0]) if whole else 2, size=found["size"])


def _number(_found: re.Match[str], lang: Lang) -> str:
    return f"{say('heard.number', lang)} "


def _whole(found: re.Match[str], lang: Lang) -> str:
    return large(int(re.sub(r"[^0-9]", "", found[0])), lang)


def _acronym(found: re.Match[str], lang: Lang) -> str:
    id = f"acronym.{found[0]}"
    return say(id, lang) if id in catalogue() else found[0]


def _mark(found: re.Match[str], lang: Lang) -> str:
    return f"{say(MARKS[found[0].lower()], lang)} "


def _inside(found: re.Match[str], _lang: Lang) -> str:
    return found[1]


def _pause(_found: re.Match[str], _lang: Lang) -> str:
    return ", "


def _blank(_found: re.Match[str], _lang: Lang) -> str:
    return " "


def _long_run(found: re.Match[str], _lang: Lang) -> str:
    return f" {_spaced(found[0])} "


UNITS: Mapping[str, str] = {"ko": "kilobytes", "kB": "kilobytes", "Mo": "megabytes", "MB": "megabytes"}
MARKS: Mapping[str, str] = {"[x]": "ticked", "[ ]": "not_ticked", "(o)": "chosen", "( )": "not_chosen"}
BLANK = f"[ {BLANKS}]"
APART = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"


def _rule(pattern: str, rule: Callable[[re.Match[str], Lang], str]) -> Rule:
    return re.compile(pattern), rule


def _word(pattern: str) -> str:
    """The pattern, where neither a letter nor a digit touches it."""
    return f"{APART[0]}{pattern}{APART[1]}"


FIRST: Sequence[Rule] = (
    _rule(r"\[[xX ]\]|\([oO ]\)", _mark),
    _rule(r"<\s*([^<>\n]*?)\s*>", _inside),
    _rule(rf"••[• {BLANKS}]*([0-9A-Za-z]{{1,3}})?(?![0-9A-Za-z])", _masked),
    _rule(_word(r"[A-Z0-9]{4}(?:[ \u00a0]·[ \u00a0][A-Z0-9]{4}){2}[ \u00a0]·[ \u00a0][A-Z0-9]"), _code),
    _rule(_word(r"(?=[0-9-]*[A-Z]|[0-9]{4}-[0-9]{4}-[0-9](?![0-9]))[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]"), _code),
)
"""What needs no digit, in this order."""
NUMBERS: Sequence[Rule] = (
    _rule(_word(rf"([A-Z]{{4}}){BLANK}?([0-9]{{4}}{BLANK}?[0-9]{{4}})"), _file_number),
    _rule(_word(r"([0-9]{4})-([0-9]{2})-([0-9]{2})"), _date),
    _rule(_word(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])"), _month),
    _rule(_word(rf"(?:\+?1[ {BLANKS}-])?\(?[0-9]{{3}}\)?[ {BLANKS}.-][0-9]{{3}}[-\u2011.{BLANKS} ][0-9]{{4}}"), _grouped),
    _rule(
        rf"(?P<minus>-)?(?<![0-9])(?P<whole>[0-9]{{1,3}}(?:{BLANK}[0-9]{{3}})+|[0-9]+)(?:,(?P<cents>[0-9]{{1,2}}))?{BLANK}?\$",
        _money,
    ),
    _rule(r"(?P<minus>-)?\$(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<cents>[0-9]{1,2}))?(?![0-9])", _money),
    _rule(_word(r"[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}"), _grouped),
    _rule(_word(rf"(?:([0-9]{{1,2}}){BLANK}+)?([0-9]{{4}}{BLANK}[0-9]{{4}})"), _card),
    _rule(_word(rf"[A-Za-z][0-9][A-Za-z]{BLANK}?[0-9][A-Za-z][0-9]"), _postal),
    _rule(_word(rf"(?P<size>[0-9]+(?:[.,][0-9]+)?){BLANK}?(?P<unit>ko|kB|Mo|MB)"), _size),
    _rule(rf"\b[nN](?:°|os?\b|o\.){BLANK}?(?=[0-9])", _number),
)  # fmt: skip
"""What both languages share of digits, in this order."""
RULES: Mapping[Lang, Sequence[Rule]] = {
    "fr": (
        *NUMBERS,
        _rule(_word(rf"([0-9]{{1,2}}){BLANK}?h(?:{BLANK}?([0-9]{{2}}))?"), _hours),
        _rule(_word(r"([0-9]{1,2}):([0-9]{2})"), _hours),
        _rule(rf"(?<![0-9])[0-9]{{1,3}}(?:[{BLANKS}][0-9]{{3}})+(?![0-9])", _whole),
    ),
    "en": (*NUMBERS, _rule(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])", _whole)),
}
"""What is done next, of a text with a digit."""
DIGIT = re.compile("[0-9]")
GAP, BEFORE_A_PAUSE = re.compile(r"[ \t]+"), re.compile(r"\s+([,.;:?!])")
LAST: Sequence[Rule] = (
    _rule(r"\b[A-Z]{2,6}\b", _acronym),
    _rule(r"\s*[·│|—→←↑↓•…]+\s*|\s+[–-]\s+", _pause),
    _rule(rf"[{BLANKS}\t\r\x00-\x08\x0b-\x1f\x7f-\x9f]", _blank),
    _rule(r"[\[\]<>{}«»“”\"*_#~^\\`─┌┐└┘├┤┬┴┼█░▒■]+", _blank),
    _rule(r"\u2011", lambda _found, _lang: "-"),
    _rule(r"[0-9]{5,}", _long_run),
)
"""What is done at the end, whatever stands there."""

"""Fills a form to its end like somebody who answers at random: for tests, and for `kiosk forms walk`."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Literal, TypeAlias

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers, Raw
from kiosk.forms.journey import Place
from kiosk.forms.kinds import Context, Parsed, kind_of
from kiosk.forms.model import Form, Owner, Question, Value
from kiosk.forms.problems import Problem
from kiosk.words.text import LANGS, Lang

Draw: TypeAlias = Callable[[Random, Question], Value]

TRIES = 12
"""How often a question is tried before « je ne sais pas », or before the form counts as without an end."""
UNKNOWN, BLANK = 0.08, 0.4
"""How often a required answer is not known, and an optional one left blank."""
NAMES = ("Nguyễn", "O’Neill", "É", "Marie-Ève Tremblay", "D'Arcy Wu", "Jean St. John")
TOWNS = ("Thetford Mines", "Québec", "Saint-Louis-du-Ha! Ha!", "Atlantis")
COUNTRIES = ("CA", "FR", "VN", "HT", "Atlantis")
TEXTS = ("Fermeture de l’usine.", "Two lines:\n[x] and [/b].", "Manque de travail; 12 % de moins.")
FIRST, LAST = date(1930, 1, 1), date(2020, 12, 31)


class NoEnd(Exception):
    """A question that no random entry settles: a defect of the form or of its kind. The message is its key."""


def wander(form: Form, rng: Random, today: date = date(2013, 4, 15), role: Owner = "citizen") -> Answers:
    """Answers that settle every question of a form's path, typed in either language. Raises NoEnd.

    All that is open at once is answered at once, in order: what applies already cannot stop applying (L22).
    """
    entries: dict[str, Answer] = {}
    tries: dict[str, int] = {}
    while (walked := journey.walk(form, Answers(entries), role)).next is not None:
        for place in walked.path:
            if not place.settled:
                tries[place.key] = tries.get(place.key, 0) + 1
                entries[place.key] = _entry(place, rng, today, tries[place.key])
    return Answers(entries)


def _entry(place: Place, rng: Random, today: date, tried: int) -> Answer:
    """What is entered the first, second... time that a question is asked. Raises NoEnd."""
    question, lang = place.question, rng.choice(LANGS)
    way_out: Literal["blank", "not_known"] = "blank" if question.optional else "not_known"
    often = BLANK if question.optional else UNKNOWN
    if not question.must_know and (tried > TRIES or rng.random() < often):
        return Answer(way_out, lang=lang)
    if tried > TRIES:
        raise NoEnd(place.key)
    value = _rows(question, rng) if question.kind == "group" else _accepted(place, rng, lang, today)
    return Answer("rejected", raw="?", lang=lang) if value is None else Answer("answered", value, lang=lang)


def _accepted(place: Place, rng: Random, lang: Lang, today: date) -> Value | None:
    """The first of some entries that its kind takes in a language; None when it takes none."""
    context = Context(today, demo=True, allowed=place.allowed)
    kind = kind_of(place.question.kind)
    parsed = (kind.parse(raw, place.question, lang, context) for raw in _entries(place, rng))
    return next((value for one in parsed if (value := _value(one)) is not None), None)


def _entries(place: Place, rng: Random) -> Iterator[Raw]:
    """Some entries to try: the texts that stand for random values, in one line or in the parts of the control."""
    question = place.question
    kind = kind_of(question.kind)
    for _ in range(TRIES):
        value = DRAWS[question.kind](rng, question) if place.allowed is None else _chosen(place.allowed, question, rng)
        write = rng.choice((kind.split, kind.format))
        yield write(value, question, rng.choice(LANGS))


def _value(parsed: Parsed) -> Value | None:
    """What was read, or None for problems."""
    if isinstance(parsed, tuple):
        codes = tuple(code for code in parsed if isinstance(code, str))
        return codes if len(codes) == len(parsed) else None
    return None if isinstance(parsed, Problem) else parsed


def _rows(question: Question, rng: Random) -> tuple[str, ...]:
    few = int(question.settings.get("rows_min", "0"))
    many = min(int(question.settings.get("rows_max", "3")), few + 2)
    return tuple(f"r{number}" for number in range(1, rng.randint(few, many) + 1))


def _chosen(allowed: tuple[str, ...], question: Question, rng: Random) -> Value:
    if question.kind != "multi":
        return rng.choice(allowed)
    alone = tuple(option.code for option in question.options if option.exclusive and option.code in allowed)
    several = tuple(code for code in allowed if code not in alone and rng.random() < 0.5)
    return several or (rng.choice(allowed),)


def _date(rng: Random, question: Question) -> str:
    low, high = (question.settings.get(name, "today") for name in ("from", "to"))
    first = FIRST if low == "today" else date.fromisoformat(low)
    last = LAST if high == "today" else date.fromisoformat(high)
    return (first + timedelta(days=rng.randint(0, (last - first).days))).isoformat()


def _number(rng: Random, question: Question) -> str:
    low, high = (float(question.settings.get(name, default)) for name, default in (("min", "0"), ("max", "60")))
    places = int(question.settings.get("places", "0"))
    text = f"{rng.uniform(low, high):.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _money(rng: Random, question: Question) -> Mapping[str, str]:
    return {"cents": str(rng.randint(0, 500_000)), "period": rng.choice(question.periods) if question.periods else ""}


def _sin(rng: Random, _question: Question) -> str:
    """Nine digits whose check digit is right."""
    digits = [rng.randint(1, 7), *(rng.randint(0, 9) for _ in range(7))]
    total = sum(digit if place % 2 == 0 else digit * 2 - 9 * (digit > 4) for place, digit in enumerate(digits))
    return "".join(map(str, (*digits, -total % 10)))


def _address(rng: Random, question: Question) -> Mapping[str, str]:
    return {
        "number": str(rng.randint(1, 9999)), "street": "rue Notre-Dame", "apartment": rng.choice(("", "3", "12B")),
        "municipality": rng.choice(TOWNS), "province": "QC", "postal_code": _postal_code(rng, question),
    }  # fmt: skip


def _digits(rng: Random, question: Question) -> str:
    fewest, most = (int(question.settings.get(bound, "5")) for bound in ("min", "max"))
    return "".join(rng.choice("0123456789") for _ in range(rng.randint(fewest, most)))


def _postal_code(rng: Random, _question: Question) -> str:
    return f"G{rng.randint(0, 9)}{rng.choice('ABCE')} {rng.randint(0, 9)}{rng.choice('KLMN')}{rng.randint(0, 9)}"


def _phone(rng: Random, _question: Question) -> Mapping[str, str]:
    return {"number": f"41855501{rng.randint(0, 99):02}", "extension": rng.choice(("", "12"))}


def _place_text(*names: str) -> Draw:
    return lambda rng, _: {"text": rng.choice(names)}


def _attestation(_rng: Random, question: Question) -> Mapping[str, str]:
    return {"text": question.settings.get("text_id", ""), "version": question.settings.get("version", "")}


DRAWS: Mapping[str, Draw] = {
    "name": lambda rng, _: rng.choice(NAMES),
    "long_text": lambda rng, _: rng.choice(TEXTS),
    "date": _date,
    "year_month": lambda rng, question: _date(rng, question)[:7],
    "yes_no": lambda rng, _: rng.choice(("yes", "no")),
    "money": _money,
    "number": _number,
    "digits": _digits,
    "sin": _sin,
    "cp12": lambda rng, _: f"{rng.choice(('ABCD', 'TREM'))}{rng.randint(0, 99_999_999):08}",
    "postal_code": _postal_code,
    "phone": _phone,
    "address": _address,
    "country": _place_text(*COUNTRIES),
    "municipality": _place_text(*TOWNS),
    "attestation": _attestation,
}
"""A random value of each kind that has neither options nor rows; parsing makes it whole, or refuses it."""

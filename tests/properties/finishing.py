"""A person who answers what is asked, one question after the other, until nothing is left."""

from collections.abc import Callable
from random import Random

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.model import Form, Value
from kiosk.forms.place import Place
from tests.properties.forms import BLANK, NOT_KNOWN, value_for

GOOD: dict[str, Value] = {
    "name": "Côté", "long_text": "Rien.", "sin": "046454286", "cp12": "LAFM55022801", "postal_code": "G1R 4S9", "info": "",
    "phone": {"number": "4185550101", "extension": ""}, "country": {"code": "VN"}, "municipality": {"text": "Ailleurs"},
    "address": {"number": "1", "street": "rue Roy", "apartment": "", "municipality": "Amos", "province": "QC", "postal_code": "J9T 9Z9"},
}  # fmt: skip
"""Kind -> a value that is good for any question of it."""
Give = Callable[[Random, Place], Answer]


def any_answer(rng: Random, place: Place) -> Answer:
    """An entry that settles the question: a value, or a skip that it offers; a rule that is not passed is skipped."""
    skip = BLANK if place.question.optional else None if place.question.must_know else NOT_KNOWN
    if place.question.kind != "group" and skip is not None and (place.failing or rng.randint(1, 3) == 1):
        return skip
    return Answer("answered", chosen(rng, place))


def chosen(rng: Random, place: Place) -> Value:
    """A value that may be given now: only options that apply, and one that passes the checks before long."""
    if place.allowed is not None:
        code = rng.choice(place.allowed)
        return (code,) if place.question.kind == "multi" else code
    value = value_for(rng, place.question)
    return value[:1] if isinstance(value, tuple) else value


def finish(form: Form, answers: Answers, rng: Random, give: Give = any_answer, steps: int = 400) -> Answers:
    """All that is asked, answered in the order of the frontier. Fails when that takes more steps than there are questions."""
    for _ in range(steps):
        place = journey.walk(form, answers).next
        if place is None:
            return answers
        answers = answers.with_(place.key, give(rng, place))
    raise AssertionError(f"still asked after {steps} answers: {place.key if place else ''}")


def person(rng: Random, place: Place) -> Answer:
    """What any person may say to a real form, eligible or not; a rule that is not passed is skipped."""
    if place.failing and not place.question.must_know:
        return BLANK if place.question.optional else NOT_KNOWN
    return Answer("answered", plausible(rng, place))


def plausible(rng: Random, place: Place) -> Value:
    """A value of the question's kind, within what it allows."""
    settings, periods = place.question.settings, place.question.periods
    day = f"{rng.randint(1930, 2013)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    rows = ("r1", "r2")[: max(rng.randint(0, 2), int(settings.get("rows_min", "0")))]
    values: dict[str, Value] = {
        **GOOD,
        "yes_no": rng.choice(("yes", "no")),
        "date": day,
        "year_month": day[:7],
        "number": str(rng.randint(int(settings.get("min", "0")), int(settings.get("max", "30")))),
        "digits": "0" * int(settings.get("min", "1")),
        "money": {"cents": str(rng.randint(0, 999_999)), "period": rng.choice(periods) if periods else ""},
        "group": rows,
        "attestation": {"text": settings.get("text_id", ""), "version": settings.get("version", "")},
    }
    return chosen(rng, place) if place.allowed is not None else values[place.question.kind]

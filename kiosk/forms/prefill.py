"""Answers known from elsewhere: offered to an application, always weaker than the person (law L16)."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.model import Value
from kiosk.words.text import Lang


def prefilled(answers: Answers, offers: Mapping[str, Value], lang: Lang, at: datetime | None = None) -> Answers:
    """The same answers, with what is offered under the keys where the person has said nothing.

    Whatever a person left there stays: an answer, a refused entry, a blank on purpose, « je ne sais pas ». An earlier
    offer that nobody touched is brought up to date.
    """
    free = {key: value for key, value in offers.items() if _is_free(answers.get(key))}
    new = {key: Answer("answered", value, lang=lang, source="prefilled", at=at) for key, value in free.items()}
    return Answers({**answers.entries, **new})


def _is_free(entry: Answer | None) -> bool:
    return entry is None or entry.source == "prefilled"

"""What may stand on the right side of a comparison, by the kind of the question on its left."""

import re
from collections.abc import Mapping
from datetime import date

from kiosk.forms.model import Question

ORDERED = ("date", "year_month", "money", "number")
"""The kinds that `gt`, `ge`, `lt`, `le` may compare."""
SPELLED = ("name", "digits", "sin", "cp12", "postal_code", "long_text", "date", "year_month", "choice")
"""The kinds whose value is one text, for `starts_with`."""
EQUAL = (
    "yes_no", "choice", "date", "year_month", "money", "number", "name", "digits", "sin", "cp12", "postal_code",
    "phone", "country", "municipality",
)  # fmt: skip
"""The kinds whose value may be compared with a code or a text."""
FITTING: Mapping[str, tuple[str, ...]] = {
    "eq": EQUAL, "ne": EQUAL, "in": EQUAL, "includes": ("multi", "group"), "starts_with": SPELLED,
    "gt": ORDERED, "ge": ORDERED, "lt": ORDERED, "le": ORDERED,
}  # fmt: skip
SHAPES: Mapping[str, re.Pattern[str]] = {
    "year_month": re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])"),
    "money": re.compile(r"[0-9]+"),
    "number": re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?"),
    "digits": re.compile(r"[0-9]+"),
}
"""The stored form of the kinds that have a strict one: months, cents, numbers."""


def fits(operator: str, kind: str) -> bool:
    """Whether an operator can be asked of a kind; `answered` of every kind that can be answered."""
    return kind != "info" if operator == "answered" else kind in FITTING[operator]


def codes_of(question: Question) -> tuple[str, ...] | None:
    """The values a question can take, where they are few."""
    if question.kind == "yes_no":
        return ("yes", "no")
    return tuple(option.code for option in question.options) or None


def is_value(text: str, question: Question, operator: str) -> bool:
    """Whether a text can be a value, or for `starts_with` the beginning of one."""
    codes = codes_of(question)
    if operator == "starts_with":
        return text != ""
    if codes is not None:
        return text in codes
    if question.kind == "date":
        return is_date(text)
    shape = SHAPES.get(question.kind)
    return text != "" if shape is None else shape.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a day written `2013-03-31`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

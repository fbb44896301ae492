"""What one question must have for its kind, apart from every other question."""

import re

from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.definition.values import SHAPES, is_date
from kiosk.forms.model import Question

ID = re.compile(r"[a-z][a-z0-9_]*")
NEEDS = {
    "choice": ("options",),
    "multi": ("options",),
    "group": ("questions", "row_title", "rows"),
    "attestation": ("text_id", "version"),
}
"""The keys a kind cannot do without."""
OWN = {"options": ("choice", "multi"), "questions": ("group",), "row_title": ("group",), "rows": ("group",), "periods": ("money",)}
"""The keys that only some kinds have."""
WHOLE = re.compile(r"0|[1-9][0-9]{0,2}")
NUMBERS = {"min": SHAPES["number"], "max": SHAPES["number"], "places": WHOLE, "rows_min": WHOLE, "rows_max": WHOLE}
"""How a setting that is a number is written."""


def check_id(id: str, item: Item, book: Book, *, dots: bool) -> None:
    """An id is small letters, digits and `_`; at the top of a form, several of them joined by dots."""
    parts = id.split(".") if dots else [id]
    if not all(ID.fullmatch(part) for part in parts):
        book.note(item, "BAD_ID", word=id)


def check_shape(question: Question, item: Item, book: Book) -> None:
    """What its kind needs is there, and nothing that only other kinds have."""
    for key in NEEDS.get(question.kind, ()):
        if not item.mapping.get(key):
            book.note(item, "KIND_NEEDS", word=key, kind=question.kind)
    for key in item.mapping.keys() & OWN.keys():
        if question.kind not in OWN[key]:
            book.note(item.mapping[key], "NOT_OF_KIND", word=key, kind=question.kind)
    if question.kind != "multi" and any(option.exclusive for option in question.options):
        book.note(item, "NOT_OF_KIND", word="exclusive", kind=question.kind)
    if question.must_know and question.optional:
        book.note(item, "MUST_AND_MAY")
    _check_days(question, item, book)
    _check_numbers(question, item, book)


def _check_days(question: Question, item: Item, book: Book) -> None:
    for name in ("from", "to"):
        bound = question.settings.get(name, "today")
        if bound != "today" and not is_date(bound):
            book.note(item, "BAD_BOUND", word=bound)


def _check_numbers(question: Question, item: Item, book: Book) -> None:
    """Bounds are numbers, counts are whole ones, and the least is not above the most."""
    settings = {name: question.settings[name] for name in NUMBERS if name in question.settings}
    wrong = {name: text for name, text in settings.items() if not NUMBERS[name].fullmatch(text)}
    for text in wrong.values():
        book.note(item, "NOT_A_NUMBER", word=text)
    for low, high in (("min", "max"), ("rows_min", "rows_max")):
        if {low, high} <= settings.keys() - wrong.keys() and float(settings[low]) > float(settings[high]):
            book.note(item, "MIN_OVER_MAX", low=settings[low], high=settings[high])

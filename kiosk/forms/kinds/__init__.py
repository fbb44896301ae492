"""The kinds of questions: one small module each, found by name."""

from functools import cache
from importlib import import_module

from kiosk.forms.kinds.base import Comparable, Context, Kind, Parsed

__all__ = ["KINDS", "Comparable", "Context", "Kind", "Parsed", "kind_of"]

KINDS = (
    "name", "date", "year_month", "yes_no", "choice", "multi", "money", "number", "digits", "sin", "cp12", "postal_code",
    "phone", "address", "country", "municipality", "long_text", "attestation", "group", "info",
)  # fmt: skip
"""Every kind there is."""


@cache
def kind_of(name: str) -> Kind:
    """The kind of that name. Raises KeyError for a name that is no kind."""
    if name not in KINDS:
        raise KeyError(name)
    kind: Kind = import_module(f"kiosk.forms.kinds.{name}").KIND
    return kind

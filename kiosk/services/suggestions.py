"""Completions of a field whose answers are a long list (countries, municipalities)."""

from importlib import import_module

from kiosk.services.state import State

COMPLETED = ("country", "municipality")
"""The kinds that have a list."""


def completions(visit: State, key: str, typed: str) -> tuple[str, ...]:
    """At most four names that begin with what is typed, accents and case folded; none for another kind or under two signs."""
    place = visit.session.walk().at(key) if visit.session else None
    if place is None or place.question.kind not in COMPLETED or len(typed.strip()) < 2:
        return ()
    found: tuple[str, ...] = import_module(f"kiosk.forms.kinds.{place.question.kind}").completions(typed, visit.lang)
    return found

"""How far a day is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.words import say

if TYPE_CHECKING:
    from datetime import date

    from kiosk.words import Lang


def left(day: date, today: date, lang: Lang) -> str:
    """« dans 3 jours », « demain », « aujourd’hui », « en retard de 2 jours »."""
    count = (day - today).days
    if count < 0:
        return say("days.late", lang, n=-count)
    return say("days.today" if not count else "days.tomorrow" if count == 1 else "days.in", lang, n=count)

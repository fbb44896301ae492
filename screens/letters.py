"""Letters that a console has no glyph for: drawn as it can, and said so. They are stored and spoken whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.words import Lang, say
from screens.cells import CONSOLE_SIGNS, cell, fitting, on_console, width_of
from screens.rows import MARGIN, Row, Span, row

TOLD = ("title", "place", "body", "live")
"""Parts of the frame in which a person's letters may stand."""
ENOUGH = 24
"""Cells that the live line needs for itself: with fewer left, the free row above it says the rest."""


def on_a_console(parts: Mapping[str, Sequence[Row]], lang: Lang, width: int) -> dict[str, Sequence[Row]]:
    """The same rows as a console draws them; where letters are drawn as others, the live line says which."""
    lacking = dict.fromkeys(on_console(sign) for name in TOLD for one in parts[name] for sign in one.text if _lacks(sign))
    drawn: dict[str, Sequence[Row]] = {name: tuple(map(_drawn, rows)) for name, rows in parts.items()}
    return drawn | _told(drawn, say("screen.lacking", lang, letters=", ".join(lacking)), width - MARGIN) if lacking else drawn


def _lacks(sign: str) -> bool:
    return sign not in CONSOLE_SIGNS and cell(sign) > 0


def _drawn(one: Row) -> Row:
    if CONSOLE_SIGNS.issuperset(one.text):
        return one
    return replace(one, spans=tuple(Span(on_console(span.text), span.role) for span in one.spans))


def _told(drawn: Mapping[str, Sequence[Row]], words: str, width: int) -> dict[str, Sequence[Row]]:
    """Behind what the live line says, which gives up its last words for it; on a narrow screen on the error line, if that is free."""
    said = "".join(span.text for span in drawn["live"][0].spans)
    left = width - width_of(words) - 3
    if left >= min(ENOUGH, width_of(said)):
        return {"live": (row(f"{fitting(said, left).rstrip(' ,')} · {words}"),)}
    return {} if any(one.spans and one.width for one in drawn["error"]) else {"error": (row(fitting(words, width)),)}

"""The security page, advice by advice: read on the screen before and after signing in, and printed (security page of clicSÉQUR)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.words import text_of
from kiosk.words.text import Text

if TYPE_CHECKING:
    from kiosk.ports import PaperDocument
    from kiosk.services.state import State
    from kiosk.settings import Settings

ADVICE: Mapping[str, tuple[str, ...]] = {
    "yours": ("alone", "memorize", "note"),
    "fraud": ("last_use", "list", "call", "ask"),
    "choose": ("personal", "strength", "sentence", "questions", "regularly", "why_not"),
    "leave": ("sign_out", "browser", "history", "windows"),
    "public": ("single", "again", "boxes"),
    "worth": ("question", "card", "email"),
}
"""Heading -> its advice, in the order of the page; the last heading is ours."""


def items(settings: Settings) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Each heading, with what stands under it; of codes by e-mail only where some are sent, staff where no number is set."""
    left_out = {"" if settings.mail_server != "none" else "email", "ask" if settings.fraud_phone else "call"}
    return tuple(
        (
            text_of(f"security.{heading}"),
            tuple(_filled(f"security.{heading}.{one}", settings.fraud_phone) for one in advice if one not in left_out),
        )
        for heading, advice in ADVICE.items()
    )


def document(settings: Settings) -> PaperDocument:
    """The same on paper."""
    from kiosk.ports import PaperDocument
    from kiosk.services.blocks import heading, item

    title = text_of("page.security.title")
    blocks = tuple(block for name, advice in items(settings) for block in (heading(name), *(item(one) for one in advice)))
    return PaperDocument(title.fr, title.en, "", blocks)


def security(visit: State, at: str) -> None:
    """« Sécurité », over any page."""
    visit.open("security")


def _filled(word: str, phone: str) -> Text:
    text = text_of(word)
    return Text(text.to("fr", {"phone": phone}), text.to("en", {"phone": phone}))


ACTS: Mapping[str, Callable[[State, str], None]] = {"security": security}

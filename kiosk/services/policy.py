"""The confidentiality policy of the kiosk, item by item: read on the screen, and printed (A-2.1, s. 63.4; A-2.1, r. 4.1, s. 2)."""

from kiosk import __version__
from kiosk.ports import PaperDocument
from kiosk.services.blocks import both, heading, text
from kiosk.services.centre import centre
from kiosk.settings import Settings
from kiosk.words import text_of
from kiosk.words.text import Text

ITEMS = (
    "who", "what", "why", "access", "means", "refusal", "consult", "rights", "third", "outside", "safety",
    "papers", "papers_kept", "papers_read", "papers_back",
    "complaints", "law",
)  # fmt: skip
"""In the order of the regulation; what becomes of papers that are handed in stands beside how answers are protected."""


def items(settings: Settings) -> tuple[tuple[Text, Text], ...]:
    """Each item: its title, and what is told."""
    contact = ", ".join(settings.privacy_contact) or text_of("policy.contact.unknown")
    values: dict[str, Text | str | int] = {
        "centre": centre(settings),
        "contact": contact,
        "n": settings.retention_days,
        "version": __version__,
    }
    return tuple((text_of(f"policy.{item}"), both(f"policy.{item}.text", **values)) for item in ITEMS)


def document(settings: Settings) -> PaperDocument:
    """The same on paper."""
    title = text_of("page.policy.title")
    blocks = tuple(block for name, told in items(settings) for block in (heading(name), text(told)))
    return PaperDocument(title.fr, title.en, "", blocks)

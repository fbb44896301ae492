"""The office where the kiosk stands, in one line: from the centre's settings, never guessed."""

from kiosk.settings import Settings
from kiosk.words import text_of
from kiosk.words.text import Text


def centre(settings: Settings) -> str:
    """Its name and address."""
    return ", ".join((settings.centre_name, *settings.centre_address))


def hours(settings: Settings) -> Text:
    """Its hours in both languages; said to be unknown here when the centre has not set them."""
    unknown = text_of("hours.unknown")
    return Text(", ".join(settings.centre_hours_fr) or unknown.fr, ", ".join(settings.centre_hours_en) or unknown.en)

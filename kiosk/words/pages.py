"""Words: pages."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {}

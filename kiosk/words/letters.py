"""Words of communications, notifications and repayment."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {}

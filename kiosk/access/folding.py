"""What is taken for the same, when a person types it again on another day."""

import unicodedata


def plain(text: str) -> str:
    """Compatibility forms, case, accents and marks away; spaces, however many and of whatever kind, are one."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


def letters(text: str) -> str:
    """The same without spaces and signs: letters and digits only."""
    return "".join(sign for sign in plain(text) if sign.isalnum())


def secret(text: str) -> str:
    """A password as it is hashed: in composed form, nothing else changed. A keyboard that composes differently gives the same."""
    return unicodedata.normalize("NFC", text)

"""French as Québec writes it, and the words neither language uses: rules as patterns, one code each."""

import re
from collections.abc import Iterator, Mapping

from kiosk.words.text import Lang

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
FRENCH: Mapping[str, re.Pattern[str]] = {
    "FRENCH_SPACE": re.compile(r"(?<!\u00a0):(?=\s|$)|(?<!\u00a0)»|«(?!\u00a0)|(?<=\d) ?[$%]"),
    "FRENCH_NO_SPACE": re.compile(r"\s;|\w\s+[!?](?=$|\s+[A-ZÀ-Ü])"),
    "FRENCH_APOSTROPHE": re.compile(r"\w'\w"),
    "FRENCH_QUOTES": re.compile(r'["“”]'),
    "FRENCH_FIRST": re.compile(rf"\b1 (?:{MONTHS})\b"),
    "FRENCH_HOUR": re.compile(r"\b\d{1,2}:\d\d\b"),
}
AVOIDED: Mapping[Lang, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:in)?valides?\b|\bveuillez\b|\bdésolée?s?\b|\w!", re.IGNORECASE),
    "en": re.compile(r"\b(?:in)?valid\b|\bplease\b|\bsorry\b|\w!", re.IGNORECASE),
}
LONGEST = 20
"""Words of a sentence: one idea each."""
LETTERS = "àâäæçèéêëîïôöœùûüÿÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸ"
SIGNS = frozenset(LETTERS + "«»’–—…•·°×÷½¼£€§©²³≤≥─│┌┐└┘├┤┬┴┼█░▒■←→↑↓\u00a0\u202f\u2011\n“”")
"""Beside ASCII, what every console font of the reference table can draw; English quotation marks become straight ones."""
END = re.compile(r"(?<=[.?!])[\s]+(?=[A-ZÀ-Ü«“])|\n+")


def typography(text: str) -> Iterator[str]:
    """The codes of the rules that a French text breaks."""
    return (code for code, wrong in FRENCH.items() if wrong.search(text))


def avoided(text: str, lang: Lang) -> str:
    """The first word that orders, blames or exclaims; empty when there is none."""
    found = AVOIDED[lang].search(text)
    return found[0] if found else ""


def longest(text: str) -> int:
    """How many words the longest sentence has."""
    return max(sum(1 for word in sentence.split() if re.search(r"\w", word)) for sentence in END.split(text))


def strange(text: str) -> str:
    """The first sign that some console cannot draw, as `U+25CB`; empty when there is none."""
    return next((f"U+{ord(sign):04X}" for sign in text if not (" " <= sign <= "~" or sign in SIGNS)), "")

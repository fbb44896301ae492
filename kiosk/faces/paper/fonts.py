"""The letters that paper can draw: one family for all, others only when a letter needs them, a name where none has it."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from kiosk.ports import PaperBlock, PaperDocument

FOLDER = Path(__file__).parent / "fonts"
REGULAR, BOLD = FOLDER / "AtkinsonHyperlegible-Regular.ttf", FOLDER / "AtkinsonHyperlegible-Bold.ttf"
FALLBACKS = (FOLDER / "DejaVuSans-cut.ttf", FOLDER / "NotoSansCanadianAboriginal-Regular.ttf")
"""Asked in this order: letters of the whole Latin, Greek and Cyrillic scripts and signs, then every syllabic."""
PLAIN = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûüœŒæÆÿŸ«»’–—…•·°\u00a0")
"""What French and English are written with: such a text needs no look into a font."""


def legible(document: PaperDocument) -> PaperDocument:
    """The same document in letters that can be drawn: NFC, and the name of a sign that no font has, in brackets."""
    blocks = tuple(_legible(block) for block in document.blocks)
    fr, en, reference, foot = map(letters, (document.title_fr, document.title_en, document.reference, document.foot))
    return replace(document, title_fr=fr, title_en=en, reference=reference, foot=foot, blocks=blocks)


def letters(words: str) -> str:
    """Words as they can be drawn. A tabulation is a space; the end of a line stays one; U+6F22 is `[CJK UNIFIED IDEOGRAPH-6F22]`."""
    if PLAIN.issuperset(words):
        return words
    return "".join(_drawn(letter) for letter in unicodedata.normalize("NFC", words))


def needed(words: Iterable[str]) -> dict[Path, frozenset[str]]:
    """The further fonts that some legible words need, each with the letters that it draws, in the order in which they are asked."""
    lacking = {ord(letter) for text in words if not PLAIN.issuperset(text) for letter in text} - _letters_of(REGULAR) - {ord("\n")}
    found = {}
    for font in FALLBACKS:
        if drawn := lacking & _letters_of(font):
            found[font] = frozenset(map(chr, drawn))
            lacking -= drawn
    return found


def _legible(block: PaperBlock) -> PaperBlock:
    return replace(block, fr=tuple(map(letters, block.fr)), en=tuple(map(letters, block.en)))


def _drawn(letter: str) -> str:
    """A letter, or its name: also for what controls, what is private and what shows nothing, which a font may still list."""
    if letter == "\n" or letter in PLAIN:
        return letter
    category = unicodedata.category(letter)
    if category == "Zs" or letter in "\t\r":
        return "\u00a0" if letter in "\u202f\u2007" else " "
    if category[0] in "CZ" or not any(ord(letter) in _letters_of(font) for font in (REGULAR, *FALLBACKS)):
        return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}')}]"
    return letter


@cache
def _letters_of(font: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap())

"""How we write: both languages whole, French typography, short sentences, no word that blames."""

import re
import string

import pytest

from kiosk.words import LANGS, Lang
from tests.words.written import MEAN, french, mean_length, too_long, uneven, written

GLYPHS = frozenset(
    string.printable[:95] + "àâäæçèéêëîïôöœùûüÿÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸ" + "«»’–—…•·°×÷½¼£€§©²³≤≥─│┌┐└┘├┤┬┴┼█░▒■←→↑↓\u00a0\u202f\u2011\n"
)
"""What every console font of the reference table can draw (accessibility, section 7), and the end of a line."""
ENGLISH_QUOTES = "“”"


def test_each_word_has_both_languages_and_the_same_values() -> None:
    """No language is a fallback of the other."""
    assert not uneven()


FRENCH = {
    "a no-break space before : » and %": r"(?<!\u00a0):(?=[\s\u00a0]|$)|(?<!\u00a0)»|(?<=[\d}])[ ]?%",
    "a no-break space after «": r"«(?!\u00a0)",
    "a no-break space before $": r"(?<=[\d}])[ ]?\$",
    "none before ; and at the end before ! and ?": r"[\s\u00a0\u202f];|\w[\s\u00a0\u202f]+[!?](?=$|[\s\u00a0]+[A-ZÀ-Ü])",
    "the typographic apostrophe": r"\w'\w",
    "guillemets, not inches": r'["“”]',
    "the first of a month is « 1er »": r"\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "hours with h": r"\b\d{1,2}:\d\d\b",
}


@pytest.mark.parametrize("rule", FRENCH)
def test_french_typography(rule: str) -> None:
    """French as Québec writes it."""
    wrong = re.compile(FRENCH[rule])
    assert not [f"{one.where}: {one.text}" for one in french() if wrong.search(one.text)]


FORBIDDEN: dict[Lang, str] = {
    "fr": r"\b(?:in)?valides?\b|\bveuillez\b|\bdésolée?s?\b|\w!",
    "en": r"\b(?:in)?valid\b|\bplease\b|\bsorry\b|\w!",
}


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_orders_blames_or_exclaims(lang: Lang) -> None:
    """Never « valide », « veuillez », « désolé », please, sorry, nor an exclamation mark."""
    wrong = re.compile(FORBIDDEN[lang], re.IGNORECASE)
    assert not [f"{one.where}: {one.text}" for one in written() if one.lang == lang and wrong.search(one.text)]


def test_no_sentence_has_more_than_twenty_words() -> None:
    """One idea a sentence."""
    assert not too_long()


@pytest.mark.parametrize("lang", LANGS)
def test_sentences_are_short_on_average(lang: Lang) -> None:
    """At most 13 words, counted over the texts that are sentences: labels do not lower the mean."""
    assert mean_length(lang) <= MEAN


def test_every_sign_can_be_drawn_on_a_console() -> None:
    """Our own words use listed signs only; English quotation marks are drawn as straight ones."""
    strange = {
        one.where: missing for one in written() if (missing := set(one.text) - GLYPHS - set(ENGLISH_QUOTES if one.lang == "en" else ""))
    }
    assert not strange

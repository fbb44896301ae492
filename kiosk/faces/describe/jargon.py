"""The hard words of a question, each with its plain meaning: one key away, in its help (WCAG 3.1.3)."""

import re
from collections.abc import Iterable

from kiosk.faces.describe.page import Words
from kiosk.forms.model import Question
from kiosk.words import Lang, say
from kiosk.words.text import Text


def hard_words(question: Question, terms: Iterable[tuple[Text, Text]], lang: Lang) -> tuple[Words, ...]:
    """A line for each term that the question, its help or its answers use."""
    texts = (question.ask, question.hint, question.help, *(option.text for option in question.options))
    said = " ".join(text.to(lang) for text in texts if text is not None)
    return tuple(
        Words(say("term.line", lang, term=term, meaning=meaning), gap=False)
        for term, meaning in terms
        if _shape(term.to(lang)).search(said)
    )


def _shape(term: str) -> re.Pattern[str]:
    """The term, in the singular or with the `s` of a plural."""
    words = r"s?\s".join(re.escape(word) for word in term.split())
    return re.compile(rf"\b{words}s?\b", re.IGNORECASE)

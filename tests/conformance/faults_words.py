"""What breaks the rows of languages and words."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from unittest.mock import patch

from kiosk.ports import PaperDocument
from kiosk.services import leaving, receipt
from kiosk.services.state import State
from kiosk.services.visit import Visit
from kiosk.words import Lang, catalogue, say
from kiosk.words.text import Text
from tests.conformance.rows import fault
from tests.words.written import written


@fault("K59")
def the_language_outlives_the_session() -> AbstractContextManager[object]:
    """The next person finds the language of the last one."""
    honest = leaving.end

    def end(visit: State, at: str) -> None:
        lang, english = visit.lang, visit.english
        honest(visit, at)
        visit.lang, visit.english = lang, english

    return patch.object(leaving, "end", end)


@fault("K59")
def one_row_of_a_french_page_is_english() -> AbstractContextManager[object]:
    """A text was taken from the wrong column."""

    def mixed(word: str, lang: Lang, **values: str | int | Text) -> str:
        return say(word, "en" if word == "services.resume" else lang, **values)

    return patch("kiosk.faces.describe.start.say", mixed)


@fault("K60")
def english_is_a_key_away() -> AbstractContextManager[object]:
    """The language changes at once, without the notice."""

    def language(visit: Visit) -> None:
        visit.english, visit.lang = True, "en" if visit.lang == "fr" else "fr"

    return patch.object(Visit, "language", language)


@fault("K60", by="every_receipt_carries_the_french")
def an_english_receipt_is_in_english_alone() -> AbstractContextManager[object]:
    """The French goes away with the language."""
    honest: Callable[..., PaperDocument] = receipt.document

    def document(*about: object) -> PaperDocument:
        made = honest(*about)
        return replace(made, title_fr=made.title_en, blocks=tuple(replace(one, fr=one.en or one.fr) for one in made.blocks))

    return patch.object(receipt, "document", document)


@contextmanager
def reworded(family: str, id: str, text: Text) -> Iterator[None]:
    """One word of the catalogue says something else."""
    with patch.dict(f"kiosk.words.{family}.WORDS", {id: text}):
        _forget()
        yield
    _forget()


def _forget() -> None:
    catalogue.cache_clear()
    written.cache_clear()


@fault("K61")
def a_word_waits_for_a_value_in_french_only() -> AbstractContextManager[object]:
    """The English says nothing of the number."""
    return reworded("pages", "programs.count", Text("{n} programmes", "programs"))


@fault("K61")
def a_french_word_is_missing_and_the_english_stands_there() -> AbstractContextManager[object]:
    """A fallback."""
    return reworded("pages", "services.resume", Text("Go on with an application", "Go on with an application"))


@fault("K62")
def one_sentence_never_ends() -> AbstractContextManager[object]:
    """A sentence of the law, as the law writes it."""
    whole = "Le kiosque garde, sous réserve de ce qui précède, " + "et de ce qui suit, " * 5 + "les réponses."
    return reworded("overlays", "end.kept", Text(whole, "It is kept."))


@fault("K62", by="every_hard_word_of_a_question_is_explained_one_key_away")
def help_is_silent_on_hard_words() -> AbstractContextManager[object]:
    """The plain meaning is only in the guide."""
    return patch("kiosk.faces.describe.jargon.hard_words", lambda *_: ())

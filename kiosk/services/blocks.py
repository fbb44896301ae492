"""The pieces of a document, made from words in both languages: what every builder of paper is written with."""

from collections.abc import Sequence
from datetime import date

from kiosk.access.codes import groups, show_reference
from kiosk.formats import long_date
from kiosk.forms.model import Document
from kiosk.ports import PaperBlock, Sealed
from kiosk.words import Lang, say, text_of
from kiosk.words.text import Text


def both(word: str, **values: Text | str | int) -> Text:
    """The words of an id in both languages, its values filled in; with `n`, each language's own singular."""
    return Text(say(word, "fr", **values), say(word, "en", **values))


def same(words: str) -> Text:
    """What is written alike in both languages: a name, a number, an address."""
    return Text(words, words)


def on(day: date) -> Text:
    """A date in words."""
    return Text(long_date(day, "fr"), long_date(day, "en"))


def heading(words: Text | str, level: int = 2) -> PaperBlock:
    """A heading, by its words or their id."""
    return PaperBlock("heading", *_sides(words), level=level)


def text(words: Text | str, *, inside: bool = False) -> PaperBlock:
    """A paragraph."""
    return PaperBlock("text", *_sides(words), inside=inside)


def alone(words: str, lang: Lang) -> PaperBlock:
    """A paragraph that is in one language alone, whatever the document's is."""
    return PaperBlock("text", (words,), ()) if lang == "fr" else PaperBlock("text", ("",), (words,))


def item(words: Text | str, *, inside: bool = False) -> PaperBlock:
    """A line of a list."""
    return PaperBlock("item", *_sides(words), inside=inside)


def code(signs: str) -> PaperBlock:
    """Signs to be copied by hand."""
    return PaperBlock("code", (signs,), ())


def pair(label: Text | str, value: Text) -> PaperBlock:
    """A label with its value."""
    label = text_of(label) if isinstance(label, str) else label
    return PaperBlock("pair", (label.fr, value.fr), (label.en, value.en))


def check(document: Document, mark: str) -> PaperBlock:
    """A document of the checklist, and what was said of it."""
    sign, state = "[x]" if mark == "here" else "[ ]", text_of(f"mark.{mark or 'none'}.paper")
    return PaperBlock("check", (sign, document.name.fr, state.fr), (sign, document.name.en, state.en))


def table(head: Sequence[Text | str], rows: Sequence[Sequence[Text]]) -> PaperBlock:
    """A table: its headings, by their words or ids, then its rows, of which the first cell is the name."""
    cells = [*(text_of(one) if isinstance(one, str) else one for one in head), *(cell for row in rows for cell in row)]
    return PaperBlock("table", tuple(cell.fr for cell in cells), tuple(cell.en for cell in cells), columns=len(head))


def qr(reference: str) -> PaperBlock:
    """The reference as a QR code, for the counter's reader."""
    shown = show_reference(reference)
    return PaperBlock("figure", *_sides(both("qr.reference", reference=shown)), data=shown)


def witness(sealed: Sealed) -> tuple[PaperBlock, ...]:
    """The first signs of the checkpoint that was signed with it: with them the trail cannot be made shorter unseen."""
    return (pair("receipt.witness", same("-".join(groups(sealed.witness)))),) if sealed.witness else ()


def _sides(words: Text | str) -> tuple[tuple[str], tuple[str]]:
    words = text_of(words) if isinstance(words, str) else words
    return (words.fr,), (words.en,)

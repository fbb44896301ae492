"""The words of a form: both languages alike in their values, narrow enough, and written as we write."""

import string
from collections.abc import Iterator, Mapping

from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.lint.french import LONGEST, avoided, longest, strange, typography
from kiosk.words.text import LANGS, Lang

LABEL, PROMPT, LINE = 14, 10, 68
"""Cells of a label, of a check's short form, and of a hint."""


def check_texts(top: Item, book: Book) -> None:
    """Note what is wrong with every text of a file."""
    for key, item, inside in twins(top, "", ""):
        _check_values(key, item, book)
        most = {"short": PROMPT if inside == "checks" else LABEL, "hint": LINE}.get(key)
        for lang in LANGS:
            text = item.mapping[lang]
            if most is not None and len(text.text) > most:
                book.note(text, "TOO_WIDE", n=str(len(text.text)), most=str(most))
            _check_writing(text, lang, book)


def twins(item: Item, key: str, inside: str) -> Iterator[tuple[str, Item, str]]:
    """Every text in two languages: the key it stands under, the text, and the key around that one."""
    entries: Mapping[str, Item] = item.mapping
    if all(lang in entries and isinstance(entries[lang].content, str) for lang in LANGS):
        yield key, item, inside
    for name, part in entries.items():
        yield from twins(part, name, key)
    for part in item.items:
        yield from twins(part, key, key)


def placeholders(text: str) -> set[str]:
    """The names in braces that a text waits for."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}


def _check_values(key: str, item: Item, book: Book) -> None:
    french, english = (placeholders(item.mapping[lang].text) for lang in LANGS)
    if french != english:
        book.note(item, "UNEVEN_VALUES", word=", ".join(sorted(french ^ english)))
    filled = {"n"} if key == "row_title" else set()
    for word in sorted((french & english) - filled):
        book.note(item, "STRANGE_VALUE", word=word)


def _check_writing(item: Item, lang: Lang, book: Book) -> None:
    if lang == "fr":
        for code in typography(item.text):
            book.note(item, code)
    if word := avoided(item.text, lang):
        book.note(item, "AVOIDED_WORD", word=word)
    if (words := longest(item.text)) > LONGEST:
        book.note(item, "LONG_SENTENCE", n=str(words), most=str(LONGEST))
    if sign := strange(item.text):
        book.note(item, "STRANGE_SIGN", word=sign)

"""The text twin of a document: the same rows, for a screen, a voice or a braille display."""

from collections.abc import Iterator
from functools import partial
from textwrap import wrap as wrapped

from kiosk.faces.paper.rows import Said, both, foot, lines_of, rows
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import Lang, say

WIDTH = 72
wrap = partial(wrapped, break_on_hyphens=False)


def text(document: PaperDocument, lang: Lang) -> str:
    """The document as lines of at most 72 signs; a blank line stands before each heading. Raises ValueError, as `rows` does."""
    lines: list[str] = []
    for row in rows(document, lang):
        if row.kind in ("heading", "space", "table") and lines and lines[-1]:
            lines.append("")
        lines.extend(_written(row, lang))
    if closing := foot(document):
        lines += ["", *wrap(closing, WIDTH)]
    return "\n".join(lines) + "\n"


def _written(row: PaperBlock, lang: Lang) -> Iterator[str]:
    """One row, wrapped; what continues stands under the words, not under the mark."""
    match row.kind:
        case "space":
            return
        case "pair":
            yield from _pair(row, lang)
        case "table":
            for cells in lines_of(row):
                yield from wrap(" | ".join(map(_joined, cells)), WIDTH, subsequent_indent="  ")
        case "check":
            yield from _check(row)
        case "item":
            first, more = ("    • ", "      ") if row.inside else ("• ", "  ")
            for number, (_, words) in enumerate(both(row, 0)):
                yield from wrap(words, WIDTH, initial_indent=more if number else first, subsequent_indent=more)
        case _:
            for _, words in both(row, 0):
                indent = "    " if row.inside else ""
                yield from wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _pair(row: PaperBlock, lang: Lang) -> Iterator[str]:
    """One line, or one a language where the value is not the same in both."""
    if len(both(row, 1)) == 1:
        yield from wrap(say("paper.pair", "fr", label=_joined(both(row, 0)), value=row.fr[1]), WIDTH, subsequent_indent="  ")
        return
    yield from wrap(say("paper.pair", "fr", label=row.fr[0], value=row.fr[1]), WIDTH, subsequent_indent="  ")
    yield from wrap(say("paper.pair", lang, label=row.en[0], value=row.en[1]), WIDTH, subsequent_indent="  ")


def _check(row: PaperBlock) -> Iterator[str]:
    """The box, the name and what was said of it; then the same in English."""
    for number, (_, name, state) in enumerate(filter(None, (row.fr, row.en))):
        yield from wrap(name, WIDTH, initial_indent="    " if number else f"{row.fr[0]} ", subsequent_indent="    ")
        yield from wrap(state, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _joined(said: Said) -> str:
    return " · ".join(words for _, words in said)

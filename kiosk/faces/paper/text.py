"""The text twin of a document: the same rows, for a screen, a voice or a braille display."""

from collections.abc import Iterator
from textwrap import wrap

from kiosk.faces.paper.rows import Row, foot, rows
from kiosk.ports import PaperDocument
from kiosk.words import Lang, say

WIDTH = 72


def text(document: PaperDocument, lang: Lang) -> str:
    """The document as lines of at most 72 signs; a blank line stands before each heading."""
    lines: list[str] = []
    for row in rows(document, lang):
        if row.kind in ("heading", "space") and row.leads and lines and lines[-1]:
            lines.append("")
        lines.extend(_written(row, lang))
    if closing := foot(document):
        lines += ["", *wrap(closing, WIDTH)]
    return "\n".join(lines) + "\n"


def _written(row: Row, lang: Lang) -> Iterator[str]:
    """One row, wrapped; what continues stands under the words, not under the mark."""
    spoken: Lang = "fr" if row.leads else lang
    match row.kind, row.parts:
        case "space", _:
            return
        case "pair", (label, value):
            yield from wrap(say("paper.pair", spoken, label=label, value=value), WIDTH, subsequent_indent="  ")
        case "item", (line,):
            yield from wrap(line, WIDTH, initial_indent="• " if row.leads else "  ", subsequent_indent="  ")
        case "check", (mark, name, state):
            yield from wrap(name, WIDTH, initial_indent=f"{mark} " if row.leads else "    ", subsequent_indent="    ")
            yield from wrap(state, WIDTH, initial_indent="    ", subsequent_indent="    ")
        case "title" | "heading" | "text", (words,):
            yield from wrap(words, WIDTH)
        case kind, parts:
            raise ValueError(f"a {kind} of {len(parts)} parts cannot be drawn")

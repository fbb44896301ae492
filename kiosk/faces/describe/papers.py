"""Papers on the screen: which there are, their text, and what their bytes say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.page import Line, Lines, Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.services import papers
from kiosk.words import Lang, say

if TYPE_CHECKING:
    from kiosk.ports import PaperBlock, PaperDocument
    from kiosk.services.visit import Visit


def listed(visit: Visit) -> Page:
    """The papers of an application that was sent, and the size of their letters."""
    lang = visit.lang
    rows = [Line(f"paper:{name}", "", say(f"papers.{name}", lang)) for name in papers.offered(visit)]
    chosen = say("value.yes" if visit.comfort.large_print else "value.no", lang)
    rows.append(Line("large", "", say("papers.large", lang), chosen))
    return page("papers", lang, (Lines(numbered(tuple(rows)), name_width=32),))


def paper(visit: Visit) -> Page:
    """One paper, word for word."""
    lang = visit.lang
    document = papers.document(visit, visit.stop.at)
    title = document.title_en if lang == "en" else document.title_fr
    made = page("paper", lang, twin(document, lang), ("verify",), title=title)
    return with_printing(visit, replace(made, idle="long"))


def verify(visit: Visit) -> Page:
    """What the bytes of a paper said when they were read, and whether that is what is stored."""
    lang, found = visit.lang, visit.checked
    if found is None:
        raise LookupError("verify")
    head = [words("verify.agrees", lang, "success", noun=visit.noun)] if found.agrees else [words("verify.differs", lang, "warning")]
    head += [Words(one, bullet=True, gap=False) for one in found.missing]
    lines = [
        Words(line.text, "strong" if line.tag.startswith("H") else "plain", gap=line.tag.startswith("H"), lang=line.lang)
        for line in found.lines
    ]
    return replace(page("verify", lang, (*head, *lines)), idle="long")


def twin(document: PaperDocument, lang: Lang) -> tuple[Words, ...]:
    """The words of a paper in the order of reading. A code for a reader of codes says nothing more than the reference."""
    return tuple(one for block in document.blocks for one in _said(block, block.en if lang == "en" and block.en else block.fr, lang))


def _said(block: PaperBlock, texts: tuple[str, ...], lang: Lang) -> Iterator[Words]:
    match block.kind:
        case "figure" | "space":
            return
        case "pair":
            yield Words(say("review.line", lang, label=texts[0], value=texts[1]), gap=False)
        case "check":
            yield Words(f"{texts[0]} {say('review.line', lang, label=texts[1], value=texts[2])}", gap=False)
        case "table":
            yield from (Words(one, gap=False) for one in _facts(texts, block.columns, lang))
        case "heading" | "code":
            yield Words(texts[0], "strong")
        case kind:
            yield Words(texts[0], bullet=kind == "item", gap=False)


def _facts(cells: tuple[str, ...], columns: int, lang: Lang) -> Iterator[str]:
    """A table, one row a line: a name with its value, or a name and then each value with the head of its column."""
    for start in range(columns, len(cells), columns):
        name, *values = cells[start : start + columns]
        if columns == 2:
            yield f"{name} {values[0]}" if name.endswith("?") else say("review.line", lang, label=name, value=values[0])
        else:
            named = (say("review.line", lang, label=what, value=one) for what, one in zip(cells[1:columns], values, strict=True))
            yield ". ".join((name, *named))


PAGES: Mapping[str, Callable[[Visit], Page]] = {"papers": listed, "paper": paper, "verify": verify}

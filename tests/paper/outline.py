"""What a reader of a document's PDF has to find, worked out from the document alone and not from what draws it."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import Lang

FAMILY = {"pair": "pair", "item": "item", "check": "check"}


class Node(NamedTuple):
    """One element: how deep it stands, its tag, what marks it, its language, and its own text."""

    depth: int
    tag: str
    mark: str
    """Scope, list numbering or alternative text."""
    lang: Lang
    text: str


def folded(text: str) -> str:
    """A text as every reader gives it back: the no-break space and the end of a line are spaces there."""
    return re.sub("[\u00a0\n]", " ", text)


def outline(document: PaperDocument, lang: Lang) -> list[Node]:
    """The whole tree."""
    title = PaperBlock("title", (document.title_fr,), (document.title_en,), level=1)
    found = [Node(0, "Document", "", "fr", "")]
    number, kinds = 0, []
    for block in (title, *document.blocks):
        if not block.inside and (block.kind not in FAMILY or not kinds or kinds[-1][1] != block.kind):
            number += 1
        kinds.append((number, kinds[-1][1] if block.inside else block.kind))
    for (_, kind), group in groupby(zip(kinds, (title, *document.blocks), strict=True), key=lambda one: one[0]):
        found += _group(kind, [block for _, block in group], lang)
    return found


def _sides(block: PaperBlock, part: int, lang: Lang) -> list[tuple[Lang, str]]:
    """The French, and the English where it is chosen, written and another; what is in English alone."""
    if not any(block.fr) and any(block.en):
        return [("en", block.en[part])]
    sides: list[tuple[Lang, str]] = [("fr", block.fr[part])]
    if lang == "en" and block.en and block.en[part] and block.en[part] != block.fr[part]:
        sides.append(("en", block.en[part]))
    return sides


def _group(kind: str, group: list[PaperBlock], lang: Lang) -> Iterator[Node]:
    block = group[0]
    match kind:
        case "space":
            return
        case "title" | "heading":
            yield from _leaf(1, f"H{block.level}", "", _sides(block, 0, lang))
        case "text" | "code":
            yield from _paragraphs(1, block, lang)
        case "figure":
            yield Node(1, "Figure", " · ".join(text for _, text in _sides(block, 0, lang)), "fr", "")
        case "item":
            yield from _list(1, group, lang)
        case "check":
            yield from _checks(group, lang)
        case "pair":
            yield from (Node(1, "Table", "", "fr", ""), Node(2, "TBody", "", "fr", ""))
            for each in group:
                yield Node(3, "TR", "", "fr", "")
                yield from _leaf(4, "TH", "Row", _sides(each, 0, lang))
                yield from _leaf(4, "TD", "", _sides(each, 1, lang))
        case "table":
            yield from _table(block, lang)


def _leaf(depth: int, tag: str, mark: str, sides: list[tuple[Lang, str]]) -> Iterator[Node]:
    """One element with its French, and a passage in English inside it, a space before it."""
    yield Node(depth, tag, mark, "fr", folded(sides[0][1]) + " " * (len(sides) - 1))
    yield from (Node(depth + 1, "Span", "", side, folded(text)) for side, text in sides[1:])


def _paragraphs(depth: int, block: PaperBlock, lang: Lang) -> Iterator[Node]:
    yield from (Node(depth, "P", "", side, folded(text)) for side, text in _sides(block, 0, lang))


def _list(depth: int, items: list[PaperBlock], lang: Lang) -> Iterator[Node]:
    yield Node(depth, "L", "Disc", "fr", "")
    for item in items:
        yield from (Node(depth + 1, "LI", "", "fr", ""), Node(depth + 2, "Lbl", "", "fr", "•"), Node(depth + 2, "LBody", "", "fr", ""))
        yield from _paragraphs(depth + 3, item, lang)


def _checks(group: list[PaperBlock], lang: Lang) -> Iterator[Node]:
    yield Node(1, "L", "None", "fr", "")
    for inside, run in groupby(group, key=lambda block: (block.inside, block.kind if block.inside else id(block))):
        blocks = list(run)
        if not inside[0]:
            yield from _check(blocks[0], lang)
        elif inside[1] == "item":
            yield from _list(4, blocks, lang)
        else:
            for block in blocks:
                yield from _paragraphs(4, block, lang)


def _check(block: PaperBlock, lang: Lang) -> Iterator[Node]:
    yield Node(2, "LI", "", "fr", "")
    yield Node(3, "Lbl", "", "fr", "Coché" if block.fr[0] == "[x]" else "Non coché")
    yield Node(3, "LBody", "", "fr", "")
    yield from (Node(4, "P", "", "fr", folded(text)) for text in block.fr[1:] if text)
    if lang == "en" and block.en and block.en != block.fr:
        yield from (Node(4, "P", "", "en", folded(text)) for text in block.en[1:] if text)


def _table(block: PaperBlock, lang: Lang) -> Iterator[Node]:
    yield Node(1, "Table", "", "fr", "")
    for part in range(len(block.fr)):
        row, column = divmod(part, block.columns)
        if row < 2 and column == 0:
            yield Node(2, "TBody" if row else "THead", "", "fr", "")
        if column == 0:
            yield Node(3, "TR", "", "fr", "")
        scope = "Column" if row == 0 else "Row" if column == 0 else ""
        yield from _leaf(4, "TH" if scope else "TD", scope, _sides(block, part, lang))

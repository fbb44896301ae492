"""What stands on a document, row after row: the one list that the PDF and its text twin both draw."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import LANGS, Lang, say

Said: TypeAlias = tuple[tuple[Lang, str], ...]
"""Words in French, then in English where that was chosen and says something else."""
PARTS = {"title": 1, "heading": 1, "text": 1, "code": 1, "item": 1, "pair": 2, "check": 3, "figure": 1, "space": 0}
FAMILIES = {"pair": "pairs", "item": "items", "check": "checks"}
"""Kinds whose rows make one table or one list when they follow one another."""


def rows(document: PaperDocument, lang: Lang) -> Iterator[PaperBlock]:
    """All the rows in order, the title first; their English is left out where it was not chosen or says the same, not where it is alone.

    Raises ValueError on a row of unknown kind, or short of a part.
    """
    title = PaperBlock("title", (document.title_fr,), (document.title_en,), level=1)
    for block in (title, *document.blocks):
        _check(block)
        same = (lang == "fr" and any(block.fr)) or not block.en or block.en == block.fr
        yield replace(block, en=()) if same else block


def groups(every_row: Sequence[PaperBlock]) -> Iterator[tuple[str, list[PaperBlock]]]:
    """Rows that belong together: `pairs`, `items`, `checks` with what is inside them, and each other row alone."""
    family, number = "", 0
    keys = []
    for row in every_row:
        if not row.inside:
            new = FAMILIES.get(row.kind, row.kind)
            number += new != family or new == row.kind
            family = new
        keys.append((number, family))
    for (_, name), group in groupby(zip(keys, every_row, strict=True), key=lambda one: one[0]):
        yield name, [row for _, row in group]


def both(row: PaperBlock, part: int) -> Said:
    """One part of a row."""
    fr, en = row.fr[part], row.en[part] if row.en else ""
    if en and not fr:
        return (("en", en),)
    return (("fr", fr), ("en", en)) if en and en != fr else (("fr", fr),)


def lines_of(row: PaperBlock) -> list[tuple[Said, ...]]:
    """The rows of a table, as cells."""
    cells = [both(row, part) for part in range(len(row.fr))]
    return [tuple(cells[start : start + row.columns]) for start in range(0, len(cells), row.columns)]


def foot(document: PaperDocument) -> str:
    """The line that keeps loose pages together: reference, form version and seal."""
    return " · ".join(part for part in (document.reference, document.foot) if part)


def page_number(lang: Lang, page: str, pages: str) -> str:
    """« Page 1 de 2 », in French, then in English when that was chosen."""
    spoken: tuple[Lang, ...] = LANGS if lang == "en" else ("fr",)
    return " · ".join(say("paper.page", one, page=page, pages=pages) for one in spoken)


def _check(row: PaperBlock) -> None:
    parts = PARTS.get(row.kind, -1)
    if row.kind == "table":
        parts = len(row.fr) if row.columns > 1 and len(row.fr) > row.columns and len(row.fr) % row.columns == 0 else -1
    if len(row.fr) != parts or (row.en and len(row.en) != parts):
        raise ValueError(f"a {row.kind} of {len(row.fr)} parts cannot be drawn")

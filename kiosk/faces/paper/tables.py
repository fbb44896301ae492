"""Tables: labels with their values, and grids with a head; each cell knows what it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from kiosk.faces.paper.rows import Said
from kiosk.faces.paper.sheet import ACCENT, HAIR, INK, LEADING, MARGIN, QUIET, TINT, Sheet
from kiosk.faces.paper.tags import Element

PAD, GAP = 1.6, 2.0
LABEL = 0.36
"""Of the page between its margins, for the labels of pairs."""
FIRST_OF_TWO = 0.58
"""Of a table of two columns, for the first: questions and answers stand alike on every page."""


@dataclass(slots=True)
class Cell:
    """A cell while it is drawn: the lines that still have to be, each with the element it belongs to."""

    element: Element
    left: float
    bold: bool
    lines: list[tuple[Element, str]]


Head: TypeAlias = tuple[Sequence[Said], Sequence[float]]
"""The words of a head, and the widths of its columns."""


def pairs(sheet: Sheet, rows: Sequence[tuple[Said, Said]]) -> None:
    """Labels in bold at the left, each the heading of its row, and values at the right."""
    sheet.gap(GAP)
    with sheet.element("Table") as table:
        body = table.add("TBody")
        for label, value in rows:
            line, column = body.add("TR"), MARGIN + LABEL * (sheet.w - 2 * MARGIN)
            name = _cell(sheet, line.add("TH", scope="Row"), label, (MARGIN, column - MARGIN - GAP), bold=True)
            said = _cell(sheet, line.add("TD"), value, (column, sheet.right - column))
            _row(sheet, [name, said])


def grid(sheet: Sheet, rows: Sequence[Sequence[Said]]) -> None:
    """A table whose first row holds the headings; on a further page they stand again, told to nobody."""
    if sheet.page == 1:
        sheet.set_y(max(sheet.get_y(), sheet.beside_until))
    sheet.gap(2 * GAP)
    head = (rows[0], _widths(sheet, rows))
    sheet.keep(4 * sheet.type.body * LEADING)
    with sheet.element("Table") as table:
        _row(sheet, _cells(sheet, table.add("THead").add("TR"), *head, head=True), tint=True)
        body = table.add("TBody")
        for row in rows[1:]:
            _row(sheet, _cells(sheet, body.add("TR"), row, head[1]), head)
    sheet.ln(GAP)


def _cells(sheet: Sheet, line: Element, row: Sequence[Said], widths: Sequence[float], *, head: bool = False) -> list[Cell]:
    """The cells of one row: all of a head are headings, and the first of any other row."""
    made, left = [], MARGIN
    for number, (said, width) in enumerate(zip(row, widths, strict=True)):
        scope = "Column" if head else "Row" if number == 0 else ""
        element = line.add("TH" if scope else "TD", scope=scope)
        made.append(_cell(sheet, element, said, (left + PAD, width - 2 * PAD), bold=head))
        left += width
    return made


def _cell(sheet: Sheet, element: Element, said: Said, place: tuple[float, float], *, bold: bool = False) -> Cell:
    """A cell at a place (left, width); its English is a passage of its own language inside it."""
    lines: list[tuple[Element, str]] = []
    for number, (lang, words) in enumerate(said, 1):
        owner = Element("Span", lang="en-CA") if lang == "en" else element
        apart = " " * (number < len(said))
        lines += [(owner, line) for line in sheet.broken(words + apart, sheet.type.body, place[1], bold=bold and lang == "fr")]
    return Cell(element, place[0], bold, lines)


def _row(sheet: Sheet, cells: list[Cell], head: Head | None = None, *, tint: bool = False) -> None:
    """Draw a row; one that is longer than what is left of the page goes over whole, or in parts if no page can hold it."""
    height = sheet.type.body * LEADING
    tall = max(len(cell.lines) for cell in cells) * height + 2 * PAD
    whole = sheet.bottom - MARGIN - 8 * height
    if sheet.get_y() + min(tall, 3 * height + 2 * PAD if tall > whole else tall) > sheet.bottom:
        _turn(sheet, head)
    while any(cell.lines for cell in cells):
        if sheet.get_y() + height + 2 * PAD > sheet.bottom:
            _turn(sheet, head)
        fitting = max(1, int((sheet.bottom - sheet.get_y() - 2 * PAD) / height + 0.001))
        _slice(sheet, cells, fitting, tint=tint)


def _slice(sheet: Sheet, cells: list[Cell], fitting: int, *, tint: bool, told: bool = True) -> None:
    """So many lines of each cell, and the line below them."""
    height, top = sheet.type.body * LEADING, sheet.get_y()
    below = top + min(fitting, max(len(cell.lines) for cell in cells)) * height + 2 * PAD
    if tint:
        with sheet.artifact():
            sheet.set_fill_color(*TINT)
            sheet.rect(MARGIN, top, sheet.right - MARGIN, below - top, style="F")
    right = sheet.right
    for cell in cells:
        sheet.set_y(top + PAD)
        for owner, lines in groupby(cell.lines[:fitting], key=itemgetter(0)):
            if owner is not cell.element and not owner.parts:
                cell.element.parts.append(owner)  # only now: its place in the tree is behind the French
            with sheet.content(owner) if told else sheet.artifact("Pagination"):
                for _, line in lines:
                    english = owner.tag == "Span"
                    sheet.put(line, cell.left, sheet.type.body, bold=cell.bold and not english, ink=QUIET if english else INK)
        cell.lines = cell.lines[fitting:]
    sheet.set_y(below)
    sheet.rule(0.5 if tint else 0.2, ACCENT if tint else HAIR, right)


def _turn(sheet: Sheet, head: Head | None) -> None:
    """The next page; a grid's head stands again at its top."""
    sheet.add_page()
    if head is not None:
        cells = _cells(sheet, Element("TR"), *head, head=True)
        _slice(sheet, cells, max(len(cell.lines) for cell in cells), tint=True, told=False)


def _widths(sheet: Sheet, rows: Sequence[Sequence[Said]]) -> list[float]:
    """Each column gets its longest word, and of what is left a share as large as what it has to say."""
    size, total = sheet.type.body, sheet.right - MARGIN
    least, wish = [], []
    for column in zip(*rows, strict=True):
        texts = [words for said in column for _, words in said]
        words = {word for text in texts for word in re.split(r"[ \n]", text)}
        least.append(min(max(sheet.width(one, size, bold=True) for one in words) + 2 * PAD + 0.5, total / len(rows[0])))
        wish.append(min(max(sheet.width(one, size, bold=True) for one in texts) + 2 * PAD + 0.5, total))
    if len(least) == 2:
        first = min(max(FIRST_OF_TWO * total, least[0]), total - least[1])
        return [first, total - first]
    over = [max(0.0, wanted - low) for wanted, low in zip(wish, least, strict=True)]
    left = total - sum(least)
    if sum(over) <= left:
        return [low + more + (left - sum(over)) / len(over) for low, more in zip(least, over, strict=True)]
    return [low + left * more / sum(over) for low, more in zip(least, over, strict=True)]

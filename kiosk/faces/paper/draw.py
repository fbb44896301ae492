"""From the rows of a document to tagged pages: which tags each kind of row becomes, and how it looks."""

from datetime import UTC, datetime
from itertools import pairwise

from kiosk.faces.paper.finish import finished
from kiosk.faces.paper.lists import box_list, bullet_list
from kiosk.faces.paper.qr import QR_SIDE, draw_qr
from kiosk.faces.paper.rows import Said, both, foot, groups, lines_of, rows
from kiosk.faces.paper.sheet import ACCENT, LARGE, LEADING, MARGIN, NORMAL, QUIET, Mark, Sheet
from kiosk.faces.paper.tables import grid, pairs
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import Lang

UNDATED = datetime(2013, 1, 1, tzinfo=UTC)
"""The file's date for a document that tells of no moment."""
GAP = 3.0


def draw(document: PaperDocument, lang: Lang) -> bytes:
    """The bytes of a PDF, PDF/UA-1 and PDF/A-2a at once: no name in its metadata, the same for the same document.

    Its letters have to be legible already. Raises ValueError on a row that nobody draws.
    """
    every_row = list(rows(document, lang))
    sheet = Sheet(document.size, LARGE if document.large else NORMAL, (document.title_fr, document.reference), foot(document), lang)
    sheet.provide({part for row in every_row for part in (*row.fr, *row.en)} | {foot(document), document.title_fr})
    sheet.add_page()
    if len(every_row) > 1 and every_row[1].kind == "figure":
        _head_with_code(sheet, *every_row[:2])
        every_row = every_row[2:]
    told = list(groups(every_row))
    for (family, group), (following, _) in pairwise([*told, ("", [])]):
        _draw(sheet, family, group, following)
    sheet.feet()
    title = document.title_en if lang == "en" else document.title_fr
    return finished(sheet, title, lang, document.at or UNDATED)


def _draw(sheet: Sheet, family: str, group: list[PaperBlock], following: str) -> None:
    """One row, or rows that make one table or list; `following` is what stands after it."""
    row = group[0]
    match family:
        case "title" | "heading":
            _heading(sheet, row, following)
        case "text":
            sheet.gap(GAP)
            paragraph(sheet, both(row, 0))
        case "code":
            _code(sheet, row)
        case "space":
            sheet.gap(2 * GAP)
        case "figure":
            _figure(sheet, row)
        case "items":
            bullet_list(sheet, group)
        case "checks":
            box_list(sheet, group)
        case "pairs":
            pairs(sheet, [(both(each, 0), both(each, 1)) for each in group])
        case "table":
            grid(sheet, lines_of(row))


def paragraph(sheet: Sheet, said: Said, left: float = MARGIN) -> None:
    """A paragraph, and its English as a paragraph of its own, in its own language."""
    for lang, words in said:
        with sheet.element("P", lang="en-CA" if lang == "en" else ""):
            sheet.words(words, sheet.type.body, left=left, ink=QUIET if lang == "en" else (0, 0, 0))


def _heading(sheet: Sheet, row: PaperBlock, following: str = "") -> None:
    """One heading, its English inside it: whoever goes from heading to heading meets each once. It never ends a page."""
    sizes = sheet.type
    size = {1: sizes.title, 2: sizes.heading, 3: sizes.under}[row.level]
    if row.level > 1:
        sheet.gap({2: 7.5, 3: 5}[row.level])
    said = both(row, 0)
    lines = {"table": 4, "heading": 4}.get(following, 2) * len(said) + 1
    sheet.keep(len(said) * size * LEADING + lines * sizes.body * LEADING)
    sheet.marks.append(Mark(row.level, " · ".join(words for _, words in said), sheet.page, sheet.get_y()))
    with sheet.element(f"H{row.level}"):
        sheet.words(row.fr[0] + " " * (len(said) - 1), size, bold=True, ink=ACCENT)
        for _, words in said[1:]:
            with sheet.element("Span", lang="en-CA"):
                sheet.words(words, sizes.body, ink=QUIET)
    if row.level == 1:
        sheet.ln(1)
    if row.level == 2:
        sheet.ln(0.5)
        sheet.rule(0.4, ACCENT)
        sheet.ln(0.5)


def _head_with_code(sheet: Sheet, title: PaperBlock, figure: PaperBlock) -> None:
    """The title, and the code at the right of it; what follows keeps clear of the code."""
    top = sheet.get_y()
    sheet.beside, sheet.beside_until = QR_SIDE + 2 * GAP, top + QR_SIDE + GAP
    _heading(sheet, title)
    below, page = sheet.get_y(), sheet.page
    if page == 1:
        draw_qr(sheet, figure, sheet.w - MARGIN - QR_SIDE, top)
        sheet.set_y(below)


def _figure(sheet: Sheet, row: PaperBlock) -> None:
    sheet.gap(GAP)
    sheet.keep(QR_SIDE)
    top = sheet.get_y()
    draw_qr(sheet, row, MARGIN, top)
    sheet.set_y(top + QR_SIDE)


def _code(sheet: Sheet, row: PaperBlock) -> None:
    """Signs to be copied by hand: large, in a frame, alone on their line."""
    size = sheet.type.title
    height = size * LEADING * len(sheet.broken(row.fr[0], size, sheet.right - MARGIN - 4 * GAP, bold=True))
    sheet.gap(2 * GAP)
    sheet.keep(height + 2 * GAP)
    top = sheet.get_y()
    with sheet.artifact():
        sheet.set_draw_color(*ACCENT)
        sheet.set_line_width(0.6)
        sheet.rect(MARGIN, top, sheet.right - MARGIN, height + 2 * GAP)
    sheet.set_y(top + GAP)
    with sheet.element("P"):
        sheet.words(row.fr[0], size, bold=True, left=MARGIN + 2 * GAP)
    sheet.set_y(top + height + 3 * GAP)

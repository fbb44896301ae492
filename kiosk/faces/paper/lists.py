"""Lists: bullets, and boxes that are drawn so that no font has to have them."""

from kiosk.faces.paper.rows import both
from kiosk.faces.paper.sheet import ACCENT, INK, LEADING, MARGIN, QUIET, Sheet
from kiosk.ports import PaperBlock
from kiosk.words import say

INDENT = 9.0
GAP = 2.0
BOX = 0.3
"""Of a side, in millimetres for a point of type."""


def bullet_list(sheet: Sheet, group: list[PaperBlock], left: float = MARGIN) -> None:
    """One list, a bullet before each line."""
    sheet.gap(GAP)
    size = sheet.type.body
    with sheet.element("L", numbering="Disc"):
        for row in group:
            sheet.keep(size * LEADING)
            with sheet.element("LI"):
                top = sheet.get_y()
                with sheet.element("Lbl"), sheet.content():
                    sheet.put("•", left + 2, size, ink=ACCENT)
                sheet.set_y(top)
                with sheet.element("LBody"):
                    _said(sheet, row, left + INDENT)
            sheet.ln(0.8)


def box_list(sheet: Sheet, group: list[PaperBlock]) -> None:
    """One list of boxes; what belongs to a box stands in its body, a list in it too."""
    sheet.gap(GAP)
    with sheet.element("L", numbering="None"):
        for start, row in enumerate(group):
            if row.inside:
                continue
            inside = []
            for more in group[start + 1 :]:
                if not more.inside:
                    break
                inside.append(more)
            with sheet.element("LI"):
                _box(sheet, row)
                with sheet.element("LBody"):
                    _named(sheet, row)
                    _inside(sheet, inside)
            sheet.ln(GAP)


def _box(sheet: Sheet, row: PaperBlock) -> None:
    """The box at this height; its words are `ActualText`."""
    ticked, side = row.fr[0] == "[x]", BOX * sheet.type.body
    sheet.keep(2 * sheet.type.body * LEADING)
    left, top = MARGIN, sheet.get_y() + (sheet.type.body * LEADING - side) / 2
    word = say("paper.ticked" if ticked else "paper.not_ticked", "fr")
    with sheet.element("Lbl", actual=word), sheet.content():
        sheet.set_draw_color(*INK)
        sheet.set_line_width(0.45)
        sheet.rect(left, top, side, side)
        if ticked:
            sheet.set_line_width(0.8)
            sheet.line(left + 0.2 * side, top + 0.55 * side, left + 0.42 * side, top + 0.8 * side)
            sheet.line(left + 0.42 * side, top + 0.8 * side, left + 0.85 * side, top + 0.2 * side)


def _named(sheet: Sheet, row: PaperBlock) -> None:
    """The name in bold, what was said of it below; then the same in English."""
    size = sheet.type.body
    for parts, lang, ink in ((row.fr, "", INK), (row.en, "en-CA", QUIET)):
        for number, words in enumerate(parts[1:]):
            if words:
                with sheet.element("P", lang=lang):
                    sheet.words(words, size, bold=number == 0 and not lang, left=MARGIN + INDENT, ink=ink)


def _inside(sheet: Sheet, rows: list[PaperBlock]) -> None:
    items: list[PaperBlock] = []
    for row in [*rows, None]:
        if row is not None and row.kind == "item":
            items.append(row)
            continue
        if items:
            bullet_list(sheet, items, MARGIN + INDENT)
            items = []
        if row is not None:
            _said(sheet, row, MARGIN + INDENT)


def _said(sheet: Sheet, row: PaperBlock, left: float) -> None:
    """Words in paragraphs, one a language."""
    for lang, words in both(row, 0):
        with sheet.element("P", lang="en-CA" if lang == "en" else ""):
            sheet.words(words, sheet.type.body, left=left, ink=QUIET if lang == "en" else INK)

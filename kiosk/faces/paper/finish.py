"""The end of a PDF: its tag tree, its bookmarks and what it says of itself are written into the drawn pages."""

import io
from datetime import datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String
from pikepdf.models.metadata import encode_pdf_date

from kiosk.faces.paper.sheet import Sheet
from kiosk.faces.paper.tags import Element
from kiosk.faces.paper.xmp import PRODUCER, TOOL, packet
from kiosk.words import Lang

POINTS = 72 / 25.4
"""In a millimetre."""


def finished(sheet: Sheet, title: str, lang: Lang, at: datetime) -> bytes:
    """The bytes of a tagged PDF: PDF/UA-1 and PDF/A-2a. The same sheet gives the same bytes at any time."""
    with Pdf.open(io.BytesIO(bytes(sheet.output()))) as pdf:
        _tags(pdf, sheet.tree)
        _bookmarks(pdf, sheet)
        _says(pdf, title, at)
        _metadata(pdf, packet(title, lang, at))
        return _bytes(pdf)


def _tags(pdf: Pdf, tree: Element) -> None:
    """The tree, and for each page which element owns which of its runs (ISO 32000-1, 14.7.4.4)."""
    pages = [page.obj for page in pdf.pages]
    owners: list[dict[int, Object]] = [{} for _ in pages]

    def written(element: Element, parent: Object) -> Object:
        made = pdf.make_indirect(Dictionary({"/Type": Name.StructElem, "/S": Name(f"/{element.tag}"), "/P": parent, **_about(element)}))
        kids = Array()
        for part in element.parts:
            if isinstance(part, Element):
                kids.append(written(part, made))
            else:
                owners[part.page - 1][part.number] = made
                kids.append(Dictionary(Type=Name.MCR, Pg=pages[part.page - 1], MCID=part.number))
        made.K = kids
        return made

    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = written(tree, root)
    root.K.Lang = String("fr-CA")
    numbers = Array()
    for number, (page, owned) in enumerate(zip(pages, owners, strict=True)):
        page.StructParents, page.Tabs = number, Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([owned[run] for run in sorted(owned)])))
    root.ParentTree, root.ParentTreeNextKey = pdf.make_indirect(Dictionary(Nums=numbers)), len(pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _about(element: Element) -> dict[str, Object]:
    """What is said of an element beside its content."""
    texts = {"/Lang": element.lang, "/Alt": element.alt, "/ActualText": element.actual}
    about: dict[str, Object] = {name: String(text) for name, text in texts.items() if text}
    if element.scope:
        about["/A"] = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    if element.numbering:
        about["/A"] = Dictionary(O=Name.List, ListNumbering=Name(f"/{element.numbering}"))
    if element.box:
        about["/A"] = Dictionary(O=Name.Layout, BBox=Array([round(side, 2) for side in element.box]), Placement=Name.Block)
    return about


def _bookmarks(pdf: Pdf, sheet: Sheet) -> None:
    """The headings, one below the other as their levels are."""
    with pdf.open_outline() as outline:
        above: list[tuple[int, OutlineItem]] = []
        for mark in sheet.marks:
            item = OutlineItem(mark.words, mark.page - 1, "XYZ", left=0, top=round((sheet.h - mark.top) * POINTS, 2))
            while above and above[-1][0] >= mark.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((mark.level, item))


def _metadata(pdf: Pdf, packet: bytes) -> None:
    stream = pdf.make_stream(packet)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream


def _says(pdf: Pdf, title: str, at: datetime) -> None:
    """The older way to say the same as the XMP packet, and what the window of a reader shows."""
    said = {"/Title": title, "/Creator": TOOL, "/Producer": PRODUCER, "/CreationDate": encode_pdf_date(at)}
    for name, text in said.items():
        pdf.docinfo[Name(name)] = String(text)
    pdf.Root.Lang = String("fr-CA")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _bytes(pdf: Pdf) -> bytes:
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]  # fpdf2 makes it from the wall clock
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()

"""Reading paper back: the text of each tag, from the bytes of a PDF alone. What was printed is what is verified."""

import io
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Object, Operator, Page, Pdf

from kiosk.ports import PaperLine
from kiosk.words import Lang

Letters: TypeAlias = Mapping[int, str]
"""Of a font: the code of a glyph -> its letters."""
INLINE = ("Span", "Link")
PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)


def read(pdf: bytes) -> tuple[PaperLine, ...]:
    """Every text in the order of the tags, with its language. Raises ValueError on bytes that are no tagged PDF."""
    try:
        with Pdf.open(io.BytesIO(pdf)) as opened:
            root = opened.Root
            runs = {page.obj.objgen: runs_of(page) for page in opened.pages}
            return tuple(_lines(root.StructTreeRoot.K, _lang(root, "fr"), "Document", runs))
    except (pikepdf.PdfError, AttributeError, KeyError) as error:
        raise ValueError("this is no tagged PDF") from error


def _lines(element: Object, lang: Lang, owner: str, runs: Mapping[tuple[int, int], Mapping[int, str]]) -> Iterator[PaperLine]:
    """The texts of an element and of its parts, in their order. A passage (`Span`) is told under its owner's tag."""
    lang = _lang(element, lang)
    tag = str(element.S).lstrip("/")
    tag = owner if tag in INLINE else tag
    kids = list(element.K) if isinstance(element.get("/K"), Array) else []
    told = element.get("/ActualText", element.get("/Alt"))
    if told is not None:
        yield PaperLine(tag, lang, str(told))
    for below, parts in groupby(kids, key=lambda kid: "/S" in kid):
        if below:
            for kid in parts:
                yield from _lines(kid, lang, tag, runs)
        elif told is None and (own := "".join(runs[kid.Pg.objgen].get(int(kid.MCID), "") for kid in parts).strip(" ")):
            yield PaperLine(tag, lang, own)


def _lang(element: Object, otherwise: Lang) -> Lang:
    said = str(element.get("/Lang", otherwise))
    return "en" if said.startswith("en") else "fr"


def runs_of(page: Page) -> dict[int, str]:
    """The text of each run of a page, by its number."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", Dictionary()).items()}
    found: dict[int, str] = {}
    open_runs: list[int] = []
    letters: Letters = {}
    kept: list[Letters] = []
    for operands, operator in _operations(page):
        match operator:
            case "BDC" | "BMC":
                about = operands[1] if len(operands) > 1 else None
                open_runs.append(int(about.MCID) if isinstance(about, Dictionary) and "/MCID" in about else -1)
            case "EMC":
                open_runs.pop()
            case "q":
                kept.append(letters)
            case "Q":
                letters = kept.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ" if open_runs and open_runs[-1] >= 0:
                pieces = operands[0] if operator == "TJ" else operands
                text = "".join(_said(bytes(piece), letters) for piece in pieces if isinstance(piece, pikepdf.String))
                found[open_runs[-1]] = found.get(open_runs[-1], "") + text
    return found


def _operations(page: Page) -> Iterator[tuple[list[Object], str]]:
    for one in pikepdf.parse_content_stream(page):
        if isinstance(one.operator, Operator):
            yield list(one.operands), str(one.operator)


def _said(codes: bytes, letters: Letters) -> str:
    pairs = zip(codes[::2], codes[1::2], strict=True)
    return "".join(letters.get(high << 8 | low, "\ufffd") for high, low in pairs)


def _letters(font: Object) -> Letters:
    """The letters that the glyphs of a font stand for, as the file itself says (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for kind, body in SECTION.findall(font.ToUnicode.read_bytes()):
        if kind == b"bfchar":
            found.update((int(code, 16), _text(letters)) for code, letters in PAIR.findall(body))
        for first, last, letters in RANGE.findall(body) if kind == b"bfrange" else ():
            codes = range(int(first, 16), int(last, 16) + 1)
            found.update((code, chr(ord(_text(letters)) + more)) for more, code in enumerate(codes))
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")

"""The tag tree of a PDF as its bytes have it: nodes with their attributes and texts, to be held against an outline."""

import io
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pikepdf

from kiosk.faces.paper.read import runs_of
from kiosk.words import Lang
from tests.paper.outline import Node, folded

Runs: TypeAlias = Mapping[tuple[int, int], Mapping[int, str]]


def tree(pdf: bytes) -> list[Node]:
    """Every element in order, its text from the page's own content."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        runs = {page.obj.objgen: runs_of(page) for page in opened.pages}
        return list(_nodes(opened.Root.StructTreeRoot.K, 0, _lang(opened.Root, "fr"), runs))


def _nodes(element: pikepdf.Object, depth: int, lang: Lang, runs: Runs) -> Iterator[Node]:
    lang = _lang(element, lang)
    kids = list(element.get("/K", []))
    own = "".join(runs[kid.Pg.objgen].get(int(kid.MCID), "") for kid in kids if "/MCID" in kid)
    own += "[what follows is read before it]" * ([kid for kid in kids if "/MCID" in kid] != kids[: sum("/MCID" in kid for kid in kids)])
    yield Node(depth, str(element.S)[1:], _mark(element), lang, folded(str(element.get("/ActualText", own))))
    for kid in kids:
        if "/S" in kid:
            yield from _nodes(kid, depth + 1, lang, runs)


def _mark(element: pikepdf.Object) -> str:
    about = element.get("/A", pikepdf.Dictionary())
    return str(element.get("/Alt", about.get("/Scope", about.get("/ListNumbering", "")))).lstrip("/")


def _lang(element: pikepdf.Object, otherwise: Lang) -> Lang:
    return "en" if str(element.get("/Lang", otherwise)).startswith("en") else "fr"


TAG = re.compile(r"^( *)([A-Za-z][A-Za-z0-9]*)(?: \((?:block|inline)\))?:?$")


def by_poppler(path: Path) -> list[tuple[int, str, str]]:
    """Depth, tag and text of each element, as another program than ours reads them."""
    ask = ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(path)]
    lines = subprocess.run(ask, capture_output=True, check=True).stdout.decode().splitlines()
    found: list[tuple[int, str, str]] = []
    for line in lines:
        if tag := TAG.match(line):
            found.append((len(tag[1]) // 2, tag[2], ""))
        elif (said := line.strip()).startswith('"') and found:
            depth, name, text = found[-1]
            found[-1] = (depth, name, text + said[1:-1])
    return found

"""Papers that are broken on purpose, one defect each: every one is noticed when it is read back, or by veraPDF."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from kiosk.faces.paper import wrap
from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from tests.paper.outline import outline
from tests.paper.samples import sample
from tests.paper.tree import tree
from tests.paper.vera import failures

DOCUMENT = sample("minimal-receipt")
CHECKLIST = sample("maximal-checklist")


def elements(node: Object) -> list[Object]:
    """An element and all below it."""
    return [node, *(inner for kid in node.get("/K", []) if "/S" in kid for inner in elements(kid))]


def first(pdf: Pdf, tag: str) -> Object:
    """The first element of a tag."""
    return next(one for one in elements(pdf.Root.StructTreeRoot.K) if str(one.S) == f"/{tag}")


def each(pdf: Pdf, tag: str) -> list[Object]:
    """All the elements of a tag."""
    return [one for one in elements(pdf.Root.StructTreeRoot.K) if str(one.S) == f"/{tag}"]


def renamed(before: str, after: str) -> Callable[[Pdf], None]:
    """Give every element of a tag another one."""

    def change(pdf: Pdf) -> None:
        for one in each(pdf, before):
            one.S = Name(f"/{after}")

    return change


def without(tag: str, key: str) -> Callable[[Pdf], None]:
    """Take something away from every element of a tag."""

    def change(pdf: Pdf) -> None:
        for one in each(pdf, tag):
            if key in one:
                del one[key]

    return change


def no_language(pdf: Pdf) -> None:
    """Neither the file nor its tree says its language."""
    del pdf.Root["/Lang"]
    del pdf.Root.StructTreeRoot.K["/Lang"]


def no_title(pdf: Pdf) -> None:
    """The window of a reader shows the name of the file."""
    del pdf.Root["/ViewerPreferences"]


def reversed_order(pdf: Pdf) -> None:
    """What stands first is read last."""
    root = pdf.Root.StructTreeRoot.K
    root.K = Array(list(reversed(list(root.K))))


def left_out(pdf: Pdf) -> None:
    """A paragraph is on the page and not in the tree."""
    root = pdf.Root.StructTreeRoot.K
    root.K = Array([one for one in root.K if str(one.S) != "/P"])


def not_marked(pdf: Pdf) -> None:
    """The file does not say that it has tags."""
    del pdf.Root["/MarkInfo"]


def link_without_contents(pdf: Pdf) -> None:
    """A link that nobody tells of."""
    action = Dictionary(S=Name.URI, URI=String("https://example.org/"))
    pdf.pages[0].obj.Annots = Array(
        [pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), F=4, A=action))]
    )


def other_word(pdf: Pdf) -> None:
    """A drawn box says the opposite."""
    first(pdf, "Lbl").ActualText = String("Non coché")


def merged_rows(pdf: Pdf) -> None:
    """A row of a table has a cell too few."""
    row = each(pdf, "TR")[1]
    row.K = Array(list(row.K)[:1])


MUTANTS: dict[str, Callable[[Pdf], None]] = {
    "figure without words": without("Figure", "/Alt"),
    "headings of rows without scope": without("TH", "/A"),
    "no language": no_language,
    "a level of heading skipped": renamed("H2", "H4"),
    "headings as paragraphs": renamed("H2", "P"),
    "title as a paragraph": renamed("H1", "P"),
    "headings of rows as data": renamed("TH", "TD"),
    "list as paragraphs": renamed("LI", "P"),
    "order turned round": reversed_order,
    "paragraph left out of the tree": left_out,
    "link without contents": link_without_contents,
    "no title shown": no_title,
    "not marked as tagged": not_marked,
    "box that says the opposite": other_word,
    "cell missing in a row": merged_rows,
}


def broken(name: str) -> bytes:
    """The receipt with one defect."""
    with pikepdf.open(io.BytesIO(PdfPapers().make(DOCUMENT, "en").pdf)) as pdf:
        MUTANTS[name](pdf)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def reads_back(pdf: bytes) -> bool:
    """Whether the bytes have the tree that the document asks for."""
    return tree(pdf) == outline(legible(DOCUMENT), "en")


NOT_IN_THE_TREE = {"no title shown", "not marked as tagged", "link without contents"}
"""What only a judge of the whole file can see."""


@pytest.mark.parametrize("name", sorted(MUTANTS.keys() - NOT_IN_THE_TREE - {"no language"}))
def test_reading_back_notices(name: str) -> None:
    """A defect of the tree is seen without any tool, those that veraPDF lets pass too."""
    assert not reads_back(broken(name))


def test_reading_back_notices_a_space_lost_where_a_line_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """The defect that every validator lets pass: two words that become one for the ear."""
    assert tree(PdfPapers().make(CHECKLIST, "fr").pdf) == outline(CHECKLIST, "fr")
    monkeypatch.setattr("kiosk.faces.paper.sheet.wrap", lambda *about: [line.rstrip(" ") for line in wrap.wrap(*about)])
    assert tree(PdfPapers().make(CHECKLIST, "fr").pdf) != outline(CHECKLIST, "fr")


@pytest.mark.real
def test_every_mutant_is_caught(tmp_path: Path) -> None:
    """The sound paper passes both checks; each of the broken ones fails one of them at least."""
    files = {name: tmp_path / f"{number}.pdf" for number, name in enumerate(MUTANTS)}
    for name, file in files.items():
        file.write_bytes(broken(name))
    sound = tmp_path / "sound.pdf"
    sound.write_bytes(PdfPapers().make(DOCUMENT, "en").pdf)
    failed = failures("ua1", [sound, *files.values()])
    assert sound.name not in failed
    assert reads_back(sound.read_bytes())
    assert not [name for name, file in files.items() if file.name not in failed and reads_back(file.read_bytes())]

"""Whatever people write and however much: a sound paper, every page inside its margins, no letter as an empty box."""

import io
from dataclasses import replace

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.services import application
from kiosk.services.department import NotStaff, Staff
from kiosk.words import LANGS, Lang
from tests.paper.documents import RECEIPT, saying
from tests.paper.outline import outline
from tests.paper.samples import ENTRIES, FORM, documents, person, sample, session_of
from tests.paper.tree import tree

LONG = "Wm" * 100
VIETNAMESE, INUKTITUT, CREE = "Nguyễn Thị Ưng", "ᐃᓄᒃᑎᑐᑦ", "ᢰᢱ"


def fonts(pdf: bytes) -> set[str]:
    """The families embedded in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {str(font.BaseFont).partition("+")[2] for page in opened.pages for font in page.Resources.Font.values()}


def spoken(document: PaperDocument, lang: Lang = "fr") -> str:
    """All that the bytes say."""
    return " ".join(line.text for line in PdfPapers().read(PdfPapers().make(document, lang).pdf))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("shape", ["text", "pair", "table", "item", "heading", "check"])
def test_a_name_of_two_hundred_letters_stays_whole_and_on_the_page(shape: str, *, large: bool) -> None:
    """No space to break at: it breaks between letters, is read as one word, and leaves no letter beyond the margin."""
    parts = {"pair": ("Nom", LONG), "table": ("Nom", "Âge", LONG, LONG), "check": ("[ ]", LONG, "")}.get(shape, (LONG,))
    document = replace(RECEIPT, blocks=(PaperBlock(shape, parts, (), columns=2),), large=large)
    pdf = PdfPapers().make(document, "fr").pdf
    assert tree(pdf) == outline(document, "fr")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        ends = [_right_end(page) for page in opened.pages]
    assert max(ends) <= 612 - 56.6


def _right_end(page: pikepdf.Page) -> float:
    """Where the longest line of a page ends, in points, by the widths that the file gives its glyphs."""
    fonts = {name: _widths(font) for name, font in page.Resources.Font.items()}
    font, size, left, end = next(iter(fonts)), 0.0, 0.0, 0.0
    for one in pikepdf.parse_content_stream(page):
        match str(one.operator):
            case "Tf":
                font, size = str(one.operands[0]), float(one.operands[1])
            case "Td":
                left = float(one.operands[0])
            case "Tj":
                codes = bytes(one.operands[0])
                spoken = codes.removesuffix(b"\0 ")
                glyphs = (high << 8 | low for high, low in zip(spoken[::2], spoken[1::2], strict=True))
                left += sum(fonts[font].get(glyph, 0.0) for glyph in glyphs) * size / 1000
                end = max(end, left)
    return end


def _widths(font: pikepdf.Object) -> dict[int, float]:
    """The width of each glyph, by its code (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    rest = list(font.DescendantFonts[0].W)
    while rest:
        begin, second = int(rest.pop(0)), rest.pop(0)
        if isinstance(second, pikepdf.Array):
            found.update((begin + more, float(width)) for more, width in enumerate(second))
        else:
            found.update(dict.fromkeys(range(begin, int(second) + 1), float(rest.pop(0))))
    return found


def test_each_further_font_comes_only_with_a_letter_that_needs_it() -> None:
    """DejaVu Sans for Vietnamese and Inuktitut, Noto Sans Canadian Aboriginal for what it lacks, none for French."""
    own = {"AtkinsonHyperlegible", "AtkinsonHyperlegibleBold"}
    assert fonts(PdfPapers().make(saying("Élise Nadeau, œuvre"), "fr").pdf) == own
    assert fonts(PdfPapers().make(saying(VIETNAMESE, INUKTITUT), "fr").pdf) == own | {"DejaVuSansBook"}
    assert len(fonts(PdfPapers().make(saying(CREE), "fr").pdf) - own) == 1


@pytest.mark.parametrize("words", [VIETNAMESE, INUKTITUT, CREE, "Zoé Ñandú Łódź Ωμέγα Жук"])
def test_names_of_every_origin_are_read_back(words: str) -> None:
    """Drawn and read, letter for letter."""
    assert words in spoken(saying(words))


@pytest.mark.parametrize(
    ("sign", "name"), [("漢", "CJK UNIFIED IDEOGRAPH-6F22"), ("🙂", "SLIGHTLY SMILING FACE"), ("\x07", "U+0007"), ("\ue000", "U+E000")]
)
def test_a_sign_that_no_font_has_is_shown_by_its_name(sign: str, name: str) -> None:
    """Never as an empty box: the same on the paper and on its twin."""
    document = saying(f"Rue {sign} Nord")
    assert f"Rue [{name}] Nord" in spoken(document)
    assert f"Rue [{name}] Nord" in PdfPapers().make(document, "fr").text


def test_no_paper_draws_an_empty_box() -> None:
    """Every letter of a legible text is in one of the fonts."""
    from kiosk.faces.paper.fonts import FALLBACKS, REGULAR

    known = {letter for font in (REGULAR, *FALLBACKS) for letter in TTFont(font).getBestCmap()}
    strange = "".join(map(chr, [*range(32, 0x3000, 7), *range(0xFE00, 0x20000, 101)])).replace("\ud800", "")
    made = legible(saying("".join(one for one in strange if not 0xD800 <= ord(one) < 0xE000)))
    assert {ord(letter) for letter in made.blocks[0].fr[0]} <= known


@pytest.mark.parametrize("lang", LANGS)
def test_sixty_rows_of_income_fill_pages_and_lose_nothing(lang: Lang) -> None:
    """The table goes on from page to page, each row whole, its head told once."""
    cells = tuple(part for n in range(60) for part in (str(n), f"Revenu {n} d’un employeur au nom assez long", f"{n}\u00a0000,00\u00a0$"))
    table = PaperBlock("table", ("N°", "Revenu", "Montant", *cells), ("No.", "Income", "Amount", *cells), columns=3)
    document = replace(RECEIPT, blocks=(table,))
    pdf = PdfPapers().make(document, lang).pdf
    assert tree(pdf) == outline(document, lang)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) >= 3


def test_an_empty_checklist_says_so() -> None:
    """No list without lines: a sentence."""
    session = session_of(person("minimal"))
    assert session.sealed is not None
    session.sealed = replace(session.sealed, marks={})
    made = documents(session)
    for name in ("checklist", "receipt", "application"):
        assert "Aucun document n’est demandé pour le moment." in spoken(made[name])
        assert not [one for one in made[name].blocks if one.kind == "check"]


def test_nobody_else_gets_the_whole_numbers() -> None:
    """The complete application is for signed-in staff; every other document shows three signs of a number at most."""
    session = session_of(person("minimal"))
    assert session.sealed is not None
    with pytest.raises(NotStaff):
        application.document(FORM, session.sealed, ENTRIES, Staff("agent-7", signed_in=False))
    numbers = [str(place.value) for place in session.walk().path if place.question.kind in ("sin", "cp12") and place.value]
    assert numbers
    for name, document in documents(session).items():
        said = "".join(sign for sign in spoken(document, "en") if sign.isalnum())
        assert [number in said for number in numbers] == [name == "application"] * len(numbers), name


def test_two_pages_are_small() -> None:
    """At most 60 kB."""
    pdf = PdfPapers().make(sample("minimal-checklist"), "fr").pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
    assert len(pdf) <= 60_000

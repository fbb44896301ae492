"""What is read back from the bytes of a paper is what was written, in its order, tags and spaces included."""

from dataclasses import replace
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import LANGS, Lang
from tests.conftest import COUNTS
from tests.paper.documents import RECEIPT
from tests.paper.outline import Node, outline
from tests.paper.samples import EVERY, documents, random_session, sample, variants
from tests.paper.tree import tree

SIGNS = {"[x]", "[", "]", "•", "|", "·", ":"}
"""Signs of the twin that are drawn, or said in words, on the PDF."""
WORDS = st.text(st.sampled_from("aébç’ -\n\u00a0WNgữᐃ漢🙂\u202e\t«»"), max_size=120)


def words_of(text: str) -> list[str]:
    """Its words in order; the signs that only the twin writes left out."""
    return [bare for word in text.split() if word not in SIGNS and (bare := word.rstrip(":"))]


def kept(nodes: list[Node]) -> list[Node]:
    """The nodes without what a reader cannot hear: spaces at the ends of a text."""
    return [node._replace(text=node.text.rstrip(" ")) for node in nodes]


def read_and_written(document: PaperDocument, lang: Lang) -> tuple[list[Node], list[Node]]:
    """The tree of the bytes, and the tree of the document."""
    return tree(PdfPapers().make(document, lang).pdf), outline(legible(document), lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", EVERY)
def test_every_document_reads_back(name: str, lang: Lang) -> None:
    """Of the smallest and of the largest application: the same elements, languages, scopes and texts."""
    read, written = read_and_written(sample(name), lang)
    assert read == written


def test_random_applications_read_back() -> None:
    """Whatever people answer: each application's summary and one of its other papers, in every variant in turn."""
    shapes, others = cycle(variants()), cycle(("receipt", "checklist", "application", "explanation", "readiness"))
    for seed, (lang, size, large), other in zip(range(COUNTS["papers"]), shapes, others, strict=False):
        made = documents(random_session(seed))
        for name in ("summary", other):
            read, written = read_and_written(replace(made[name], size=size, large=large), lang)
            assert read == written, f"{name} of application {seed} in {lang}"


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["text", "item", "heading"]), st.sampled_from(LANGS))
def test_any_words_read_back(words: list[str], kind: str, lang: Lang) -> None:
    """Letters of every origin, signs that nobody draws, ends of lines, and spaces in a row."""
    blocks = tuple(PaperBlock(kind, (each,), (each[::-1],)) for each in words)
    read, written = read_and_written(replace(RECEIPT, blocks=blocks), lang)
    assert kept(read) == kept(written)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", EVERY)
def test_the_twin_has_the_words_of_the_pdf(name: str, lang: Lang) -> None:
    """No word stands on one of the two alone; in French they stand in the same order."""
    document = sample(name)
    made = PdfPapers().make(document, lang)
    body = made.text.rpartition("\n\n")[0] if document.reference or document.foot else made.text
    on_twin = words_of(body)
    on_pdf = [word for node in tree(made.pdf) for word in words_of({"Lbl": "", "Figure": node.mark}.get(node.tag, node.text))]
    assert set(on_twin) == set(on_pdf)
    if lang == "fr":
        assert on_twin == on_pdf


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_spoken_at_the_verification_comes_from_the_bytes(lang: Lang) -> None:
    """The lines that are read have their tag and language, passages under the tag of what they stand in."""
    lines = PdfPapers().read(PdfPapers().make(RECEIPT, lang).pdf)
    assert next(line.text for line in lines if line.tag == "TD") == "7H4K-9MTR-C"
    titles = [(line.lang, line.text) for line in lines if line.tag == "H1"]
    assert titles == [("fr", "Accusé de réception"), ("en", "Acknowledgement of receipt")][: 1 + (lang == "en")]


@pytest.mark.parametrize("bytes_", [b"", b"%PDF-1.7", b"no pdf at all"])
def test_bytes_that_are_no_paper_are_refused(bytes_: bytes) -> None:
    """A reader of the wrong bytes says so."""
    with pytest.raises(ValueError, match="no tagged PDF"):
        PdfPapers().read(bytes_)

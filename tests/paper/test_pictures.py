"""The documentation's pictures of papers are the papers as they are drawn now, and its example makes one."""

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import Paper, PaperDocument
from tests.paper.samples import sample
from tests.paper.tree import tree

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {
    "receipt": sample("minimal-receipt"),
    "checklist": sample("maximal-checklist"),
    "summary": replace(sample("minimal-summary"), large=True),
}
CLOSE = 2.0
"""Of 255: what another version of the renderer may change of a mean pixel."""


def drawn(document: PaperDocument) -> Image.Image:
    """Its first page, in grey, small enough for a table."""
    command = ["pdftoppm", "-png", "-r", "60", "-gray", "-f", "1", "-l", "1", "-"]
    done = subprocess.run(command, input=PdfPapers().make(document, "fr").pdf, capture_output=True, check=True)
    return Image.open(BytesIO(done.stdout)).convert("L")


@pytest.mark.real
@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_shows_the_paper_as_it_is(name: str) -> None:
    """A picture that is out of date is written anew, to be looked at and committed."""
    now, path = drawn(PICTURES[name]), DOCS / f"{name}.png"
    kept = Image.open(path).convert("L") if path.exists() else Image.new("L", (1, 1))
    same = kept.size == now.size and ImageStat.Stat(ImageChops.difference(kept, now)).mean[0] < CLOSE
    if not same:
        now.quantize(16).save(path, optimize=True)
    assert same, f"{path.name} was out of date and is written anew"


def test_the_example_makes_a_paper() -> None:
    """The code of the page runs as it stands: a tagged PDF, with a heading and a list."""
    page = (DOCS / "paper.md").read_text("utf-8")
    names: dict[str, object] = {}
    exec(re.findall(r"```python\n(.*?)```", page, re.DOTALL)[0], names)
    paper = names["paper"]
    assert isinstance(paper, Paper)
    assert {"H1", "H2", "L", "Table"} <= {node.tag for node in tree(paper.pdf)}
    assert "• Une pièce d’identité avec photo" in paper.text

"""What two pages cost, beside the same document in an uncut font (perf-P15). Figures in `docs/paper.json`."""

import json
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from unittest.mock import patch

import pytest
from pikepdf import Pdf

from kiosk.faces.paper import fonts
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperDocument
from tests.bench.report import DOCS
from tests.paper.samples import sample

UNCUT = Path("/usr/share/fonts/truetype/dejavu")
ROUNDS = 9
DOCUMENTS = ("minimal-checklist", "minimal-explanation", "minimal-readiness")
"""Each has two pages."""
GOALS = {"cpu_to_uncut_font": 0.40, "bytes": 60_000}
pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]


def cpu(make: Callable[[], bytes]) -> float:
    """Milliseconds of processor time of one drawing."""
    began = time.process_time()
    make()
    return (time.process_time() - began) * 1e3


def ours(document: PaperDocument) -> bytes:
    """A document as it is printed."""
    return PdfPapers().make(document, "fr").pdf


def uncut(document: PaperDocument) -> bytes:
    """The same, drawn with the whole of DejaVu Sans."""
    with patch.object(fonts, "REGULAR", UNCUT / "DejaVuSans.ttf"), patch.object(fonts, "BOLD", UNCUT / "DejaVuSans-Bold.ttf"):
        return ours(document)


def ratio(name: str) -> float:
    """Both in turn, warm: the middle of what each round says. Paper alone is measured: what it says is known before."""
    document = sample(name)
    assert len(Pdf.open(BytesIO(ours(document))).pages) == 2
    uncut(document)
    return float(round(median(cpu(partial(ours, document)) / cpu(partial(uncut, document)) for _ in range(ROUNDS)), 3))


@pytest.fixture(scope="module")
def found() -> dict[str, float]:
    """The dearest of the documents. What was found is kept."""
    if not (UNCUT / "DejaVuSans.ttf").is_file():
        pytest.skip("fonts-dejavu-core is not installed")
    measured = {"cpu_to_uncut_font": max(map(ratio, DOCUMENTS)), "bytes": max(len(ours(sample(name))) for name in DOCUMENTS)}
    (DOCS / "paper.json").write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    return measured


@pytest.mark.parametrize("goal", GOALS)
def test_two_pages_cost_little(goal: str, found: dict[str, float]) -> None:
    """At most what is allowed."""
    assert found[goal] <= GOALS[goal], found

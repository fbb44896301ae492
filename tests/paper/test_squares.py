"""The squares of a QR code as a screen draws them: few, and read by a camera."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from kiosk.faces.paper.pdf import PdfPapers
from kiosk.faces.paper.squares import BORDER

ADDRESS = "otpauth://totp/Borne?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SIDE = 33
"""Squares of a code of the fourth version: what the key of an application takes."""


def test_the_key_of_an_application_takes_few_squares() -> None:
    """A square picture of 33 and its light border; every other text has its squares, too."""
    found = PdfPapers().squares(ADDRESS)
    assert {len(row) for row in found} == {len(found)} == {SIDE + 2 * BORDER}
    assert set("".join(found)) == {"0", "1"}
    edge = [*found[:BORDER], *found[-BORDER:], *(row[:BORDER] + row[-BORDER:] for row in found)]
    assert set("".join(edge)) == {"0"}
    assert PdfPapers().squares("https://exemple.ca") != found


@pytest.mark.real
def test_a_camera_reads_the_key(tmp_path: Path) -> None:
    """As it is drawn: a row of the screen for a row of squares."""
    found = PdfPapers().squares(ADDRESS)
    picture = Image.new("1", (len(found), len(found)))
    picture.putdata([255 * (square == "0") for row in found for square in row])
    picture.resize((8 * len(found), 8 * len(found))).save(tmp_path / "key.png")
    read = subprocess.run(["zbarimg", "--quiet", "--raw", str(tmp_path / "key.png")], capture_output=True, text=True, check=True)
    assert read.stdout.strip() == ADDRESS

"""Rows proved by what installers are given: the checker of sizes and the guide."""

import re
from io import StringIO

from kiosk.commands import sizes
from kiosk.commands.request import Request
from kiosk.sizes import GRIDS, LARGE
from tests.commands.test_sizes import TABLE
from tests.conformance.rows import row
from tests.docs import install


def _judged(inches: float, distance: float) -> tuple[int, str]:
    """Exit code, and what was said on the stream of errors."""
    err = StringIO()
    return sizes.run(Request("sizes", screen=inches, distance=distance), StringIO(), err), err.getvalue()


@row("K53")
def the_checker_agrees_with_the_table_and_refuses_what_is_too_small() -> None:
    """Every screen of the table, a millimetre nearer and a millimetre farther than the large mode allows; the refusal says why."""
    for inches, columns in TABLE.items():
        limit, _ = columns[GRIDS.index(LARGE)]
        assert _judged(inches, limit - 1) == (0, "")
        code, said = _judged(inches, limit + 1)
        assert code == sizes.TOO_SMALL
        assert "trop petit" in said
        assert "too small" in said


@row("K53")
def each_grid_of_the_table_is_told_with_its_distance() -> None:
    """Thirty distances, as the command writes them, within a millimetre."""
    for inches, columns in TABLE.items():
        out = StringIO()
        sizes.run(Request("sizes", screen=inches, distance=600), out, StringIO())
        told = [int(re.sub(r"[\u00a0,]", "", each)) for each in re.findall(r"([\d\u00a0,]+) mm\n", out.getvalue())]
        told = [each for each in told if each != 600]
        assert all(abs(found - wanted) <= 1 for found, (wanted, _) in zip(told, (*columns, *columns), strict=True))


@row("K64")
def the_guide_for_installers_has_each_clause_of_hardware() -> None:
    """8.1.2, 8.2, 8.3, 8.4 and 8.5 are headings, each with something under it, and who provides what is told of each."""
    parts = dict(re.findall(r"^## (8\.\d(?:\.\d)?) .*?\n(.*?)(?=^## |\Z)", install.guide(), re.MULTILINE | re.DOTALL))
    assert set(parts) == {"8.1.2", "8.2", "8.3", "8.4", "8.5"}
    assert all(len(text.split()) > 30 for text in parts.values())
    assert all(f"| {clause}" in install.guide() for clause in parts)


@row("K64")
def the_guide_holds_the_text_of_the_braille_label() -> None:
    """In print and in dots, letter by letter: the headphones, F7, and the keys that help."""
    rows = dict(re.findall(r"^\| ([^|]+) \| ([\u2800-\u28ff]+) \|$", install.guide(), re.MULTILINE))
    assert " ".join(rows) == " ".join(install.LABEL)
    assert all(install.braille(said) == dots for said, dots in rows.items())
    assert all(word in " ".join(rows) for word in ("casque", "F7", "F1 aide", "F12 agent"))

"""Sizes and distances: the table of the reference, and a large mode that is too small is refused."""

from io import StringIO

import pytest

from kiosk import cli
from kiosk.__main__ import main
from kiosk.commands import sizes
from kiosk.commands.request import Request
from kiosk.sizes import GRIDS, LARGE, NEEDED, Screen, angle, farthest, needed

TABLE = {
    15.6: ((267, 3.3), (332, 4.1), (415, 5.1), (498, 6.1), (646, 7.9), (830, 10.1)),
    19: ((325, 4.0), (404, 4.9), (505, 6.2), (606, 7.4), (787, 9.6), (1011, 12.4)),
    21.5: ((368, 4.5), (457, 5.6), (572, 7.0), (686, 8.4), (890, 10.9), (1144, 14.0)),
    24: ((411, 5.0), (511, 6.2), (638, 7.8), (766, 9.4), (994, 12.1), (1277, 15.6)),
    27: ((463, 5.7), (575, 7.0), (718, 8.8), (862, 10.5), (1118, 13.7), (1436, 17.6)),
}
"""Inches of the diagonal: greatest distance and height of a capital, in millimetres, one pair a grid."""


@pytest.mark.parametrize(("inches", "column"), [(inches, column) for inches in TABLE for column in range(len(GRIDS))])
def test_the_table_of_the_reference_is_computed(inches: float, column: int) -> None:
    """Within one millimetre, and within one hundredth."""
    distance, height = TABLE[inches][column]
    found = Screen(inches).capital(GRIDS[column])
    assert found == pytest.approx(height, rel=0.015)  # the table has one place
    assert farthest(found) == pytest.approx(distance, abs=1)
    assert farthest(found) == pytest.approx(distance, rel=0.01)
    assert angle(found, farthest(found)) == pytest.approx(NEEDED)


@pytest.mark.parametrize(("distance", "height"), [(400, 4.89), (500, 6.11), (600, 7.33), (700, 8.55), (800, 9.77)])
def test_the_height_that_a_distance_needs(distance: float, height: float) -> None:
    """As the standard's formula has it."""
    assert needed(distance) == pytest.approx(height, abs=0.005)


def asked(inches: float, distance: float, grid: tuple[int, int] | None = None) -> tuple[int, str, str]:
    """Exit code and both streams."""
    out, err = StringIO(), StringIO()
    return sizes.run(Request("sizes", screen=inches, distance=distance, grid=grid), out, err), out.getvalue(), err.getvalue()


@pytest.mark.parametrize("inches", TABLE)
def test_the_large_mode_is_judged_at_its_limit(inches: float) -> None:
    """A millimetre nearer it is taken, a millimetre farther it is refused."""
    limit = TABLE[inches][GRIDS.index(LARGE)][0]
    assert asked(inches, limit - 1)[0] == 0
    assert asked(inches, limit + 1)[0] == sizes.TOO_SMALL == 1


def test_a_refusal_says_what_to_do() -> None:
    """In both languages, on the stream of errors: how near, or how large."""
    _, _, said = asked(15.6, 700)
    assert "trop petit" in said
    assert "645 mm" in said
    assert "8.6 mm" in said


def test_another_grid_can_be_the_large_mode() -> None:
    """A kiosk that offers 40 columns is judged on them."""
    assert asked(15.6, 700, (40, 12))[:1] == (0,)
    code, out, _ = asked(24, 600, (60, 18))
    assert code == 0
    assert "60 × 18" in out


@pytest.mark.parametrize(
    "typed",
    ["--screen 0 --distance 600", "--screen -24 --distance 600", "--screen nan --distance 600", "--screen 24 --distance inf", "--screen 24",
     "--screen big --distance 600", "--screen 24 --distance 600 --grid 20x5", "--screen 24 --distance 600 --grid 53"],
)  # fmt: skip
def test_a_measure_that_is_none_is_not_understood(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and the usage."""
    assert main(["sizes", *typed.split()]) == cli.USAGE
    assert "kiosk sizes --screen" in capsys.readouterr().err


def test_the_command_is_understood_with_a_comma(capsys: pytest.CaptureFixture[str]) -> None:
    """As an installer in Québec writes it."""
    assert main(["sizes", "--screen", "21,5", "--distance", "600", "--grid", "53x15"]) == 0
    assert "21,5 pouces" in capsys.readouterr().out

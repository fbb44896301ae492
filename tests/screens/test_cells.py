"""Texts counted in cells: the quick way gives what counting gives."""

from hypothesis import given
from hypothesis import strategies as st

from screens.cells import ONE_CELL, cell, cut, width_of, wrap


def test_a_sign_that_is_not_counted_takes_one_cell() -> None:
    """Every one of them, in all of Unicode."""
    assert all(cell(chr(code)) == 1 for code in range(0x110000) if ONE_CELL.fullmatch(chr(code)))


@given(st.text(st.sampled_from("aé’« »–…漢🙂\u0301\u00ad\u200b-"), max_size=30), st.integers(4, 12))
def test_a_row_is_never_wider_than_its_room(text: str, width: int) -> None:
    """Whatever the signs: the width of a text is that of its signs, and wrapping keeps to it."""
    assert width_of(text) == sum(map(cell, text))
    assert all(width_of(row) <= width for row in wrap(text, width))


@given(st.text(st.sampled_from("aé’« »–…漢🙂\u0301\u00ad\u200b-"), max_size=30), st.integers(-2, 12))
def test_a_cut_is_the_longest_start_that_fits(text: str, width: int) -> None:
    """Whatever the signs: one sign more takes more cells than there are."""
    kept = cut(text, width)
    assert text.startswith(kept)
    assert not kept or width_of(kept) <= width
    assert kept == text or width_of(text[: len(kept) + 1]) > width

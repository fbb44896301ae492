"""Paging: nothing is lost, nothing that belongs together is split, no sheet is overfull."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.cells import sentences
from screens.paging import Slice, Unit, cut_up, pack

JOINTS = st.lists(st.integers(1, 14)).map(tuple)
UNITS = st.lists(
    st.builds(Unit, st.integers(1, 14), gap=st.booleans(), breaks=st.booleans(), alone=st.booleans(), joints=JOINTS, holds=st.booleans())
)
ROOMS = st.integers(1, 20)


def used(sheet: list[Slice]) -> int:
    """Rows of a sheet, blanks included."""
    return sum(one.last - one.first + one.gap for one in sheet)


@given(UNITS, ROOMS)
def test_every_row_stands_once_and_in_order(units: list[Unit], room: int) -> None:
    """Read from the first sheet to the last, a page is whole."""
    rows = [(one.unit, row) for sheet in pack(units, room) for one in sheet for row in range(one.first, one.last)]
    assert rows == [(index, row) for index, unit in enumerate(units) for row in range(unit.height)]


@given(UNITS, ROOMS)
def test_no_sheet_is_overfull(units: list[Unit], room: int) -> None:
    """Nothing is cut at the bottom."""
    assert all(used(sheet) <= room for sheet in pack(units, room))


@given(UNITS, ROOMS)
def test_what_fits_on_a_sheet_is_never_split(units: list[Unit], room: int) -> None:
    """A question, a row of a list, a paragraph."""
    for sheet in pack(units, room):
        for one in sheet:
            whole = one.first == 0 and one.last == units[one.unit].height
            assert whole or units[one.unit].height > room


@given(UNITS, ROOMS)
def test_no_sheet_is_empty_and_none_begins_with_a_blank(units: list[Unit], room: int) -> None:
    """Except the only sheet of an empty page."""
    sheets = pack(units, room)
    assert all(sheets) or (not units and sheets == [[]])
    assert not any(sheet[0].gap for sheet in sheets if sheet)


@given(UNITS, ROOMS)
def test_what_stands_alone_shares_no_sheet(units: list[Unit], room: int) -> None:
    """One question a sheet where it is narrow."""
    for sheet in pack(units, room):
        inside = {one.unit for one in sheet}
        assert len(inside) == 1 or not any(units[index].alone for index in inside)


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 10))
def test_a_heading_stays_with_what_follows(heading: int, text: int, before: int) -> None:
    """It is never the last of a sheet."""
    units = [Unit(1, gap=False)] * before + [Unit(heading, gap=False, holds=True), Unit(text, gap=False)]
    for sheet in pack(units, 10):
        assert sheet[-1].unit != before


@given(st.integers(0, 4), st.integers(0, 4), st.integers(1, 12), st.integers(1, 12))
def test_a_question_shows_its_words_and_all_its_controls(ask: int, note: int, controls: int, room: int) -> None:
    """Its controls once and in order; its words somewhere; what is wrong on its sheets or on the error line."""
    for wrong in (False, True):
        cuts = cut_up(ask, note, controls, room, wrong=wrong)
        assert [row for cut in cuts for row in range(cut.first, cut.last)] == list(range(controls))
        assert cuts[0].ask
        assert wrong or any(cut.note for cut in cuts)


@given(st.integers(1, 4), st.integers(0, 4), st.integers(1, 12), st.integers(5, 12))
def test_a_sheet_with_controls_is_not_overfull(ask: int, note: int, controls: int, room: int) -> None:
    """Words that are more than a sheet are broken by `pack`; controls with what stands beside them are not."""
    for cut in cut_up(ask, note, controls, room, wrong=False):
        assert cut.first == cut.last or ask * cut.ask + note * cut.note + cut.last - cut.first <= room


def test_what_is_higher_than_a_sheet_breaks_at_its_joints() -> None:
    """As much as fits of whole sentences; between rows only where one sentence is higher than a sheet."""
    assert [[(one.first, one.last) for one in sheet] for sheet in pack([Unit(9, joints=(2, 4, 7))], 5)] == [[(0, 4)], [(4, 9)]]
    assert [[(one.first, one.last) for one in sheet] for sheet in pack([Unit(9, joints=(1, 8))], 5)] == [[(0, 1)], [(1, 6)], [(6, 9)]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1 a. Vous aviez un employeur. Il vous a licencié.", 2),
        ("10. Vous n’êtes pas un élève.", 1),
        ("Du 1er avril au 31 mars 2013. Voyez les notes 1 et 2.", 2),
        ("Allez au bureau (anciennement le CLE). Il est ouvert.", 2),
        ("Vous partez? Votre code rouvre tout.", 2),
        ("Note 1. Dans ce programme, rien ne change", 1),
    ],
)
def test_a_paragraph_is_parted_where_a_sentence_begins(text: str, parts: int) -> None:
    """And nothing of it is lost: neither the number of an item nor a year makes a sentence."""
    assert len(sentences(text)) == parts
    assert " ".join(sentences(text)) == text

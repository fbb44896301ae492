"""The wheel of signs: every text that people type can be written on it, sign by sign, in the same letters."""

import unicodedata

import pytest

from kiosk.forms.journey import walk
from kiosk.words import LANGS, known
from screens.wheel import JOINS, KINDS, MARKS, NAMES, SMALL, Cell, Signs, Wheel, begins, signs_of
from tests.agree.people import everyone

ALL = [NAMES, *KINDS.values(), *(signs_of("q", kind, "", lang) for kind in ("money", "number") for lang in LANGS)]


def reach(wheel: Wheel, cell: Cell) -> None:
    """Turn to a cell, which must be there."""
    assert cell in wheel.cells(), f"{cell} is nowhere on the wheel"
    wheel.at = cell


def write(wheel: Wheel, sign: str, before: str) -> str:
    """Turn to a sign, through its group where there are groups, in its case; what would be written."""
    held = sign.lower()
    if sign.isalpha() and sign.lower() != sign.upper() and wheel.capital(before) is not sign.isupper():
        reach(wheel, Cell("case"))
        wheel.flip()
    if wheel.grouped and not wheel.signs.small:
        group = next(one for one in (*wheel.signs.common, *wheel.signs.rare) if held in one)
        reach(wheel, Cell("group", group))
        wheel.open(Cell("group", group))
    if wheel.at != Cell("sign", held):
        reach(wheel, Cell("sign", held))
    assert wheel.at is not None
    written = wheel.sign(wheel.at, before)
    wheel.wrote()
    return written


def texts() -> list[tuple[str, str]]:
    """Every name and every long text of the people of the program, with its kind."""
    places = (place for person in everyone() for place in walk(person.form, person.answers).path)
    return [(one.question.kind, str(one.value)) for one in places if one.question.kind in ("name", "long_text") and one.value]


@pytest.mark.parametrize("grouped", [False, True])
def test_what_people_write_can_be_written_on_the_wheel(*, grouped: bool) -> None:
    """Whole letters where the wheel has them, else a letter and its marks: in the end the same text."""
    for kind, text in texts():
        signs = signs_of("q", kind, "", "fr")
        has = "".join((*signs.common, *signs.rare))
        wheel, before = Wheel(signs, grouped), ""
        for sign in text:
            for stroke in sign if sign.lower() in has else unicodedata.normalize("NFD", sign):
                before = unicodedata.normalize("NFC", before + write(wheel, stroke, before))
        assert before == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("signs", ALL)
@pytest.mark.parametrize("grouped", [False, True])
def test_a_wheel_comes_round_both_ways_and_has_a_way_to_erase_and_to_end(signs: Signs, *, grouped: bool) -> None:
    """No place twice; with two switches help and back are places too, and each group has its way out."""
    wheel = Wheel(signs, grouped)
    cells = wheel.cells()
    assert len(set(cells)) == len(cells)
    assert [wheel.turn(1) for _ in cells] == cells
    assert [wheel.turn(-1) for _ in cells] == [*reversed(cells[:-1]), cells[-1]]
    assert {Cell("erase"), Cell("done")} <= set(cells)
    assert {Cell("help"), Cell("back")} <= set(cells) or not grouped
    for group in [one for one in cells if one.do == "group"]:
        wheel.open(group)
        assert wheel.at == Cell("sign", group.text[0])
        assert wheel.cells()[-1] == Cell("out")
        wheel.shut()
        assert wheel.at == group


def test_a_round_of_two_switches_is_short() -> None:
    """Few signs need no groups; a round of groups and a group have few places."""
    for signs in ALL:
        wheel = Wheel(signs, grouped=True)
        assert len(wheel.cells()) <= SMALL + 4
        assert wheel.signs.small or max(map(len, signs.common)) <= len("éèêëàâäçîïôöùûüÿœæ")


@pytest.mark.parametrize(
    ("key", "kind", "part", "has", "lacks"),
    [
        ("q", "sin", "", "0", "a"), ("q", "date", "month", "9", "-"), ("q", "phone", "number", "4", "é"),
        ("q", "money", "amount", ",", "."), ("q", "postal_code", "", "g1", "é "), ("q", "address", "postal_code", "g1", "é"),
        ("q", "address", "number", "7a½", "é"), ("q", "address", "street", "é-7", "\n"), ("#code", "name", "", "k4", "é"),
        ("q", "name", "", "aéœ -'’", "\n"), ("q", "long_text", "", "aé?\n;", ""),
    ],
)  # fmt: skip
def test_a_field_has_the_signs_that_make_sense_in_it(key: str, kind: str, part: str, has: str, lacks: str) -> None:
    """Digits for numbers and dates, letters and digits for codes, all letters for names, lines for long texts."""
    signs = signs_of(key, kind, part, "fr")
    there = set("".join((*signs.common, *signs.rare)))
    assert set(has) <= there
    assert not set(lacks) & there


@pytest.mark.parametrize(
    ("before", "case", "capital"),
    [
        ("", "name", True), ("Jean", "name", False), ("Jean-", "name", True), ("L'", "name", True), ("Anne ", "name", True),
        ("", "text", True), ("Oui", "text", False), ("Oui. ", "text", True), ("Oui.", "text", False), ("Oui\n", "text", True),
    ],
)  # fmt: skip
def test_a_name_and_a_sentence_begin_with_a_capital(before: str, case: str, *, capital: bool) -> None:
    """By themselves; the case can be turned for one letter."""
    signs = NAMES if case == "name" else KINDS["long_text"]
    assert begins(before, signs.case) is capital
    wheel = Wheel(signs, grouped=False)
    wheel.flip()
    assert wheel.capital(before) is not capital
    wheel.at = Cell("sign", "é")
    assert wheel.sign(wheel.at, before) == ("é" if capital else "É")
    wheel.wrote()
    assert wheel.capital(before) is capital


def test_a_code_is_in_capitals_and_needs_no_other_case() -> None:
    """Its case means nothing."""
    wheel = Wheel(KINDS["cp12"], grouped=True)
    assert Cell("case") not in wheel.cells()
    assert wheel.sign(Cell("sign", "k"), "tre") == "K"


@pytest.mark.parametrize("lang", LANGS)
def test_everything_on_a_wheel_has_a_name(lang: str) -> None:
    """A sign that a voice would pass over is told by its name, and no two places of a round sound alike."""
    for signs in ALL:
        for grouped in (False, True):
            wheel = Wheel(signs, grouped)
            said = []
            for cell in wheel.cells():
                wheel.at = cell
                said.append(wheel.label("", "fr" if lang == "fr" else "en"))
            assert all(one.strip() for one in said)
            assert len(set(said)) >= len(said) - 4, [one for one in said if said.count(one) > 1]
    assert all(known(f"accent.{mark}") for mark in MARKS.values())


def test_completions_come_first_and_are_left_when_one_is_taken() -> None:
    """The next place is the first of them, wherever the wheel stood."""
    wheel = Wheel(NAMES, grouped=False)
    wheel.turn(-1)
    wheel.offer(("Matane", "Matapédia"))
    assert wheel.turn(1) == Cell("offer", "Matane", 0)
    wheel.wrote()
    wheel.offer(())
    assert wheel.turn(1) == Cell("sign", "a")
    assert JOINS in NAMES.common

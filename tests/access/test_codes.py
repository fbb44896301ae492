"""The codes a person carries: what is shown is read back, and no slip of the pen passes for another code."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access import codes
from kiosk.access.cards import new_card, read_code, show_code
from kiosk.clock import Dice, SecretDice

New: TypeAlias = Callable[[Dice], str]
Show: TypeAlias = Callable[[str], str]
Read: TypeAlias = Callable[[str], str | None]

KINDS = [
    (codes.new_resume_code, codes.show_resume_code, codes.read_resume_code, 13),
    (codes.new_reference, codes.show_reference, codes.read_reference, 9),
]


def test_the_alphabet_has_thirty_signs_and_no_look_alikes() -> None:
    """O and 0, I, L and 1, U and V cannot be taken for one another."""
    assert len(set(codes.ALPHABET)) == len(codes.ALPHABET) == 30
    assert not set("01OILU") & set(codes.ALPHABET)


def test_a_code_is_shown_in_groups() -> None:
    """Four signs at a time, as the screens draw it."""
    assert codes.show_resume_code("KM4T7XRB2HQD9") == "KM4T · 7XRB · 2HQD · 9"
    assert codes.show_reference("7H4K9MTRC") == "7H4K-9MTR-C"


@pytest.mark.parametrize(("new", "show", "read", "length"), [*KINDS, (lambda dice: new_card(dice)[0], show_code, read_code, 8)])
def test_what_is_shown_is_read_back_however_it_is_typed(new: New, show: Show, read: Read, length: int) -> None:
    """Case, spaces, dots, hyphens of any length and full-width signs make no difference."""
    for _ in range(200):
        code = new(SecretDice())
        assert len(code) == length
        shown = show(code)
        wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
        typed = [code, shown, shown.lower(), f"  {shown} ", ".".join(code), shown.replace("-", "–"), "\u00a0".join(code), wide]
        assert [read(each) for each in typed] == [code] * len(typed)
        assert read(code.replace("V", "u")) == code


@pytest.mark.parametrize(("new", "show", "read", "length"), KINDS)
def test_every_wrong_sign_and_every_swap_is_noticed(new: New, show: Show, read: Read, length: int) -> None:
    """All wrong signs at all places, and all swaps of two different signs: none passes."""
    for _ in range(40):
        code = new(SecretDice())
        wrong = [code[:at] + sign + code[at + 1 :] for at in range(length) for sign in codes.ALPHABET if sign != code[at]]
        swaps = [
            code[:a] + code[b] + code[a + 1 : b] + code[a] + code[b + 1 :] for a, b in combinations(range(length), 2) if code[a] != code[b]
        ]
        assert len(wrong) == length * 29
        assert not [each for each in wrong + swaps if read(each) is not None]


@given(st.text(max_size=40) | st.just("A" * 100_000) | st.text(codes.ALPHABET, max_size=14))
def test_anything_may_be_typed_and_only_a_code_is_taken(typed: str) -> None:
    """Never an exception, and what is taken is thirteen signs of the alphabet that agree with their check."""
    read = codes.read_resume_code(typed)
    assert read is None or (len(read) == 13 and codes.check_sign(read[:12]) == read[12])


@pytest.mark.parametrize("typed", ["", "   ", "0000 0000 0000 0", "KM4T-7XRB", "ß" * 13, "\x1b[2J", "[/]"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    """Nothing, too short, signs outside the alphabet, control signs."""
    assert codes.read_resume_code(typed) is None
    assert codes.read_reference(typed) is None


class Loaded:
    """Dice that fall as they were told."""

    def __init__(self, throws: list[str]) -> None:
        self.throws = throws

    def draw(self, signs: str, count: int) -> str:
        """The next throw."""
        return self.throws.pop(0)

    def pick(self, among: Sequence[str]) -> str:
        """The first."""
        return among[0]


def test_a_code_without_a_check_sign_is_never_given_out() -> None:
    """The 31st value has no sign: the dice are thrown again."""
    lacking = next(s for s in (f"AAAAAA{a}{b}" for a in codes.ALPHABET for b in codes.ALPHABET) if codes.check_sign(s) is None)
    assert codes.new_reference(Loaded([lacking, "AAAAAAAA"])) == "AAAAAAAAA"

"""What is too small to be claimed, and the least to pay each month: figures of their day, never below or above what they may be."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.account.repaying import Least, claimed, least, monthly

DAY = date(2023, 6, 1)


def held() -> Least:
    """What held on that day."""
    found = least(DAY)
    assert found is not None
    return found


def test_less_than_a_dollar_is_not_claimed() -> None:
    """0.99 is not, 1.00 is; nothing owed is no claim, nor is a credit."""
    assert [claimed(owed, DAY) for owed in (-500, 0, 1, 99, 100, 101)] == [False] * 4 + [True] * 2


def test_before_the_figures_nothing_is_computed() -> None:
    """Each amount counts as claimed, and no least is named."""
    assert claimed(99, date(2006, 12, 31))
    assert least(date(2006, 12, 31)) is None


def test_the_figures_are_those_of_the_regulation() -> None:
    """Section 185."""
    assert held() == Least(36, 5600, 2200, 11200, 22400)


@given(st.integers(1, 10_000_000))
def test_the_least_repays_all_of_it_in_time_and_never_more(owed: int) -> None:
    """Thirty-six payments are enough; none is higher than what is owed, nor lower than the figure where more is owed."""
    each = monthly(owed, held())
    assert each * held().months >= owed
    assert min(owed, held().usual) <= each <= owed

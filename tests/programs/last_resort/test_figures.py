"""What stands in sentences beside a finding: amounts of the data, with their day and their source, and none besides."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from kiosk.programs import last_resort
from kiosk.programs.findings import Finding
from kiosk.programs.last_resort.amounts import Known, amounts
from kiosk.programs.last_resort.verdict import opinion
from kiosk.words import LANGS
from tests.programs.last_resort.told import FILED, household

SOURCE = Path(last_resort.__file__).parent
YEARS = (2021, 2022, 2023, 2024, 2025, 2026)


def finding(criterion: int, day: date, adults: int = 1, children: int = 0) -> Finding:
    """One criterion for a household without money."""
    return opinion(household(adults, children, {}, day)).findings[criterion - 1]


def test_each_amount_has_its_first_day_and_its_source_in_both_languages() -> None:
    """No two rows of one amount hold on the same day, and no amount stands in code."""
    read = yaml.safe_load((SOURCE / "amounts.yaml").read_text("utf-8"))
    rows = [row for group in read.values() for row in (group.values() if isinstance(group, dict) else group)]
    assert all(date.fromisoformat(row["valid_from"]) and row["source"]["fr"] != row["source"]["en"] for row in rows)
    kept = amounts()
    lots: tuple[tuple[Known, ...], ...] = (kept.liquid_assets, kept.basic_benefit, kept.work_income)
    for lot in lots:
        ordered = sorted(lot, key=lambda row: row.first)
        assert all(one.last is not None and one.last < other.first for one, other in pairwise(ordered))
    code = "".join(file.read_text("utf-8") for file in SOURCE.glob("*.py"))
    assert not re.findall(r"(?<![\w.])[0-9]{3,}(?![\w.])", code.replace("100", ""))
    assert not re.search(r"date\((19|20)[0-9]{2}|\"20[0-9]{2}-", code)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_without_an_amount_says_so_and_shows_the_last_one_known(year: int) -> None:
    """The day is named; what was known before it stands with its own first day, and nothing from after it."""
    day = date(year, 6, 3)
    for criterion, known in ((7, {2024}), (8, {2022, 2023})):
        said = [figure.fr for figure in finding(criterion, day).figures]
        unknown = [one for one in said if one.startswith("Nous ne connaissons pas")]
        assert bool(unknown) is (year not in known), (criterion, said)
        assert all(f"3 juin {year}" in one for one in unknown)
        dated = {int(found) for one in said for found in re.findall(r"1er janvier ([0-9]{4})", one)}
        assert dated <= {then for then in (2016, *known) if then <= year}
        assert max({then for then in known if then <= year}, default=0) in {*dated, 0}
        assert all(f"31 décembre {then}" in " ".join(said) for then in dated & known)


@pytest.mark.parametrize(("adults", "children", "amount"), [(1, 0, "2\u00a0500,00"), (1, 3, "6\u00a0143,00"), (2, 2, "5\u00a0656,00")])
def test_the_limit_is_that_of_the_household(adults: int, children: int, amount: str) -> None:
    """With the household in words, in both languages."""
    (figure,) = finding(7, FILED, adults, children).figures
    assert f"{amount}\u00a0$" in figure.fr
    assert f"{adults} adulte" in figure.fr
    assert f"{children or 'aucun'} enfant" in figure.fr
    assert "$" in figure.en
    assert "section 53" in figure.en


def test_no_figure_speaks_of_what_the_person_would_receive() -> None:
    """The basic benefit is told to one adult alone, as an amount of the law; the work income that does not count to everybody."""
    alone, couple = (finding(8, date(2023, 6, 1), adults).figures for adults in (1, 2))
    assert ["725,00" in alone[0].fr, "45,00" in alone[0].fr, "200,00" in alone[1].fr] == [True] * 3
    assert [len(couple), "300,00" in couple[0].fr] == [1, True]
    for figure in (*alone, *couple):
        for lang in LANGS:
            assert not re.search(r"\b(vous recevrez|votre prestation|you will receive|your benefit)\b", figure.to(lang))

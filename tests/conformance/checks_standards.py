"""S42: each row of ASVS 5.0 (levels 1 and 2, the twelve chapters that apply) and of NIST's AAL2 has a test's name or a reason.

`standards.tsv` holds them under their ids, in words of our own: what is asked, the tests that prove it, and what else is to be said.
"""

import ast
import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from tests.conformance.rows import CHECKS, LONG, row
from tests.source import FUNCTION, ROOT

LIST = Path(__file__).with_name("standards.tsv")
COLUMNS = ["id", "about", "tests", "reason"]
ASVS: Mapping[str, int] = {
    "V1.1": 2, "V1.2": 9, "V1.3": 11, "V1.4": 3, "V1.5": 2, "V2.1": 3, "V2.2": 3, "V2.3": 4, "V2.4": 1, "V5.1": 1, "V5.2": 3, "V5.3": 2,
    "V5.4": 3, "V6.1": 3, "V6.2": 12, "V6.3": 4, "V6.4": 4, "V6.5": 5, "V6.6": 3, "V6.8": 4, "V7.1": 3, "V7.2": 4, "V7.3": 2, "V7.4": 5,
    "V7.5": 2, "V7.6": 2, "V8.1": 2, "V8.2": 3, "V8.3": 1, "V8.4": 1, "V11.1": 2, "V11.2": 3, "V11.3": 3, "V11.4": 4, "V11.5": 1,
    "V11.6": 1, "V12.1": 3, "V12.2": 2, "V12.3": 4, "V13.1": 1, "V13.2": 5, "V13.3": 2, "V13.4": 5, "V14.1": 2, "V14.2": 4, "V14.3": 3,
    "V15.1": 3, "V15.2": 3, "V15.3": 7, "V16.1": 1, "V16.2": 5, "V16.3": 4, "V16.4": 3, "V16.5": 3,
}  # fmt: skip
"""How many rows of levels 1 and 2 each section of version 5.0.0 has: they are its first ones, those of level 3 follow."""
NIST = (
    "2.2.1", "2.2.2 cryptography", "2.2.2 replay", "2.2.2 intent", "2.2.2 channel", "2.2.2 biometrics", "2.2.2 phishing", "2.2.3",
    "2.4.1", "2.4.2", "2.4.3", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.1.7", "3.2.2", "3.2.7", "3.2.12",
    "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", "5.2",
)  # fmt: skip
"""Sections of SP 800-63B-4 that AAL2 is made of."""
LONGEST = 60
"""Signs in which the list says what a row is about."""


def listed() -> Sequence[Mapping[str, str]]:
    """The list, a row of a standard each."""
    with LIST.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE)
        assert table.fieldnames == COLUMNS
        return list(table)


@cache
def tests() -> frozenset[str]:
    """Every test that there is: those of pytest, and the checks of this table."""
    files = [path for path in (ROOT / "tests").rglob("*.py") if "test_" in path.name]
    named = (node.name for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, FUNCTION))
    checks = {check.__name__ for row in (*CHECKS.values(), *LONG.values()) for check in row}
    return frozenset(name for name in named if name.startswith("test_")) | checks


@row("S42")
def every_row_of_the_standards_stands_in_the_list_once() -> None:
    """None is left out, none is made up."""
    asked = [f"{section}.{number}" for section, count in ASVS.items() for number in range(1, count + 1)]
    assert [one["id"] for one in listed()] == [*asked, *(f"NIST {section}" for section in NIST)]


@row("S42")
def every_row_of_the_standards_has_a_test_or_a_reason() -> None:
    """A test that is named exists; what is not done, and why, is said in a sentence."""
    for one in listed():
        assert one["tests"] or one["reason"], one["id"]
        assert set(one["tests"].split()) <= tests(), one["id"]
        assert not one["reason"] or one["reason"].endswith("."), one["id"]
        assert 0 < len(one["about"]) <= LONGEST, one["id"]


@row("S42")
def what_is_knowingly_not_followed_is_told_in_the_readme() -> None:
    """Whoever decides on a kiosk finds it there, by the number of its row."""
    told = (ROOT / "README.md").read_text("utf-8")
    asvs = [one["id"] for one in listed() if one["reason"].startswith("Knowingly") and one["id"].startswith("V")]
    assert asvs
    assert not [id for id in asvs if f"{id.removeprefix('V')}" not in told]

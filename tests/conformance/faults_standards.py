"""What breaks S42: a list that leaves something out."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from unittest.mock import patch

from tests.conformance import checks_standards
from tests.conformance.rows import Fault, fault

Row = Mapping[str, str]


def _another(change: Callable[[Row], Row | None]) -> AbstractContextManager[object]:
    """The list with its rows changed; None leaves one out."""
    made = [after for one in checks_standards.listed() if (after := change(one)) is not None]
    return patch.object(checks_standards, "listed", lambda: made)


def _of(id: str, **values: str) -> Callable[[Row], Row]:
    return lambda one: {**one, **values} if one["id"] == id else one


FAULTS: Mapping[str, tuple[Callable[[Row], Row | None], str]] = {
    "a_row_is_left_out": (lambda one: None if one["id"] == "V7.2.4" else one, "every_row_of_the_standards_stands_in_the_list_once"),
    "a_row_of_nist_is_left_out": (
        lambda one: None if one["id"] == "NIST 3.2.2" else one,
        "every_row_of_the_standards_stands_in_the_list_once",
    ),
    "a_test_is_named_that_is_none": (_of("V6.2.4", tests="test_of_nothing"), "every_row_of_the_standards_has_a_test_or_a_reason"),
    "a_row_has_neither": (_of("V6.2.4", tests="", reason=""), "every_row_of_the_standards_has_a_test_or_a_reason"),
    "a_deviation_is_told_nowhere": (
        _of("V16.5.3", reason="Knowingly not followed."),
        "what_is_knowingly_not_followed_is_told_in_the_readme",
    ),
}


def _fault(name: str, change: Callable[[Row], Row | None], by: str) -> None:
    def broken() -> AbstractContextManager[object]:
        return _another(change)

    broken.__name__, broken.__doc__ = name, name.replace("_", " ")
    kept: Fault = fault("S42", by=by)(broken)
    assert kept is broken


for _name, (_change, _by) in FAULTS.items():
    _fault(_name, _change, _by)

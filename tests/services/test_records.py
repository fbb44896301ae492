"""One record of the Ministry: the reader and the published schema take and refuse the same."""

import json
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

import pytest

from kiosk.ports.dossier import Event, Standing
from kiosk.ports.records import Given
from kiosk.services.records import reading
from kiosk.services.records.fields import Refused
from kiosk.services.records.reading import LINE, given, read
from tests.forms.schema import faults
from tests.services.records import CLAIM, EVENT, EVERY, LETTER, PAYMENT, STANDING, lines

SCHEMA = json.loads(Path(reading.__file__).with_name("centre.schema.json").read_text("utf-8"))
ODD: tuple[object, ...] = (
    None, "", " ", "x", "é", "a\nb", "x" * 301, "y" * 4001, "2013-04-01", "2013-13-01", "1899-12-31", "2101-01-01", "2013-04",
    "14:30", "24:00", "fr", "deposit", "286", -1, 0, 1, 99, 100, 99_999_999, 100_000_000, 10**30, 1.5,
    True, False, [], ["x"], ["drugs"], ["drugs", "drugs"],
    ["x"] * 21, ["x"] * 101, [1], [""], {}, {"x": 1},
)  # fmt: skip


def refused(said: Mapping[str, object]) -> str:
    """The code with which a record is refused; empty when it is taken."""
    try:
        given(said)
    except Refused as problem:
        return problem.code
    return ""


@pytest.mark.parametrize("record", EVERY, ids=lambda one: str(one["kind"]))
def test_the_schema_and_the_reader_take_and_refuse_the_same(record: Mapping[str, object]) -> None:
    """Whatever stands in one field, or does not stand there; a date that is none and two amounts are the reader's alone."""
    assert not refused(record)
    assert not list(faults(record, SCHEMA["$defs"][record["kind"]], SCHEMA))
    assert not list(faults(record, SCHEMA, SCHEMA))
    odd = [{**record, name: value} for name in (*record, "more") for value in ODD]
    odd += [{name: value for name, value in record.items() if name != left} for left in record]
    for one in odd:
        code, wrong = refused(one), list(faults(one, SCHEMA["$defs"][record["kind"]], SCHEMA))
        assert bool(code) == bool(wrong) or code == "owed", (one, code, wrong)
        assert "kind" not in one or one["kind"] != record["kind"] or bool(code) == bool(list(faults(one, SCHEMA, SCHEMA))) or code == "owed"


def test_the_schema_names_every_kind() -> None:
    """And no other."""
    assert {one["$ref"].rpartition("/")[2] for one in SCHEMA["anyOf"]} == set(reading.CHANGES) == {str(one["kind"]) for one in EVERY}


def test_what_is_read_is_what_was_said() -> None:
    """What may be left out is then absent, and nothing is made up."""
    assert read(lines(EVENT)) == Given(
        "ABCD12345678",
        "",
        date(2013, 4, 1),
        Event("e1", "appointment", date(2013, 4, 20), time(14, 30), "1, rue Fictive", "Plan d’action", done=False),
    )
    bare = {name: value for name, value in EVENT.items() if name not in ("at", "place", "about", "done")}
    assert given(bare).change == Event("e1", "appointment", date(2013, 4, 20), None, "", "", done=False)
    assert given({**STANDING, "digits": "286"}) == Given(
        "ABCD12345678", "286", date(2013, 4, 1), Standing(("beneficiary",), "social_assistance", date(2011, 2, 1), date(2013, 4, 1))
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "json"), (b"[]", "json"), (b"null", "json"), (b'{"v":1,"v":1}', "json"), (b'{"v":NaN}', "json"), (b"[" * 100_000, "json"),
        (b'{"v":' + b"9" * 5000 + b"}", "json"), (b'"\xff"', "encoding"), (b" " * (LINE + 1), "long"),
        (b"{}", "missing"), (b'{"v":2}', "version"), (b'{"v":1,"kind":"tax"}', "kind"), (b'{"v":1,"kind":[]}', "kind"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_record_is_refused_with_its_reason(line: bytes, code: str) -> None:
    """However it is broken; a later version, too."""
    with pytest.raises(Refused) as problem:
        read(line)
    assert problem.value.code == code


@pytest.mark.parametrize(
    ("record", "said", "code"),
    [
        (PAYMENT, {"cents": -1}, "amount"), (PAYMENT, {"cents": 10**12}, "amount"), (PAYMENT, {"cents": 12.5}, "amount"),
        (CLAIM, {"original": 99, "owed": 99}, "small"), (CLAIM, {"owed": 50001}, "owed"), (CLAIM, {"on": "2013-02-30"}, "date"),
        (LETTER, {"title": "\ud800"}, "text"), (LETTER, {"text": ["a\u2028b"]}, "text"), (LETTER, {"color": "red"}, "extra"),
        (LETTER, {"file": "ABC12345678"}, "shape"), (LETTER, {"file": "ABCD１2345678"}, "shape"), (LETTER, {"what": "bill"}, "among"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_reason(record: Mapping[str, object], said: Mapping[str, object], code: str) -> None:
    """A claim of 0.99 $, a negative amount, a day that is none, half a sign."""
    assert refused({**record, **said}) == code

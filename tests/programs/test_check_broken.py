"""A broken file is told in one plain line a language, with its row and its column; nothing crashes."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.words import LANGS
from tests.programs.stories import CASES, PEOPLE, command, table
from tests.programs.test_check import BASE


def told(result: tuple[int, str, str], *names: str) -> None:
    """The command refused, printed nothing, and named each of these in both languages."""
    code, out, err = result
    assert (code, out) == (2, "")
    lines = err.splitlines()
    assert len(lines) == len(LANGS)
    for line in lines:
        assert all(name in line for name in names), line


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"facts": "shoe_size=44"}, "facts"),
        ({"facts": "expected_result=OK"}, "facts"),
        ({"facts": "received_on=2012-08-01"}, "facts"),
        ({"facts": "lives_in_quebec"}, "facts"),
        ({"facts": "lives_in_quebec=no;lives_in_quebec=yes"}, "facts"),
        ({"facts": "birth_date=1956-03-03"}, "facts"),
        ({"facts": "lives_in_quebec=nope"}, "facts"),
        ({"facts": "status=citizen"}, "facts"),
        ({"facts": "recalled=yes;recalls=2012-13-01/"}, "facts"),
        ({"facts": "recalls=,"}, "facts"),
        ({"facts": "received_at=yesterday"}, "facts"),
        ({"facts": "signed_on=2012-02-30"}, "facts"),
        ({"facts": "number_of_courses=many"}, "facts"),
        ({"facts": "work_income.net=a lot;work_income.period=week"}, "facts"),
        ({"facts": "work_income.period=decade;work_income.net=1.00"}, "facts"),
        ({"event": "fired"}, "event"),
        ({"sector": "mines"}, "sector"),
        ({"birth_date": "03/03/1956"}, "birth_date"),
        ({"birth_date": "9999-12-31"}, "birth_date"),
        ({"service_start": "1995-02-30"}, "service_start"),
        ({"event_date": "2012"}, "event_date"),
        ({"ei_status": "maybe"}, "ei_status"),
        ({"contrib_years_of_30": "vingt"}, "contrib_years_of_30"),
        ({"contrib_event_year": "maybe"}, "contrib_event_year"),
        ({"received_on": "not_known"}, "received_on"),
        ({"expected_result": "FINE"}, "expected_result"),
        ({"expected_deadline": "soon"}, "expected_deadline"),
        ({"expected_age": "-1"}, "expected_age"),
    ],
)
def test_a_value_that_is_none_is_told_with_its_place(tmp_path: Path, change: dict[str, str], column: str) -> None:
    """Unknown facts and values not of their kind: file, row and column."""
    path = table(tmp_path / "bad.tsv", [BASE | dict.fromkeys(change, ""), BASE | change])
    told(command(cases=path), "bad.tsv", "3", column)


def test_an_unknown_column_is_told(tmp_path: Path) -> None:
    """A column nobody knows breaks the file, even when it is empty."""
    told(command(cases=table(tmp_path / "bad.tsv", [BASE | {"shoe_size": ""}])), "bad.tsv", "1", "shoe_size")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"", ["1", "id"]),
        (b"event\tfacts\ndismissal\t\n", ["1", "id"]),
        (b"id\tid\n1\t2\n", ["1", "id"]),
        (b"id\tfacts\n1\t\t\t\n", ["2"]),
        (b"id\tfacts\n1\t\xff\n", ["2"]),
        (b'id\tnote\n1\t"open\n', ["2"]),
        (b"id\tnote\n1\t" + b"x" * 200_000, ["2"]),
        ("id\tfacts\n1\tété=oui\n".encode("utf-16"), ["1"]),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, content: bytes, names: list[str]) -> None:
    """Empty, cut, in another encoding: a line each language, never a crash."""
    path = tmp_path / "bad.tsv"
    path.write_bytes(content)
    told(command(cases=path), "bad.tsv", *names)


@pytest.mark.parametrize("content", [b"", b"{", b"3", b"[3]", b'{"personas": 3}', b"\xff", b"[" * 100_000])
def test_a_file_that_is_no_people_is_told(tmp_path: Path, content: bytes) -> None:
    """Neither JSON nor people."""
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    told(command(people=path), "bad.json")


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("precheck", "shoe_size", 44),
        ("precheck", "event", "fired"),
        ("precheck", "event", ["layoff"]),
        ("precheck", "recalls", [{"from": "2012-01-01", "colour": "red"}]),
        ("precheck", "recalls", [3]),
        ("precheck", "lives_in_quebec", "peut-être"),
        ("section2_identity", "birth_date", 1954),
        ("section2_identity", "sin", "123 456 789"),
        ("section6_income", "b_government", {"lottery": {"answer": "yes"}}),
        ("section8_affirmation", "signed_on", "soon"),
        ("precinct", "event", "layoff"),
        ("expected", "documents", "DOC-PHOTO"),
        ("expected", "result", "FINE"),
    ],
)
def test_a_person_with_an_answer_that_is_none_is_told(tmp_path: Path, section: str, name: str, value: object) -> None:
    """The person's place in the file, and the answer."""
    people = json.loads(PEOPLE.read_text("utf-8"))["personas"]
    people[1].setdefault(section, {})[name] = value
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(people), "utf-8")
    told(command(people=path), "bad.json", "2")


def test_files_and_programs_that_are_not_there_are_told(tmp_path: Path) -> None:
    """No file, a folder, no program of that name, nothing to check."""
    told(command(cases=tmp_path / "none.tsv"), "none.tsv")
    told(command(cases=tmp_path), tmp_path.name)
    told(command(people=tmp_path / "none.json"), "none.json")
    told(command(cases=CASES, program="newer_workers"), "newer_workers", "older_workers")
    told(command())


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_command(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Whatever stands in a file, the command ends with one of its three codes."""
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(b"id\tfacts\n" + content)
    assert command(cases=path)[0] in {0, 1, 2}
    path.write_bytes(content)
    assert command(people=path)[0] in {0, 1, 2}


@given(st.text(max_size=40))
def test_no_fact_crashes_the_command(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever is told of a fact, it is taken or refused with its place."""
    path = table(tmp_path_factory.getbasetemp() / "any.tsv", [BASE | {"facts": f"additional={text}", "birth_date": text[:10]}])
    assert command(cases=path)[0] in {0, 1, 2}

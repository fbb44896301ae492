"""`kiosk programs check`: every story agrees; what differs is said in one line; what is broken is named with its place."""

import csv
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import COUNTS
from tests.programs.rows import rows
from tests.programs.stories import CASES, FOLDER, PEOPLE, command, table

BASE = {
    "id": "A1", "event": "dismissal", "sector": "other", "birth_date": "1956-03-03", "service_start": "1995-01-01",
    "event_date": "2012-04-30", "ei_status": "ineligible", "ei_end": "", "contrib_years_of_30": "22", "contrib_event_year": "",
    "received_on": "2012-08-01", "facts": "", "expected_result": "OK",
}  # fmt: skip


def shared_rows() -> list[dict[str, str]]:
    """The rows of the shared table."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_all_shared_stories_agree() -> None:
    """The shared table and people hold no difference."""
    code, out, _ = command(cases=CASES, people=PEOPLE)
    assert (code, out) == (0, "")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.json")), ids=lambda file: file.stem)
def test_the_people_of_the_program_agree(file: Path) -> None:
    """Each person in the program's folder comes to what their file expects."""
    assert command(people=file)[:2] == (0, "")


def test_rows_around_every_edge_agree_with_a_second_reading_of_the_law(tmp_path: Path) -> None:
    """Rows around windows, birthdays, month ends and holidays, judged by walking the days, agree in every column."""
    made = list(rows(COUNTS["window_rows"]))
    assert {row["expected_result"] for row in made} == {"NO", "LATE", "REVIEW", "UNKNOWN", "OK_WAIT", "OK_NO_DEADLINE_YET", "OK"}
    code, out, _ = command(cases=table(tmp_path / "edges.tsv", made))
    assert (code, out) == (0, "")


def test_prose_and_names_decide_nothing(tmp_path: Path) -> None:
    """Blank notes, shuffled ids, other columns first: the same verdicts."""
    told = shared_rows()
    dice = random.Random(1)
    ids = dice.sample([row["id"] for row in told], len(told))
    columns = dice.sample(list(told[0]), len(told[0]))
    changed = [
        {column: "" if column in {"note", "explanation", "theme"} else id if column == "id" else row[column] for column in columns}
        for id, row in zip(ids, told, strict=True)
    ]
    path = table(tmp_path / "blank.tsv", changed)
    before, after = (json.loads(command(cases=file, as_json=True)[1]) for file in (CASES, path))
    assert before["differences"] == after["differences"] == []
    assert [{**case, "id": ""} for case in before["cases"]] == [{**case, "id": ""} for case in after["cases"]]


def test_a_difference_stands_in_one_line(tmp_path: Path) -> None:
    """Id, column, what was expected and what was computed, apart by tabs; exit code 1."""
    wrong = BASE | {"expected_result": "LATE", "reason_codes": "DEADLINE_EI;WINDOW", "expected_age": "57"}
    code, out, _ = command(cases=table(tmp_path / "wrong.tsv", [wrong]))
    assert code == 1
    assert out.splitlines() == ["A1\texpected_result\tLATE\tOK", "A1\texpected_age\t57\t56", "A1\treason_codes\tDEADLINE_EI;WINDOW\t-"]


def test_the_report_in_json_has_its_shape(tmp_path: Path) -> None:
    """Cases, people and differences with the promised keys; dates are ISO, what is absent is null."""
    code, out, _ = command(cases=table(tmp_path / "one.tsv", [BASE | {"expected_age": "55"}]), people=PEOPLE, as_json=True)
    report = json.loads(out)
    assert code == 1
    assert list(report) == ["cases", "people", "differences"]
    assert report["differences"] == [{"id": "A1", "column": "expected_age", "expected": 55, "computed": 56}]
    (case,) = report["cases"]
    findings = case.pop("findings")
    assert [finding["criterion"] for finding in findings] == list(range(1, 15))
    assert all(list(finding) == ["criterion", "result", "codes", "because"] for finding in findings)
    assert case == {
        "id": "A1", "result": "OK", "reason_codes": [], "deadline": "2012-08-31", "effective_deadline": "2012-08-31",
        "first_payable_from": "2012-08-01", "age": 56, "documents": ["DOC-PHOTO", "DOC-TERM", "DOC-QPP", "DOC-CPP"],
    }  # fmt: skip
    assert len(report["people"]) == 8
    assert report["people"][5]["deadline"] is None


@pytest.mark.parametrize(
    ("facts", "result"),
    [
        ("lives_in_quebec=not_known", "UNKNOWN"),
        ("federal_income_security_native=not_known", "UNKNOWN"),
        ("recalls=not_known", "OK"),
        ("federal_income_security_native=yes", "NO"),
        ("attending=yes;level=other", "OK"),
        ("attending=yes;level=college_or_university;enrolment=full-time;studies_under_measure=not_known", "UNKNOWN"),
        (" ; lives_in_quebec = no ; ", "NO"),
        ("work_income=yes;work_income.net=148.50;work_income.period=week", "OK"),
        ("work_income.net=148.50", "OK"),
        ("home_address.municipality=Montréal;business.address.postal_code=H2R 9Z9;phone_other.number=418 555-0101", "OK"),
        ("sin=001 000 017;country_of_birth=VN;affirmation=yes;additional=mot", "OK"),
        ("received_at=2012-09-01T03:59:59Z", "OK"),
        ("received_at=2012-09-01T04:00:00Z", "LATE"),
        ("signed_on=2012-09-01", "LATE"),
        ("ei_refused_on=2012-07-01", "OK"),
    ],
)
def test_a_fact_is_read_as_its_question_says(tmp_path: Path, facts: str, result: str) -> None:
    """Facts of every section are taken, with their parts; what is not known stays unknown."""
    row = BASE | {"facts": facts, "expected_result": result, "received_on": "" if "received_at" in facts else BASE["received_on"]}
    assert command(cases=table(tmp_path / "facts.tsv", [row]))[:2] == (0, "")


def test_what_a_story_leaves_out_meets_its_criterion(tmp_path: Path) -> None:
    """A row with hardly a column is judged on what it says."""
    told = [{"id": "1", "facts": "", "expected_result": "OK"}, {"id": "2", "facts": "status=none_of_these", "expected_result": "NO"}]
    assert command(cases=table(tmp_path / "bare.tsv", told))[:2] == (0, "")


def test_a_mark_at_the_beginning_and_foreign_line_ends_change_nothing(tmp_path: Path) -> None:
    """A table saved by a spreadsheet reads like the shared one."""
    path = tmp_path / "windows.tsv"
    path.write_bytes(b"\xef\xbb\xbf" + CASES.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert command(cases=path)[:2] == (0, "")


@pytest.mark.parametrize("shape", [lambda people: people, lambda people: people["personas"], lambda people: people["personas"][0]])
def test_people_come_in_a_list_or_alone(tmp_path: Path, shape: Callable[[dict[str, list[object]]], object]) -> None:
    """The whole file, a bare list, and one person are all good."""
    path = tmp_path / "people.json"
    path.write_text(json.dumps(shape(json.loads(PEOPLE.read_text("utf-8")))), "utf-8")
    assert command(people=path)[:2] == (0, "")


def test_the_block_of_the_department_decides_nothing(tmp_path: Path) -> None:
    """What the Department writes is no answer of the person."""
    people = json.loads(PEOPLE.read_text("utf-8"))["personas"]
    for person in people:
        person["department_block"] = {"date_received": "1999-01-01", "anything": [1, 2]}
    path = tmp_path / "people.json"
    path.write_text(json.dumps(people), "utf-8")
    assert command(people=path)[:2] == (0, "")


def test_every_row_names_its_file_only_once(tmp_path: Path) -> None:
    """The same id may stand in two rows: each is judged."""
    assert len(json.loads(command(cases=table(tmp_path / "twice.tsv", [BASE, BASE]), as_json=True)[1])["cases"]) == 2

"""The table itself: nothing hidden, nothing reworded, and every row with a check has a fault that it notices."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Literal, TypeAlias, TypedDict, cast

import pytest

from kiosk.commands.conformance import show
from kiosk.commands.request import Request
from kiosk.conformance import ROWS, Standing, rows, table, written
from tests.conformance.checks import CHECKS, LONG, REAL
from tests.conformance.faults import FAULTS
from tests.conformance.outcomes import PLACE, Outcomes
from tests.conformance.rows import NOTICED_BY, checks_under
from tests.conformance.table import EITHER, complete, differences, found, proofs

ASKED = (
    "6125436d93a2ac5310bb1bc9f61372036bc855796b2a9ce7d89fb4208e2e1e0a",
    "5300143dfb46270fece13a55617df5f02c136882cfef363ccf1f21005df9256e",
)
"""The sums of the rows as they were asked, those of accessibility with the head, then those of identity: no row is taken away,
added or put in other words."""
LETTERS = (("K", 64), ("S", 43))

Phase: TypeAlias = Literal["setup", "call", "teardown"]
Outcome: TypeAlias = Literal["passed", "failed", "skipped"]


def test_the_rows_are_those_that_were_asked() -> None:
    """All 107, word by word."""
    lines = ROWS.read_bytes().splitlines(keepends=True)
    assert tuple(sha256(b"".join(part)).hexdigest() for part in (lines[:65], lines[65:])) == ASKED
    assert [row.id for row in rows()] == [f"{letter}{number:02}" for letter, last in LETTERS for number in range(1, last + 1)]


def test_the_copy_has_each_row_once_and_in_its_own_words() -> None:
    """What `kiosk conformance` prints can hide nothing."""
    assert [(one.id, one.sentence) for one in table()] == [(row.id, row.sentence) for row in rows()]


DUE = ("Usable without seeing", "Paper that everyone can read")
"""The pieces of work that are done."""


def test_every_row_that_is_due_is_proved() -> None:
    """It passes, or a real machine decides; nothing that is due stands as not yet."""
    due = {row.id for row in rows() if row.issue in DUE}
    assert not {one.id: one.status for one in table() if one.id in due and one.status not in EITHER}


def test_no_check_and_no_fault_belongs_to_a_row_that_does_not_exist() -> None:
    """A slip in an id would prove nothing and be seen by nobody."""
    assert {id for each in (CHECKS, REAL, FAULTS) for id in each} <= {row.id for row in rows()}


def test_every_row_that_has_a_check_has_a_fault() -> None:
    """A check that was never seen to fail proves nothing."""
    assert not [id for id in (*CHECKS, *LONG) if not FAULTS.get(id)]
    assert not [id for id in FAULTS if not CHECKS.get(id) and not LONG.get(id)]


def test_a_fault_names_a_check_of_its_row() -> None:
    """A slip in the name would only cost time, and be seen by nobody."""
    broken_by = {broken: [id for id in FAULTS if broken in FAULTS[id]] for broken in NOTICED_BY}
    named = {broken: {check.__name__ for id in ids for check in checks_under(broken, id)} for broken, ids in broken_by.items()}
    assert not [broken for broken, checks in named.items() if NOTICED_BY[broken] not in checks]


def test_the_checks_of_a_row_have_different_names() -> None:
    """The table names them."""
    assert not [row.id for row in rows() if len(set(proofs(row.id).names)) < len(proofs(row.id).names)]


def sound() -> None:
    """Holds."""


def tool() -> None:
    """Holds with a tool."""


def broken() -> None:
    """Breaks."""


QUICK = {"K01-sound": "passed", "K02-sound": "passed"}
NOTICED = {"K01-fault-broken": "passed"}
BOTH = QUICK | NOTICED


@pytest.fixture
def two_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in which K01 has a check and a fault, K02 a check and a real one, and no other row anything."""
    for lists, made in ((CHECKS, {"K01": [sound], "K02": [sound]}), (REAL, {"K02": [tool]}), (LONG, {}), (FAULTS, {"K01": [broken]})):
        for id in list(lists):
            monkeypatch.delitem(lists, id)
        for id, functions in made.items():
            monkeypatch.setitem(lists, id, functions)


@pytest.mark.usefixtures("two_rows")
@pytest.mark.parametrize(
    ("outcomes", "one", "two"),
    [
        (QUICK, "kept", "kept"),
        (BOTH, "passed", "kept"),
        (BOTH | {"K02-tool": "passed"}, "passed", "passed"),
        (BOTH | {"K02-tool": "skipped"}, "passed", "hardware"),
        (BOTH | {"K02-tool": "failed"}, "passed", "failed"),
        ({"K02-tool": "skipped"}, "kept", "hardware"),
        (BOTH | {"K01-sound": "failed"}, "failed", "kept"),
        (BOTH | {"K01-sound": "skipped"}, "failed", "kept"),
        (QUICK | {"K01-fault-broken": "failed"}, "failed", "kept"),
        (QUICK | {"K01-fault-broken": "skipped"}, "failed", "kept"),
        (BOTH | {"K02-sound": "failed", "K02-tool": "passed"}, "passed", "failed"),
    ],
)
def test_a_row_stands_as_its_worst_proof(outcomes: Mapping[str, str], one: str, two: str) -> None:
    """A fault that goes unnoticed fails its row; what did not run this time is taken from the copy; no row passes by a skip."""
    kept = [replace(each, status="kept") for each in table()]
    standings = found(outcomes, kept)
    assert [each.status for each in standings[:2]] == [one, two]
    assert {each.status.partition(":")[0] for each in standings[2:]} == {"not yet"}
    assert standings[1].evidence == ("sound", "tool")


@pytest.mark.usefixtures("two_rows")
def test_a_run_of_a_part_says_nothing_of_the_table() -> None:
    """All the quick tests, or all the real ones with the faults: else the table is neither written nor compared."""
    assert complete(QUICK)
    assert complete(NOTICED | {"K02-tool": "skipped"})
    assert not complete({"K02-tool": "skipped"})
    assert not complete({"K01-sound": "passed", "K01-fault-broken": "passed"})
    assert not complete({})


class Change(TypedDict, total=False):
    """What may differ in a row."""

    id: str
    sentence: str
    status: str
    evidence: tuple[str, ...]


CHANGES: list[tuple[Change, bool]] = [
    ({}, False),
    ({"status": "hardware"}, False),
    ({"status": "failed"}, True),
    ({"status": "not yet: Usable without seeing"}, True),
    ({"id": "K65"}, True),
    ({"sentence": "Every citizen journey is nice."}, True),
    ({"evidence": ("sound",)}, True),
]


@pytest.mark.usefixtures("two_rows")
@pytest.mark.parametrize(("change", "noticed"), CHANGES)
def test_whatever_differs_from_the_copy_is_noticed(change: Change, *, noticed: bool) -> None:
    """Ids, sentences, names and statuses; `hardware` is `passed` where a row has a real check, and nowhere else."""
    now = found(BOTH | {"K02-tool": "passed"}, ())
    kept = [replace(each, **change) if each.id == "K02" else each for each in now]
    assert bool(differences(kept, now)) is noticed
    assert differences([replace(now[0], status="hardware")], now[:1])


def test_the_outcomes_of_a_run_are_collected_with_their_figures() -> None:
    """The worst phase of a test counts; tests of other files do not."""
    outcomes = Outcomes()
    phases: list[tuple[Phase, Outcome]] = [("setup", "passed"), ("call", "failed"), ("teardown", "passed")]
    for phase, outcome in phases:
        outcomes.pytest_runtest_logreport(report(f"{PLACE}test_the_row_holds[K01-sound]", phase, outcome))
    outcomes.pytest_runtest_logreport(report("tests/test_formats.py::test_a_date[K02-sound]", "call", "passed"))
    assert outcomes.seen == {"K01-sound": "failed"}
    assert outcomes.figures == {"K01": {"median": 12}}


def report(place: str, phase: Phase, outcome: Outcome) -> pytest.TestReport:
    """What pytest tells of one phase of a test, with a figure at its end."""
    figure = ("figure", json.dumps(("K01", "median", 12)))
    return pytest.TestReport(place, ("", 0, ""), {}, outcome, None, phase, user_properties=[figure])


@pytest.fixture
def run(two_rows: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str]], int]:
    """The end of a test run in which the tests came out like this, over a table of its own; the exit status."""
    monkeypatch.setattr("kiosk.conformance.TABLE", tmp_path / "table.tsv")
    for name in ("TABLE", "BUILT", "FIGURES"):
        monkeypatch.setattr(f"tests.conformance.outcomes.{name}", tmp_path / {"TABLE": "table.tsv"}.get(name, name))

    def end(outcomes: Mapping[str, str]) -> int:
        plugin, session = Outcomes(), SimpleNamespace(exitstatus=0)
        plugin.seen = dict(outcomes)
        plugin.figures = {"K01": {"median": 12}}
        plugin.pytest_sessionfinish(cast("pytest.Session", session))
        assert bool(plugin.differences) is bool(session.exitstatus)
        return int(session.exitstatus)

    return end


def test_a_run_that_finds_something_else_than_the_copy_fails(
    run: Callable[[Mapping[str, str]], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the tests themselves came to; one command writes the copy, and only it does."""
    assert run(QUICK) == pytest.ExitCode.TESTS_FAILED, "there is no copy yet"
    assert not (tmp_path / "table.tsv").exists()
    assert (tmp_path / "BUILT" / "table.tsv").exists()
    monkeypatch.setenv("KIOSK_WRITE_TABLE", "1")
    assert run(BOTH | {"K02-tool": "skipped"}) == 0
    assert [one.status for one in table()[:2]] == ["passed", "hardware"]
    assert json.loads((tmp_path / "FIGURES").read_text("utf-8")) == {"K01": {"median": 12}}
    monkeypatch.delenv("KIOSK_WRITE_TABLE")
    assert run(QUICK) == 0, "neither the fault nor the real part was run: the copy is taken at its word"
    assert run(QUICK | {"K02-tool": "passed"}) == 0, "here the machine has what the row needs"
    assert run(QUICK | {"K01-fault-broken": "failed"}) == pytest.ExitCode.TESTS_FAILED
    assert run({"K01-sound": "failed"}) == 0, "a part of a run says nothing of the table; its own test fails it"


def test_what_is_written_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file of the table is the table."""
    monkeypatch.setattr("kiosk.conformance.TABLE", tmp_path / "table.tsv")
    (tmp_path / "table.tsv").write_text(written(standings := found({}, ())), "utf-8")
    assert table() == standings


def test_the_command_prints_every_row_on_a_line_of_its_own() -> None:
    """All of them, with status, sentence and evidence, between a title and the counts in both languages."""
    out = StringIO()
    show(Request("conformance"), out, out)
    lines = out.getvalue().splitlines()
    assert lines[:2] == ["Table de conformité", "Conformance table"]
    assert [line.partition("  ")[0] for line in lines[2:-2]] == [row.id for row in rows()]
    for line, one in zip(lines[2:-2], table(), strict=True):
        assert one.sentence in line
        assert all(name in line for name in one.evidence)


def test_the_command_tells_programs_the_same() -> None:
    """As JSON, with the clauses that a row answers to."""
    out = StringIO()
    show(Request("conformance", as_json=True), out, StringIO())
    told = json.loads(out.getvalue())
    assert [(one["id"], one["status"], tuple(one["evidence"])) for one in told] == [(one.id, one.status, one.evidence) for one in table()]
    assert all(one["clauses"] and one["how"] for one in told)


def test_a_row_that_fails_is_an_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script sees it without reading."""
    monkeypatch.setattr("kiosk.commands.conformance.table", lambda: (Standing("K01", "x", "failed", ("y",)),))
    assert show(Request("conformance"), out := StringIO(), err := StringIO()) == 1
    assert "échoué · failed" in out.getvalue()
    assert "failed: 1" in err.getvalue()

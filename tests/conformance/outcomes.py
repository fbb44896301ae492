"""The part of a test run that writes the conformance table, and fails the run where it differs from the copy kept.

`KIOSK_WRITE_TABLE=1 pytest tests/conformance` and the same with `-m real` bring the copy up to date.
"""

import json
import os
from pathlib import Path

import pytest

from kiosk.conformance import TABLE, table, written

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "build" / "conformance"
FIGURES = ROOT / "docs" / "conformance-figures.json"
PLACE = "tests/conformance/test_rows.py::"
WORST = ("passed", "skipped", "failed")


class Outcomes:
    """Collects what came of each test of the table. Under xdist it stands in the process that hands out the work."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}
        """By the id of the test, the worst of its phases."""
        self.figures: dict[str, dict[str, float]] = {}
        self.differences: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One phase of one test is over."""
        if not report.nodeid.startswith(PLACE):
            return
        id = report.nodeid.partition("[")[2].removesuffix("]")
        self.seen[id] = max(self.seen.get(id, "passed"), report.outcome, key=WORST.index)
        if report.when == "teardown" and "-fault-" not in id:
            for row, name, number in (json.loads(str(text)) for kind, text in report.user_properties if kind == "figure"):
                self.figures.setdefault(row, {})[name] = number

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the table when enough of it ran; another one than the copy fails the run."""
        if not self.seen:
            return
        from tests.conformance.table import complete, differences, found  # reads every check: only a run of the table pays

        if not complete(self.seen):
            return
        kept = table() if TABLE.exists() else ()
        now = found(self.seen, kept)
        self._write(BUILT / "table.tsv", written(now))
        self._write_figures(BUILT / FIGURES.name)
        if os.environ.get("KIOSK_WRITE_TABLE") == "1":
            self._write(TABLE, written(now))
            self._write_figures(FIGURES)
        elif changed := differences(kept, now):
            self.differences = changed
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say which rows differ, and how the copy is brought up to date."""
        if self.differences:
            terminalreporter.section("the conformance table differs from its copy", red=True)
            for line in self.differences:
                terminalreporter.write_line(line)
            terminalreporter.write_line(f"{TABLE.relative_to(ROOT)} is written by KIOSK_WRITE_TABLE=1 pytest tests/conformance")

    def _write_figures(self, path: Path) -> None:
        """Those of this run over those of the last one: the quick run knows nothing of the real ones."""
        known = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
        for row, figures in self.figures.items():
            known[row] = known.get(row, {}) | figures
        self._write(path, json.dumps(known, indent=1, sort_keys=True) + "\n")

    def _write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

"""What a run found, written for people and for other programs."""

import json
import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from tests.bench.goals import Finding, as_data
from tests.bench.measures import Samples

DOCS = Path(__file__).parents[2] / "docs"
HEAD = """# How fast the kiosk is

Ratios to a stock Textual form (`tests/bench/programs/stock_form.py`), measured on the real `kiosk --demo` in a pseudo-terminal,
all programs in turn within one run: times of one machine mean little, ratios inside one run do. Written by `pytest -m bench`;
the raw figures are in `bench.json`. Processor time is that of all processes of a program, up to the first page. The kiosk is two
then: one that serves, one that waits for it to end. perf-P14 was set for one process and is held by the larger of the two
(`start_rss`); beside it stands, without a bound, what all of a program's processes take together (`start_pss`: proportional
set size, a page that two share counts half for each). Compiled files, perf-P3, are proved by `tests/packaging/test_wheel.py`.

"""


def write(run: Samples, found: list[Finding], rounds: int, floor_p95: float) -> None:
    """Both files, in `docs/`."""
    machine = {
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "textual": version("textual"),
        "rounds": rounds,
        "floor_p95_ms": round(floor_p95, 2),
    }
    data = {"machine": machine, "goals": as_data(found), "medians": medians(run)}
    DOCS.mkdir(exist_ok=True)
    (DOCS / "bench.json").write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (DOCS / "bench.md").write_text(HEAD + table(found) + foot(machine) + medians_table(run), "utf-8")


def medians(run: Samples) -> dict[str, dict[str, float]]:
    """The middle figure of every measure, by program."""
    found: dict[str, dict[str, float]] = {}
    for program, measure in run.values:
        found.setdefault(program, {})[measure] = round(run.median(program, measure), 3)
    return found


def table(found: list[Finding]) -> str:
    """The floors and what was found."""
    lines = ["| goal | what | found | at most | held |", "|---|---|---|---|---|"]
    lines += [
        f"| {each.id} | {each.what} | {each.found:g} {each.unit} | {each.floor:g} | {'yes' if each.held else '**no**'} |" for each in found
    ]
    return "\n".join(lines) + "\n"


def foot(machine: Mapping[str, object]) -> str:
    """On what it was measured."""
    said = "\n".join(f"- {name}: {value}" for name, value in machine.items())
    return f"\nMeasured on:\n\n{said}\n\nMiddle figures (ms, bytes, KiB; `cpu` is processor time):\n\n"


def medians_table(run: Samples) -> str:
    """Every measure, a column a program."""
    by_program = medians(run)
    measures = sorted({measure for figures in by_program.values() for measure in figures})
    lines = ["| measure | " + " | ".join(by_program) + " |", "|---" * (len(by_program) + 1) + "|"]
    for measure in measures:
        cells = (f"{figures[measure]:g}" if measure in figures else "" for figures in by_program.values())
        lines.append(f"| {measure} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"

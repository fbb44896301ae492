"""The floors to hold, and what one run found of them."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from tests.bench.measures import Samples


@dataclass(frozen=True)
class Goal:
    """One floor. `found` reads the figure from a run; at most `floor` holds it."""

    id: str
    what: str
    floor: float
    found: Callable[[Samples], float]
    unit: str = "×"


@dataclass(frozen=True)
class Finding:
    """What a run found of a goal."""

    id: str
    what: str
    found: float
    floor: float
    unit: str

    @property
    def held(self) -> bool:
        """Whether the floor holds."""
        return self.found <= self.floor


def ratio(program: str, other: str, measure: str) -> Callable[[Samples], float]:
    """The middle figure of one program, divided by that of another."""
    return lambda run: run.ratio(program, other, measure)


GOALS = (
    Goal("perf-P1", "start: processor time to the first page / stock form", 1.15, ratio("kiosk", "stock", "start_cpu")),
    Goal("perf-P2", "start: time to the first page / stock form", 1.15, ratio("kiosk", "stock", "start_ms")),
    Goal("perf-P2 lost", "keys lost that were pressed at the first paint", 0, lambda run: sum(run.of("kiosk", "start_lost")), "keys"),
    Goal("perf-P5", "a key: processor time on the fullest page / on one field", 1.20, ratio("kiosk wide", "kiosk one", "key_cpu")),
    Goal("perf-P6 plain", "a key: processor time without the readable driver / stock form", 0.85, ratio("kiosk plain", "stock", "key_cpu")),
    Goal("perf-P6", "a key: processor time / stock form", 1.30, ratio("kiosk form", "stock", "key_cpu")),
    Goal("perf-P6 of 50", "a key: processor time / stock form of 50 fields", 0.65, ratio("kiosk form", "stock 50", "key_cpu")),
    Goal("perf-P9", "Tab: bytes / stock form", 0.10, ratio("kiosk form", "stock", "tab_bytes")),
    Goal("perf-P9 writes", "Tab: writes", 1, lambda run: run.median("kiosk form", "tab_writes"), "writes"),
    Goal("perf-P10", "a page of the form is on the screen, 19 of 20 times", 50, lambda run: run.p95("kiosk", "page_ms"), "ms"),
    Goal("perf-P12", "nobody types: bytes a second", 0, lambda run: max(run.of("kiosk form", "idle_bytes")), "bytes/s"),
    Goal("perf-P12 processor", "nobody types: processor time / stock form", 0.25, ratio("kiosk form", "stock", "idle_cpu")),
    Goal("perf-P12 wakes", "nobody types: wake-ups a second", 10, lambda run: round(run.median("kiosk form", "idle_wakes")), "/s"),
    Goal("perf-P14", "memory at the first paint / stock form", 1.15, ratio("kiosk", "stock", "start_rss")),
    Goal("perf-P18 start", "start with every section / with one section", 1.10, ratio("kiosk", "kiosk small", "start_cpu")),
    Goal("perf-P18 page", "page change with every section / with one section", 1.10, ratio("kiosk", "kiosk small", "page_cpu")),
)  # fmt: skip
"""perf-P3 (compiled files) is proved by `tests/packaging/test_wheel.py`."""

FLOOR_P95 = 5.0
"""Milliseconds in which a program that only echoes shows a key, 19 of 20 times: beyond, the machine was busy and the run is void."""


def findings(run: Samples) -> list[Finding]:
    """Every goal, as this run found it."""
    return [Finding(goal.id, goal.what, round(goal.found(run), 3), goal.floor, goal.unit) for goal in GOALS]


def as_data(found: list[Finding]) -> list[dict[str, object]]:
    """The same for a JSON file."""
    return [{**asdict(each), "held": each.held} for each in found]

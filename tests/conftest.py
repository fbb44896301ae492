"""What every test may lean on: the counts, and a profile of hypothesis that follows them."""

import gc
import os
import tomllib
from collections.abc import Generator
from functools import partial
from pathlib import Path
from shutil import rmtree

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer

from tests.conformance.outcomes import Outcomes
from tests.conformance.rows import HARDWARE
from tests.dealing import ONE_BY_ONE, Dealing
from tests.memory import moved

ROOT = Path(__file__).parent.parent
FULL = os.environ.get("KIOSK_COUNTS") == "full"
_COUNTS: dict[str, dict[str, int]] = tomllib.loads((ROOT / "tests" / "counts.toml").read_text("utf-8"))
QUICK = _COUNTS["quick"]
COUNTS = dict(_COUNTS["full"] if FULL else QUICK)

COLLECTED = (5_000, 20, 20)
"""Objects, then rounds, after which garbage is looked for: seldomer than usual, for pages and forms are many and live long."""

settings.register_profile("kiosk", max_examples=COUNTS["hypothesis"], deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--no-skips`: where every tool has been installed, a test that cannot run is a defect of the set-up."""
    parser.addoption("--no-skips", action="store_true", help="a skipped test fails")


def pytest_configure(config: pytest.Config) -> None:
    """The process that sees every outcome writes the conformance table, and says where all of them write."""
    if hasattr(config, "workerinput"):
        return
    config.pluginmanager.register(Outcomes())
    if folder := moved():
        config.add_cleanup(partial(rmtree, folder, ignore_errors=True))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Dealing | None:
    """Where nobody asked for another way of dealing."""
    return Dealing(config, log) if config.getvalue("dist") == "load" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is dealt one by one comes last."""
    items.sort(key=lambda item: item.nodeid.startswith(ONE_BY_ONE))


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the collector of garbage, which would look at all of it again and again, passes it by."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure under `--no-skips`, unless the machine itself is what is missing."""
    report = yield
    if report.skipped and item.config.getoption("--no-skips") and HARDWARE not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"skipped under --no-skips: {report.longrepr}"
    return report

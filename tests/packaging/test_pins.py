"""The lock files pin everything the project asks for, by hash, and name no place to get it from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = [*PROJECT["project"]["dependencies"], *(each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra)]
LOCKS = {"requirements.lock": RUN, "requirements-dev.lock": [*RUN, *PROJECT["dependency-groups"]["dev"]]}
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)")


def pins(lock: str) -> dict[str, Version]:
    """Package and version, of every line that pins one."""
    found = (PIN.match(line) for line in (ROOT / lock).read_text("utf-8").splitlines())
    return {pin[1]: Version(pin[2]) for pin in found if pin}


@pytest.mark.parametrize("lock", LOCKS)
def test_each_thing_asked_for_is_pinned_at_a_version_that_was_asked_for(lock: str) -> None:
    """A dependency added to the project and forgotten in the lock is seen here."""
    pinned = pins(lock)
    for asked in map(Requirement, LOCKS[lock]):
        assert asked.specifier.contains(pinned[canonicalize_name(asked.name)]), asked


@pytest.mark.parametrize("lock", LOCKS)
def test_each_pin_has_a_hash(lock: str) -> None:
    """Between one pin and the next stands at least one hash."""
    blocks = re.split(r"(?m)^(?=[a-z0-9-]+==)", (ROOT / lock).read_text("utf-8"))
    assert all("--hash=sha256:" in block for block in blocks if block.strip())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    """Where packages come from is the machine's business."""
    assert not re.search(r"://|--index|--find-links|--extra", (ROOT / lock).read_text("utf-8"))


def test_both_locks_agree() -> None:
    """What is tested is what runs."""
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()

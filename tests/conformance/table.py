"""The table as the run found it: which tests prove a row, how it stands after them, and what differs from the copy kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.conformance import NOT_YET, Row, Standing, rows
from tests.conformance.checks import CHECKS, LONG, REAL
from tests.conformance.faults import FAULTS
from tests.conformance.rows import Check, Fault

Outcomes = Mapping[str, str]
"""Id of a test -> `passed`, `failed` or `skipped`."""
EITHER = {"passed", "hardware"}
"""Equal where a row needs a real machine: one has it, another has not."""


@dataclass(frozen=True)
class Proofs:
    """The ids of the tests of one row."""

    quick: tuple[str, ...]
    """Of its checks."""
    faults: tuple[str, ...]
    """Of what its checks notice; run with the real ones."""
    real: tuple[str, ...]
    """Of its checks with real tools, or with whole kiosks."""
    names: tuple[str, ...]
    """Of all its checks."""


def name(made: Check | Fault) -> str:
    """The sentence that a check or a fault is called by."""
    return str(getattr(made, "__name__", made))


def check_id(id: str, check: Check) -> str:
    """Of the test of a check, under a row."""
    return f"{id}-{name(check)}"


def fault_id(id: str, fault: Fault) -> str:
    """Of the test of a fault, under a row."""
    return f"{id}-fault-{name(fault)}"


def proofs(id: str) -> Proofs:
    """What has to run to know how a row stands."""
    checks, real = CHECKS.get(id, ()), REAL.get(id, ())
    faults = (fault_id(id, one) for one in FAULTS.get(id, ())) if checks or LONG.get(id) else ()
    names = (name(one) for one in (*checks, *real))
    return Proofs(tuple(check_id(id, one) for one in checks), tuple(faults), tuple(check_id(id, one) for one in real), tuple(names))


def complete(outcomes: Outcomes) -> bool:
    """Whether all the quick tests of the table ran, or all the real ones: else nothing can be said of it."""
    every = [proofs(row.id) for row in rows()]
    quick, real = {id for one in every for id in one.quick}, {id for one in every for id in (*one.faults, *one.real)}
    return any(part and part <= outcomes.keys() for part in (quick, real))


def found(outcomes: Outcomes, kept: Iterable[Standing]) -> tuple[Standing, ...]:
    """Every row as it stands; where a part of its proofs did not run this time, the copy is taken at its word."""
    before = {one.id: one.status for one in kept}
    return tuple(Standing(row.id, row.sentence, _status(row, outcomes, before), proofs(row.id).names) for row in rows())


def _status(row: Row, outcomes: Outcomes, before: Mapping[str, str]) -> str:
    wanted = proofs(row.id)
    if not wanted.names:
        return f"{NOT_YET}{row.issue}"
    said = [outcomes.get(id) for id in (*wanted.quick, *wanted.faults, *wanted.real)]
    if "failed" in said or any(outcomes.get(id) == "skipped" for id in (*wanted.quick, *wanted.faults)):
        return "failed"
    if "skipped" in said:
        return "hardware"
    return "passed" if None not in said else before.get(row.id, f"{NOT_YET}{row.issue}")


def differences(kept: Iterable[Standing], now: Iterable[Standing]) -> list[str]:
    """One sentence for each row whose id, sentence, evidence or status differs; figures are no part of it."""
    old, new = {one.id: one for one in kept}, {one.id: one for one in now}
    changed = (id for id in sorted(old.keys() | new.keys()) if not _same(old.get(id), new.get(id)))
    return [f"{id}: kept {_told(old.get(id))}, found {_told(new.get(id))}" for id in changed]


def _same(old: Standing | None, new: Standing | None) -> bool:
    if old is None or new is None or (old.sentence, old.evidence) != (new.sentence, new.evidence):
        return False
    return old.status == new.status or (bool(REAL.get(old.id)) and {old.status, new.status} <= EITHER)


def _told(one: Standing | None) -> str:
    return "nothing" if one is None else f"« {one.sentence[:30]}… » {one.status} [{' '.join(one.evidence)}]"

"""The conformance table: 107 rows that are asked of the kiosk, and how each stands after the last run of its checks.

64 rows are of accessibility (`K01` to `K64`), 43 of identity, sessions and privacy (`S01` to `S43`).

`rows.tsv` is what is asked, and never changes; `table.tsv` is written by the tests of `tests/conformance/`, which fail when
it tells anything else than what they found.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROWS, TABLE = HERE / "rows.tsv", HERE / "table.tsv"
NOT_YET = "not yet: "
"""What a status begins with when no check proves the row; the name of the piece of work that brings it follows."""
HEAD = "id\tsentence\tstatus\tevidence"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, as it is asked."""

    id: str
    """`K01` to `K64`, `S01` to `S43`."""
    group: str
    sentence: str
    clauses: str
    """The clauses of the standards and laws, or the threats, that it answers to."""
    how: str
    """How it is to be tested."""
    wave: str
    issue: str
    """The piece of work that brings it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a row stands."""

    id: str
    sentence: str
    status: str
    """`passed`, `failed`, `hardware` (a real machine decides), or `not yet: ` and the piece of work."""
    evidence: tuple[str, ...]
    """The names of the checks that prove it."""


def rows() -> tuple[Row, ...]:
    """All 107, in their order."""
    return tuple(Row(*line.split("\t")) for line in _lines(ROWS))


def table() -> tuple[Standing, ...]:
    """How each row stands, in the same order, as the tests last wrote it."""
    cells = (line.split("\t") for line in _lines(TABLE))
    return tuple(Standing(id, sentence, status, tuple(evidence.split())) for id, sentence, status, evidence in cells)


def written(standings: Iterable[Standing]) -> str:
    """The table as the text of its file."""
    lines = ("\t".join((one.id, one.sentence, one.status, " ".join(one.evidence))) for one in standings)
    return "\n".join((HEAD, *lines)) + "\n"


def _lines(path: Path) -> list[str]:
    """The lines below the head."""
    return path.read_text("utf-8").removesuffix("\n").split("\n")[1:]

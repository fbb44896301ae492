"""`kiosk conformance`: how each of the 107 rows of the conformance table stands, one line a row."""

import json
from collections import Counter
from dataclasses import asdict
from typing import TextIO

from kiosk.commands.request import Request, both
from kiosk.conformance import Standing, rows, table
from kiosk.words import LANGS, say

FAILED = 1
"""Exit code: some row fails."""


def show(request: Request, out: TextIO, err: TextIO) -> int:
    """Print the table, for a person or as JSON; 0, or 1 when a row fails."""
    standings = table()
    failed = any(one.status == "failed" for one in standings)
    if request.as_json:
        _as_json(standings, out)
    else:
        _as_lines(standings, out)
        _counts(standings, err if failed else out)
    return FAILED if failed else 0


def _as_json(standings: tuple[Standing, ...], out: TextIO) -> None:
    """Everything that is known of each row."""
    asked = {row.id: asdict(row) for row in rows()}
    json.dump([asked[one.id] | asdict(one) for one in standings], out, ensure_ascii=False, indent=1)
    out.write("\n")


def _as_lines(standings: tuple[Standing, ...], out: TextIO) -> None:
    """The title and each status in both languages; the rows as they are asked, in English."""
    both(out, "conformance.title")
    told = [_told(one) for one in standings]
    width = max(len(status) for status in told)
    out.writelines(f"{one.id}  {status:<{width}}  {one.sentence}{_evidence(one)}\n" for one, status in zip(standings, told, strict=True))


def _counts(standings: tuple[Standing, ...], out: TextIO) -> None:
    """How many rows stand how."""
    count = Counter(one.status.partition(":")[0].replace(" ", "_") for one in standings)
    both(out, "conformance.count", **{name: count[name] for name in ("passed", "failed", "hardware", "not_yet")})


def _told(one: Standing) -> str:
    """A status in both languages, and the piece of work that a row waits for."""
    status, _, issue = one.status.partition(": ")
    said = " · ".join(say(f"conformance.{status.replace(' ', '_')}", lang) for lang in LANGS)
    return f"{said} ({issue})" if issue else said


def _evidence(one: Standing) -> str:
    return f"  [{', '.join(one.evidence)}]" if one.evidence else ""

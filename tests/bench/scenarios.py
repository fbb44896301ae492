"""The programs that are measured, the way to the page that is measured, and one interleaved run of them all."""

import random
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from tests.bench import measures
from tests.bench.measures import Samples
from tests.bench.seed import draft_before
from tests.bench.terminal import Program

ROOT = Path(__file__).parents[2]
ENTER, ESCAPE, PAGE_DOWN, F2, F3 = "\r", "\x1b", "\x1b[6~", "\x1bOQ", "\x1bOR"
Keys: TypeAlias = tuple[tuple[str, str], ...]
TO_RESUME = ((ENTER, "Que voulez-vous faire"), ("2", "Treize signes"))
TO_CHECK = (
    (ENTER, "Que voulez-vous faire"),
    ("1", "Choisir un programme"),
    ("2", "page 1 de 3"),
    (ENTER, "page 2 de 3"),
    (ENTER, "page 3 de 3"),
    (ENTER, "À garder comme une clé"),
    (ENTER, "questions 1 à"),
    ("1", "> 1 (o)"),
    (ENTER, "> 1 ( )"),
    ("1", "> 1 (o)"),
    (ENTER, "> 1 ( )"),
    ("1", "> 1 (o)"),
    (ENTER, "questions 4 à"),
)
"""From the welcome page to the second page of questions of a new draft."""


def python(name: str, *words: str, ready: str, keys: Keys = (), wide: bool = False) -> Program:
    """A program of this interpreter, started in the checkout, on 80x24 cells or 128x36."""
    columns, rows = (128, 36) if wide else (80, 24)
    return Program(name, (sys.executable, *words), ready, keys, columns, rows, folder=ROOT)


def kiosk(name: str, *words: str, keys: Keys = (), wide: bool = False, change: str = "") -> Program:
    """The kiosk's demonstration, or a changed kiosk's."""
    run = ("-m", "tests.bench.programs.kiosk_variant", change) if change else ("-m", "kiosk")
    return python(name, *run, "--demo", *words, ready="< Commencer >", keys=keys, wide=wide)


STOCK = python("stock", "-m", "tests.bench.programs.stock_form", ready="I agree")
STOCK_50 = python("stock 50", "-m", "tests.bench.programs.stock_form", "50", ready="PAGE ONE")
FLOOR = python("floor", "-I", "tests/bench/programs/floor.py", ready="PAGE ONE")


def run(rounds: int) -> Samples:
    """Measure everything, program after program in a new order each round."""
    samples, order = Samples(), random.Random(1)
    with TemporaryDirectory(prefix="kiosk-bench-") as folder:
        code = draft_before("section2_identity", Path(folder))
        steps = _steps(folder, code, samples)
        for _ in range(rounds):
            order.shuffle(steps)
            for step in steps:
                step()
    return samples


def _steps(folder: str, code: str, samples: Samples) -> list[Callable[[], None]]:
    """One round."""
    to_name = (*TO_RESUME, (code, code), (ENTER, "Enregistré"), (ENTER, "Nom de famille │"))
    form = kiosk("kiosk form", "--data", folder, keys=to_name)
    wide = kiosk("kiosk wide", "--data", folder, keys=to_name, wide=True)
    one = kiosk("kiosk one", keys=TO_RESUME, wide=True)
    plain = kiosk("kiosk plain", "--data", folder, keys=to_name, change="plain")
    first, small = kiosk("kiosk"), kiosk("kiosk small", change="small")
    whole, part = kiosk("kiosk", keys=TO_CHECK), kiosk("kiosk small", keys=TO_CHECK, change="small")
    there, back = (PAGE_DOWN, "questions 4 à"), (ESCAPE, "questions 1 à")
    starts = [partial(measures.start, STOCK, samples, "z", "z")] + [
        partial(measures.start, each, samples, ENTER, "Que voulez-vous faire") for each in (first, small)
    ]
    return [
        *starts * 4,
        *(partial(measures.keys, each, samples) for each in (FLOOR, STOCK, STOCK_50, form, wide, one, plain)),
        *(partial(measures.tabs, each, samples) for each in (STOCK, form)),
        *(partial(measures.pages, each, samples, there, back) for each in (whole, part)),
        partial(measures.pages, STOCK, samples, (F2, "REVIEW PAGE"), (F3, "PAGE ONE")),
        *(partial(measures.idle, each, samples) for each in (STOCK, form)),
    ]

"""What is measured of one running program; every figure lands in a `Samples`, and each call is one round."""

import random
import time
from collections import defaultdict
from functools import partial
from statistics import median, quantiles

from tests.bench.process import cpu_ms, fair_kib, wake_ups
from tests.bench.terminal import Program, Silent, Terminal

ERASE = "\x7f"
LETTERS = "zqxjkvwy"


class Samples:
    """Figures by program and measure."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], list[float]] = defaultdict(list)

    def add(self, program: str, **figures: float) -> None:
        """Keep some figures of one program."""
        for measure, value in figures.items():
            self.values[program, measure].append(value)

    def of(self, program: str, measure: str) -> list[float]:
        """All the figures of one measure. Raises KeyError where none was taken."""
        if not (found := self.values.get((program, measure))):
            raise KeyError(f"{measure} of {program} was not measured")
        return found

    def median(self, program: str, measure: str) -> float:
        """The middle one."""
        return median(self.of(program, measure))

    def p95(self, program: str, measure: str) -> float:
        """What 19 of 20 stay under."""
        found = self.of(program, measure)
        return quantiles(found, n=20, method="inclusive")[-1] if len(found) > 1 else found[0]

    def ratio(self, program: str, other: str, measure: str) -> float:
        """The middle figure of one program, divided by that of another."""
        return self.median(program, measure) / self.median(other, measure)


def _more(terminal: Terminal, letter: str, before: int) -> bool:
    return terminal.text().count(letter) > before


def _erased(terminal: Terminal, blank: int) -> bool:
    return terminal.text().count(LETTERS[0]) == blank


def _changed(terminal: Terminal, before: object) -> bool:
    return terminal.looks() != before


def reach(terminal: Terminal, program: Program) -> None:
    """Go from the first page to the one that is measured."""
    terminal.show(program.ready)
    terminal.settle()
    for keys, words in program.keys:
        terminal.press(keys)
        terminal.show(words)
        terminal.settle(0.05)


def start(program: Program, samples: Samples, probe: str, answer: str) -> None:
    """From nothing to the first page: time, processor, memory; and whether a key pressed at that moment is lost."""
    with Terminal(program, watched=True) as terminal:
        painted = terminal.show(program.ready)
        used = terminal.used
        assert used is not None
        terminal.press(probe)
        samples.add(program.name, start_pss=fair_kib(terminal.pid))  # slow: after the key, which is pressed at the first paint
        try:
            samples.add(program.name, start_accepts=(terminal.show(answer, 10.0) - terminal.began) * 1e3, start_lost=0)
        except Silent:
            samples.add(program.name, start_lost=1)
        samples.add(program.name, start_ms=(painted - terminal.began) * 1e3, start_cpu=used.cpu_ms, start_rss=used.resident_kib)


def keys(program: Program, samples: Samples, count: int = 40) -> None:
    """A letter at the pace of a person: when it is seen, its processor time and its bytes."""
    pace = random.Random(7)
    with Terminal(program) as terminal:
        reach(terminal, program)
        blank = terminal.text().count(LETTERS[0])
        for number in range(count):
            letter = LETTERS[number % len(LETTERS)]
            if number and number % len(LETTERS) == 0:
                terminal.press(ERASE * len(LETTERS))
                terminal.wait(partial(_erased, terminal, blank))
            terminal.settle(pace.uniform(0.05, 0.1), 0.1)
            before, used, written = terminal.text().count(letter), cpu_ms(terminal.pid), terminal.bytes
            sent = terminal.press(letter)
            seen = terminal.wait(partial(_more, terminal, letter, before))
            terminal.settle(0.03, 0.5)
            samples.add(program.name, key_ms=(seen - sent) * 1e3, key_cpu=cpu_ms(terminal.pid) - used, key_bytes=terminal.bytes - written)


def tabs(program: Program, samples: Samples, count: int = 20) -> None:
    """Tab: the bytes it takes, in how many pieces, and when the last has come."""
    with Terminal(program) as terminal:
        reach(terminal, program)
        for _ in range(count):
            terminal.settle(0.05)
            before, written, reads = terminal.looks(), terminal.bytes, terminal.reads
            sent = terminal.press("\t")
            terminal.wait(partial(_changed, terminal, before))
            done = terminal.settle(0.06, 1.0)
            samples.add(program.name, tab_ms=(done - sent) * 1e3, tab_bytes=terminal.bytes - written, tab_writes=terminal.reads - reads)


def pages(program: Program, samples: Samples, there: tuple[str, str], back: tuple[str, str], count: int = 10) -> None:
    """There and back: when the page there can be read. The way back is not counted: a lone Escape waits for what may follow it."""
    with Terminal(program) as terminal:
        reach(terminal, program)
        for _ in range(count):
            terminal.press(back[0])
            terminal.show(back[1])
            terminal.settle(0.2)
            used = cpu_ms(terminal.pid)
            sent = terminal.press(there[0])
            shown = terminal.show(there[1])
            terminal.settle(0.08, 1.0)
            samples.add(program.name, page_ms=(shown - sent) * 1e3, page_cpu=cpu_ms(terminal.pid) - used)


def idle(program: Program, samples: Samples, seconds: float = 10.0) -> None:
    """Nobody types: bytes, processor and wake-ups a second."""
    with Terminal(program) as terminal:
        reach(terminal, program)
        terminal.settle(1.0, 10.0)
        used, woken, written, began = cpu_ms(terminal.pid), wake_ups(terminal.pid), terminal.bytes, time.perf_counter()
        while (left := began + seconds - time.perf_counter()) > 0:
            terminal.settle(left, left)
        spent = time.perf_counter() - began
        samples.add(
            program.name,
            idle_bytes=(terminal.bytes - written) / spent,
            idle_cpu=(cpu_ms(terminal.pid) - used) / spent,
            idle_wakes=(wake_ups(terminal.pid) - woken) / spent,
        )

"""The command grammar: what a line of words asks for, and where it is done. No face is made here."""

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from kiosk.commands.request import NotUnderstood, Request, both

__all__ = ["GRAMMAR", "USAGE", "NotUnderstood", "parse", "run", "usage"]

USAGE = 2
"""Exit code: the words are not understood, or a file or a setting cannot be read."""
GRAMMAR = (
    ("kiosk [lines] [--demo[=services]] [--data DIR]", "cli.serve"),
    ("kiosk programs check PROGRAM [--cases F.tsv] [--people F.json] [--json]", "cli.check"),
    ("kiosk forms lint PROGRAM", "cli.lint"),
    ("kiosk forms graph PROGRAM", "cli.graph"),
    ("kiosk forms walk PROGRAM [--seeds N]", "cli.walk"),
    ("kiosk forms preview PROGRAM --person P [--lang fr|en]", "cli.preview"),
    ("kiosk forms explain PROGRAM QUESTION --person P", "cli.explain"),
    ("kiosk doctor [--data DIR]", "cli.doctor"),
    ("kiosk settings [--data DIR]", "cli.settings"),
    ("kiosk conformance [--json]", "cli.conformance"),
    ("kiosk staff [--data DIR]", "cli.staff"),
    ("kiosk staff lines [--data DIR]", "cli.staff_lines"),
    ("kiosk staff add NAME --role agent|supervisor|auditor", "cli.staff_add"),
    ("kiosk staff card NAME", "cli.staff_card"),
    ("kiosk staff remove NAME", "cli.staff_remove"),
    ("kiosk centre import FILE [--data DIR]", "cli.centre_import"),
    ("kiosk audit verify [--receipt CODE] [--data DIR]", "cli.audit"),
    ("kiosk keys rotate [--data DIR]", "cli.keys_rotate"),
    ("kiosk print-test [--printer P] [--data DIR]", "cli.print_test"),
    ("kiosk sizes --screen INCHES --distance MM [--grid 53x15]", "cli.sizes"),
)
"""Every command, as it is typed, and the words that say what it does."""


def parse(argv: Sequence[str]) -> Request:
    """Understand a command line; options stand before or after the word. Raises NotUnderstood."""
    if (start := _start(argv)) is not None:
        return start
    from kiosk.commands.grammar import understand

    return understand(argv)


def _start(argv: Sequence[str]) -> Request | None:
    """A start without a command, where it is written plainly: the first page does not wait for the grammar of all the others."""
    demo, services, data = False, False, None
    words = iter(argv)
    for word in words:
        if word in ("--demo", "--demo=services"):
            demo, services = True, services or word != "--demo"
        elif word == "--data" and not (folder := next(words, "-")).startswith("-"):
            data = Path(folder)
        else:
            return None
    return Request(demo=demo, services=services, data=data)


def usage(out: TextIO, *, understood: bool) -> int:
    """Say in both languages what there is; the exit code."""
    if not understood:
        both(out, "cli.not_understood")
    both(out, "cli.usage")
    for typed, does in GRAMMAR:
        out.write(f"\n  {typed}\n")
        both(out, does, "      ")
    return 0 if understood else USAGE


def run(request: Request, out: TextIO, err: TextIO) -> int:
    """Do a command that is no face; the exit code. Raises SettingsError, StoreUnavailable."""
    from kiosk.commands.table import COMMANDS

    return COMMANDS[request.word](request, out, err)

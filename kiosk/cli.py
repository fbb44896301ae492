"""The command grammar: what a line of words asks for, and where it is done. No face is made here."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from kiosk.commands.request import Request, both
from kiosk.words import LANGS

USAGE = 2
"""Exit code: the words are not understood, or a file or a setting cannot be read."""
LONGEST = 100_000
"""A screen or a distance is shorter than this, in inches or millimetres."""
GRAMMAR = (
    ("kiosk [lines] [--demo] [--data DIR]", "cli.serve"),
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
    ("kiosk audit verify [--receipt CODE] [--data DIR]", "cli.audit"),
    ("kiosk print-test [--printer P] [--data DIR]", "cli.print_test"),
    ("kiosk sizes --screen INCHES --distance MM [--grid 53x15]", "cli.sizes"),
)
"""Every command, as it is typed, and the words that say what it does."""


class NotUnderstood(Exception):
    """The words are no command. `help` is true when the person asked what there is."""

    def __init__(self, *, help: bool = False) -> None:
        """Keep whether help was asked for."""
        super().__init__()
        self.help = help


class _Parser(argparse.ArgumentParser):
    """Refuses in our words: argparse would answer in English, and leave the process."""

    def error(self, message: str) -> NoReturn:
        raise NotUnderstood from ValueError(message)


def parse(argv: Sequence[str]) -> Request:
    """Understand a command line; options stand before or after the word. Raises NotUnderstood."""
    found = vars(_parser().parse_args(list(argv)))
    if found.pop("help", False):
        raise NotUnderstood(help=True)
    word = " ".join(part for part in (found.pop("word", None), found.pop("deed", None)) if part)
    return Request(word=word, **found)


def _parser() -> _Parser:
    parser = _Parser(prog="kiosk", parents=[_common()], add_help=False, allow_abbrev=False)
    words = parser.add_subparsers(dest="word", parser_class=_Parser)
    for word in ("lines", "doctor", "settings"):
        words.add_parser(word, parents=[_common()], add_help=False, allow_abbrev=False)
    test = words.add_parser("print-test", parents=[_common()], add_help=False, allow_abbrev=False)
    test.add_argument("--printer", default="")
    _staff(words)
    verify = _words_of(words, "audit", "verify")
    verify.add_argument("--receipt", default="")
    _sizes(words.add_parser("sizes", parents=[_common()], add_help=False, allow_abbrev=False))
    table = words.add_parser("conformance", parents=[_common()], add_help=False, allow_abbrev=False)
    table.add_argument("--json", action="store_true", dest="as_json")
    check = _deeds(words, "programs", ("check",))["check"]
    check.add_argument("--cases", type=Path)
    check.add_argument("--people", type=Path)
    check.add_argument("--json", action="store_true", dest="as_json")
    forms = _deeds(words, "forms", ("lint", "graph", "walk", "preview", "explain"))
    forms["walk"].add_argument("--seeds", type=int, default=100)
    forms["explain"].add_argument("question")
    for deed in ("preview", "explain"):
        forms[deed].add_argument("--person", required=True)
    forms["preview"].add_argument("--lang", choices=LANGS, default="fr")
    return parser


def _sizes(parser: _Parser) -> None:
    parser.add_argument("--screen", type=_measure, required=True)
    parser.add_argument("--distance", type=_measure, required=True)
    parser.add_argument("--grid", type=_grid)


def _measure(text: str) -> float:
    """A length above zero. Raises ValueError."""
    found = float(text.replace(",", "."))
    if not 0 < found < LONGEST:
        raise ValueError(text)
    return found


def _grid(text: str) -> tuple[int, int]:
    """Columns and rows: `53x15`, none fewer than pages need. Raises ValueError."""
    from kiosk.sizes import SMALLEST

    columns, rows = (int(part) for part in text.lower().replace("×", "x").split("x"))
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        raise ValueError(text)
    return columns, rows


def _common() -> _Parser:
    """The options that stand anywhere; one not given says nothing, so that the other place may have given it."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("-h", "--help", action="store_true")
    common.add_argument("--demo", action="store_true")
    common.add_argument("--data", type=Path)
    return common


def _deeds(words: "argparse._SubParsersAction[_Parser]", word: str, names: tuple[str, ...]) -> dict[str, _Parser]:
    """The parsers of a word's own words; each takes a program."""
    deeds = words.add_parser(word, add_help=False).add_subparsers(dest="deed", required=True, parser_class=_Parser)
    made: dict[str, _Parser] = {}
    for name in names:
        made[name] = deeds.add_parser(name, parents=[_common()], add_help=False, allow_abbrev=False)
        made[name].add_argument("program")
    return made


def _staff(words: "argparse._SubParsersAction[_Parser]") -> None:
    """`staff` opens the screens, `staff lines` the same line by line, `staff add` adds somebody."""
    deeds = words.add_parser("staff", parents=[_common()], add_help=False).add_subparsers(dest="deed", parser_class=_Parser)
    deeds.add_parser("lines", parents=[_common()], add_help=False, allow_abbrev=False)
    add = deeds.add_parser("add", parents=[_common()], add_help=False, allow_abbrev=False)
    add.add_argument("name")
    add.add_argument("--role", choices=("agent", "supervisor", "auditor"), required=True)


def _words_of(words: "argparse._SubParsersAction[_Parser]", word: str, deed: str) -> _Parser:
    """The parser of a word that takes no program."""
    deeds = words.add_parser(word, add_help=False).add_subparsers(dest="deed", required=True, parser_class=_Parser)
    return deeds.add_parser(deed, parents=[_common()], add_help=False, allow_abbrev=False)


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

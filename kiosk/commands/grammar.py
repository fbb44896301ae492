"""Every command, understood: its words, its options, and what they may be. Loaded for a command; a first page does without it."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk.commands.request import NotUnderstood, Request
from kiosk.words import LANGS

LONGEST = 100_000
"""A screen or a distance is shorter than this, in inches or millimetres."""


class _Parser(argparse.ArgumentParser):
    """Refuses in our words: argparse would answer in English, and leave the process."""

    def error(self, message: str) -> NoReturn:
        raise NotUnderstood from ValueError(message)


def understand(argv: Sequence[str]) -> Request:
    """Understand a command line; options stand before or after the word. Raises NotUnderstood."""
    found = vars(_parser().parse_args(list(argv)))
    if found.pop("help", False):
        raise NotUnderstood(help=True)
    found |= {"demo": True} if "services" in found else {}
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
    _words_of(words, "centre", "import").add_argument("source", type=Path)
    verify = _words_of(words, "audit", "verify")
    verify.add_argument("--receipt", default="")
    _words_of(words, "keys", "rotate")
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
    common.add_argument("--demo=services", action="store_true", dest="services")
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
    """`staff` opens the screens, `staff lines` the same line by line; the others are about one name."""
    from kiosk.ports.staff import ROLES

    deeds = words.add_parser("staff", parents=[_common()], add_help=False).add_subparsers(dest="deed", parser_class=_Parser)
    deeds.add_parser("lines", parents=[_common()], add_help=False, allow_abbrev=False)
    named = {word: deeds.add_parser(word, parents=[_common()], add_help=False, allow_abbrev=False) for word in ("add", "card", "remove")}
    for parser in named.values():
        parser.add_argument("name")
    named["add"].add_argument("--role", choices=ROLES, required=True)


def _words_of(words: "argparse._SubParsersAction[_Parser]", word: str, deed: str) -> _Parser:
    """The parser of a word that takes no program."""
    deeds = words.add_parser(word, add_help=False).add_subparsers(dest="deed", required=True, parser_class=_Parser)
    return deeds.add_parser(deed, parents=[_common()], add_help=False, allow_abbrev=False)

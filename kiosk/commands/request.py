"""A command that was understood, and how commands speak."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kiosk.words import LANGS, Lang, say


@dataclass(frozen=True, slots=True)
class Request:
    """One command, understood."""

    word: str = ""
    """`lines`, `doctor`, `forms lint`...; empty: fill in an application, with the face that suits the terminal."""
    demo: bool = False
    services: bool = False
    """The demonstration is that of the services: people with accounts, ten years later."""
    data: Path | None = None
    program: str = ""
    question: str = ""
    person: str = ""
    lang: Lang = "fr"
    cases: Path | None = None
    people: Path | None = None
    as_json: bool = False
    seeds: int = 0
    """How many random people walk through a form."""
    name: str = ""
    role: str = ""
    """Of `staff add`: who, and what they may do; who alone of `staff card` and `staff remove`."""
    source: Path | None = None
    """Of `centre import`: the table of files."""
    receipt: str = ""
    """Of `audit verify`: the code that stands on a receipt."""
    printer: str = ""
    """Of `print-test`, instead of the one that is set."""
    screen: float = 0
    """Of `sizes`: the diagonal in inches."""
    distance: float = 0
    """Of `sizes`: from the eye to the screen, in millimetres."""
    grid: tuple[int, int] | None = None
    """Of `sizes`: columns and rows of the large mode, where they are not the usual ones."""


def wants_lines(request: Request, environ: Mapping[str, str], *streams: TextIO) -> bool:
    """Whether to write line by line: asked for, or a terminal on which no cursor can be placed, or no terminal.

    The full screen is written to the stream of errors: a terminal must stand behind that one too.
    """
    asked = request.word in ("lines", "staff lines") or environ.get("KIOSK_FACE") == "lines"
    return asked or environ.get("TERM", "dumb") in ("dumb", "") or not all(stream.isatty() for stream in streams)


class NotUnderstood(Exception):
    """The words are no command. `help` is true when the person asked what there is."""

    def __init__(self, *, help: bool = False) -> None:
        """Keep whether help was asked for."""
        super().__init__()
        self.help = help


def both(out: TextIO, word: str, indent: str = "", /, **values: str | int) -> None:
    """Say something in French, then in English: nobody has chosen a language on a command line."""
    out.writelines(f"{indent}{say(word, lang, **values)}\n" for lang in LANGS)

"""The command line: options before or after the word, plain usage in both languages, exit codes."""

import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import cli
from kiosk.__main__ import main
from kiosk.commands.grammar import understand
from kiosk.commands.request import NotUnderstood, Request, wants_lines
from kiosk.commands.table import COMMANDS

WORD = re.compile("[a-z][a-z-]*")


@pytest.mark.parametrize(
    ("typed", "request_"),
    [
        ("", Request()),
        ("--demo", Request(demo=True)),
        ("lines --demo", Request("lines", demo=True)),
        ("--demo=services", Request(demo=True, services=True)),
        ("--demo --demo=services --demo", Request(demo=True, services=True)),
        ("lines --demo=services", Request("lines", demo=True, services=True)),
        ("centre import F", Request("centre import", source=Path("F"))),
        ("--demo lines", Request("lines", demo=True)),
        ("--data D lines --demo", Request("lines", demo=True, data=Path("D"))),
        ("lines --data D", Request("lines", data=Path("D"))),
        ("--data D --demo", Request(demo=True, data=Path("D"))),
        ("doctor --data D", Request("doctor", data=Path("D"))),
        ("--data D doctor", Request("doctor", data=Path("D"))),
        ("settings", Request("settings")),
        ("staff", Request("staff")),
        ("staff --data D", Request("staff", data=Path("D"))),
        ("staff lines --data D", Request("staff lines", data=Path("D"))),
        ("staff add Nicole --role agent", Request("staff add", name="Nicole", role="agent")),
        ("audit verify --data D", Request("audit verify", data=Path("D"))),
        ("audit verify --receipt 4F-2A", Request("audit verify", receipt="4F-2A")),
        ("keys rotate --data D", Request("keys rotate", data=Path("D"))),
        ("print-test", Request("print-test")),
        ("print-test --printer cups:q --data D", Request("print-test", printer="cups:q", data=Path("D"))),
        ("conformance", Request("conformance")),
        ("conformance --json", Request("conformance", as_json=True)),
        ("forms lint P", Request("forms lint", program="P")),
        ("forms graph P", Request("forms graph", program="P")),
        ("forms walk P --seeds 3", Request("forms walk", program="P", seeds=3)),
        ("forms preview P --person X", Request("forms preview", program="P", person="X")),
        ("forms preview --lang en --person X P", Request("forms preview", program="P", person="X", lang="en")),
        ("forms explain P Q --person X", Request("forms explain", program="P", question="Q", person="X")),
        (
            "programs check P --json --cases C --people F",
            Request("programs check", program="P", cases=Path("C"), people=Path("F"), as_json=True),
        ),
    ],
)
def test_a_command_is_understood(typed: str, request_: Request) -> None:
    """Whatever the order of its words."""
    assert cli.parse(typed.split()) == request_


@given(
    st.lists(
        st.sampled_from(
            ["--demo", "--demo=services", "--demo=other", "--data", "D", "--data=D", "", "-", "-h", "--", "lines", "E F", "-5"]
        ),
        max_size=5,
    )
)
def test_a_plain_start_is_understood_as_the_grammar_would(words: list[str]) -> None:
    """The short way changes nothing: what it answers the whole grammar answers too, and it refuses nothing else."""

    def read(reader: Callable[[list[str]], Request]) -> Request | bool:
        try:
            return reader(words)
        except NotUnderstood as problem:
            return problem.help

    assert read(cli.parse) == read(understand)


@pytest.mark.parametrize(
    "typed",
    ["fly", "--fly", "lines extra", "lines --dem", "--data", "forms", "forms lint", "forms preview P", "forms explain P --person X",
     "forms preview P --person X --lang de", "programs", "programs check", "audit", "audit mend",
     "staff add Nicole", "staff add --role agent",
     "staff add Nicole --role chief", "staff fly", "doctor now"],
)  # fmt: skip
def test_what_is_no_command_shows_what_there_is(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, every command in both languages, nothing of the parser's own English."""
    assert main(typed.split()) == cli.USAGE == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(command in said.err for command, _ in cli.GRAMMAR)
    assert "Ces mots ne sont pas une commande" in said.err
    assert "These words are not a command" in said.err
    assert "usage:" not in said.err


@pytest.mark.parametrize("typed", ["--help", "-h", "lines --help", "doctor -h"])
def test_help_is_no_mistake(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked for, the same text goes to the output, with 0."""
    assert main(typed.split()) == 0
    said = capsys.readouterr()
    assert "Commandes" in said.out
    assert said.err == ""


def test_every_command_of_the_usage_exists() -> None:
    """Each word of the table is in the usage, and the other way round."""
    told = {" ".join(word for word in typed.split()[1:3] if WORD.fullmatch(word)) for typed, _ in cli.GRAMMAR}
    assert told - {""} == set(COMMANDS)


class Stream(StringIO):
    """A stream that is a terminal, or is not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        """As it was made."""
        return self.terminal


@pytest.mark.parametrize(
    ("word", "environ", "source", "out", "lines"),
    [
        ("", {"TERM": "linux"}, True, True, False),
        ("lines", {"TERM": "linux"}, True, True, True),
        ("staff", {"TERM": "linux"}, True, True, False),
        ("staff lines", {"TERM": "linux"}, True, True, True),
        ("", {"TERM": "linux", "KIOSK_FACE": "lines"}, True, True, True),
        ("", {"TERM": "dumb"}, True, True, True),
        ("", {"TERM": ""}, True, True, True),
        ("", {}, True, True, True),
        ("", {"TERM": "linux"}, False, True, True),
        ("", {"TERM": "linux"}, True, False, True),
    ],
)
def test_the_face_suits_the_terminal(word: str, environ: dict[str, str], source: bool, out: bool, lines: bool) -> None:  # noqa: FBT001
    """Line by line when it is asked for, and wherever no cursor can be placed."""
    assert wants_lines(Request(word), environ, Stream(terminal=source), Stream(terminal=out)) is lines


def test_no_screen_is_drawn_where_the_stream_of_errors_is_no_terminal() -> None:
    """`kiosk 2>log` would leave the terminal empty."""
    assert wants_lines(Request(""), {"TERM": "linux"}, *(Stream(terminal=one) for one in (True, True, False)))


def test_a_setting_that_is_refused_ends_with_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file and the line are said in both languages, whatever the command."""
    path = tmp_path / "kiosk.toml"
    path.write_text("\nretention_day = 3\n", "utf-8")
    monkeypatch.setenv("KIOSK_SETTINGS", str(path))
    for typed in ("settings", "doctor", "lines"):
        assert main([typed]) == 2
        said = capsys.readouterr().err
        assert f"Fichier {path}, ligne 2" in said
        assert f"File {path}, line 2" in said
        assert "retention_day" in said


def test_the_settings_in_force_are_shown_with_their_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Name, value, origin; a name that sets nothing is told on the other stream."""
    monkeypatch.setenv("KIOSK_IDLE_SECONDS", "90")
    monkeypatch.setenv("KIOSK_IDLE_SECOND", "90")
    assert main(["settings", "--data", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert "  idle_seconds = 90   (environment)\n" in said.out
    assert f'  data = "{tmp_path}"   (command)\n' in said.out
    assert "  retention_days = 14   (default)\n" in said.out
    assert "KIOSK_IDLE_SECOND ne règle rien." in said.err

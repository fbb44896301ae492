"""The guide for installers: its figures, keys, dots, commands and settings are those of the program."""

import re
import tomllib

import pytest

from kiosk import cli
from kiosk.settings import KINDS
from tests.conftest import ROOT
from tests.docs import install

CLAUSES = ("8.1.2", "8.2", "8.3", "8.4", "8.5")


def blocks(language: str) -> list[str]:
    """The examples of the guide in one language."""
    return re.findall(rf"```{language}\n(.*?)```", install.guide(), re.DOTALL)


def test_its_tables_are_worked_out_from_the_program() -> None:
    """Distances, keys and dots; `python -m tests.docs.install` writes them anew."""
    assert install.filled(install.guide()) == install.guide()
    assert install.sizes() in install.guide()
    assert install.keys() in install.guide()
    assert install.label() in install.guide()


@pytest.mark.parametrize("clause", CLAUSES)
def test_each_clause_has_its_heading(clause: str) -> None:
    """What the standard asks of hardware that speaks and stands in an office."""
    assert re.search(rf"^## {re.escape(clause)} ", install.guide(), re.MULTILINE)


def test_a_label_is_read_letter_by_letter() -> None:
    """Capitals, digits and accents have their own dots; a line fits a label."""
    assert install.braille("F7") == "⠨⠋⠠⠻"
    assert install.braille("é") == "⠿"
    assert all(len(install.braille(line)) <= 30 for line in install.LABEL)
    assert all(f"F{n}" in " ".join(install.LABEL) for n in (1, 3, 5, 6, 7, 10, 12))


def test_its_commands_and_settings_exist() -> None:
    """Each `kiosk` line is understood, each setting can be set."""
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("kiosk ")]
    lines += re.findall(r"`(kiosk [^`]+)`", install.guide())
    assert len(lines) > 6
    for line in lines:
        if line != "kiosk sizes":
            cli.parse(line.split()[1:])
    named = {key for block in blocks("toml") for key in tomllib.loads(block)} | {"switches"}
    assert named == {"jack_keys", "size_command", "switches"} <= set(KINDS)


def test_the_readme_leads_to_it() -> None:
    """Whoever installs finds it."""
    assert "(docs/install-accessibility.md)" in (ROOT / "README.md").read_text("utf-8")

"""README and its neighbours: commands run, links lead somewhere, files that are named exist."""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
COMMANDS = [line for line in SHELL if line.startswith("kiosk ")]
EXITS = {
    "kiosk --demo": 3, "kiosk lines --demo": 3, "kiosk --demo=services": 3, "kiosk staff lines": 3,
    "kiosk staff add Dupont --role supervisor": 1, "kiosk staff card Dupont": 1, "kiosk audit verify": 2, "kiosk keys rotate": 2,
    "kiosk centre import files.csv": 2,
}  # fmt: skip
"""With no input a dialogue ends and says so by this exit code, and nobody is added; in a new home there is no trail to verify."""
NAMED_PATH = re.compile(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:md|toml|tcss|lock))`")


def test_the_two_lines_stand_on_the_first_screen() -> None:
    """Whoever opens README sees how to run and how to test without turning a page."""
    head = "\n".join(README.splitlines()[:24])
    assert "kiosk --demo" in head
    assert "pytest" in head


def test_there_is_one_test_line_and_ci_reads_it() -> None:
    """`.ci/run` takes the line from README: they cannot drift apart."""
    assert len([line for line in SHELL if line.startswith("python3 -m venv") and "pytest" in line]) == 1
    assert "grep -m1 '^python3 -m venv .*pytest' README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("line", [line for line in SHELL if not line.startswith("kiosk ")])
def test_every_set_up_line_uses_the_pins_and_leaves_compiled_files(line: str) -> None:
    """Both pip and uv check hashes, install the project without its own ideas of versions, and compile."""
    assert re.search(r"--require-hashes (?:-r )?requirements(?:-dev)?\.lock", line)
    assert "--no-deps" in line
    assert "--compile" in line or "compileall" in line


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_readme_works(line: str, tmp_path: Path) -> None:
    """Run as written, from the checkout, with a home of its own and nobody at the keyboard."""
    words = [sys.executable, "-m", "kiosk", *shlex.split(line)[1:]]
    where = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run(words, cwd=ROOT, env=where, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == EXITS.get(line, 0), done.stdout + done.stderr
    assert (done.stdout + done.stderr).strip()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_names_exists(name: str) -> None:
    """Links, and paths in code marks, count from the root."""
    text = (ROOT / name).read_text("utf-8")
    named = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link} | set(NAMED_PATH.findall(text))
    ours = {each for each in named if not each.startswith((".venv/", "people/"))}  # made by the set-up; a folder of any program
    assert not {each for each in ours if not (ROOT / each).exists()}


def test_the_code_of_the_readme_is_true() -> None:
    """Each line of the example gives what stands below it."""
    assert doctest.testfile(str(ROOT / "README.md"), module_relative=False, verbose=False).failed == 0

"""The page about the adapter is true: its program runs with the one file beside it, and its table names what is used."""

import ast
import inspect
import re
import shutil
import sys
from pathlib import Path

from textual import driver
from textual.drivers import linux_driver

from tests.bench.terminal import Program, Terminal
from tests.conftest import ROOT

ADAPTER = ROOT / "screens" / "adapter.py"
PAGE = (ROOT / "docs" / "adapter.md").read_text("utf-8")


def test_the_program_of_the_page_runs_with_one_file(tmp_path: Path) -> None:
    """A Tab is one small write; the cursor, visible, goes to the other field with it, and the live line comes last."""
    found = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert found
    (tmp_path / "form.py").write_text(found[1], "utf-8")
    shutil.copy(ADAPTER, tmp_path / "adapter.py")
    with Terminal(Program("form", [sys.executable, "form.py"], "name, field", folder=tmp_path)) as terminal:
        terminal.show("name, field")
        terminal.settle()
        terminal.press("Roy")
        terminal.wait(lambda: terminal.screen.cursor.x == 3 and "Roy" in terminal.text())
        before = terminal.bytes
        terminal.press("\t")
        terminal.show("town, field")
        terminal.settle()
        cursor = terminal.screen.cursor
        assert (cursor.x, cursor.y, cursor.hidden) == (0, 1, False)
        assert terminal.bytes - before < 200


def test_the_page_names_every_private_name() -> None:
    """Those of Textual that the file uses, and no other."""
    theirs = set(re.findall(r"\b_[a-z]\w+", inspect.getsource(driver) + inspect.getsource(linux_driver)))
    ours = ast.walk(ast.parse(ADAPTER.read_text("utf-8")))
    used = {one.attr if isinstance(one, ast.Attribute) else one.name for one in ours if isinstance(one, ast.Attribute | ast.FunctionDef)}
    assert set(re.findall(r"\| `(_\w+)` \|", PAGE)) == {name for name in used if re.match(r"_[a-z]", name)} & theirs


def test_the_file_stands_alone() -> None:
    """It is at most 250 lines and imports Textual and the standard library only."""
    text = ADAPTER.read_text("utf-8")
    assert len(text.splitlines()) <= 250
    made = [one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.Import | ast.ImportFrom)]
    modules = {(one.module or "" if isinstance(one, ast.ImportFrom) else one.names[0].name).split(".")[0] for one in made}
    assert modules - set(sys.stdlib_module_names) == {"rich", "textual"}

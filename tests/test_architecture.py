"""The house: its sizes, its layers, and what may not be found anywhere in it."""

import ast
import os
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TypeAlias

import pytest
from importlinter.cli import lint_imports

from tests.source import FUNCTION, ROOT, imported, lines, module, nodes, sources, tracked, trees

Documented: TypeAlias = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
FILE, FUNCTION_LONGEST, FUNCTION_P90, CLASS, METHODS = 250, 40, 15, 250, 25


def test_a_file_can_be_read_in_one_sitting() -> None:
    """No file of the three packages is longer than 250 lines."""
    assert not {str(path): count for path, text in sources().items() if (count := text.count("\n")) > FILE}


def test_a_function_does_one_thing() -> None:
    """No function is longer than 40 lines; nine of ten have 15 at most, docstrings included."""
    sizes = {where: lines(node) for where, node in nodes(*FUNCTION)}
    assert not {where: size for where, size in sizes.items() if size > FUNCTION_LONGEST}
    ordered = sorted(sizes.values())
    assert ordered[-(-9 * len(ordered) // 10) - 1] <= FUNCTION_P90


def test_no_class_swallows_the_rest() -> None:
    """No class has more than 250 lines or 25 methods, the application included."""
    too_big = {}
    for where, node in nodes(ast.ClassDef):
        assert isinstance(node, ast.ClassDef)
        methods = sum(isinstance(part, FUNCTION) for part in node.body)
        if lines(node) > CLASS or methods > METHODS:
            too_big[f"{where} {node.name}"] = (lines(node), methods)
    assert not too_big


def test_no_module_leads_back_to_itself() -> None:
    """The modules can be put in an order; deferred and type-only imports count."""
    known = {module(path) for path in trees()}
    graph = {module(path): imported(path, tree, known) - {module(path)} for path, tree in trees().items()}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the modules


def test_the_layers_hold() -> None:
    """Every import contract of pyproject.toml is kept."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        assert lint_imports(no_cache=True) == 0
    finally:
        os.chdir(before)


def public(body: list[ast.stmt], prefix: str) -> dict[str, Documented]:
    """The public classes, functions and methods of a body, by name."""
    found: dict[str, Documented] = {}
    for node in body:
        if isinstance(node, (*FUNCTION, ast.ClassDef)) and not node.name.startswith("_"):
            found[f"{prefix}.{node.name}"] = node
            if isinstance(node, ast.ClassDef):
                found |= public(node.body, f"{prefix}.{node.name}")
    return found


def test_everything_public_says_what_it_is() -> None:
    """Each module, and each public class, function and method, has a docstring."""
    silent = []
    for path, tree in trees().items():
        everything: dict[str, Documented] = {module(path): tree, **public(tree.body, module(path))}
        silent += [name for name, node in everything.items() if not ast.get_docstring(node)]
    assert not silent


LEFT_OPEN = re.compile("type: " + "ignore|TO" + "DO|FIX" + "ME|XX" + "X|NotImplemented" + "Error")


def test_nothing_is_left_open() -> None:
    """No check is switched off, and no work is put off, in the packages or in their tests."""
    found = [
        f"{path}: {mark[0]}" for path, text in sources("kiosk", "screens", "storage", "tests").items() for mark in LEFT_OPEN.finditer(text)
    ]
    assert not found


HEAVY = (
    "textual",
    "rich",
    "sqlalchemy",
    "alembic",
    "argon2",
    "cryptography",
    "sqlcipher3",
    "fpdf",
    "fontTools",
    "PIL",
    "screens",
    "storage",
)


@pytest.mark.parametrize("name", ["kiosk.services", "kiosk.services.desk", "kiosk.faces.describe", "kiosk.faces.lines", "kiosk.cli"])
def test_the_journey_runs_where_there_is_neither_terminal_nor_database(name: str) -> None:
    """Importing the services, the description or the lines face loads no toolkit, no database and no page layout."""
    ask = f"import sys, {name}; print(*sorted({{each.partition('.')[0] for each in sys.modules}} & set({HEAVY!r})))"
    loaded = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    assert not loaded


COLOUR = re.compile(
    r"(?<![\w&])#(?:[0-9a-f]{6}|[0-9a-f]{3})\b|\brgba?\(|\bhsla?\(|\$(?:primary|surface|accent|panel)\b|(?<![\w-])(?:background|color|border|tint)\s*:",
    re.IGNORECASE,
)


def test_the_style_sheet_is_the_only_home_of_looks() -> None:
    """No text in the packages names a colour, a background or a border."""
    found = []
    for where, node in nodes(ast.Constant):
        assert isinstance(node, ast.Constant)
        if isinstance(node.value, str) and (colour := COLOUR.search(node.value)):
            found.append(f"{where}: {colour[0]}")
    assert not found


PLACES = re.compile(
    r"(?<![\w.~-])/(?:work|root|home/\w+|opt/\w+)/"
    + "|".join(
        re.escape(name)
        for name in ("py" + "pi.org", "python" + "hosted", "npm" + "js.", "jsdel" + "ivr", "crates" + ".io", "conda" + ".org")
    ),
)


def test_no_file_knows_where_it_was_made() -> None:
    """No path of a machine and no registry's host stands in a tracked text."""
    found = []
    for path in tracked():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {place[0]}" for place in PLACES.finditer(text)]
    assert not found


def test_no_lock_file_with_addresses_is_tracked() -> None:
    """`requirements*.lock` pin by hash; the formats that hold an address per file stay out."""
    assert not [path.name for path in tracked() if path.name == "uv.lock" or path.name.startswith("pylock")]

"""The project's own source, parsed: what the tests of the house look at."""

import ast
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("kiosk", "screens", "storage")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def sources(*tops: str) -> dict[Path, str]:
    """Every Python file under the named folders (the three packages when none is named), by its path from the root."""
    found = sorted(path for top in tops or PACKAGES for path in (ROOT / top).rglob("*.py"))
    return {path.relative_to(ROOT): path.read_text("utf-8") for path in found}


@cache
def trees() -> dict[Path, ast.Module]:
    """The same three packages as syntax trees."""
    return {path: ast.parse(text) for path, text in sources().items()}


@cache
def _sorted() -> dict[type[ast.AST], list[tuple[Path, ast.AST]]]:
    """Every node of the packages, by its kind."""
    found: defaultdict[type[ast.AST], list[tuple[Path, ast.AST]]] = defaultdict(list)
    for path, tree in trees().items():
        for node in ast.walk(tree):
            found[type(node)].append((path, node))
    return found


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of those kinds, with `path:line` to show."""
    for kind in kinds:
        for path, node in _sorted().get(kind, []):
            yield f"{path}:{getattr(node, 'lineno', 1)}", node


def lines(node: ast.AST) -> int:
    """How many lines a definition takes, its docstring included."""
    assert isinstance(node, (*FUNCTION, ast.ClassDef))
    return (node.end_lineno or node.lineno) - node.lineno + 1


def module(path: Path) -> str:
    """The dotted name of a file."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path, tree: ast.Module, known: set[str]) -> set[str]:
    """The project's modules that a file imports anywhere in it: deferred and type-only imports count."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where things live"
            submodules = {f"{node.module}.{alias.name}" for alias in node.names} & known
            found |= submodules if len(submodules) == len(node.names) else submodules | {str(node.module)}
    return found & known


def tracked() -> list[Path]:
    """The files under version control, and those about to be."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return [path for name in listing.splitlines() if (path := ROOT / name).is_file()]

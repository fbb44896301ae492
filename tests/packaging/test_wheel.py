"""The wheel is whole: built without a network, installed beside the test environment, run from an empty folder."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = {".yaml", ".md", ".ttf", ".txt", ".tcss", ".json", ".tsv", ".mako", ".toml", ".csv"}
"""Files that are no code and that the program reads."""

pytestmark = [pytest.mark.real, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout by the pinned hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-index", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run(build, check=True)
    return next(folder.glob("kiosk-*.whl"))


@pytest.fixture(scope="module")
def kiosk(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `kiosk` command of a new environment that holds this wheel and borrows the packages it needs."""
    place = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    python = place / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--compile", "--no-index", "--no-deps", str(wheel)], check=True)
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True, capture_output=True, text=True
    )
    # only the folder of packages is borrowed: the .pth file that leads to the checkout is not read from there
    (Path(site.stdout.strip()) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place / "bin" / "kiosk"


def test_every_file_that_the_program_reads_is_in_the_wheel(wheel: Path) -> None:
    """Forms, guides, fonts and migrations lie beside the code that reads them; the style sheet lies in screens."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "kiosk", "screens", "storage"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    wanted = {name for name in tracked.splitlines() if name.endswith(".py") or Path(name).suffix in DATA}
    assert wanted <= inside
    assert "screens/kiosk.tcss" in inside


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    """No test, no tool, no file that lay about."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kiosk", "screens", "storage"}


def test_installed_modules_are_compiled(kiosk: Path) -> None:
    """perf-P3: a start never pays for compiling, not even on a read-only disk."""
    site = next((kiosk.parent.parent / "lib").glob("python3*/site-packages"))
    for package in ("kiosk", "screens", "storage"):
        for source in (site / package).rglob("*.py"):
            assert list((source.parent / "__pycache__").glob(f"{source.stem}.*.pyc")), source


@pytest.mark.parametrize(
    "words", [("doctor", "--demo"), ("forms", "lint", "older_workers"), ("forms", "graph", "older_workers"), ("conformance",)]
)
def test_the_installed_command_works_from_an_empty_folder(words: tuple[str, ...], kiosk: Path, tmp_path: Path) -> None:
    """Nothing is read from the checkout, and nothing is left in the folder it is called from."""
    empty = tmp_path / "empty"
    empty.mkdir()
    where = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run([kiosk, *words], cwd=empty, env=where, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip()
    assert not list(empty.iterdir())


def test_the_installed_code_is_the_wheels(kiosk: Path, tmp_path: Path) -> None:
    """The borrowed packages do not bring the checkout along."""
    python = kiosk.with_name("python")
    done = subprocess.run([python, "-c", "import kiosk; print(kiosk.__file__)"], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert Path(done.stdout.strip()).is_relative_to(kiosk.parent.parent)

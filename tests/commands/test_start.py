"""How the program starts and ends: nothing heavy first, no traceback ever, nothing of a demonstration left behind."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __main__ as program
from kiosk.commands import incident

HEAVY = (
    "sqlalchemy", "alembic", "argon2", "cryptography", "sqlcipher3", "fpdf", "fontTools", "PIL", "yaml", "babel", "dateutil",
    "phonenumbers", "pycountry", "stdnum", "platformdirs", "textual", "rich", "storage", "screens",
)  # fmt: skip


def started(*words: str, data: Path, typed: str | None = "", **environ: str) -> subprocess.Popen[str]:
    """The kiosk in a process of its own, with two pipes for a terminal."""
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(data), "HOME": str(data), "TERM": "dumb", **environ},
    )


def test_nothing_heavy_is_imported_to_understand_a_command() -> None:
    """Before the first paint there is neither database, paper, law nor cryptography (perf-P1)."""
    code = "import sys, kiosk.__main__, kiosk.compose, kiosk.settings; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {name.partition(".")[0] for name in loaded} & set(HEAVY)


def test_a_demonstration_leaves_nothing_behind(tmp_path: Path) -> None:
    """Its folder lives as long as it does, in a temporary place; the end of the input ends it with 3."""
    kiosk = started("lines", "--demo", data=tmp_path)
    out, err = kiosk.communicate("\n", timeout=60)
    assert kiosk.returncode == 3
    assert "Bienvenue" in out
    assert err == ""
    assert list(tmp_path.glob("kiosk-demo-*")) == []


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_takes_the_demonstration_away_too(tmp_path: Path, end: signal.Signals) -> None:
    """TERM and HUP end it in order: no folder, no traceback."""
    kiosk = started("lines", "--demo", data=tmp_path)
    assert kiosk.stdout is not None
    while (line := kiosk.stdout.readline()) and not line.startswith("2."):
        pass
    kiosk.send_signal(end)
    _, err = kiosk.communicate(timeout=60)
    assert kiosk.returncode == 128 + end
    assert err == ""
    assert list(tmp_path.glob("kiosk-demo-*")) == []


@pytest.mark.parametrize("word", ["settings", "lines"])
def test_nobody_who_reads_is_no_incident(tmp_path: Path, word: str) -> None:
    """The other end of a pipe is closed: the usual code of a broken pipe, and silence."""
    with started("--demo", word, data=tmp_path) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stderr is not None
        kiosk.stdout.close()
        assert kiosk.stderr.read() == ""
    assert kiosk.returncode == 128 + signal.SIGPIPE


def test_a_data_folder_that_was_named_stays(tmp_path: Path) -> None:
    """`--data` is kept, in a demonstration too."""
    data = tmp_path / "kept"
    data.mkdir()
    kiosk = started("--data", str(data), "lines", "--demo", data=tmp_path)
    kiosk.communicate("\n", timeout=60)
    assert data.is_dir()


def test_what_nobody_expected_ends_with_a_code_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 70; the person gets a code in both languages; the log has places in the code and not one value."""
    secret = "Réal Côté 046 454 286"

    def broken(settings: object) -> int:
        name = secret
        raise ValueError(f"cannot read {name}")

    monkeypatch.setattr(program, "_lines", broken)
    assert program.main(["lines", "--data", str(tmp_path)]) == incident.STOPPED == 70
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert secret not in said
    log = (tmp_path / "kiosk.log").read_text("utf-8")
    line = json.loads(log)
    assert f"Code {line['code']}." in said
    assert "Donnez le code à un agent." in said
    assert "Give the code to staff." in said
    assert line["chain"][0]["kind"] == "ValueError"
    assert line["chain"][0]["where"][-1].endswith(" broken")
    assert "Côté" not in log
    assert "046" not in log


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person still gets a code."""
    place = tmp_path / "file"
    place.write_text("", "utf-8")
    monkeypatch.setattr(program, "_lines", lambda settings: 1 // 0)
    assert program.main(["lines", "--data", str(place)]) == 70
    assert "Code " in capsys.readouterr().err


def test_the_chain_of_an_incident_ends(tmp_path: Path) -> None:
    """Errors that caused one another are all told, a loop of them once."""
    first, second = ValueError("a"), KeyError("b")
    first.__cause__, second.__context__ = second, first
    from kiosk.clock import RealClock

    incident.record(first, "CODE", RealClock().now(), tmp_path)
    kinds = [one["kind"] for one in json.loads((tmp_path / "kiosk.log").read_text("utf-8"))["chain"]]
    assert kinds == ["ValueError", "KeyError"]
